import { isCellCode, type CellCode } from "../../form/cells.ts";
import { disputeColumnCodes, disputeRowCodes, type DisputeRow } from "../../form/disputes.ts";
import { issueOf, type Confidence, type Issue } from "../issues.ts";
import type { Place, SourceCell } from "../source.ts";
import { alignRow, type Alignment, type Candidate, type Leaf, type Problem } from "./align.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";
import { isReordered } from "./columns.ts";
import { disputeLeaves, groupLeaves, statutoryDisputeLeaves, type DisputeLeaf } from "./disputeColumns.ts";
import type { Finding } from "./finding.ts";
import { problemIssue } from "./problem.ts";
import { readCount } from "../readValue.ts";
import { RowOrder } from "./rowOrder.ts";
import { checkSum } from "./sums.ts";

const name = "表四";
const order = [...statutoryDisputeLeaves.map((leaf) => leaf.code), ...disputeColumnCodes];

/** Reads section 4: a header of up to three levels over one row of fifteen figures, or a row a group. */
export class DisputesReader {
  readonly findings: Finding[] = [];
  readonly issues: Issue[] = [];
  #headerRows: KnownRow[] = [];
  #leaves: readonly DisputeLeaf[] | null = null;
  /** The columns of a table that is turned; its rows are the results. */
  #groups: readonly Leaf<DisputeRow>[] | null = null;
  /** The group that a line above a table names: 行政复议, over a table of its own. */
  #named: DisputeRow | null = null;
  #confidence: Confidence = "sure";
  readonly #rows = new RowOrder(disputeRowCodes);
  readonly #results = new RowOrder(disputeColumnCodes);
  #extent = 0;
  #blank: KnownRow | null = null;

  /** Whether a header has been read and its figures not yet: they may stand on the next page. */
  get awaitsFigures(): boolean {
    return this.#headerRows.length > 0;
  }

  close(): void {
    // A row of blanks is the row of figures only if no other follows.
    if (this.#blank !== null && this.#headerRows.length > 0) this.addRow(this.#blank);
    this.#blank = null;
    this.#headerRows = [];
    this.#leaves = null;
    this.#groups = null;
  }

  /** Takes note of a line that names a group. */
  nameGroup(group: DisputeRow | null): void {
    this.#named = group;
  }

  /** Keeps a row of blank cells in case it is the row of figures. */
  addBlank(row: KnownRow): void {
    if (row.own.length >= disputeColumnCodes.length) this.#blank = row;
  }

  addHeader(row: KnownRow): void {
    if (this.#isResultOfBlanks(row)) this.addRow(row);
    else this.#headerRows.push(row);
  }

  /** Whether a row without figures is a row of a turned table all the same: the label of one result, then blanks. */
  #isResultOfBlanks(row: KnownRow): boolean {
    const groups = this.#groups ?? groupLeaves(this.#headerRows);
    const labels = row.own.filter((cell) => cell.kind === "label");
    const blanks = row.own.filter((cell) => cell.kind === "blank").length;
    return (
      groups !== null &&
      labels.length === 1 &&
      blanks >= groups.length &&
      labels[0]?.means.disputeColumn !== null
    );
  }

  /** Reads a row of figures, or of blanks. */
  addRow(row: KnownRow): void {
    this.#takeHeader(row);
    if (this.#groups !== null) {
      this.#readResult(row, this.#groups);
      return;
    }
    const leaves = this.#leaves;
    if (leaves === null) return;
    const label = row.own.findLast((cell) => cell.means.disputeGroup !== null);
    const group = groupOf(label);
    const known = group === null ? leaves : leaves.map((leaf) => withGroup(leaf, group));
    this.#read(row, this.#firstFigure(row, known.length), known);
    if (group !== null) this.#noteOrder(this.#rows, group, label?.source.text ?? "", known, row);
  }

  #takeGroups(groups: readonly Leaf<DisputeRow>[], place: Place | null): void {
    const isMoved = isReordered(groups, disputeRowCodes);
    this.#headerRows = [];
    this.#confidence = isMoved ? "doubtful" : "sure";
    const printed = groups.map((leaf) => leaf.text).join(" | ");
    if (isMoved) this.issues.push(issueOf("columns_reordered", place, [], { meant: name, printed }));
  }

