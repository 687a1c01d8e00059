import type { Text } from "../text.ts";

/** Words of the SQL page. */
export const sqlPhrases = {
  title: { zh: "用 SQL 查询", en: "Ask in SQL" },
  measure: {
    zh: "与图表同一份数据(含自行导入的报告)，只读，全部在本机运行。",
    en: "The tables behind the charts, imported reports included; read-only, all on this computer.",
  },
  editor: { zh: "SQL 语句", en: "SQL statement" },
  run: { zh: "运行", en: "Run" },
  runKeys: { zh: "Ctrl/⌘ + Enter", en: "Ctrl/⌘ + Enter" },
  cancel: { zh: "取消", en: "Cancel" },
  cancelling: { zh: "正在取消", en: "Cancelling" },
  cancelled: { zh: "已取消。", en: "Cancelled." },
  running: { zh: "正在查询", en: "Running" },
  noConsole: {
    zh: "查询引擎不可用，无法运行 SQL。",
    en: "The query engine is not available, so SQL cannot run.",
  },
  columns: { zh: "列", en: "Columns" },
  searchColumns: { zh: "搜索列名或中文名称", en: "Search columns by name or label" },
  noColumn: { zh: "没有这样的列。", en: "No such column." },
  insert: { zh: "插入", en: "Insert" },
  examples: { zh: "示例", en: "Examples" },
  examplesNote: {
    zh: "各页面的问题，按当前筛选写成 SQL。",
    en: "The questions of each page as SQL, for what is selected now.",
  },
  saved: { zh: "已存", en: "Saved" },
  save: { zh: "保存", en: "Save" },
  saveName: { zh: "名称", en: "Name" },
  saveNote: { zh: "只保存在这台电脑的浏览器里。", en: "Kept in this browser only." },
  noneSaved: { zh: "还没有保存的查询。", en: "No query is saved yet." },
  open: { zh: "打开", en: "Open" },
  remove: { zh: "删除", en: "Delete" },
  notSaved: { zh: "浏览器不允许保存。", en: "The browser keeps nothing." },
  results: { zh: "结果", en: "Results" },
  asTable: { zh: "表", en: "Table" },
  asChart: { zh: "图", en: "Chart" },
  rows: { zh: "行", en: "rows" },
  milliseconds: { zh: "毫秒", en: "ms" },
  noRows: { zh: "没有符合条件的行。", en: "No row matches." },
  notRun: { zh: "运行后在这里显示结果。", en: "Results appear here." },
  cut: {
    zh: "结果超出上限，只取了前面这些行；请加条件、汇总或 LIMIT。",
    en: "There are more rows than the limit; only these were fetched. Narrow, sum up or add LIMIT.",
  },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  copyFailed: { zh: "浏览器不允许复制", en: "The browser does not allow copying" },
  download: { zh: "下载 CSV", en: "Download CSV" },
  downloadWorkbook: { zh: "下载 Excel", en: "Download Excel" },
  about: { zh: "说明", en: "About" },
  simulatedFile: { zh: "可能含模拟数据", en: "may-be-simulated" },
  mayBeSimulated: { zh: "可能含模拟数据", en: "May hold simulated data" },
  chartOf: { zh: "数值列", en: "Figure" },
  chartBy: { zh: "分类列", en: "By" },
  noChart: {
    zh: "要画图，需要一个分类列和一个数值列。",
    en: "A chart needs one column of names and one of numbers.",
  },
  chartCut: { zh: "图中只画前面的行", en: "the chart shows the first rows only" },
  failed: { zh: "查询未能完成", en: "The query failed" },
  atLine: { zh: "位置：行、列", en: "At line, column" },
  needsExtension: {
    zh: "此函数属于需要联网下载的扩展，本页离线运行，不提供：",
    en: "This needs an extension from the internet, which this page never fetches: ",
  },
  line: { zh: "行", en: "line" },
} as const satisfies Record<string, Text>;

/** Why a statement is not run. */
export const refusalPhrases = {
  empty: { zh: "请先写一条语句。", en: "Write a statement first." },
  several: {
    zh: "一次只运行一条语句，第二条从这里开始：",
    en: "One statement at a time; a second begins at ",
  },
  writes: {
    zh: "数据只读：可以用 SELECT、WITH、FROM、PIVOT、DESCRIBE、SUMMARIZE、EXPLAIN，不能用 ",
    en: "The data are read-only: SELECT, WITH, FROM, PIVOT, DESCRIBE, SUMMARIZE and EXPLAIN are possible, not ",
  },
  extension: {
    zh: "引擎没有内置此功能，要联网取扩展，本页从不联网：",
    en: "The engine has this only by an extension from the internet, which this page never fetches: ",
  },
  file: {
    zh: "只能查询本页的表，不能读取文件或网址：",
    en: "Only the tables of this page can be asked, no files and no addresses: ",
  },
} as const satisfies Record<string, Text>;
