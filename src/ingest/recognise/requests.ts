import { requestColumnCodes, requestColumns, type RequestColumn } from "../../form/applicants.ts";
import type { CellCode } from "../../form/cells.ts";
import { requestRow, requestRows, type OutcomeGroup, type RequestRow } from "../../form/requests.ts";
import { issueOf, type Confidence, type Issue } from "../issues.ts";
import { readCount } from "../readValue.ts";
import type { Place, SourceCell } from "../source.ts";
import { alignRow, type Alignment, type Candidate } from "./align.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";
import type { Finding, PrintedSubtotal } from "./finding.ts";
import { problemIssue } from "./problem.ts";
import {
  completeLeaves,
  requestLeaves,
  assumedLeaves,
  type CompletedLeaves,
  type RequestLeaf,
} from "./requestColumns.ts";
import { isSubtotal } from "./rowKind.ts";
import { RowOrder } from "./rowOrder.ts";
import { checkSum } from "./sums.ts";

/** What a row of section 3 states: a row of the form, the subtotal of a group, or neither. */
type Stated =
  | { readonly type: "row"; readonly row: RequestRow; readonly exact: boolean; readonly outOfPlace: boolean }
  | { readonly type: "subtotal"; readonly group: OutcomeGroup }
  | { readonly type: "unknown" };

interface LabelledRow {
  readonly row: KnownRow;
  /** Index of the first cell after the label. */
  readonly from: number;
  readonly label: KnownCell;
  readonly stated: Stated;
  /** Narrower or wider than the rows around it, so that a cell may be missing or too many. */
  readonly isRagged: boolean;
}

const lapsed: ReadonlySet<RequestRow> = new Set<RequestRow>([
  "other_lapsed_no_correction",
  "other_lapsed_fee_unpaid",
]);
const closing: ReadonlySet<RequestRow> = new Set<RequestRow>(["other_misc", "other_handling", ...lapsed]);

function nameOf(column: RequestLeaf["code"]): string {
  return column === null || column === "subtotal" ? "小计" : requestColumns[column].label.zh;
}

function codesOf(row: RequestRow): readonly CellCode[] {
  return requestColumnCodes.map((column): CellCode => `${row}.${column}`);
}

function groupOf(cells: readonly KnownCell[]): OutcomeGroup | null {
  const found = cells.findLast(
    (cell) => cell.means.requestGroup !== null && cell.means.requestGroup.code !== "results",
  );
  const code = found?.means.requestGroup?.code;
  return code === undefined || code === "results" ? null : code;
}

/** Reads the rows of section 3 one by one, carrying its header over page breaks and its group labels down. */
export class RequestsReader {
  readonly findings: Finding[] = [];
  readonly subtotals: PrintedSubtotal[] = [];
  readonly issues: Issue[] = [];
  /** Rows met before any header: they count only if the report has no header at all. */
  readonly #orphans: LabelledRow[] = [];
  #header: CompletedLeaves | null = null;
  #extent = 0;
  #headerRows: KnownRow[] = [];
  #group: OutcomeGroup | null = null;
  #lastRow: RequestRow | null = null;
  readonly #order = new RowOrder(Object.keys(requestRows));

  /** Ends the section: what follows has its own header or none. */
  close(): void {
    this.#header = null;
    this.#headerRows = [];
    this.#group = null;
    this.#lastRow = null;
  }

  addHeader(row: KnownRow): void {
    this.#headerRows.push(row);
  }

