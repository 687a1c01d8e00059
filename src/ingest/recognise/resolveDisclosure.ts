import { isCellCode, type CellCode } from "../../form/cells.ts";
import {
  disclosureColumns,
  disclosureRows,
  disclosureTablesOf,
  type DisclosureColumnCode,
  type DisclosureRowCode,
} from "../../form/disclosure.ts";
import type { StatutoryForm } from "../../form/form.ts";
import { vocabularies } from "../aliases.ts";
import { issueOf, type Confidence, type Issue } from "../issues.ts";
import { readLabel } from "../labels.ts";
import { alignRow, type Candidate } from "./align.ts";
import { isReordered } from "./columns.ts";
import type { DisclosureLeaf, DisclosureRow } from "./disclosure.ts";
import type { Finding } from "./finding.ts";
import { problemIssue } from "./problem.ts";
import { RowOrder } from "./rowOrder.ts";

interface Columns {
  readonly leaves: readonly DisclosureLeaf[];
  readonly confidence: Confidence;
  readonly issue: "columns_reordered" | "columns_by_order" | "columns_unknown" | "columns_contradict" | null;
}

/** The columns that a form prints for a row; none if the form does not have the row. */
function dueColumns(row: DisclosureRowCode, form: StatutoryForm): readonly DisclosureColumnCode[] {
  return disclosureTablesOf(form).find((table) => table.rows.includes(row))?.columns ?? [];
}

function statutory(due: readonly DisclosureColumnCode[]): readonly DisclosureLeaf[] {
  return due.map((code) => ({ code, exact: false, text: "", unit: null, start: null, end: null }));
}

/** Whether a header label may be what is left of a column's label: 本年新, 制作数量, 本年增/. */
function isRemnant(leaf: DisclosureLeaf, column: DisclosureColumnCode): boolean {
  const { text } = readLabel(leaf.text);
  const whole = readLabel(disclosureColumns[column].printed).text;
  return (
    text.length >= 2 &&
    (vocabularies.disclosureColumn.beginningWith(text).includes(column) || whole.includes(text))
  );
}

/**
 * The columns of a row. Labels that are known decide, in whatever order. A label cut short is read by its place if
 * all others stand where the form has them. A header of another table, or none, leaves the form's order as a guess.
 */
function columnsOf(found: DisclosureRow, form: StatutoryForm, cells: number): Columns {
  const due = dueColumns(found.row, form);
  const { leaves } = found;
  if (leaves === null || leaves.length === 0)
    return { leaves: statutory(due), confidence: "doubtful", issue: "columns_unknown" };
  const fits = (leaf: DisclosureLeaf): boolean =>
    leaf.code !== null && isCellCode(`${found.row}.${leaf.code}`);
  if (leaves.every(fits) && leaves.length >= due.length)
    return isReordered(leaves, due)
      ? { leaves, confidence: "doubtful", issue: "columns_reordered" }
      : { leaves, confidence: "sure", issue: null };
  if (leaves.every(fits)) return { leaves, confidence: "doubtful", issue: "columns_unknown" };
  const placed =
    leaves.length === due.length && leaves.every((leaf, at) => leaf.code === null || leaf.code === due[at]);
  if (placed) {
    const named = leaves.map((leaf, at) => ({ ...leaf, code: due[at] ?? null }));
    const isClear = leaves.every((leaf, at) => leaf.code !== null || isRemnant(leaf, due[at] ?? "decisions"));
    return { leaves: named, confidence: isClear ? "likely" : "doubtful", issue: "columns_by_order" };
  }
  if (leaves.some(fits) && leaves.every((leaf) => leaf.code === null || fits(leaf)))
    return cells === due.length
      ? { leaves: statutory(due), confidence: "doubtful", issue: "columns_unknown" }
      : { leaves, confidence: "likely", issue: null };
  return { leaves: statutory(due), confidence: "doubtful", issue: "columns_contradict" };
}

