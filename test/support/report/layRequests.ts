import { requestColumnCodes, requestColumns } from "../../../src/form/applicants.ts";
import {
  outcomeGroups,
  requestRow,
  requestRows,
  requestRowsOf,
  type OutcomeGroup,
  type RequestRow,
} from "../../../src/form/requests.ts";
import { printedCell } from "./layDisclosure.ts";
import { laid, type LaidRow, type Layout, type Piece } from "./layout.ts";
import type { PrintedReport } from "./printedReport.ts";
import { vertical, word } from "./wording.ts";

function legalColumns(layout: Layout): readonly string[] {
  const legal = layout.columnOrder.filter((column) => column !== "natural_person" && column !== "total");
  if (layout.subtotalColumn === "none") return legal;
  return layout.subtotalColumn === "first" ? ["subtotal", ...legal] : [...legal, "subtotal"];
}

/** The columns as the header shows them: 总计 and 自然人 may change places, the others stay under one heading. */
function shownColumns(layout: Layout): readonly string[] {
  const isTotalFirst = layout.columnOrder.indexOf("total") < layout.columnOrder.indexOf("natural_person");
  const [first, last] = isTotalFirst ? ["total", "natural_person"] : ["natural_person", "total"];
  return [first, ...legalColumns(layout), last];
}

function columnName(code: string, salt: number): string {
  const known = requestColumnCodes.find((column) => column === code);
  if (known !== undefined) return requestColumns[known].label.zh;
  return salt % 2 === 0 ? "小计" : "法人或其他组织小计";
}

function headerOf(layout: Layout): readonly LaidRow[] {
  const columns = shownColumns(layout);
  const legal = legalColumns(layout);
  const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const [first = "", last = ""] = [columns[0], columns.at(-1)];
  const name = (code: string): string => word(columnName(code, layout.salt), layout);
  const down = layout.header === "spans" ? 2 : 1;
  const under = (code: string): LaidRow =>
    layout.header === "spans" ? [] : [laid(layout.header === "echoes" ? name(code) : "")];
  const padding = layout.hasPadding ? [laid("", 1, 1)] : [];
  return [
    [laid(note, 3, 3), laid("申请人情况", columns.length), ...padding],
    [laid(name(first), 1, down), laid("法人或其他组织", legal.length), laid(name(last), 1, down), ...padding],
    [...under(first), ...legal.map((code) => laid(name(code))), ...under(last), ...padding],
  ];
}

const outside: ReadonlySet<RequestRow> = new Set<RequestRow>(["new_received", "carried_in", "carried_out"]);

/** The rows as printed, with a subtotal after each group where the layout has them. */
type Line = { readonly row: RequestRow } | { readonly subtotal: OutcomeGroup };

function linesOf(rows: readonly RequestRow[], layout: Layout): readonly Line[] {
  return rows.flatMap((row, at): readonly Line[] => {
    const { group } = requestRow(row);
    const next = rows[at + 1];
    const isLast = group !== null && (next === undefined || requestRow(next).group !== group);
    return layout.hasSubtotalRows && isLast ? [{ row }, { subtotal: group }] : [{ row }];
  });
}

const groupOf = (line: Line): OutcomeGroup | null =>
  "row" in line ? requestRow(line.row).group : line.subtotal;
const labelOf = (line: Line): string => ("row" in line ? requestRows[line.row].printed : "小计");

function labelsOf(line: Line, at: number, results: readonly Line[], layout: Layout): LaidRow {
  if (layout.groups === "rows" || ("row" in line && outside.has(line.row)))
    return [laid(word(labelOf(line), layout), 3)];
  const spanning = (text: string, isShown: boolean, rows: number): LaidRow => {
    if (layout.groups === "repeated") return [laid(text)];
    if (isShown) return [laid(text, 1, layout.groups === "spans" ? rows : 1)];
    return layout.groups === "spans" ? [] : [laid("")];
  };
  const name = "三、本年度办理结果";
  const outer = spanning(
    layout.wording === "varied" && layout.salt % 3 === 0 ? vertical(name) : word(name, layout),
    at === 0,
    results.length,
  );
  const group = groupOf(line);
  if (group === null) return [...outer, laid(word(labelOf(line), layout), 2)];
  const previous = results[at - 1];
  const isFirst = previous === undefined || groupOf(previous) !== group;
  const size = results.filter((one) => groupOf(one) === group).length;
  return [
    ...outer,
    ...spanning(word(outcomeGroups[group].printed, layout), isFirst, size),
    laid(word(labelOf(line), layout)),
  ];
}

/** The rows of their own that the labels before a row have. */
function bandsOf(line: Line, results: readonly Line[], blanks: LaidRow, layout: Layout): readonly LaidRow[] {
  const at = results.indexOf(line);
  if (layout.groups !== "rows" || at < 0) return [];
  const [group, before] = [groupOf(line), results[at - 1]];
  const isFirst = group !== null && (before === undefined || groupOf(before) !== group);
  return [
    ...(at === 0 ? [[laid("三、本年度办理结果", 3), ...blanks]] : []),
    ...(isFirst ? [[laid(word(outcomeGroups[group].printed, layout), 3), ...blanks]] : []),
  ];
}

/** Section 3: three header rows over the rows of requests, in one table or two. */
export function layRequests(report: PrintedReport, layout: Layout): readonly Piece[] {
  const columns = shownColumns(layout);
  const header = headerOf(layout);
  const lines = linesOf(requestRowsOf(report.form), layout);
  const results = lines.filter((line) => !("row" in line) || !outside.has(line.row));
  const tables: LaidRow[][] = [[...header]];
  for (const [at, line] of lines.entries()) {
    const labels = labelsOf(line, results.indexOf(line), results, layout);
    const values = columns.map((column) =>
      column === "subtotal" || !("row" in line)
        ? laid("99999")
        : printedCell(report, `${line.row}.${column}`),
    );
    const blanks = [...columns.map(() => laid("")), ...(layout.hasPadding ? [laid("")] : [])];
    tables.at(-1)?.push(...bandsOf(line, results, blanks, layout));
    tables.at(-1)?.push([...labels, ...values, ...(layout.hasPadding ? [laid("")] : [])]);
    // A span cannot go on in another table; reports that break there repeat the label.
    if (at !== layout.breaksAfter || layout.groups === "spans") continue;
    if (layout.break === "header") tables.at(-1)?.push(...header);
    else tables.push(layout.break === "table" ? [...header] : []);
  }
  return tables.map((rows) => ({ type: "table", section: 3, rows }));
}
