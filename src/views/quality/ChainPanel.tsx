import { use, useDeferredValue, useState, type CSSProperties, type ReactNode } from "react";
import { requestColumnCodes, requestColumns } from "../../form/applicants.ts";
import { formatNumber, formatSigned } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { carryPairs, carryState } from "../../queries/carryPairs.ts";
import { catalogue } from "../../queries/catalogue.ts";
import { chainLines, chainYears, type ChainCell, type ChainLine } from "../../queries/chainLines.ts";
import { organs, takenOver } from "../../queries/organs.ts";
import { regionGroups } from "../../queries/regionGroups.ts";
import { isRequestColumn } from "../../form/applicants.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
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

interface Chosen {
  readonly line: ChainLine;
  readonly cell: ChainCell;
}

function Chain(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const { selection, view } = address;
  const [chosen, setChosen] = useState<Chosen | null>(null);
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
            <Link
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

interface LinkProps extends Chosen, Pick<PageProps, "locale"> {
  readonly isChosen: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

/** How far apart both figures are; null where one is not known. */
function gapOf({ pair }: ChainCell): number | null {
  const now = pair?.carried_now ?? null;
  const before = pair?.carried_before ?? null;
  return now === null || before === null ? null : now - before;
}

/** The wider the gap, the stronger the colour: 1 case 10 %, 10 cases 20 %, at most 40 %, on which the sign stays readable. */
function heatOf(gap: number): CSSProperties {
  const strength = Math.min(40, 10 + 10 * Math.log10(Math.abs(gap)));
  return { background: `color-mix(in srgb, var(--error) ${Math.round(strength)}%, var(--surface))` };
}

function Link({ line, cell, locale, isChosen, onChoose }: LinkProps): ReactNode {
  const state = carryState(cell.pair);
  const gap = gapOf(cell);
  const sign = state === "holds" ? "✓" : gap === null ? "?" : formatSigned(gap, locale);
  const words = `${line.unit} ${cell.year - 1}→${cell.year} ${state === "broken" ? sign : qualityPhrases[state][locale]}`;
  return (
    <button
      type="button"
      className={`link ${state}`}
      data-state={state}
      style={state === "broken" && gap !== null ? heatOf(gap) : undefined}
      data-year={cell.year}
      aria-label={words}
      aria-pressed={isChosen}
      title={words}
      onClick={() => onChoose({ line, cell })}
    >
      {state === "no_report" ? "·" : sign}
    </button>
  );
}

interface ChainDetailProps extends PageProps {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** Both figures, or why they are not known, and the ways to look them up. */
function ChainDetail({ chosen, address, database, locale, linkTo, onClose }: ChainDetailProps): ReactNode {
  const { line, cell } = chosen;
  const { pair } = cell;
  const state = carryState(pair);
  const written = (value: number | null): string => (value === null ? "?" : formatNumber(value, locale));
  const isKnown = state === "holds" || state === "broken";
  const moved = qualityCounts.moved(
    written(pair?.carried_before ?? null),
    written(pair?.carried_now ?? null),
  );
  const { applicant, dataset } = address.selection;
  const joining = takenOver(use(database.run(organs(dataset))), line.organ, cell.year);
  return (
    <div className="notice small hole" role="status">
      <strong>
        {line.unit} {cell.year - 1}→{cell.year}
      </strong>
      <span>
        {isKnown ? moved[locale] : qualityPhrases[state][locale]}
        {joining.length === 0
          ? null
          : ` · ${qualityPhrases.takenOver[locale]}${joining.map(({ name }) => name).join("、")}`}
      </span>
      {pair === undefined || pair.previous_id === null ? null : (
        <a
          href={linkTo({
            page: "difference",
            view: { report: pair.id, other: pair.previous_id, cell: null },
          })}
        >
          {qualityPhrases.compare[locale]}
        </a>
      )}
      {pair === undefined ? null : (
        <a href={linkTo({ page: "report", view: { report: pair.id, cell: `carried_in.${applicant}` } })}>
          {qualityPhrases.toCell[locale]}
        </a>
      )}
      <button type="button" className="plain" aria-label={qualityPhrases.cancel[locale]} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
