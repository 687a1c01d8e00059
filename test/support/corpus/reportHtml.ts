import { requestColumnCodes, requestColumns } from "../../../src/form/applicants.ts";
import { isCellCode, type CellCode } from "../../../src/form/cells.ts";
import { disclosureRows, disclosureTablesOf, printedColumn } from "../../../src/form/disclosure.ts";
import {
  disputeColumnCodes,
  disputeColumns,
  disputeRowCodes,
  disputeRows,
} from "../../../src/form/disputes.ts";
import type { StatutoryForm } from "../../../src/form/form.ts";
import {
  outcomeGroups,
  requestRow,
  requestRowsOf,
  type OutcomeGroup,
  type RequestRow,
} from "../../../src/form/requests.ts";

/** How a report is laid out as a page, for other programs to print or save. */
export interface PageLayout {
  readonly form: StatutoryForm;
  readonly organ: string;
  readonly year: number;
  /** The text of a cell. */
  readonly print: (code: CellCode) => string;
  /** Any further style, such as paper, borders and widths. */
  readonly css: string;
  /** Section 2 as one table with bands, or as a table an item. */
  readonly isOneTable: boolean;
  /** 三、本年度办理结果 one character a line. */
  readonly isVertical: boolean;
  /** Empty cells under the heads of columns instead of heads that span rows. */
  readonly hasBlankHeads: boolean;
  /** Widths of the seven columns of figures of table 3 and of its label column, in any unit of CSS. */
  readonly widths: { readonly group: string; readonly label: string; readonly figure: string };
}

const cell = (text: string, attributes = ""): string =>
  `<td${attributes === "" ? "" : ` ${attributes}`}>${text}</td>`;