  /** A row of a table that is turned. A row without the label of a result says nothing. */
  #readResult(row: KnownRow, groups: readonly Leaf<DisputeRow>[]): void {
    const at = row.own.findLastIndex((cell) => cell.means.disputeColumn !== null);
    const column = row.own[at]?.means.disputeColumn?.code ?? null;
    if (column === null) {
      const printed = row.own.map((cell) => cell.source.text).join(" ");
      this.issues.push(issueOf("row_unlabelled", row.place, [], { printed }));
      return;
    }
    const leaves = groups.map((leaf): DisputeLeaf => ({
      ...leaf,
      code: leaf.code === null ? null : `${leaf.code}.${column}`,
    }));
    this.#read(row, at + 1, leaves);
    this.#noteOrder(this.#results, column, row.own[at]?.source.text ?? "", leaves, row);
  }

  #noteOrder(
    order: RowOrder,
    code: string,
    printed: string,
    leaves: readonly DisputeLeaf[],
    { place }: KnownRow,
  ): void {
    const codes = leaves.flatMap((leaf) => (leaf.code !== null && isCellCode(leaf.code) ? [leaf.code] : []));
    const moved = order.note({ code, printed, codes, place });
    if (moved !== null) this.issues.push(moved);
  }

  /** Figures come after the labels of their row; a word among the figures stays one of them. */
  #firstFigure(row: KnownRow, expected: number): number {
    const labelled = row.own.findLastIndex((cell) => cell.means.disputeGroup !== null) + 1;
    let from = labelled;
    while (row.own[from]?.kind === "label" && row.own.length - from > expected) from += 1;
    return from;
  }

  #takeHeader(row: KnownRow): void {
    if (this.#headerRows.length === 0) return;
    const rows = this.#headerRows;
    this.#groups = groupLeaves(rows);
    this.#extent = Math.max(...rows.map((one) => (one.keepsBlanks ? one.extent : 0)));
    if (this.#groups !== null) {
      this.#takeGroups(this.#groups, rows[0]?.place ?? null);
      return;
    }
    const group = this.#named;
    const leaves = disputeLeaves(rows).map((leaf) => (group === null ? leaf : withGroup(leaf, group)));
    const figures = row.own.filter((cell) => cell.kind !== "label").length;
    this.#headerRows = [];
    this.#leaves = leaves;
    this.#confidence = "sure";
    const place = rows[0]?.place ?? null;
    const printed = leaves.map((leaf) => leaf.text).join(" | ");
    if (leaves.length <= figures && isSound(leaves)) {
      if (!isReordered(leaves, order)) return;
      this.#confidence = "doubtful";
      this.issues.push(issueOf("columns_reordered", place, [], { meant: name, printed }));
      return;
    }
    const mayBeWhole = figures === statutoryDisputeLeaves.length && isPartOfForm(leaves);
    this.#leaves = mayBeWhole ? statutoryDisputeLeaves : leaves.map((leaf) => ({ ...leaf, code: null }));
    this.#confidence = "doubtful";
    this.issues.push(issueOf("columns_unknown", place, [], { meant: name, printed }));
  }

  #read(row: KnownRow, from: number, leaves: readonly DisputeLeaf[]): void {
    const aligned = alignRow(row, from, leaves);
    const codes = leaves.flatMap(({ code }): readonly CellCode[] =>
      code !== null && isCellCode(code) ? [code] : [],
    );
    const problem = this.#problemOf(aligned, row, leaves);
    if (problem !== null || "problem" in aligned) {
      this.issues.push(problemIssue(problem ?? "short", row, from, leaves.length, codes, name));
      for (const code of codes) this.findings.push(this.#finding(code, null, row.place, false));
      return;
    }
    const [cells] = aligned.candidates;
    if (aligned.merged) this.issues.push(issueOf("row_merged", row.place, codes, { meant: name }));
    const confirmed = confirmedGroups(cells, leaves);
    const isShaken = mayHaveMoved(cells, leaves);
    for (const [index, { code }] of leaves.entries()) {
      if (code === null || !isCellCode(code)) continue;
      const isConfirmed = confirmed.some((group) => code.startsWith(`${group}.`));
      const found = this.#finding(code, cells[index] ?? null, row.place, isConfirmed);
      this.findings.push(isShaken ? { ...found, confidence: "doubtful" } : found);
    }
  }

  /** A row of another width than its header has a cell too few or too many, unless all its groups add up. */
  #problemOf(aligned: Alignment, row: KnownRow, leaves: readonly DisputeLeaf[]): Problem | null {
    if ("problem" in aligned) return aligned.problem;
    if (aligned.candidates.length > 1) return "ambiguous";
    const isRagged = row.keepsBlanks && row.extent !== this.#extent;
    const groups = disputeRowCodes.filter((group) =>
      leaves.some((leaf) => leaf.code?.startsWith(`${group}.`)),
    );
    const [cells] = aligned.candidates;
    return isRagged && confirmedGroups(cells, leaves).length < groups.length ? "short" : null;
  }

  #finding(code: CellCode, source: SourceCell | null, place: Place, isConfirmed: boolean): Finding {
    const confidence = source === null ? "doubtful" : this.#confidence;
    return {
      code,
      source,
      place: source?.place ?? place,
      confidence,
      isConfirmed,
      headerUnit: null,
      unitFrom: "header",
    };
  }
}