  /** Reads a row with a label. `usualExtent` is the width of the rows around it, 0 where the source has no grid. */
  addRow(row: KnownRow, usualExtent: number): void {
    this.#takeHeader();
    const at = row.own.findLastIndex(
      (cell) => cell.means.requestRow !== null || cell.means.requestGroup !== null || isSubtotal(cell),
    );
    const label = row.own[at];
    if (label === undefined) return;
    const isBand = label.means.requestGroup?.code === "results" && label.means.requestRow === null;
    if (isBand && row.own.every((cell) => cell === label || cell.kind === "blank")) return;
    const ownGroup = groupOf(row.own.slice(0, at + 1)) ?? groupOf(row.inherited);
    if (ownGroup !== null) this.#group = ownGroup;
    const usual = usualExtent > 0 ? usualExtent : this.#extent;
    const isRagged = row.keepsBlanks && usual > 0 && row.extent !== usual;
    const labelled = { row, from: at + 1, label, isRagged, stated: this.#stateOf(label, ownGroup) };
    if (this.#header === null) this.#orphans.push(labelled);
    else this.#read(labelled, this.#header);
  }

  /**
   * Takes note of figures without a label. If they belong to a row above, by its span or because that row
   * is blank, what was read of that row is not the whole of it.
   */
  addUnlabelled(row: KnownRow): void {
    const printed = row.own.map((cell) => cell.source.text).join(" ");
    this.issues.push(issueOf("row_unlabelled", row.place, [], { printed }));
    const spanning =
      row.inherited.findLast((cell) => cell.means.requestRow !== null)?.means.requestRow?.code ?? null;
    if (spanning !== null) this.#spoil(spanning, row);
    else if (this.#lastRow !== null && this.#isBlank(this.#lastRow)) this.#spoil(this.#lastRow, row);
  }

  #isBlank(row: RequestRow): boolean {
    const found = this.findings.filter((one) => one.code.startsWith(`${row}.`));
    return found.every((one) => one.source === null || one.source.text.trim() === "");
  }

  #spoil(spoiled: RequestRow, row: KnownRow): void {
    const meant = requestRows[spoiled].printed;
    this.issues.push(issueOf("row_split", row.place, codesOf(spoiled), { meant, printed: meant }));
    for (const [index, found] of this.findings.entries())
      if (found.code.startsWith(`${spoiled}.`)) this.findings[index] = unread(found.code, found.place);
  }

  /** Reads rows that never had a header in the order of the form, all of it doubtful. */
  readOrphans(): void {
    if (this.findings.length > 0 || this.#orphans.length === 0) return;
    const [first] = this.#orphans;
    this.#reportColumns(assumedLeaves, first?.row.place ?? null);
    for (const row of this.#orphans) this.#read(row, assumedLeaves);
  }

  #takeHeader(): void {
    const rows = this.#headerRows;
    if (rows.length === 0) return;
    this.#headerRows = [];
    this.#extent = Math.max(...rows.map((one) => (one.keepsBlanks ? one.extent : 0)));
    const leaves = requestLeaves(rows);
    if (leaves.length < 2) return;
    this.#header = completeLeaves(leaves);
    this.#reportColumns(this.#header, rows[0]?.place ?? null);
    for (const leaf of leaves)
      if (leaf.code === null && this.#header.confidence === "sure" && leaf.text !== "")
        this.issues.push(issueOf("column_unknown", rows[0]?.place ?? null, [], { printed: leaf.text }));
  }

  #reportColumns({ leaves, confidence, filled, isReordered }: CompletedLeaves, place: Place | null): void {
    const printed = leaves.map((leaf) => leaf.text).join(" | ");
    if (isReordered) this.issues.push(issueOf("columns_reordered", place, [], { meant: "表三", printed }));
    else if (confidence === "doubtful")
      this.issues.push(issueOf("columns_unknown", place, [], { meant: "表三" }));
    for (const { code, text } of filled)
      this.issues.push(issueOf("columns_by_order", place, [], { printed: text, meant: nameOf(code) }));
  }

  #stateOf(label: KnownCell, ownGroup: OutcomeGroup | null): Stated {
    const { requestRow: match, requestGroup: group } = label.means;
    if (isSubtotal(label)) {
      const closed = ownGroup ?? this.#group;
      return closed === null ? { type: "unknown" } : { type: "subtotal", group: closed };
    }
    if (match === null) {
      if (group === null || group.code === "results") return { type: "unknown" };
      // In the 2019 form the group is itself a row; which it is, the rows under it decide.
      if (group.code === "other_handling")
        return { type: "row", row: "other_handling", exact: group.exact, outOfPlace: false };
      return { type: "subtotal", group: group.code };
    }
    const row = match.code;
    const found = { type: "row", row, exact: match.exact, outOfPlace: false } as const;
    if (row === "other_misc") return this.#stateOfOther(found, ownGroup);
    if (row === "total_processed") return this.#stateOfTotal(found, label, ownGroup);
    const due = requestRow(row).group;
    const outOfPlace = ownGroup !== null && due !== ownGroup && due !== null;
    if (due === null) this.#group = null;
    return { ...found, outOfPlace };
  }

  /** 其他 is the last row of (六), and nothing else in this table. */
  #stateOfOther(found: Stated, ownGroup: OutcomeGroup | null): Stated {
    const isIn = (ownGroup ?? this.#group) === "other_handling";
    const follows = this.#lastRow !== null && lapsed.has(this.#lastRow);
    return isIn || (ownGroup === null && follows) ? found : { type: "unknown" };
  }

  /** 总计 without its number (七) may close a group instead of the table. */
  #stateOfTotal(found: Stated, label: KnownCell, ownGroup: OutcomeGroup | null): Stated {
    const isLast = this.#lastRow !== null && closing.has(this.#lastRow);
    if (label.label.ordinal === "七" || ownGroup === null || isLast) {
      this.#group = null;
      return found;
    }
    return { type: "subtotal", group: ownGroup };
  }

