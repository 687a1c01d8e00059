import type { ReactNode } from "react";
import { reportKey } from "../../ingest/imports/importedReport.ts";
import type { FileRefusal } from "../../ingest/imports/importedFile.ts";
import { filingKey } from "../../ingest/imports/importJudge.ts";
import { refusalWords } from "../../ingest/refusals.ts";
import { importPhrases, lossPhrases, needPhrases, rulingPhrases } from "../../locale/phrases/import.ts";
import type { Text } from "../../locale/text.ts";
import { EncodingChoice, hasEncoding } from "../import/EncodingChoice.tsx";
import { formatBytes, formatMoment, writeReportName } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import type { ReviewLine } from "../import/reviewLines.ts";
import { leaveOut, takeReport } from "../review/rulings.ts";
import { Confirm } from "./Confirm.tsx";

const isLoss = (refusal: FileRefusal): refusal is keyof typeof lossPhrases =>
  Object.hasOwn(lossPhrases, refusal);

/** Why a file gave no report, and what to do. */
export function refusalText(refusal: FileRefusal): Text {
  return isLoss(refusal) ? lossPhrases[refusal] : refusalWords[refusal];
}

interface ListLineProps extends ImportsProps {
  readonly line: ReviewLine;
  /** Organs and years of the bundled reports; null while that is not known. */
  readonly bundled: ReadonlySet<string> | null;
}

function nameOf({ report, decision }: ReviewLine, locale: ImportsProps["locale"]): string {
  if (report === null) return "";
  const organ = decision?.organ?.name ?? report.identity.unit ?? report.title;
  return writeReportName(organ, decision?.year ?? report.identity.year, locale);
}

/** A report with its file and what was decided, or a file that gave none and why. */
export function ListLine(props: ListLineProps): ReactNode {
  const { line, library, locale } = props;
  const { file } = line.entry;
  const { unkept } = useImports(library);
  return (
    <tr data-need={line.need}>
      <td className="name">
        <span className={`mark need-${line.need}`}>{needPhrases[line.need][locale]}</span>
      </td>
      <td className="name import-wrap">
        <What {...props} />
      </td>
      <td className="name">{line.decision === null ? "" : rulingPhrases[line.decision.ruling][locale]}</td>
      <td className="name import-wrap" title={file.reason}>
        {file.name}
        {file.encoding === null ? null : (
          <small className="quiet"> {file.encoding.name.toUpperCase()}</small>
        )}{" "}
        {unkept.has(file.id) ? <span className="mark error">{importPhrases.notKept[locale]}</span> : null}
      </td>
      <td>{formatBytes(file.size, locale)}</td>
      <td>{formatMoment(file.added, locale)}</td>
      <td className="name import-actions">
        <Actions {...props} />
      </td>
    </tr>
  );
}

function What(props: ListLineProps): ReactNode {
  const { line, bundled, locale, linkTo } = props;
  const { entry, report, decision, need, twins } = line;
  if (report === null && need === "columns")
    return importPhrases.columnsLeft(entry.file.unknownColumns.length)[locale];
  if (report === null)
    return (
      <>
        {refusalText(entry.file.refusal ?? "not_a_report")[locale]}
        {hasEncoding(entry.file) ? <EncodingChoice {...props} file={entry.file} /> : null}
      </>
    );
  const isReplacing = decision?.ruling === "accepted" && bundled?.has(filingKey(decision) ?? "") === true;
  return (
    <>
      <a href={linkTo({ page: "data", view: { report: reportKey(report) } })}>{nameOf(line, locale)}</a>
      {isReplacing ? <small className="quiet import-remark">{importPhrases.replaces[locale]}</small> : null}
      {twins === 0 ? null : (
        <small className="quiet import-remark">{importPhrases.twin(twins)[locale]}</small>
      )}
    </>
  );
}

function Actions({ line, library, locale }: ListLineProps): ReactNode {
  const { entry, report, decision } = line;
  // A correction is applied where it can be seen.
  const isReady =
    report !== null && report.correction === undefined && decision?.organ != null && decision.year !== null;
  return (
    <>
      {report === null || !isReady || decision.ruling === "accepted" ? null : (
        <button type="button" className="plain" onClick={() => void takeReport(library, report)}>
          {importPhrases.accept[locale]}
        </button>
      )}
      {report === null || decision?.ruling === "left_out" ? null : (
        <button type="button" className="plain" onClick={() => void leaveOut(library, report)}>
          {importPhrases.leaveOut[locale]}
        </button>
      )}
      {report !== null && report.index > 0 ? null : (
        <Confirm
          locale={locale}
          label={importPhrases.remove[locale]}
          question={importPhrases.confirmRemove[locale]}
          onConfirm={() => void library.remove([entry.file.id])}
        />
      )}
    </>
  );
}
