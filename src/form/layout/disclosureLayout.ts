import { isCellCode } from "../cells.ts";
import {
  disclosureColumns,
  disclosureRows,
  disclosureTablesOf,
  printedColumn,
  type DisclosureColumnCode,
  type DisclosureRowCode,
  type DisclosureTable,
} from "../disclosure.ts";
import type { StatutoryForm } from "../form.ts";
import { bandHeadings, spanningHeadings } from "./headings.ts";
import { heading, type CellSlot, type FormTable, type SlotRow } from "./slots.ts";

/** Blocks print one, two or three columns; six units divide by each. */
const units = 6;

function cellSlot(row: DisclosureRowCode, column: DisclosureColumnCode, columnSpan: number): CellSlot {
  const code = `${row}.${column}`;
  if (!isCellCode(code)) throw new Error(`section 2 prints no cell ${code}`);
  return { kind: "cell", code, columnSpan };
}

function block(table: DisclosureTable, form: StatutoryForm): readonly SlotRow[] {
  const span = units / table.columns.length;
  const titles = table.columns.map((column) =>
    heading("column", { zh: printedColumn(column, form), en: disclosureColumns[column].label.en }, span),
  );
  const rows = table.rows.map((row): SlotRow => {
    const { printed, label } = disclosureRows[row];
    return [
      heading("row", { zh: printed[form], en: label.en }),
      ...table.columns.map((column) => cellSlot(row, column, span)),
    ];
  });
  return [
    [heading("band", bandHeadings[table.code], units + 1)],
    [heading("column", spanningHeadings.content), ...titles],
    ...rows,
  ];
}

/** Section 2: a band for each item of Article 20, its column headings, its rows. */
export function disclosureLayout(form: StatutoryForm): FormTable {
  return {
    section: "disclosure",
    width: units + 1,
    head: [],
    bodies: disclosureTablesOf(form).map((table) => block(table, form)),
  };
}
