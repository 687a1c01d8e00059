import { use, useDeferredValue, useState, type ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import {
  coverage,
  coverageKinds,
  coverageMatrix,
  yearsOfDataSet,
  type CoverageCell,
  type CoverageKind,
} from "../../queries/coverage.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { countsOf } from "./violationRows.ts";
import { Narrower } from "./Narrower.tsx";

/** Organ by year: what there is of each report, and why there is none. */
export function CoveragePanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      size="wide"
      title={qualityPhrases.coverage[locale]}
      measure={qualityPhrases.coverageMeasure[locale]}
      definition={qualityPhrases.coverageDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
    >
      <Matrix {...props} address={shown} />
    </Panel>
  );
}

function isKind(value: string | null): value is CoverageKind {
  return coverageKinds.some((kind) => kind === value);
}

function Matrix(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const { selection } = address;
  const [kind, setKind] = useState<CoverageKind | null>(null);
  const asked = database.run(coverage(selection));
  const [span] = use(database.run(yearsOfDataSet(selection.dataset)));
  const first = selection.years?.from ?? span?.first ?? null;
  const last = selection.years?.to ?? span?.last ?? null;
  const lines = first === null || last === null ? [] : coverageMatrix(use(asked), first, last);
  const [one] = lines;
  if (one === undefined) return <Empty>{qualityPhrases.noOrgans[locale]}</Empty>;
  const kinds = lines.flatMap(({ cells }) => cells.map((cell) => cell.kind));
  const shown = lines.filter(({ cells }) => kind === null || cells.some((cell) => cell.kind === kind));
  return (
    <>
      <div className="narrowers">
        <Narrower
          locale={locale}
          label={qualityPhrases.coverage[locale]}
          value={kind}
          counts={countsOf(kinds)}
          name={(value) => (isKind(value) ? qualityPhrases[value][locale] : value)}
          onChange={(value) => setKind(isKind(value) ? value : null)}
        />
      </div>
      <div className="sheet tall" tabIndex={0} role="region" aria-label={qualityPhrases.coverage[locale]}>
        <table className="coverage">
          <thead>
            <tr>
              <th scope="col">{qualityPhrases.organ[locale]}</th>
              {one.cells.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{qualityPhrases.full[locale]}</th>
              {one.cells.map(({ year }, index) => (
                <td key={year}>
                  {formatNumber(lines.filter(({ cells }) => cells[index]?.kind === "full").length, locale)}
                </td>
              ))}
            </tr>
            {shown.map(({ organ, unit, cells }) => (
              <tr key={organ} data-organ={organ}>
                <th scope="row">{unit}</th>
                {cells.map((cell) => (
                  <td key={cell.year} className={cell.kind} data-kind={cell.kind}>
                    <Filing {...props} cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Filing({ cell, locale, linkTo }: PageProps & { readonly cell: CoverageCell }): ReactNode {
  const words = qualityPhrases[cell.kind][locale];
  if (cell.report !== null)
    return <a href={linkTo({ page: "report", view: { report: cell.report, cell: null } })}>{words}</a>;
  if (cell.kind === "not_due") return <span title={qualityPhrases.notDueWhy[locale]}>{words}</span>;
  return (
    <a href={linkTo({ page: "data" })} title={qualityPhrases.missingWhy[locale]}>
      {words}
    </a>
  );
}
