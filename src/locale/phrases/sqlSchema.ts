import type { Text } from "../text.ts";

/** What the columns of `report` that hold no figure mean. */
export const attributeLabels = {
  id: { zh: "报告编号", en: "Report id" },
  dataset: { zh: "数据集", en: "Data set" },
  organ: { zh: "机关编号", en: "Organ id" },
  unit: { zh: "机关名称", en: "Name of the organ" },
  kind: { zh: "机关类型", en: "Kind of organ" },
  scope: { zh: "统计口径", en: "Scope" },
  level: { zh: "层级", en: "Level" },
  year: { zh: "报告年度", en: "Report year" },
  form: { zh: "表格版本", en: "Form" },
  basis: { zh: "依据(any、tables、merged)", en: "Basis (any, tables, merged)" },
  coverage: { zh: "读取范围(full、headline)", en: "How much was read (full, headline)" },
  is_imported: { zh: "是否自行导入", en: "Imported by the reader" },
  province_code: { zh: "省级代码", en: "Province code" },
  province: { zh: "省级", en: "Province" },
  city_code: { zh: "市级代码", en: "City code" },
  city: { zh: "市级", en: "City" },
  district_code: { zh: "县级代码", en: "District code" },
  district: { zh: "县级", en: "District" },
  source_title: { zh: "出处名称", en: "Title of the source" },
  source_url: { zh: "出处网址", en: "Address of the source" },
  published_on: { zh: "公布日期", en: "Published on" },
  period_start: { zh: "统计期起", en: "Period from" },
  period_end: { zh: "统计期止", en: "Period to" },
  procurement_unit_source: { zh: "采购金额单位印在何处", en: "Where the unit of procurement is printed" },
  overview_topics: { zh: "总体情况所述方面", en: "Topics of the overview" },
  claims_all_upheld: { zh: "正文称均获维持", en: "Text claims that all were upheld" },
  blanks: { zh: "空白单元格的代码", en: "Codes of blank cells" },
  text_cells: { zh: "数字来自正文的代码", en: "Codes of figures from the text" },
} as const satisfies Record<string, Text>;

/** What the columns of `cell_note` mean. */
export const noteLabels = {
  report: { zh: "报告编号", en: "Report id" },
  code: { zh: "单元格代码", en: "Code of the cell" },
  raw: { zh: "所印原文", en: "As printed" },
  state: { zh: "状态", en: "State" },
  remark: { zh: "说明", en: "Remark" },
} as const satisfies Record<string, Text>;

export const schemaGroupTitles = {
  attributes: { zh: "report：报告", en: "report: the report" },
  disclosure: { zh: "report：二、主动公开", en: "report: 2. Disclosed on own initiative" },
  requests: { zh: "report：三、依申请公开", en: "report: 3. Requests" },
  disputes: { zh: "report：四、复议诉讼", en: "report: 4. Review and litigation" },
  sums: { zh: "report：小计与合计", en: "report: subtotals" },
  narrative: { zh: "report：正文数字", en: "report: figures of the text" },
  notes: { zh: "cell_note：单元格附注", en: "cell_note: notes on cells" },
} as const satisfies Record<string, Text>;
