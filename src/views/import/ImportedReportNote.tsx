import { Suspense, use, useDeferredValue, type ReactNode } from "react";
import type { ImportState } from "../../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { acceptedFilings } from "../../queries/acceptedFilings.ts";
import { bundledReport } from "../../queries/bundledReport.ts";
import { Failure } from "../Panel.tsx";
import { leaveOut } from "../review/rulings.ts";
import { useImports, useIsBehind, type ImportsProps } from "./importsProps.ts";

interface Shown {
  readonly entry: ImportEntry;
  readonly report: ImportedReport;
  readonly organ: string;
  readonly year: number;
}

/** The accepted imports that stand under the id of a report: all that have to go for it to be taken out. */
function importsOf({ entries, settings }: ImportState, id: string | null): readonly Shown[] {
  // An imported report is named by its organ and its year, see `reportViews`.
  const [, organ = "", year = ""] = /^(.*)-(\d+)$/u.exec(id ?? "") ?? [];
  if (!settings.isOn || organ === "") return [];
  const filed = acceptedFilings(entries).ofOrgan(organ, Number(year));
  return filed.flatMap(({ report }): Shown[] => {
    const entry = entries.find(({ file }) => file.id === report.file);
    return entry === undefined ? [] : [{ entry, report, organ, year: Number(year) }];
  });
}

/** Says over a report that it was imported, what it stands in place of, and takes it out again. */
export function ImportedReportNote(props: ImportsProps): ReactNode {
  const { library, address, joined, locale, database } = props;
  const state = useImports(library);
  const isBehind = useIsBehind(props);
  const shown = importsOf(state, address.view.report);
  const last = shown.at(-1);
  if (last === undefined || isBehind || address.selection.dataset !== joined) return null;
  return (
    <Failure locale={locale} onRetry={() => database.forgetFailures()}>
      <Suspense fallback={null}>
        <Note {...props} shown={shown} last={last} />
      </Suspense>
    </Failure>
  );
}

interface NoteProps extends ImportsProps {
  readonly shown: readonly Shown[];
  /** Of several files of one organ and year the last one counts. */
  readonly last: Shown;
}

function Note({ library, joined, locale, linkTo, shown, last, ...props }: NoteProps): ReactNode {
  const database = useDeferredValue(props.database);
  const isReplacing = use(database.run(bundledReport(joined, last.organ, last.year))).length > 0;
  const takeOut = async (): Promise<void> => {
    for (const { report } of shown) await leaveOut(library, report);
  };
  return (
    <p className="notice import-notice no-print" data-testid="imported-report">
      <span className="mark imported">{importPhrases.mark[locale]}</span>
      <span>
        {importPhrases.thisImported(last.entry.file.name)[locale]}
        {importPhrases[isReplacing ? "thisReplaces" : "thisIsNew"][locale]}
      </span>
      <a href={linkTo({ page: "data", view: { report: reportKey(last.report), cell: null } })}>
        {importPhrases.toReview[locale]}
      </a>
      <button type="button" className="plain" onClick={() => void takeOut()}>
        {importPhrases[isReplacing ? "takeOut" : "takeOutNew"][locale]}
      </button>
    </p>
  );
}
