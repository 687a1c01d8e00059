import { legalPersons, requestColumnCodes, requestColumns } from "../applicants.ts";
import type { StatutoryForm } from "../form.ts";
import { requestRow, requestRowsOf, type RequestRow } from "../requests.ts";
import { groupHeadings, spanningHeadings } from "./headings.ts";
import { heading, type FormTable, type HeadingSlot, type SlotRow } from "./slots.ts";

/** Columns of labels at the left: block, group, row. */
const labels = 3;

function head(): readonly SlotRow[] {
  const columns = requestColumnCodes.length;
  return [
    [
      heading("note", spanningHeadings.reconciliation, labels, 3),
      heading("columns", spanningHeadings.applicants, columns),
    ],
    [
      heading("column", requestColumns.natural_person.label, 1, 2),
      heading("columns", spanningHeadings.legalPersons, legalPersons.length),
      heading("column", requestColumns.total.label, 1, 2),
    ],
    legalPersons.map((code) => heading("column", requestColumns[code].label)),
  ];
}

/** Rows before and after 三、本年度办理结果; all others are inside it. */
const outside: readonly RequestRow[] = ["new_received", "carried_in", "carried_out"];

/** The headings left of a row: its own, and what begins on it. */
function headingsOf(row: RequestRow, form: StatutoryForm): readonly HeadingSlot[] {
  const { printed, label, group } = requestRow(row);
  const text = { zh: printed, en: label.en };
  if (outside.includes(row)) return [heading("row", text, labels)];
  const inside = requestRowsOf(form).filter((one) => !outside.includes(one));
  const begun = row === inside[0] ? [heading("block", spanningHeadings.results, 1, inside.length)] : [];
  if (group === null) return [...begun, heading("row", text, labels - 1)];
  const members = inside.filter((one) => requestRow(one).group === group);
  const opened = row === members[0] ? [heading("group", groupHeadings[group], 1, members.length)] : [];
  return [...begun, ...opened, heading("row", text)];
}

/** Section 3: rows of outcomes by columns of applicants, under three rows of headings. */
export function requestsLayout(form: StatutoryForm): FormTable {
  const rows = requestRowsOf(form).map((row): SlotRow => [
    ...headingsOf(row, form),
    ...requestColumnCodes.map((column) => ({
      kind: "cell" as const,
      code: `${row}.${column}` as const,
      columnSpan: 1,
    })),
  ]);
  return { section: "requests", width: labels + requestColumnCodes.length, head: head(), bodies: [rows] };
}
