import { use, useDeferredValue, useState, type ReactNode } from "react";
import { isRequestColumn, requestColumnCodes, requestColumns } from "../../form/applicants.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { carryPairs, carryState } from "../../queries/carryPairs.ts";
import { catalogue } from "../../queries/catalogue.ts";
import { chainLines, chainYears, type ChainLine } from "../../queries/chainLines.ts";
import { organs } from "../../queries/organs.ts";
import { regionGroups } from "../../queries/regionGroups.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { ChainDetail } from "./ChainDetail.tsx";
import { ChainLink, type ChosenLink } from "./ChainLink.tsx";
import { OrganGrid } from "./OrganGrid.tsx";
import { regionNames } from "./regionNames.ts";

/** Organ by pair of years: whether what was carried out is what was carried in. */
export function ChainPanel(props: PageProps): ReactNode {
  const { address, database, locale, go } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      id="chain"
      locale={locale}
      size="wide"
      title={qualityPhrases.chain[locale]}
      measure={qualityPhrases.chainMeasure[locale]}
      definition={qualityPhrases.chainDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
      onRetry={() => database.forgetFailures()}
      height={480}
      tools={
        <label className="small">
          {qualityPhrases.column[locale]}{" "}
          <select
            value={address.selection.applicant}
            onChange={({ target }) => {
              if (isRequestColumn(target.value)) go({ selection: { applicant: target.value } });
            }}
          >
            {[...requestColumnCodes].reverse().map((code) => (
              <option key={code} value={code}>
                {requestColumns[code].label[locale]}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Chain {...props} address={shown} />
    </Panel>
  );
}

function Chain(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const { selection, view } = address;
  const [chosen, setChosen] = useState<ChosenLink | null>(null);
  const asked = database.run(carryPairs(selection, view.reach, selection.applicant));
  const all = use(database.run(organs(selection.dataset)));
  const named = use(database.run(catalogue(selection.dataset)));
  const pairs = use(asked);
  const years = chainYears(pairs);
  const lines = chainLines(pairs, years, all);
  if (years.length === 0) return <Empty>{qualityPhrases.chainNone[locale]}</Empty>;
  const counts = (some: readonly ChainLine[]): readonly ReactNode[] =>
    years.map((year, index) => <BrokenOf key={year} lines={some} index={index} locale={locale} />);
  return (
    <>
      {chosen === null ? null : <ChainDetail {...props} chosen={chosen} onClose={() => setChosen(null)} />}
      <OrganGrid
        key={`${selection.dataset} ${view.reach}`}
        locale={locale}
        label={qualityPhrases.chain[locale]}
        heads={years.map((year) => `${year - 1}→${year}`)}
        totals={[{ name: qualityPhrases.brokenOf[locale], cells: counts(lines) }]}
        groups={regionGroups(lines)}
        regionName={regionNames(named, locale)}
        groupCells={counts}
        cells={(line) =>
          line.cells.map((cell) => (
            <ChainLink
              key={cell.year}
              line={line}
              cell={cell}
              locale={locale}
              isChosen={chosen?.line.organ === line.organ && chosen.cell.year === cell.year}
              onChoose={setChosen}
            />
          ))
        }
      />
    </>
  );
}

interface BrokenOfProps extends Pick<PageProps, "locale"> {
  readonly lines: readonly ChainLine[];
  readonly index: number;
}

function BrokenOf({ lines, index, locale }: BrokenOfProps): ReactNode {
  const states = lines.map(({ cells }) => carryState(cells[index]?.pair));
  const broken = states.filter((state) => state === "broken").length;
  const judged = broken + states.filter((state) => state === "holds").length;
  return (
    <span className={broken > 0 ? "broken" : "quiet"}>
      {judged === 0 ? "–" : `${formatNumber(broken, locale)}/${formatNumber(judged, locale)}`}
    </span>
  );
}
