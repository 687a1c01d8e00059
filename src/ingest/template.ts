import Papa from "papaparse";
import { requestColumnCodes, requestColumns } from "../form/applicants.ts";
import { cellsOf, type Cell, type CellCode } from "../form/cells.ts";
import { disclosureRows, disclosureTablesOf, printedColumn } from "../form/disclosure.ts";
import { disputeColumnCodes, disputeColumns, disputeRowCodes, disputeRows } from "../form/disputes.ts";
import type { StatutoryForm } from "../form/form.ts";
import { outcomeGroups, requestRow, requestRowCodes, type RequestRow } from "../form/requests.ts";

/** How the columns of a template are headed: by the codes of this program, or by the labels of the form. */
export type TemplateHeadings = "code" | "label";

type Example = Readonly<Partial<Record<CellCode, number>>>;

/** Requests of two types of applicant; every other one has none. Rows add up as the form demands. */
const naturalPersons: Readonly<Partial<Record<RequestRow, number>>> = {
  new_received: 12,
  carried_in: 1,
  granted: 6,
  partially_granted: 2,
  refused_internal_affairs: 1,
  not_held: 2,
  declined_repeat: 1,
  total_processed: 12,
  carried_out: 1,
};
const enterprises: Readonly<Partial<Record<RequestRow, number>>> = {
  new_received: 3,
  granted: 2,
  not_held: 1,
  total_processed: 3,
};

/** Figures outside table 3; the amounts are in the units of their cells, 元 and 万元. */
const elsewhere: Example = {
  "normative_documents.newly_made": 2,
  "normative_documents.newly_disclosed": 2,
  "normative_documents.total_disclosed": 15,
  "normative_documents.issued": 2,
  "normative_documents.abolished": 1,
  "normative_documents.in_force": 15,
  "licensing.items_prev_year": 30,
  "licensing.items_change": -2,
  "licensing.decisions": 450,
  "penalties.decisions": 25,
  "admin_fees.fee_amount": 12.5,
  "procurement.project_count": 3,
  "procurement.total_amount": 251000.5,
  "review.upheld": 1,
  "review.total": 1,
};

function exampleFigure({ code, table, row, column }: Cell): number {
  if (table !== "requests") return elsewhere[code] ?? 0;
  const find = (figures: Readonly<Record<string, number>>): number => figures[row] ?? 0;
  if (column === "natural_person") return find(naturalPersons);
  if (column === "commercial_enterprise") return find(enterprises);
  return column === "total" ? find(naturalPersons) + find(enterprises) : 0;
}

function disputePath(row: string, column: string): readonly (string | undefined)[] {
  const [rowCode, columnCode] = [
    disputeRowCodes.find((code) => code === row),
    disputeColumnCodes.find((code) => code === column),
  ];
  return [rowCode && disputeRows[rowCode].label.zh, columnCode && disputeColumns[columnCode].label.zh];
}

function requestPath(row: string, column: string): readonly (string | undefined)[] {
  const rowCode = requestRowCodes.find((code) => code === row);
  const columnCode = requestColumnCodes.find((code) => code === column);
  const definition = rowCode && requestRow(rowCode);
  const group = definition?.group ?? null;
  return [
    ...(group === null ? [] : [outcomeGroups[group].printed]),
    definition?.printed,
    columnCode && requestColumns[columnCode].label.zh,
  ];
}

function disclosurePath(cell: Cell, form: StatutoryForm): readonly (string | undefined)[] {
  const table = disclosureTablesOf(form).find((one) => one.code === cell.table);
  const row = table?.rows.find((code) => code === cell.row);
  const column = table?.columns.find((code) => code === cell.column);
  // The form prints no unit for the amount of procurement; a table must, or nobody knows what was meant.
  const unit = column === "total_amount" ? "(元)" : "";
  return [
    row && disclosureRows[row].printed[form],
    column && printedColumn(column, form).replace("/", "") + unit,
  ];
}

/** The labels of a cell from group to column, as the reader of tables understands them. */
function labelPath(cell: Cell, form: StatutoryForm): string {
  const { table, row, column } = cell;
  if (table === "disputes") return disputePath(row, column).join("/");
  return (table === "requests" ? requestPath(row, column) : disclosurePath(cell, form)).join("/");
}

const attributes: readonly { readonly code: string; readonly label: string; readonly example: string }[] = [
  { code: "unit", label: "机关", example: "示例市示例区人民政府" },
  { code: "kind", label: "类型", example: "county_government" },
  { code: "scope", label: "口径", example: "consolidated" },
  { code: "region_code", label: "行政区划代码", example: "" },
  { code: "year", label: "年度", example: "" },
];

const exampleYears: Readonly<Record<StatutoryForm, string>> = { form_2019: "2020", form_2021: "2024" };

/**
 * A table to fill in: a header, then one report as an example that satisfies the rules of the form.
 * It begins with a byte order mark, without which spreadsheets take it for another encoding.
 */
export function csvTemplate(form: StatutoryForm, headings: TemplateHeadings = "code"): string {
  const cells = cellsOf(form);
  const header = [
    ...attributes.map((attribute) => attribute[headings]),
    ...cells.map((cell) => (headings === "code" ? cell.code : labelPath(cell, form))),
  ];
  const example = [
    ...attributes.map(({ code, example: text }) => (code === "year" ? exampleYears[form] : text)),
    ...cells.map((cell) => String(exampleFigure(cell))),
  ];
  return `\uFEFF${Papa.unparse([header, example], { newline: "\r\n" })}\r\n`;
}
