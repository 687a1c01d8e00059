import type { DisclosureColumnCode, DisclosureRowCode } from "../../form/disclosure.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { AmountUnit } from "../labels.ts";
import { vocabularies } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";

/** A column of a table of section 2 as its header prints it. */
export interface DisclosureLeaf {
  readonly code: DisclosureColumnCode | null;
  readonly exact: boolean;
  readonly text: string;
  readonly unit: AmountUnit | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** A row of section 2 under its header; which columns it has, the form decides, once it is known. */
export interface DisclosureRow {
  readonly row: DisclosureRowCode;
  readonly exact: boolean;
  readonly cells: KnownRow;
  /** Index of the first cell after the label. */
  readonly from: number;
  /** Null where no header stands above it. */
  readonly leaves: readonly DisclosureLeaf[] | null;
  readonly headerExtent: number;
  readonly unitNote: AmountUnit | null;
}

/** Collects the rows of section 2 with their headers, over bands and separate tables alike. */
export class DisclosureReader {
  readonly rows: DisclosureRow[] = [];
  readonly issues: Issue[] = [];
  #headerRows: KnownRow[] = [];
  #leaves: readonly DisclosureLeaf[] | null = null;
  #extent = 0;
  #unitNote: AmountUnit | null = null;
  #hasBand = false;

  get isOpen(): boolean {
    return this.#hasBand || this.#leaves !== null || this.#headerRows.length > 0;
  }

  /** A band, 第二十条第(一)项: a header of its own follows, or none. */
  openBand(): void {
    this.close();
    this.#hasBand = true;
  }

  close(): void {
    this.#headerRows = [];
    this.#leaves = null;
    this.#unitNote = null;
    this.#hasBand = false;
  }

  /** A unit of money named beside a table: 单位：万元. */
  noteUnit(unit: AmountUnit): void {
    this.#unitNote = unit;
  }

  addHeader(row: KnownRow): void {
    this.#headerRows.push(row);
  }

  addRow(row: KnownRow): void {
    this.#takeHeader();
    const at = row.own.findIndex((cell) => cell.means.disclosureRow !== null);
    const match = row.own[at]?.means.disclosureRow ?? null;
    if (match === null || !this.isOpen) return;
    this.rows.push({
      row: match.code,
      exact: match.exact,
      cells: row,
      from: at + 1,
      leaves: this.#leaves,
      headerExtent: this.#extent,
      unitNote: this.#unitNote,
    });
  }

  /** Figures without a label of their own: under a label that reaches down they split that row. */
  addUnlabelled(row: KnownRow): void {
    const spanning =
      row.inherited.findLast((cell) => cell.means.disclosureRow !== null)?.means.disclosureRow ?? null;
    const printed = row.own.map((cell) => cell.source.text).join(" ");
    const last = this.rows.at(-1);
    // Under a row of blanks they are what belongs into it.
    if (spanning === null && this.isOpen && last !== undefined && isBlank(last))
      this.rows.push({ ...last, cells: row, from: 0 });
    if (spanning === null) {
      const known = row.own.some((cell) => cell.kind === "label");
      this.issues.push(issueOf(known ? "row_unknown" : "row_unlabelled", row.place, [], { printed }));
      return;
    }
    this.rows.push({
      row: spanning.code,
      exact: spanning.exact,
      cells: row,
      from: 0,
      leaves: this.#leaves,
      headerExtent: this.#extent,
      unitNote: this.#unitNote,
    });
  }

  #takeHeader(): void {
    const rows = this.#headerRows;
    if (rows.length === 0) return;
    this.#headerRows = [];
    this.#leaves = leavesOf(rows);
    this.#extent = Math.max(...rows.map((row) => (row.keepsBlanks ? row.extent : 0)));
  }
}

const isBlank = ({ cells, from }: DisclosureRow): boolean =>
  cells.own.slice(from).every((cell) => cell.kind === "blank");

function leafOf(texts: readonly string[], { start, end }: KnownCell, isGrid: boolean): DisclosureLeaf {
  const text = texts.join("");
  const label = readLabel(text);
  const match = vocabularies.disclosureColumn.match(label);
  return {
    code: match?.code ?? null,
    exact: match?.exact ?? false,
    text,
    unit: label.unit,
    start: isGrid ? start : null,
    end: isGrid ? end : null,
  };
}

const isName = (cell: KnownCell): boolean => cell.means.isStructural || cell.means.band !== null;

/** The columns under a header. A label broken over two rows is one label. */
function leavesOf(rows: readonly KnownRow[]): readonly DisclosureLeaf[] {
  const [only, ...more] = rows;
  if (only === undefined) return [];
  const printed = only.own.filter((cell) => cell.kind === "label" && !isName(cell));
  const labels =
    printed[0]?.start === 0 && printed[0].means.disclosureColumn === null ? printed.slice(1) : printed;
  if (more.length === 0 || !only.keepsBlanks)
    return labels.map((cell) => leafOf([cell.source.text], cell, only.keepsBlanks));
  return labels.map((cell) => {
    const below = more.flatMap((row) =>
      row.own.filter((other) => other.kind === "label" && !isName(other) && other.start === cell.start),
    );
    return leafOf([cell.source.text, ...below.map((other) => other.source.text)], cell, only.keepsBlanks);
  });
}
