import { requestColumnCodes, requestColumns, type RequestColumn } from "../../../src/form/applicants.ts";
import { disclosureRows, disclosureTablesOf, printedColumn } from "../../../src/form/disclosure.ts";
import {
  disputeColumnCodes,
  disputeColumns,
  disputeRowCodes,
  disputeRows,
} from "../../../src/form/disputes.ts";
import {
  outcomeGroups,
  requestRow,
  requestRows,
  requestRowsOf,
  type RequestRow,
} from "../../../src/form/requests.ts";
import type { PrintedReport } from "./randomReport.ts";

/** A cell of a table before it is written in some format. `code` says which cell of the form it is. */
export interface LaidCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly code: string | null;
}
export type LaidRow = readonly LaidCell[];

/** A piece of a report in reading order. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "table"; readonly section: 2 | 3 | 4; readonly rows: readonly LaidRow[] };

/** What may differ between two reports of one form. */
export interface Layout {
  /** One table for section 2, one a band, or bands set as text above the tables. */
  readonly bands: "one" | "tables" | "text";
  /** Header cells reach down, or blank cells stand under them. */
  readonly header: "spans" | "blanks";
  /** The group label reaches down, is repeated, or is followed by blanks. */
  readonly groups: "spans" | "repeated" | "blanks";
  readonly columnOrder: readonly RequestColumn[];
  readonly hasSubtotalColumn: boolean;
  readonly hasPadding: boolean;
  readonly hasExtraRow: boolean;
  /** After which row of section 3 its header is repeated, or null. */
  readonly repeatAfter: number | null;
  /** Whether the repeat begins a new table. */
  readonly breaksTable: boolean;
  readonly isShort: boolean;
  readonly wording: "printed" | "wide" | "spaced" | "broken" | "bare";
}

const cell = (text: string, columns = 1, rows = 1, code: string | null = null): LaidCell => ({
  text,
  columns,
  rows,
  code,
});

/** The ways in which a label may be printed without becoming another label. */
function word(text: string, { wording }: Layout): string {
  if (wording === "wide") return text.replaceAll("(", "（").replaceAll(")", "）").replaceAll(",", "，");
  if (wording === "spaced") return text.length > 3 ? `${text.slice(0, 3)} ${text.slice(3)}` : text;
  if (wording === "broken") return text.length > 4 ? `${text.slice(0, 4)}\n${text.slice(4)}` : text;
  if (wording === "bare") return text.replace(/^(?:\d\.)/u, "");
  return text;
}

function value(report: PrintedReport, code: string): LaidCell {
  const found = [...report.cells].find(([one]) => one === code)?.[1];
  return cell(found?.raw ?? "", 1, 1, code);
}

function disclosure(report: PrintedReport, layout: Layout): readonly Piece[] {
  const tables = disclosureTablesOf(report.form).map(({ printed, rows, columns }) => {
    const whole = 4;
    const span = (at: number): number => (at === columns.length - 1 ? whole - columns.length : 1);
    const band: LaidRow = [cell(word(printed, layout), whole)];
    const header: LaidRow = [
      cell(word("信息内容", layout)),
      ...columns.map((column, at) => cell(word(printedColumn(column, report.form), layout), span(at))),
    ];
    const data = rows.map((row): LaidRow => [
      cell(word(disclosureRows[row].printed[report.form], layout)),
      ...columns.map((column, at) => ({ ...value(report, `${row}.${column}`), columns: span(at) })),
    ]);
    const extra: readonly LaidRow[] =
      layout.hasExtraRow && printed.includes("一")
        ? [[cell(word("其他主动公开文件", layout)), ...columns.map((_, at) => cell("7", span(at)))]]
        : [];
    return { printed, band, rows: [header, ...data, ...extra] };
  });
  if (layout.bands === "one")
    return [{ type: "table", section: 2, rows: tables.flatMap(({ band, rows }) => [band, ...rows]) }];
  return tables.flatMap(({ printed, band, rows }): readonly Piece[] =>
    layout.bands === "tables"
      ? [{ type: "table", section: 2, rows: [band, ...rows] }]
      : [
          { type: "text", text: printed },
          { type: "table", section: 2, rows },
        ],
  );
}

function legalColumns(layout: Layout): readonly string[] {
  const legal = layout.columnOrder.filter((column) => column !== "natural_person" && column !== "total");
  return layout.hasSubtotalColumn ? [...legal, "subtotal"] : legal;
}

/** The columns as the header shows them: 总计 and 自然人 may change places, the others stay under one heading. */
function shownColumns(layout: Layout): readonly string[] {
  const isTotalFirst = layout.columnOrder.indexOf("total") < layout.columnOrder.indexOf("natural_person");
  const [first, last] = isTotalFirst ? ["total", "natural_person"] : ["natural_person", "total"];
  return [first, ...legalColumns(layout), last];
}

function columnName(code: string): string {
  const known = requestColumnCodes.find((column) => column === code);
  return known === undefined ? "小计" : requestColumns[known].label.zh;
}

