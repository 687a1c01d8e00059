import { use, useDeferredValue, useState, type ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { catalogue } from "../../queries/catalogue.ts";
import { coverageKinds, type CoverageKind, type OrganCoverage } from "../../queries/coverage.ts";
import { coverageCounts, kindCounts } from "../../queries/coverageCounts.ts";
import { regionGroups } from "../../queries/regionGroups.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { CoverageDetail } from "./CoverageDetail.tsx";
import { Filing, filingLetters, type Place } from "./Filing.tsx";
import { Narrower } from "./Narrower.tsx";
import { OrganGrid } from "./OrganGrid.tsx";
import { regionNames } from "./regionNames.ts";
import { useCoverage } from "./useCoverage.ts";

/** Organ by year: what there is of each report, and why there is none. */
export function CoveragePanel(props: ImportsProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      id="coverage"
      locale={locale}
      size="wide"
      title={qualityPhrases.coverage[locale]}
      measure={qualityPhrases.coverageMeasure[locale]}
      definition={qualityPhrases.coverageDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
      onRetry={() => database.forgetFailures()}
      height={480}
    >
      <Matrix {...props} address={shown} />
    </Panel>
  );
}

function isKind(value: string | null): value is CoverageKind {
  return coverageKinds.some((kind) => kind === value);
}

function Matrix(props: ImportsProps): ReactNode {
  const { address, database, locale, go } = props;
  const { selection, view } = address;
  const [place, setPlace] = useState<Place | null>(null);
  const lines = useCoverage(props);
  const named = use(database.run(catalogue(selection.dataset)));
  const kind = isKind(view.filing) ? view.filing : null;
  const [one] = lines;
  if (one === undefined) return <Empty>{qualityPhrases.noOrgans[locale]}</Empty>;
  const left = lines.filter(({ cells }) => kind === null || cells.some((cell) => cell.kind === kind));
  const ratios = (some: readonly OrganCoverage[]): readonly ReactNode[] =>
    one.cells.map((_, index) => ratio(coverageCounts(some, index), locale));
  return (
    <>
      <div className="narrowers">
        <Narrower
          locale={locale}
          label={qualityPhrases.kindOfFiling[locale]}
          value={kind}
          counts={kindCounts(lines)}
          name={(value) => (isKind(value) ? qualityPhrases[value][locale] : value)}
          onChange={(value) => go({ view: { filing: isKind(value) ? value : null } })}
        />
        <KindLegend locale={locale} />
      </div>
      {place === null ? null : <CoverageDetail {...props} place={place} onClose={() => setPlace(null)} />}
      <OrganGrid
        key={`${selection.dataset} ${kind ?? ""}`}
        locale={locale}
        label={qualityPhrases.coverage[locale]}
        heads={one.cells.map(({ year }) => String(year))}
        totals={[
          { name: qualityPhrases.total[locale], cells: ratios(left) },
          {
            name: qualityPhrases.fullOf[locale],
            cells: one.cells.map((_, index) => formatNumber(coverageCounts(left, index).full, locale)),
          },
        ]}
        groups={regionGroups(left)}
        regionName={regionNames(named, locale)}
        groupCells={ratios}
        isNarrowed={kind !== null}
        cells={(line) =>
          line.cells.map((cell) => (
            <Filing
              key={cell.year}
              {...props}
              line={line}
              cell={cell}
              isChosen={place?.line.organ === line.organ && place.cell.year === cell.year}
              onChoose={setPlace}
            />
          ))
        }
      />
    </>
  );
}

function ratio({ filed, due }: ReturnType<typeof coverageCounts>, locale: ImportsProps["locale"]): ReactNode {
  if (due === 0) return "–";
  return `${formatNumber(filed, locale)}/${formatNumber(due, locale)}`;
}

/** What the letters and patterns stand for. */
function KindLegend({ locale }: Pick<ImportsProps, "locale">): ReactNode {
  return (
    <ul className="legend kinds">
      {coverageKinds.map((kind) => (
        <li key={kind}>
          <span className={`filing ${kind}`} aria-hidden="true">
            {filingLetters[kind][locale]}
          </span>
          {qualityPhrases[kind][locale]}
        </li>
      ))}
    </ul>
  );
}
