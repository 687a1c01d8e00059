import { cellsOf, isCellCode, type CellCode, type ValueCode } from "../../form/cells.ts";
import { explain } from "../../form/explain.ts";
import type { FormId } from "../../form/form.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import { correctionsInForce, type Decision } from "../../ingest/imports/decision.ts";
import { openIssues } from "../../ingest/imports/importJudge.ts";
import type { ImportedIssue, ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { Text } from "../../locale/text.ts";

/** The first printed cell among codes, for a finding to lead to; null where there is none. */
export function firstCell(codes: readonly ValueCode[]): CellCode | null {
  return codes.find(isCellCode) ?? null;
}

/** An issue about a whole row or column is about its first cell: a flag on every one of them would say nothing. */
const fewCodes = 2;

/** The cells that the reader doubts and that nobody has corrected. */
export function flaggedCodes(report: ImportedReport, decision: Decision): ReadonlySet<ValueCode> {
  const corrected = correctionsInForce(decision);
  const doubtful = [...report.figures].filter(([, { confidence }]) => confidence === "doubtful");
  const said = openIssues(report, decision)
    .filter(({ severity }) => severity !== "info")
    .flatMap(({ codes }) => (codes.length <= fewCodes ? codes : codes.slice(0, 1)));
  return new Set([...doubtful.map(([code]) => code), ...said].filter((code) => !corrected.has(code)));
}

/** The cells that want a look, in the order of the form: doubted by the reader, or first in a rule that fails. */
export function doubtfulCells(
  form: FormId | null,
  flagged: ReadonlySet<ValueCode>,
  failed: readonly Verdict[],
): readonly CellCode[] {
  if (form === null || form === "form_pre2019") return [];
  const firsts = new Set(
    failed.filter(({ severity }) => severity !== "info").map(({ cells }) => firstCell(cells)),
  );
  return cellsOf(form)
    .map(({ code }) => code)
    .filter((code) => flagged.has(code) || firsts.has(code));
}

/** The next or the one before of some cells, in their order and round the end, from a cell that need not be one of them. */
export function stepTo(
  cells: readonly CellCode[],
  from: CellCode | null,
  step: 1 | -1,
  form: readonly CellCode[],
): CellCode | null {
  const at = from === null ? -1 : form.indexOf(from);
  const ahead = cells.filter((code) => (form.indexOf(code) - at) * step > 0);
  return (step === 1 ? (ahead[0] ?? cells[0]) : (ahead.at(-1) ?? cells.at(-1))) ?? null;
}

/** What is to be said of a cell: the doubts of the reader, then the rules that fail, with their numbers. */
export function sentencesOn(
  code: CellCode,
  issues: readonly ImportedIssue[],
  failed: readonly Verdict[],
  judged: Report | null,
): readonly Text[] {
  const doubts = issues.filter(({ codes }) => codes.includes(code)).map(({ message }) => message);
  const broken = failed.filter(({ cells }) => cells.includes(code));
  return [...doubts, ...(judged === null ? [] : broken.map((verdict) => explain(verdict, judged)))];
}
