import { useMemo, useState, type ReactNode } from "react";
import { reportKey } from "../../ingest/imports/importedReport.ts";
import type { FileRefusal } from "../../ingest/imports/importedFile.ts";
import { refusalWords } from "../../ingest/refusals.ts";
import { importPhrases, lossPhrases, needPhrases, rulingPhrases } from "../../locale/phrases/import.ts";
import type { Text } from "../../locale/text.ts";
import { formatBytes, formatMoment, reviewLines, type ReviewLine } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { leaveOut, takeReport } from "../review/rulings.ts";
import { Confirm } from "./Confirm.tsx";

const shownAtFirst = 100;

/** Why a file gave no report, and what to do. */
export function refusalText(refusal: FileRefusal): Text {
  if (refusal === "crashed" || refusal === "too_slow" || refusal === "cancelled") return lossPhrases[refusal];
  return refusalWords[refusal];
}

/** Every imported report and every file that gave none, what needs a person first. */
export function ReviewList(props: ImportsProps): ReactNode {
  const { library, locale } = props;
  const state = useImports(library);
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(() => reviewLines(state), [state]);
  const fine = lines.filter(({ need, decision }) => need === "fine" && decision?.ruling === "open");
  if (lines.length === 0) return <p className="quiet">{importPhrases.empty[locale]}</p>;
  const shown = isOpen ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className="import-block" aria-label={importPhrases.review[locale]}>
      {fine.length === 0 ? null : (
        <button
          type="button"
          className="button primary"
          onClick={() =>
            void library.decide(
              fine.flatMap(({ report }) => (report === null ? [] : [report])),
              (before) => ({ ...before, ruling: "accepted", isByPerson: true }),
            )
          }
        >
          {importPhrases.acceptFine(fine.length)[locale]}
        </button>
      )}
      <div className="sheet">
        <table className="import-list">
          <thead>
            <tr>
              {(["need", "report", "ruling", "file", "size", "added", "actions"] as const).map((name) => (
                <th key={name} scope="col" className="name">
                  {importPhrases[name][locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line
                key={line.report === null ? line.entry.file.id : reportKey(line.report)}
                {...props}
                line={line}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length <= shown.length ? null : (
        <button type="button" className="plain" onClick={() => setOpen(true)}>
          {importPhrases.showAll(lines.length)[locale]}
        </button>
      )}
    </section>
  );
}

function nameOf({ report, decision }: ReviewLine): string {
  if (report === null) return "";
  const organ = decision?.organ?.name ?? report.identity.unit ?? report.title ?? "?";
  return `${organ} ${decision?.year ?? report.identity.year ?? "?"}`;
}

function Line(props: ImportsProps & { readonly line: ReviewLine }): ReactNode {
  const { line, library, locale, linkTo } = props;
  const { entry, report, decision, need } = line;
  const { file } = entry;
  const ruling = decision?.ruling ?? "open";
  return (
    <tr data-need={need}>
      <td className="name">
        <span className={`mark need-${need}`}>{needPhrases[need][locale]}</span>
      </td>
      <td className="name import-wrap">
        {report === null ? (
          refusalText(file.refusal ?? "not_a_report")[locale]
        ) : (
          <a href={linkTo({ page: "data", view: { report: reportKey(report) } })}>{nameOf(line)}</a>
        )}
      </td>
      <td className="name">{report === null ? "" : rulingPhrases[ruling][locale]}</td>
      <td className="name import-wrap" title={file.reason}>
        {file.name}
      </td>
      <td>{formatBytes(file.size, locale)}</td>
      <td>{formatMoment(file.added, locale)}</td>
      <td className="name">
        {report === null || ruling === "accepted" || decision?.organ == null ? null : (
          <button type="button" className="plain" onClick={() => void takeReport(library, report)}>
            {importPhrases.accept[locale]}
          </button>
        )}
        {report === null || ruling !== "accepted" ? null : (
          <button type="button" className="plain" onClick={() => void leaveOut(library, report)}>
            {importPhrases.leaveOut[locale]}
          </button>
        )}
        {report !== null && report.index > 0 ? null : (
          <Confirm
            locale={locale}
            label={importPhrases.remove[locale]}
            question={importPhrases.confirmRemove[locale]}
            onConfirm={() => void library.remove([file.id])}
          />
        )}
      </td>
    </tr>
  );
}
