import type { ReactNode } from "react";
import type { Decision } from "../../ingest/imports/decision.ts";
import { isSettled, needOf } from "../../ingest/imports/importJudge.ts";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { importPhrases, needPhrases, rulingPhrases } from "../../locale/phrases/import.ts";
import { isContradicted } from "../../queries/contradiction.ts";
import { CorrectionButton } from "../correction/CorrectionButton.tsx";
import { EncodingChoice } from "../import/EncodingChoice.tsx";
import { formatMoment, writeReportName } from "../import/importWords.ts";
import { reviewLines } from "../import/reviewLines.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { leaveOut, takeReport } from "./rulings.ts";

interface ReviewHeaderProps extends ImportsProps {
  readonly entry: ImportEntry;
  readonly report: ImportedReport;
  readonly decision: Decision;
  /** Before the report is accepted or left out: what is being typed belongs to it. */
  readonly onRule: () => void;
}

/** Whose report it is, what it needs, and what is to become of it. */
export function ReviewHeader(props: ReviewHeaderProps): ReactNode {
  const { library, report, entry, decision, locale, linkTo, onRule } = props;
  const state = useImports(library);
  const need = needOf(report, decision, isContradicted(state, report, decision));
  const { file } = entry;
  const rule = (what: typeof takeReport): void => {
    onRule();
    void what(library, report);
  };
  return (
    <header className="review-header">
      <a href={linkTo({ page: "data", view: { report: null } })}>← {importPhrases.back[locale]}</a>
      <h1>
        {writeReportName(
          decision.organ?.name ?? report.identity.unit,
          decision.year ?? report.identity.year,
          locale,
        )}
      </h1>
      <span className={`mark need-${need}`}>{needPhrases[need][locale]}</span>
      <span className="mark" data-testid="ruling">
        {rulingPhrases[decision.ruling][locale]}
      </span>
      <div className="tools">
        {report.correction === undefined ? (
          <button
            type="button"
            className="button primary"
            disabled={!isSettled(report, decision) || decision.ruling === "accepted"}
            onClick={() => rule(takeReport)}
          >
            {importPhrases.accept[locale]}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          disabled={decision.ruling === "left_out"}
          onClick={() => rule(leaveOut)}
        >
          {importPhrases.leaveOut[locale]}
        </button>
        {report.correction === undefined && isSettled(report, decision) ? (
          <CorrectionButton
            locale={locale}
            count={1}
            load={async () => {
              const { importedSource } = await import("../correction/importedSource.ts");
              const source = importedSource(report, decision, props.joined);
              return source === null ? [] : [source];
            }}
          />
        ) : null}
        <Onward {...props} />
      </div>
      <div className="review-file">
        <span className="quiet small">
          {file.name} · {formatMoment(file.added, locale)}
        </span>
        <EncodingChoice {...props} file={file} />
      </div>
    </header>
  );
}

/** The way to the next report that nobody has decided on. */
function Onward({ library, report, locale, go }: ReviewHeaderProps): ReactNode {
  const state = useImports(library);
  // Among what is to do stand files without a report, and this one.
  const most = state.entries.length + 2;
  const next = reviewLines(state)
    .first("todo", most)
    .find((line) => line.report !== null && reportKey(line.report) !== reportKey(report))?.report;
  if (next === undefined || next === null) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => go({ page: "data", view: { report: reportKey(next) } })}
    >
      {importPhrases.next[locale]} →
    </button>
  );
}
