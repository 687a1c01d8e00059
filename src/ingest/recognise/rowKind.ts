import type { KnownCell, KnownRow } from "./cellKinds.ts";
import { readHeading, type SectionNumber } from "../sections.ts";

/** The tables of the form: section 2, section 3, section 4. */
export type TableKind = "disclosure" | "requests" | "disputes";

/** What a row of a table is, by its labels. */
export type RowKind =
  | { readonly type: "heading"; readonly section: SectionNumber }
  | { readonly type: "header"; readonly table: TableKind }
  | { readonly type: "data"; readonly table: TableKind }
  | { readonly type: "band" }
  /** Figures under no label of the form. */
  | { readonly type: "values" }
  | { readonly type: "blank" }
  | { readonly type: "other" };

function count(cells: readonly KnownCell[], test: (cell: KnownCell) => boolean): number {
  return cells.filter(test).length;
}

/** 其他 and 总计 are columns of two tables and rows of one; they say nothing about where they stand. */
function isAmbiguous(cell: KnownCell): boolean {
  return cell.means.requestColumn?.code === "other_org" || cell.means.requestColumn?.code === "total";
}

/** 小计, as a row of its own under the rows of a group. */
export function isSubtotal({ means, label }: KnownCell): boolean {
  return means.requestColumn?.code === "subtotal" && label.text === "小计";
}

function isRequestRow(cell: KnownCell, hasFigures: boolean): boolean {
  if (cell.means.requestGroup !== null) return true;
  if (cell.means.requestRow === null) return false;
  return hasFigures || !isAmbiguous(cell) || cell.label.ordinal !== null;
}

function headerOf(labels: readonly KnownCell[], current: TableKind | null): TableKind | null {
  const disclosure = count(
    labels,
    (cell) => cell.means.disclosureColumn !== null || cell.label.text === "信息内容",
  );
  const isNote = (cell: KnownCell): boolean => cell.means.isStructural && cell.label.text !== "信息内容";
  const requests = count(
    labels,
    (cell) => isNote(cell) || (cell.means.requestColumn !== null && !isAmbiguous(cell)),
  );
  const disputes = count(
    labels,
    (cell) => cell.means.disputeGroup !== null || (cell.means.disputeColumn !== null && !isAmbiguous(cell)),
  );
  const most = Math.max(disclosure, requests, disputes);
  if (most === 0) return labels.some(isAmbiguous) && current !== "disclosure" ? current : null;
  if (disclosure === most) return "disclosure";
  return requests === most ? "requests" : "disputes";
}

/** The first label of a row that is a row of section 2: all labels before it must be bands or numbers. */
function isDisclosureRow(labels: readonly KnownCell[]): boolean {
  const first = labels.find((cell) => cell.means.band === null && cell.label.text !== "");
  return first !== undefined && first.means.disclosureRow !== null;
}

/** Says what a row is; `current` is the table that the rows before it belong to. */
export function rowKind(row: KnownRow, current: TableKind | null): RowKind {
  const labels = row.own.filter((cell) => cell.kind === "label");
  const hasFigures = row.own.some((cell) => cell.kind === "value");
  if (labels.length === 0) return { type: hasFigures ? "values" : "blank" };
  const [only] = labels;
  if (labels.length === 1 && only !== undefined && !hasFigures) {
    const section = readHeading(only.source.text);
    if (section !== null) return { type: "heading", section };
  }
  if (isDisclosureRow(labels)) return { type: "data", table: "disclosure" };
  if (current === "requests" && hasFigures && labels.some(isSubtotal))
    return { type: "data", table: "requests" };
  if (
    labels.some((cell) => isRequestRow(cell, hasFigures)) &&
    (current !== "disputes" || !isDisputeLike(labels))
  )
    return { type: "data", table: "requests" };
  if (!hasFigures) {
    const table = headerOf(labels, current);
    if (table !== null) return { type: "header", table };
    return { type: labels.some((cell) => cell.means.band !== null) ? "band" : "other" };
  }
  if (labels.some((cell) => cell.means.disputeGroup !== null)) return { type: "data", table: "disputes" };
  return { type: "values" };
}

function isDisputeLike(labels: readonly KnownCell[]): boolean {
  return labels.every((cell) => cell.means.disputeColumn !== null || cell.means.disputeGroup !== null);
}
