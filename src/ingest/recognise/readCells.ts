import { cellOf, cellsOf, valueLabel, type Cell, type CellCode } from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { Figure } from "../../form/report.ts";
import { issueOf, type Confidence, type Issue } from "../issues.ts";
import { readAmount, readCount, type Doubt, type ReadValue } from "../readValue.ts";
import type { Place } from "../source.ts";
import type { Finding } from "./finding.ts";

/** A cell of the form as it was read: every cell of the form has one, be it `not_read`. */
export interface ReadCell {
  readonly code: CellCode;
  readonly figure: Figure;
  /** Where it stands in the source; null if it was not found. */
  readonly place: Place | null;
  readonly confidence: Confidence;
  /** Where the unit of an amount was printed; null for what is no amount or states no figure. */
  readonly unitSource: "cell" | "header" | "note" | "none" | null;
}

const notRead: Figure = { value: null, raw: "", state: "not_read", origin: "table" };

/** Doubts that leave a figure usable once it is seen; the others want a person. */
const slight: ReadonlySet<Doubt> = new Set<Doubt>(["footnote", "suffix", "unit_conflict"]);

function valueOf(finding: Finding, cell: Cell): ReadValue {
  const text = finding.source?.text ?? "";
  if (cell.type === "decimal") return readAmount(text, cell.unit, finding.headerUnit);
  return readCount(text, cell.type);
}

function doubtIssues(finding: Finding, read: ReadValue, label: string): readonly Issue[] {
  const { code, place } = finding;
  const detail = { printed: finding.source?.text ?? "", meant: label };
  const isJoined =
    read.doubts.includes("joined") || (finding.source?.repairs.includes("joined_pieces") ?? false);
  const isCut = finding.source?.repairs.includes("cut_off") ?? false;
  const odd = read.doubts.filter((doubt) => doubt !== "joined" && doubt !== "unit_conflict");
  return [
    ...(isJoined ? [issueOf("joined", place, [code], detail, finding.isConfirmed ? "info" : "warning")] : []),
    ...(isCut && !finding.isConfirmed ? [issueOf("cut_off", place, [code], detail)] : []),
    ...(odd.length > 0 ? [issueOf("odd_number", place, [code], detail)] : []),
    ...(read.doubts.includes("unit_conflict") ? [issueOf("unit_conflict", place, [code], detail)] : []),
    ...(read.state === "text" ? [issueOf("not_a_number", place, [code], detail)] : []),
    ...(read.state === "unit_unknown" ? [issueOf("unit_unknown", place, [code], detail)] : []),
  ];
}

function confidenceOf(finding: Finding, read: ReadValue): Confidence {
  const repairs = finding.source?.repairs ?? [];
  const wantsProof =
    read.doubts.includes("joined") || repairs.includes("joined_pieces") || repairs.includes("cut_off");
  if (finding.confidence === "doubtful" || read.state === "text") return "doubtful";
  if (read.doubts.some((doubt) => doubt !== "joined" && !slight.has(doubt))) return "doubtful";
  if (wantsProof) return finding.isConfirmed ? "likely" : "doubtful";
  return read.doubts.length > 0 ? "likely" : finding.confidence;
}

/** Digits that stand apart make a number only if the row adds up with it. */
function figureOf(finding: Finding, read: ReadValue): Figure {
  const raw = finding.source?.text ?? "";
  if (read.doubts.includes("joined") && !finding.isConfirmed)
    return { value: null, raw, state: "text", origin: "table" };
  return { value: read.value, raw, state: read.state, origin: "table" };
}

function unitSourceOf(finding: Finding, read: ReadValue, cell: Cell): ReadCell["unitSource"] {
  if (cell.type !== "decimal" || !["number", "zero", "unit_unknown"].includes(read.state)) return null;
  if (read.unit !== null) return "cell";
  return finding.headerUnit === null ? "none" : finding.unitFrom;
}

interface Settled {
  readonly finding: Finding | null;
  readonly issue: Issue | null;
}

/** Of several finds of one cell: one if all say the same, none if they differ. */
function settle(found: readonly Finding[], label: string): Settled {
  const told = found.filter((one) => one.source !== null);
  const [first, ...others] = told;
  if (first === undefined) return { finding: null, issue: null };
  const text = (one: Finding): string => (one.source?.text ?? "").replace(/\s/gu, "");
  if (told.length === found.length && others.every((one) => text(one) === text(first)))
    return { finding: first, issue: null };
  const printed = told.map((one) => one.source?.text ?? "").join(" / ");
  return {
    finding: null,
    issue: issueOf("row_repeated", first.place, [first.code], { meant: label, printed }),
  };
}

/** Whether what stands in a cell belongs elsewhere or is two cells: then the others of its row may have moved too. */
function showsShift({ isConfirmed }: Finding, { state, doubts }: ReadValue): boolean {
  return state === "text" || doubts.includes("sign") || (doubts.includes("joined") && !isConfirmed);
}

/** Reads what was found as figures. A cell of the form that was not found, or not for certain, is `not_read`. */
export function readCells(
  findings: readonly Finding[],
  form: StatutoryForm,
): { readonly cells: readonly ReadCell[]; readonly issues: readonly Issue[] } {
  const byCode = new Map<CellCode, Finding[]>();
  for (const found of findings) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found]);
  const issues: Issue[] = [];
  const shaken = new Set<string>();
  const cells = cellsOf(form).map(({ code, row }): ReadCell => {
    const found = byCode.get(code) ?? [];
    const label = valueLabel(code).zh;
    const { finding, issue } = settle(found, label);
    if (issue !== null) issues.push(issue);
    if (finding === null)
      return {
        code,
        figure: notRead,
        place: found[0]?.place ?? null,
        confidence: "doubtful",
        unitSource: null,
      };
    const read = valueOf(finding, cellOf(code));
    if (showsShift(finding, read)) shaken.add(row);
    issues.push(...doubtIssues(finding, read, label));
    return {
      code,
      figure: figureOf(finding, read),
      place: finding.place,
      confidence: confidenceOf(finding, read),
      unitSource: unitSourceOf(finding, read, cellOf(code)),
    };
  });
  const doubted = cells.map((cell): ReadCell =>
    shaken.has(cellOf(cell.code).row) ? { ...cell, confidence: "doubtful" } : cell,
  );
  return { cells: doubted, issues };
}