/** What the rows of section 2 state, now that the form is known. */
export function resolveDisclosure(
  rows: readonly DisclosureRow[],
  form: StatutoryForm,
): { readonly findings: readonly Finding[]; readonly issues: readonly Issue[] } {
  const findings: Finding[] = [];
  const issues: Issue[] = [];
  const order = new RowOrder(Object.keys(disclosureRows));
  for (const found of rows) {
    const printed = disclosureRows[found.row].printed[form];
    const count = found.cells.own.length - found.from;
    const columns = columnsOf(found, form, count);
    const codes = columns.leaves.map((leaf) => `${found.row}.${leaf.code ?? ""}`).filter(isCellCode);
    if (codes.length === 0) {
      issues.push(
        issueOf("other_form", found.cells.place, [], { meant: disclosureRows[found.row].label.zh }),
      );
      continue;
    }
    const moved = order.note({ code: found.row, printed, codes, place: found.cells.place });
    if (moved !== null) issues.push(moved);
    if (!found.exact)
      issues.push(
        issueOf("label_close", found.cells.place, codes, {
          printed: found.cells.own[found.from - 1]?.source.text ?? "",
          meant: printed,
        }),
      );
    if (columns.issue !== null)
      issues.push(
        issueOf(columns.issue, found.cells.place, codes, {
          printed: found.leaves?.map((leaf) => leaf.text).join(" | ") ?? "",
          meant: columns.issue === "columns_by_order" ? printedColumns(columns.leaves) : printed,
        }),
      );
    const read = readRow(found, lostNeighbour(found, rows, form), columns, codes, printed);
    findings.push(...read.findings);
    issues.push(...read.issues);
  }
  return { findings, issues };
}

function printedColumns(leaves: readonly DisclosureLeaf[]): string {
  return leaves.map((leaf) => (leaf.code === null ? "" : disclosureColumns[leaf.code].printed)).join(" | ");
}

/**
 * Whether a row beside this one is missing where the source does not show where rows end: what is left of it
 * may have been read as part of this one.
 */
function lostNeighbour(found: DisclosureRow, rows: readonly DisclosureRow[], form: StatutoryForm): boolean {
  if (found.cells.keepsBlanks) return false;
  const table = disclosureTablesOf(form).find((one) => one.rows.includes(found.row));
  return table?.rows.some((row) => !rows.some((other) => other.row === row)) ?? false;
}

function readRow(
  found: DisclosureRow,
  hasLostNeighbour: boolean,
  columns: Columns,
  codes: readonly CellCode[],
  printed: string,
): { readonly findings: readonly Finding[]; readonly issues: readonly Issue[] } {
  const aligned = alignRow(found.cells, found.from, columns.leaves);
  const { place, extent, keepsBlanks } = found.cells;
  const count = found.cells.own.length - found.from;
  const isSurplus = count > columns.leaves.length && extent > found.headerExtent;
  const isNarrow = columns.leaves.length > 1 && extent < found.headerExtent;
  const isRagged = keepsBlanks && (isNarrow || isSurplus);
  const unread = (code: CellCode): Finding => ({
    code,
    source: null,
    place,
    confidence: "doubtful",
    isConfirmed: false,
    headerUnit: null,
    unitFrom: "header",
  });
  const problem =
    "problem" in aligned
      ? aligned.problem
      : aligned.candidates.length > 1
        ? "ambiguous"
        : isRagged
          ? "short"
          : null;
  if (problem !== null || "problem" in aligned || columns.issue === "columns_contradict") {
    const issue =
      problem === null
        ? []
        : [problemIssue(problem, found.cells, found.from, columns.leaves.length, codes, printed)];
    return { findings: codes.map(unread), issues: issue };
  }
  const [cells] = aligned.candidates;
  const hasMoved = mayHaveMoved(cells);
  return {
    findings: columns.leaves.flatMap((leaf, index): readonly Finding[] => {
      const code = `${found.row}.${leaf.code ?? ""}`;
      if (!isCellCode(code)) return [];
      const source = cells[index] ?? null;
      return [
        {
          code,
          source,
          place: source?.place ?? place,
          confidence: hasLostNeighbour || hasMoved ? "doubtful" : columns.confidence,
          isConfirmed: false,
          headerUnit: leaf.unit ?? found.unitNote,
          unitFrom: leaf.unit === null ? "note" : "header",
        },
      ];
    }),
    issues: [
      ...(aligned.merged ? [issueOf("row_merged", place, codes, { meant: printed })] : []),
      ...(hasMoved ? [issueOf("edge_blank", place, codes, { meant: printed })] : []),
    ],
  };
}

/** Whether a row begins or ends with a blank beside figures: no sum in section 2 shows that it slipped. */
function mayHaveMoved(cells: Candidate): boolean {
  const areBlank = cells.map((cell) => cell !== null && cell.text.trim() === "");
  return (areBlank[0] === true || areBlank.at(-1) === true) && areBlank.includes(false);
}