function requestsHeader(layout: Layout): readonly LaidRow[] {
  const columns = shownColumns(layout);
  const legal = legalColumns(layout);
  const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const [first = "", last = ""] = [columns[0], columns.at(-1)];
  const name = (code: string): string => word(columnName(code), layout);
  const down = layout.header === "spans" ? 2 : 1;
  const under = layout.header === "spans" ? [] : [cell("")];
  const padding = layout.hasPadding ? [cell("", 1, 1)] : [];
  return [
    [cell(note, 3, 3), cell("申请人情况", columns.length), ...padding],
    [cell(name(first), 1, down), cell("法人或其他组织", legal.length), cell(name(last), 1, down), ...padding],
    [...under, ...legal.map((code) => cell(name(code))), ...under, ...padding],
  ];
}

const groupSizes = { refused: 8, unable_to_provide: 3, declined: 5, other_handling: 3 } as const;

function label(row: RequestRow, layout: Layout): string {
  if (layout.isShort && row === "other_lapsed_no_correction") return word("1.逾期不补正", layout);
  if (layout.isShort && row === "other_lapsed_fee_unpaid") return word("2.逾期不缴费", layout);
  // Without its number 其他 is told by the rows around it alone.
  return word(requestRows[row].printed, row === "other_misc" ? { ...layout, wording: "printed" } : layout);
}

function requestLabels(
  row: RequestRow,
  isFirst: boolean,
  isFirstResult: boolean,
  count: number,
  layout: Layout,
): LaidRow {
  const { group } = requestRow(row);
  if (["new_received", "carried_in", "carried_out"].includes(row)) return [cell(label(row, layout), 3)];
  const results = "三、本年度办理结果";
  const spanning = (text: string, isShown: boolean, rows: number): LaidRow => {
    if (layout.groups === "repeated") return [cell(text)];
    if (isShown) return [cell(text, 1, layout.groups === "spans" ? rows : 1)];
    return layout.groups === "spans" ? [] : [cell("")];
  };
  const outer = spanning(word(results, layout), isFirstResult, count);
  if (group === null) return [...outer, cell(label(row, layout), 2)];
  return [
    ...outer,
    ...spanning(word(outcomeGroups[group].printed, layout), isFirst, groupSizes[group]),
    cell(label(row, layout)),
  ];
}

function requests(report: PrintedReport, layout: Layout): readonly Piece[] {
  const rows = requestRowsOf(report.form);
  const columns = shownColumns(layout);
  const header = requestsHeader(layout);
  const results = rows.filter((row) => !["new_received", "carried_in", "carried_out"].includes(row));
  const tables: LaidRow[][] = [[...header]];
  for (const [at, row] of rows.entries()) {
    const { group } = requestRow(row);
    const isNewGroup = group !== null && requestRow(rows[at - 1] ?? "granted").group !== group;
    const labels = requestLabels(row, isNewGroup, row === results[0], results.length, layout);
    const values = columns.map((column) =>
      column === "subtotal" ? cell("99999") : value(report, `${row}.${column}`),
    );
    const padding = layout.hasPadding ? [cell("")] : [];
    tables.at(-1)?.push([...labels, ...values, ...padding]);
    // A span cannot go on in another table; reports that break there repeat the label.
    if (at === layout.repeatAfter && layout.groups !== "spans") {
      if (layout.breaksTable) tables.push([...header]);
      else tables.at(-1)?.push(...header);
    }
  }
  return tables.map((laid) => ({ type: "table", section: 3, rows: laid }));
}

function disputes(report: PrintedReport, layout: Layout): readonly Piece[] {
  const results = disputeColumnCodes.map((column) => word(disputeColumns[column].label.zh, layout));
  const down = layout.header === "spans" ? 2 : 1;
  const under = layout.header === "spans" ? [] : results.map(() => cell(""));
  const values = disputeRowCodes.flatMap((row) =>
    disputeColumnCodes.map((column) => value(report, `${row}.${column}`)),
  );
  const name = (row: "litigation_direct" | "litigation_after_review"): LaidCell =>
    cell(word(disputeRows[row].label.zh, layout), 5);
  return [
    {
      type: "table",
      section: 4,
      rows: [
        [cell(word("行政复议", layout), 5), cell(word("行政诉讼", layout), 10)],
        [
          ...results.map((text) => cell(text, 1, down)),
          name("litigation_direct"),
          name("litigation_after_review"),
        ],
        [...under, ...results.map((text) => cell(text)), ...results.map((text) => cell(text))],
        values,
      ],
    },
  ];
}

const text = (words: string): Piece => ({ type: "text", text: words });

/** A report laid out, every piece of it in reading order. */
export function layReport(report: PrintedReport, layout: Layout): readonly Piece[] {
  const { organ, year } = report;
  return [
    text(`${organ}${String(year)}年政府信息公开工作年度报告`),
    text(`本报告所列数据的统计期限为${String(year)}年1月1日至${String(year)}年12月31日。`),
    text("一、总体情况"),
    text(`${String(year)}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》。`),
    text("二、主动公开政府信息情况"),
    ...disclosure(report, layout),
    text("三、收到和处理政府信息公开申请情况"),
    ...requests(report, layout),
    text("四、政府信息公开行政复议、行政诉讼情况"),
    ...disputes(report, layout),
    text("五、存在的主要问题及改进情况"),
    text("公开的内容还不够及时，下一年度将继续改进。"),
    text("六、其他需要报告的事项"),
    text("无其他需要报告的事项。"),
    text(organ),
    text(`${String(year + 1)}年1月20日`),
  ];
}