  #read({ row, from, label, stated, isRagged }: LabelledRow, header: CompletedLeaves): void {
    const aligned = alignSafely(row, from, header.leaves, isRagged);
    const printed = label.source.text;
    if (stated.type === "unknown") {
      this.issues.push(issueOf("row_unknown", row.place, [], { printed }));
      return;
    }
    if (stated.type === "subtotal") {
      this.#readSubtotal(aligned, header.leaves, stated.group);
      return;
    }
    // （六）其他处理 may stand above its rows or below them, as their subtotal.
    const isFree = stated.row === "other_handling" && this.#lastRow !== null && closing.has(this.#lastRow);
    this.#lastRow = stated.row;
    const moved = isFree
      ? null
      : this.#order.note({
          code: stated.row,
          printed: requestRows[stated.row].printed,
          codes: codesOf(stated.row),
          place: row.place,
        });
    if (moved !== null) this.issues.push(moved);
    if (!stated.exact)
      this.issues.push(
        issueOf("label_close", row.place, [], { printed, meant: requestRows[stated.row].printed }),
      );
    if (stated.outOfPlace)
      this.issues.push(
        issueOf("row_out_of_place", row.place, codesOf(stated.row), {
          printed,
          meant: requestRows[stated.row].printed,
        }),
      );
    this.#place(stated, aligned, header, row, from);
  }

  #readSubtotal(aligned: Alignment, leaves: readonly RequestLeaf[], group: OutcomeGroup): void {
    if ("problem" in aligned) return;
    for (const [index, { code }] of leaves.entries()) {
      const source = aligned.candidates[0][index] ?? null;
      if (source !== null && code !== null && code !== "subtotal")
        this.subtotals.push({ group, column: code, source });
    }
  }

  #place(
    stated: { readonly row: RequestRow; readonly exact: boolean; readonly outOfPlace: boolean },
    aligned: Alignment,
    header: CompletedLeaves,
    row: KnownRow,
    from: number,
  ): void {
    const chosen = "problem" in aligned ? null : chooseCandidate(aligned.candidates, header.leaves);
    if (chosen === null || "problem" in aligned) {
      const problem = "problem" in aligned ? aligned.problem : "ambiguous";
      const meant = requestRows[stated.row].printed;
      this.issues.push(problemIssue(problem, row, from, header.leaves.length, codesOf(stated.row), meant));
      for (const code of codesOf(stated.row)) this.findings.push(unread(code, row.place));
      return;
    }
    if (aligned.merged)
      this.issues.push(
        issueOf("row_merged", row.place, codesOf(stated.row), { meant: requestRows[stated.row].printed }),
      );
    const doubted: Confidence = stated.outOfPlace ? "doubtful" : chosen.confidence;
    const isConfirmed = sumOfRow(chosen.cells, header.leaves) === "holds";
    for (const [index, { code }] of header.leaves.entries()) {
      if (code === null || code === "subtotal") continue;
      this.findings.push({
        code: `${stated.row}.${code}`,
        source: chosen.cells[index] ?? null,
        place: chosen.cells[index]?.place ?? row.place,
        confidence: header.filled.some((leaf) => leaf.code === code)
          ? "doubtful"
          : worse(worse(doubted, header.confidence), stated.exact ? "sure" : "likely"),
        isConfirmed,
        headerUnit: null,
        unitFrom: "header",
      });
    }
  }
}

function unread(code: CellCode, place: Place): Finding {
  return {
    code,
    source: null,
    place,
    confidence: "doubtful",
    isConfirmed: false,
    headerUnit: null,
    unitFrom: "header",
  };
}

const order: readonly Confidence[] = ["sure", "likely", "doubtful"];

/** The less sure of two. */
export function worse(one: Confidence, other: Confidence): Confidence {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** Whether every cell is a figure, so that a sum that holds leaves no other way to read the row. */
function isPlain(cells: Candidate): boolean {
  const states = cells.map((cell) => (cell === null ? "text" : readCount(cell.text, "integer").state));
  return states.every((state) => state === "number" || state === "zero");
}

/** A row of another width than its neighbours lacks a cell or has one too many, unless its figures add up. */
function alignSafely(
  row: KnownRow,
  from: number,
  leaves: readonly RequestLeaf[],
  isRagged: boolean,
): Alignment {
  const aligned = alignRow(row, from, leaves);
  if (!isRagged || "problem" in aligned) return aligned;
  const [only] = aligned.candidates;
  const isProven = aligned.candidates.length === 1 && isPlain(only) && sumOfRow(only, leaves) === "holds";
  return isProven ? aligned : { problem: "short" };
}

function sumOfRow(cells: Candidate, leaves: readonly RequestLeaf[]): ReturnType<typeof checkSum> {
  const at = (code: RequestColumn): SourceCell | null =>
    cells[leaves.findIndex((leaf) => leaf.code === code)] ?? null;
  return checkSum(requestColumnCodes.filter((code) => code !== "total").map(at), at("total"));
}

/** Of several ways to read a row the one whose figures add up, if only one does. */
function chooseCandidate(
  candidates: readonly [Candidate, ...Candidate[]],
  leaves: readonly RequestLeaf[],
): { readonly cells: Candidate; readonly confidence: Confidence } | null {
  if (candidates.length === 1) return { cells: candidates[0], confidence: "sure" };
  const sound = candidates.filter((cells) => sumOfRow(cells, leaves) === "holds");
  const [only] = sound;
  if (only === undefined || sound.length !== 1) return null;
  // Nothing adds up to nothing in many places: that proves no other columns than those of the grid.
  const isProven = only === candidates[0] || only.some((cell) => Number(cell?.text.trim() ?? 0) > 0);
  return isProven ? { cells: only, confidence: "likely" } : null;
}