/** Whether a total beside figures is blank, a cell is no figure, or a group does not add up: the row may have slipped. */
function mayHaveMoved(cells: Candidate, leaves: readonly DisputeLeaf[]): boolean {
  const isPrinted = (cell: SourceCell | null | undefined): boolean => (cell?.text.trim() ?? "") !== "";
  const lacksTotal = disputeRowCodes.some((group) => {
    const own = cells.filter((_, at) => leaves[at]?.code?.startsWith(`${group}.`) ?? false);
    const total = cells[leaves.findIndex(({ code }) => code === `${group}.total`)];
    return total !== undefined && !isPrinted(total) && own.some(isPrinted);
  });
  return (
    lacksTotal ||
    cells.some((cell) => !isPlainFigure(cell?.text ?? "")) ||
    disputeRowCodes.some((group) => sumOf(group, cells, leaves) === "fails")
  );
}

function isPlainFigure(text: string): boolean {
  const { state, doubts } = readCount(text, "integer");
  return state !== "text" && !doubts.includes("joined");
}

function confirmedGroups(cells: Candidate, leaves: readonly DisputeLeaf[]): readonly DisputeRow[] {
  return disputeRowCodes.filter((group) => sumOf(group, cells, leaves) === "holds");
}

function groupOf(label: KnownCell | undefined): DisputeRow | null {
  const code = label?.means.disputeGroup?.code;
  return code === undefined || code === "litigation" ? null : code;
}

function withGroup(leaf: DisputeLeaf, group: DisputeRow): DisputeLeaf {
  const column = disputeColumnCodes.find((code) => code === leaf.code);
  return column === undefined ? leaf : { ...leaf, code: `${group}.${column}` };
}

/** Whether every column is known, and every group, or the header without groups, has all its results. */
function isSound(leaves: readonly DisputeLeaf[]): boolean {
  if (leaves.some((leaf) => leaf.code === null)) return false;
  const groups = leaves.map(({ code }) => (code?.includes(".") === true ? code.split(".")[0] : ""));
  if (groups.includes("") && new Set(groups).size > 1) return false;
  return groups.every((group) => groups.filter((one) => one === group).length === disputeColumnCodes.length);
}

const resultOf = ({ code }: DisputeLeaf): string => code?.split(".").at(-1) ?? "";

/** Whether the results that a broken header still names follow one another as in the form. */
function isPartOfForm(leaves: readonly DisputeLeaf[]): boolean {
  const known = leaves.map(resultOf).filter((result) => result !== "");
  let at = 0;
  for (const leaf of statutoryDisputeLeaves) if (resultOf(leaf) === known[at]) at += 1;
  return at === known.length;
}

function sumOf(
  group: DisputeRow,
  cells: Candidate,
  leaves: readonly DisputeLeaf[],
): ReturnType<typeof checkSum> {
  const at = (column: string): SourceCell | null =>
    cells[leaves.findIndex((leaf) => leaf.code === `${group}.${column}`)] ?? null;
  return checkSum(disputeColumnCodes.filter((code) => code !== "total").map(at), at("total"));
}
