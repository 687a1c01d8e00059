import type { Repair, SourceCell, SourceTable, SourceText } from "../source.ts";

/** A cell while it is read: what it holds, in order. */
export interface CellDraft {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly flow: Flow;
  /** The file ended inside it. */
  isCutOff: boolean;
}

export interface TableDraft {
  readonly rows: CellDraft[][];
}

type Item = { readonly text: string } | { readonly rows: readonly (readonly CellDraft[])[] };

/** Lines of text and tables in reading order, as they come. */
export class Flow {
  readonly items: Item[] = [];
  #line = "";

  write(text: string): void {
    this.#line += text;
  }

  breakLine(): void {
    const text = this.#line
      .replace(/[ \t\u00a0\u3000]+/gu, (space) => (space.includes("\u3000") ? "\u3000" : " "))
      .trim();
    if (text !== "") this.items.push({ text });
    this.#line = "";
  }

  /**
   * Takes a finished table in. A table of one column is a frame around text; a table with tables in it is
   * a layout, whose rows of nested tables are taken apart in order and whose plain rows stay a table.
   */
  addTable(draft: TableDraft): void {
    this.breakLine();
    const rows = draft.rows.filter((row) => row.length > 0);
    if (rows.every((row) => row.length === 1)) {
      this.#splice(rows.flat());
      return;
    }
    let plain: CellDraft[][] = [];
    for (const row of rows) {
      if (!row.some((cell) => cell.flow.hasTable())) {
        plain.push(row);
        continue;
      }
      if (plain.length > 0) this.items.push({ rows: plain });
      plain = [];
      this.#splice(row);
    }
    if (plain.length > 0) this.items.push({ rows: plain });
  }

  #splice(cells: readonly CellDraft[]): void {
    for (const cell of cells) for (const item of cell.flow.items) this.items.push(item);
  }

  hasTable(): boolean {
    return this.items.some((item) => "rows" in item);
  }

  /** The text of a cell, a line a paragraph. */
  text(): string {
    return this.items.map((item) => ("text" in item ? item.text : "")).join("\n");
  }

  /** The blocks of a whole page, tables numbered in reading order. */
  blocks(): readonly (SourceText | SourceTable)[] {
    let table = 0;
    return this.items.map((item) => {
      if ("text" in item) return { type: "text", text: item.text, place: {} };
      table += 1;
      return tableOf(item.rows, table);
    });
  }
}

function cellOf(draft: CellDraft, table: number, row: number, column: number): SourceCell {
  const repairs: readonly Repair[] = draft.isCutOff ? ["cut_off"] : [];
  return {
    text: draft.flow.text(),
    rowSpan: draft.rowSpan,
    columnSpan: draft.columnSpan,
    place: { table, row, column },
    repairs,
  };
}

function tableOf(rows: readonly (readonly CellDraft[])[], table: number): SourceTable {
  return {
    type: "table",
    place: { table },
    keepsBlanks: true,
    rows: rows.map((row, rowIndex) =>
      row.map((cell, columnIndex) => cellOf(cell, table, rowIndex + 1, columnIndex + 1)),
    ),
  };
}
