import { disclosureRows, disclosureTablesOf, printedColumn } from "../../../src/form/disclosure.ts";
import { laid, type LaidCell, type LaidRow, type Layout, type Piece } from "./layout.ts";
import type { PrintedReport } from "./printedReport.ts";
import { word } from "./wording.ts";

/** The cell of a code as the report prints it. */
export function printedCell(report: PrintedReport, code: string, columns = 1): LaidCell {
  const found = [...report.cells].find(([one]) => one === code)?.[1];
  return laid(found?.raw ?? "", columns, 1, code);
}

function columnName(printed: string, report: PrintedReport, layout: Layout): string {
  const worded = word(printed, layout);
  const dated = layout.hasYear ? worded.replace(/^本年度?/u, `本年(${String(report.year)})`) : worded;
  return layout.hasGuidance && !/[(（]/u.test(dated) ? `${dated}（没有的填0）` : dated;
}

/** How many of four columns each of one, two or three takes; `first` has the surplus in the first. */
function shares(columns: number, isFirst: boolean): readonly number[] {
  const surplus = 4 - columns;
  return Array.from({ length: columns }, (_, at) => (at === (isFirst ? 0 : columns - 1) ? surplus : 1));
}

/** Section 2: a band, a header and one or two rows for each item of Article 20. */
export function layDisclosure(report: PrintedReport, layout: Layout): readonly Piece[] {
  const tables = disclosureTablesOf(report.form).map(({ printed, rows, columns }) => {
    const spans = shares(columns.length, false);
    const own = layout.spansDiffer && columns.length > 1 ? shares(columns.length, true) : spans;
    // Where spans differ, the label of a data row takes what the header's label has.
    const band: LaidRow = [laid(word(printed, layout), 4)];
    const header: LaidRow = [
      laid(word("信息内容", layout)),
      ...columns.map((column, at) =>
        laid(columnName(printedColumn(column, report.form), report, layout), spans[at]),
      ),
    ];
    const data = rows.map((row): LaidRow => [
      laid(word(disclosureRows[row].printed[report.form], layout)),
      ...columns.map((column, at) => printedCell(report, `${row}.${column}`, own[at])),
    ]);
    const extra: readonly LaidRow[] =
      layout.hasExtraRow && printed.includes("一")
        ? [[laid(word("其他主动公开文件", layout)), ...columns.map((_, at) => laid("7", spans[at]))]]
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
