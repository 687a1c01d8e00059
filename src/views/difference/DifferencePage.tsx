import { Suspense, use, useMemo, type ReactNode } from "react";
import type { Database } from "../../database/database.ts";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import { reportOf, type FiledReport } from "../../queries/filedReport.ts";
import {
  notesOfOrgan,
  replacedReport,
  reportsOfOrgan,
  type NoteRow,
  type ReportRow,
} from "../../queries/report.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Failure } from "../Panel.tsx";
import "../report/report.css";
import { YearStrip } from "./YearStrip.tsx";
import { DifferenceBody } from "./DifferenceBody.tsx";
import "./difference.css";
import { filingName, ReportPicker } from "./ReportPicker.tsx";

/** In the address: the bundled report that the imported one stands in for. */
export const replacedWord = "~replaced";

/** Two reports side by side: the address names them `report` and `other`. */
export function DifferencePage(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const { report, other } = address.view;
  return (
    <article className="difference-page">
      <header className="difference-tools">
        <div>
          <h1>{differencePhrases.title[locale]}</h1>
          <p className="quiet small">{differencePhrases.measure[locale]}</p>
        </div>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {differencePhrases.print[locale]}
        </button>
      </header>
      <Failure
        key={`${address.selection.dataset} ${report ?? ""} ${other ?? ""}`}
        locale={locale}
        onRetry={() => database.forgetFailures()}
      >
        <Suspense fallback={<div className="waiting" style={{ height: 600 }} role="status" />}>
          <Pair {...props} />
        </Suspense>
      </Failure>
    </article>
  );
}

interface Chosen {
  /** Null where nothing is chosen or there is no such report. */
  readonly filed: FiledReport | null;
  /** All reports of its organ, by year. */
  readonly filings: readonly FiledReport[];
}

// The same nothing every time, so that what is made of it stays the same too.
const noRows: readonly ReportRow[] = [];
const noNotes: readonly NoteRow[] = [];

/** The reports of the organ of a chosen report; three questions at most, all asked at once. */
function useChosen(database: Database, dataset: string, id: string | null): Chosen {
  const rows = id === null ? noRows : use(database.run(reportsOfOrgan(dataset, id)));
  const notes = id === null ? noNotes : use(database.run(notesOfOrgan(dataset, id)));
  const filings = useMemo(() => rows.map((row) => reportOf(row, notes)), [rows, notes]);
  return { filed: filings.find(({ row }) => row.id === id) ?? null, filings };
}

function useReplaced(database: Database, dataset: string, id: string | null): FiledReport | null {
  const rows = id === null ? noRows : use(database.run(replacedReport(dataset, id)));
  const [row] = rows;
  return useMemo(() => (row === undefined ? null : reportOf(row, [])), [row]);
}

/** The years beside a report, and what it replaced: what a reviewer mostly compares with. */
function suggestionsFor(
  { filed, filings }: Chosen,
  locale: PageProps["locale"],
): readonly { id: string; label: string }[] {
  if (filed === null) return [];
  const at = filings.indexOf(filed);
  const beside = [
    { one: filings[at - 1], label: differencePhrases.previous },
    { one: filings[at + 1], label: differencePhrases.next },
  ].flatMap(({ one, label }) =>
    one === undefined ? [] : [{ id: one.row.id, label: `${label[locale]} (${one.row.year})` }],
  );
  return filed.row.is_imported === true
    ? [...beside, { id: replacedWord, label: differencePhrases.replaced[locale] }]
    : beside;
}

function Pair(props: PageProps): ReactNode {
  const { address, database, locale, go } = props;
  const { dataset } = address.selection;
  const { report: id, other: otherId } = address.view;
  const isReplaced = otherId === replacedWord;
  const chosen = useChosen(database, dataset, id);
  const otherChosen = useChosen(database, dataset, isReplaced ? null : otherId);
  const replaced = useReplaced(database, dataset, isReplaced ? id : null);
  const report = chosen.filed;
  const other = isReplaced ? replaced : otherChosen.filed;
  const missing = [
    ...(id !== null && report === null ? [id] : []),
    ...(otherId !== null && other === null ? [otherId] : []),
  ];
  const nameOf = (filed: FiledReport | null): string | null =>
    filed === null ? null : filingName(filed.row);
  return (
    <>
      <div className="difference-pair">
        <ReportPicker
          key={`other ${otherId ?? ""}`}
          {...props}
          label={differencePhrases.other[locale]}
          chosen={nameOf(other)}
          suggestions={other === null ? suggestionsFor(chosen, locale) : []}
          onChoose={(next) => go({ view: { other: next } })}
        />
        <button
          type="button"
          className="button no-print"
          disabled={report === null || other === null || isReplaced}
          onClick={() => go({ view: { report: otherId, other: id } })}
        >
          ⇄ {differencePhrases.swap[locale]}
        </button>
        <ReportPicker
          key={`report ${id ?? ""}`}
          {...props}
          label={differencePhrases.report[locale]}
          chosen={nameOf(report)}
          suggestions={[]}
          onChoose={(next) => go({ view: { report: next } })}
        />
      </div>
      <YearStrip {...props} filings={chosen.filings} />
      {missing.length === 0 ? null : (
        <p className="notice warning" role="alert">
          {differencePhrases.missing[locale]}
          {missing.join(", ")}
        </p>
      )}
      {report === null || other === null ? (
        <Empty>{differencePhrases.chooseBoth[locale]}</Empty>
      ) : (
        <DifferenceBody {...props} other={other} report={report} />
      )}
    </>
  );
}