const row = (...cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;

/** Half-width marks of the dictionary as reports print them. */
export function printedLabel(label: string): string {
  return label.replace(/[(),:]/gu, (mark) => ({ "(": "（", ")": "）", ",": "，", ":": "：" })[mark] ?? mark);
}

/** How many of three columns each of one, two or three columns takes. */
function shares(columns: number): readonly number[] {
  return columns === 1 ? [3] : columns === 2 ? [1, 2] : [1, 1, 1];
}

function printedCell(print: PageLayout["print"], code: string): string {
  return isCellCode(code) ? print(code) : "";
}

function disclosure({ form, print, isOneTable }: PageLayout): string {
  const blocks = disclosureTablesOf(form).map(({ printed, rows, columns }) => {
    const heads = columns.map((column) => printedLabel(printedColumn(column, form)));
    const spans = isOneTable ? shares(columns.length) : columns.map(() => 1);
    const figures = (text: (index: number) => string): readonly string[] =>
      spans.map((span, index) => cell(text(index), span === 1 ? "" : `colspan="${span}"`));
    const width = spans.reduce((sum, span) => sum + span, 1);
    return [
      row(cell(printedLabel(printed), `colspan="${width}"`)),
      row(cell("信息内容"), ...figures((index) => heads[index] ?? "")),
      ...rows.map((code) =>
        row(
          cell(disclosureRows[code].printed[form]),
          ...figures((index) => printedCell(print, `${code}.${columns[index] ?? ""}`)),
        ),
      ),
    ].join("\n");
  });
  return isOneTable
    ? `<table class="disclosure">${blocks.join("\n")}</table>`
    : blocks.map((block) => `<table class="disclosure">${block}</table>`).join("\n<p></p>\n");
}

function requestHead({ hasBlankHeads }: PageLayout): string {
  const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const kinds = requestColumnCodes.slice(1, -1).map((code) => cell(requestColumns[code].label.zh));
  const tall = hasBlankHeads ? "" : 'rowspan="2"';
  return `<thead>${[
    row(cell(note, 'colspan="3" rowspan="3"'), cell("申请人情况", 'colspan="7"')),
    row(cell("自然人", tall), cell("法人或其他组织", 'colspan="5"'), cell("总计", tall)),
    row(...(hasBlankHeads ? [cell(""), ...kinds, cell("")] : kinds)),
  ].join("\n")}</thead>`;
}

const results = "三、本年度办理结果";

function groupCell(group: OutcomeGroup, rows: readonly RequestRow[]): string {
  const size = rows.filter((code) => requestRow(code).group === group).length;
  return cell(printedLabel(outcomeGroups[group].printed), `rowspan="${size}" class="group"`);
}

function requests(layout: PageLayout): string {
  const { form, print, isVertical, widths } = layout;
  const rows = requestRowsOf(form);
  const inside = rows.filter((code) => !["new_received", "carried_in", "carried_out"].includes(code));
  const body = rows.map((code, index) => {
    const { group, printed } = requestRow(code);
    const isFirstInside = code === inside[0];
    const isFirstOfGroup =
      group !== null && (index === 0 || requestRow(rows[index - 1] ?? code).group !== group);
    const side = isVertical ? results.split(/(?!^)/u).join("<br>") : results;
    const span = inside.includes(code)
      ? group === null
        ? 'colspan="2" class="label"'
        : 'class="label"'
      : 'colspan="3"';
    return row(
      ...(isFirstInside ? [cell(side, `rowspan="${inside.length}" class="side"`)] : []),
      ...(isFirstOfGroup ? [groupCell(group, rows)] : []),
      cell(printedLabel(printed), span),
      ...requestColumnCodes.map((column) => cell(print(`${code}.${column}`), 'class="figure"')),
    );
  });
  const columns = [widths.group, widths.group, widths.label, ...requestColumnCodes.map(() => widths.figure)];
  const sizes = `<colgroup>${columns.map((width) => `<col style="width:${width}">`).join("")}</colgroup>`;
  return `<table class="requests">${sizes}${requestHead(layout)}<tbody>${body.join("\n")}</tbody></table>`;
}

function disputes({ print, hasBlankHeads }: PageLayout): string {
  const heads = disputeColumnCodes.map((code) => disputeColumns[code].label.zh);
  const tall = heads.map((head) => cell(head, hasBlankHeads ? "" : 'rowspan="2"'));
  const [direct, after] = [disputeRows.litigation_direct, disputeRows.litigation_after_review];
  return `<table class="disputes">${[
    row(cell("行政复议", 'colspan="5"'), cell("行政诉讼", 'colspan="10"')),
    row(...tall, cell(direct.label.zh, 'colspan="5"'), cell(after.label.zh, 'colspan="5"')),
    row(
      ...(hasBlankHeads ? heads.map(() => cell("")) : []),
      ...[...heads, ...heads].map((head) => cell(head)),
    ),
    row(
      ...disputeRowCodes.flatMap((code) =>
        disputeColumnCodes.map((column) => cell(print(`${code}.${column}`))),
      ),
    ),
  ].join("\n")}</table>`;
}

/** A whole report as a page. */
export function reportHtml(layout: PageLayout): string {
  const { organ, year, css } = layout;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${organ}${year}年政府信息公开工作年度报告</title>
<style>body,h1,h2{font-family:"Noto Sans CJK SC",sans-serif;font-weight:normal}table{border-collapse:collapse;width:100%} td{border:1px solid #000;padding:2pt 4pt;font-size:9pt} ${css}</style></head><body>
<h1>${organ}${year}年政府信息公开工作年度报告</h1>
<p>本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。</p>
<h2>一、总体情况</h2><p>${year}年，各项工作有序开展，主动公开和依申请公开的情况见以下各表。</p>
<h2>二、主动公开政府信息情况</h2>
${disclosure(layout)}
<h2>三、收到和处理政府信息公开申请情况</h2>
${requests(layout)}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
${disputes(layout)}
<h2>五、存在的主要问题及改进情况</h2><p>公开的内容还不够丰富，下一年度将加强培训。</p>
<h2>六、其他需要报告的事项</h2><p>无其他需要报告的事项。</p>
<p>${organ}</p></body></html>`;
}
