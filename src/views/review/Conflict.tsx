import { Suspense, use, useDeferredValue, type ReactNode } from "react";
import { isCellCode, valueLabel, type CellCode, type ValueCode } from "../../form/cells.ts";
import { reviewedNumbers } from "../../database/acceptedReports.ts";
import type { Decision, FilingOrgan } from "../../ingest/imports/decision.ts";
import { figureDifferences, type FigureDifference } from "../../ingest/imports/figureDifference.ts";
import { reportOf } from "../../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { bundledReport } from "../../queries/bundledReport.ts";
import { Failure } from "../Panel.tsx";
import { formatFigure } from "../report/figureWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { leaveOut, takeReport } from "./rulings.ts";

interface ConflictProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
  readonly onSelect: (code: CellCode) => void;
}

interface Other {
  readonly name: string;
  readonly values: ReadonlyMap<ValueCode, number>;
}

/** Other reports that differ from this one in the same cells by the same figures. */
interface Differing {
  readonly names: readonly string[];
  readonly differences: readonly FigureDifference[];
}

/** The others that differ, those that say the same together: nobody compares one list seven times. */
function differingFrom(
  numbers: ReadonlyMap<ValueCode, number>,
  others: readonly Other[],
): readonly Differing[] {
  const found = new Map<string, Differing>();
  for (const { name, values } of others) {
    const differences = figureDifferences(numbers, values);
    const key = differences
      .map(({ code, here, there }) => `${code} ${here} ${there}`)
      .sort()
      .join();
    const names = [...(found.get(key)?.names ?? []), name];
    if (differences.length > 0) found.set(key, { names, differences });
  }
  return [...found.values()];
}

/** Other reports of the organ and year, cell by cell where they differ, to choose from. */
export function Conflict(props: ConflictProps): ReactNode {
  const { locale, database } = props;
  return (
    <Failure locale={locale} onRetry={() => database.forgetFailures()}>
      <Suspense fallback={null}>
        <Others {...props} />
      </Suspense>
    </Failure>
  );
}

interface FiledReport {
  readonly other: ImportedReport;
  readonly theirs: Decision;
}

/** The reports of a file under an organ and year that are not left out. */
function filedIn(
  entry: ImportEntry,
  { organ, year }: { readonly organ: FilingOrgan; readonly year: number },
): readonly FiledReport[] {
  const found: FiledReport[] = [];
  for (const [index, theirs] of entry.decisions) {
    if (theirs.year !== year || theirs.organ?.id !== organ.id || theirs.ruling === "left_out") continue;
    const other = reportOf(entry, index);
    if (other !== null) found.push({ other, theirs });
  }
  return found;
}

function Others(props: ConflictProps): ReactNode {
  const { library, joined, report, decision, locale } = props;
  const database = useDeferredValue(props.database);
  const { entries } = useImports(library);
  const { organ, year } = decision;
  if (organ === null || year === null) return null;
  const bundled = use(database.run(bundledReport(joined, organ.id, year)));
  const imported = entries.flatMap((entry) =>
    filedIn(entry, { organ, year })
      .filter(({ other }) => reportKey(other) !== reportKey(report))
      .map(({ other, theirs }): Other => ({ name: entry.file.name, values: reviewedNumbers(other, theirs) })),
  );
  const others = [
    ...bundled.map(({ values }): Other => ({ name: importPhrases.bundled[locale], values })),
    ...imported,
  ];
  const differing = differingFrom(reviewedNumbers(report, decision), others);
  if (differing.length === 0) return null;
  return (
    <section className="import-block" data-testid="conflict">
      <h2>{importPhrases.conflict[locale]}</h2>
      {differing.map(({ names, differences }) => (
        <Differences
          key={names.join()}
          names={names}
          differences={differences}
          locale={locale}
          onSelect={props.onSelect}
        />
      ))}
      <div className="tools">
        <button type="button" className="button primary" onClick={() => void takeReport(library, report)}>
          {importPhrases.useThis[locale]}
        </button>
        <button type="button" className="button" onClick={() => void leaveOut(library, report)}>
          {importPhrases.keepOther[locale]}
        </button>
      </div>
    </section>
  );
}

interface DifferencesProps extends Pick<ConflictProps, "locale" | "onSelect"> {
  readonly names: readonly string[];
  readonly differences: readonly FigureDifference[];
}

function Differences({ names, differences, locale, onSelect }: DifferencesProps): ReactNode {
  const write = (value: number | null, code: ValueCode): string =>
    value === null ? importPhrases.notRead[locale] : formatFigure(value, code, locale);
  return (
    <div className="sheet tall">
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              {importPhrases.differing(names, differences.length)[locale]}
            </th>
            <th scope="col">{importPhrases.here[locale]}</th>
            <th scope="col">{importPhrases.there[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ code, here, there }) => (
            <tr key={code}>
              <th scope="row" className="name">
                {isCellCode(code) ? (
                  <button type="button" className="plain" onClick={() => onSelect(code)}>
                    {valueLabel(code)[locale]}
                  </button>
                ) : (
                  valueLabel(code)[locale]
                )}
              </th>
              <td>{write(here, code)}</td>
              <td>{write(there, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
