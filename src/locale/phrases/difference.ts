import type { Text } from "../text.ts";

/** Words of the page that lays two reports side by side. */
export const differencePhrases = {
  title: { zh: "报告对照", en: "Report against report" },
  measure: {
    zh: "同一单位两个年度、两个单位，或原报告与更正后的报告，逐格对照。",
    en: "Two years of one organ, two organs, or a report and its correction, cell by cell.",
  },
  other: { zh: "对照报告", en: "Compared with" },
  report: { zh: "本报告", en: "This report" },
  choose: { zh: "选择报告", en: "Choose a report" },
  search: { zh: "输入单位名称或年度", en: "Name of an organ, or a year" },
  noMatch: { zh: "没有这样的报告。", en: "No such report." },
  more: { zh: "只列出前几十份，请再输入几个字。", en: "Only the first are listed; type more." },
  change: { zh: "换一份", en: "Change" },
  swap: { zh: "对调", en: "Swap" },
  print: { zh: "打印", en: "Print" },
  previous: { zh: "上一年报告", en: "Last year's report" },
  next: { zh: "下一年报告", en: "Next year's report" },
  replaced: { zh: "被替换的原报告", en: "The bundled report it replaces" },
  chooseBoth: { zh: "请选择两份报告。", en: "Choose two reports." },
  missing: { zh: "当前数据集中没有这份报告：", en: "The data set has no such report: " },
  headline: { zh: "仅主要数字", en: "Main figures only" },
  imported: { zh: "自行导入", en: "Imported" },
  scopesDiffer: {
    zh: "两份报告的统计口径不同，数字不宜直接比较。",
    en: "The reports are of different scopes; their figures are not alike.",
  },
  formsDiffer: {
    zh: "两份报告用的格式版本不同：只在一版中有的单元格已标明，不作增减比较。",
    en: "The reports stand on different forms: cells that only one has are marked and not compared.",
  },
  summary: { zh: "概要", en: "In short" },
  across: { zh: "两年之间", en: "Across the years" },
  acrossNone: {
    zh: "没有能够核对的跨年关系。",
    en: "There is no check across the years that can be made.",
  },
  restAgrees: { zh: "其余跨年核对一致", en: "The other checks across the years agree" },
  agrees: { zh: "一致", en: "agrees" },
  differs: { zh: "不一致", en: "differs" },
  rules: { zh: "各自的勾稽核对", en: "Checks of each" },
  noFailure: { zh: "没有不成立的勾稽关系。", en: "No check fails." },
  fails: { zh: "项不成立", en: "fail" },
  holds: { zh: "项成立", en: "hold" },
  unknown: { zh: "项无从判断", en: "cannot be judged" },
  narrative: { zh: "正文数字", en: "Figures of the text" },
  figures: { zh: "逐格对照", en: "Cell by cell" },
  list: { zh: "清单", en: "List" },
  form: { zh: "表格", en: "Form" },
  onlyChanges: { zh: "只看变动", en: "Only changes" },
  allCells: { zh: "全部单元格", en: "All cells" },
  cell: { zh: "单元格", en: "Cell" },
  difference: { zh: "增减", en: "Difference" },
  percent: { zh: "增减%", en: "Percent" },
  noChanges: { zh: "没有变动。", en: "Nothing changed." },
  notStated: { zh: "未写明", en: "not stated" },
  onlyOther: { zh: "仅对照报告的格式有此项", en: "only in the form compared with" },
  onlyReport: { zh: "仅本报告的格式有此项", en: "only in this report's form" },
  formNote: {
    zh: "每格上为本报告，下为对照报告；变动的格以颜色标出。",
    en: "In each cell this report above, the one compared with below; changes are coloured.",
  },
  noForm: {
    zh: "这份报告没有全国统一的表格，请看清单。",
    en: "This report stands on no national form; see the list.",
  },
} as const satisfies Record<string, Text>;

/** How many cells compare in which way, for the summary sentence. */
export const kindPhrases = {
  same: { zh: "格一致", en: "agree" },
  changed: { zh: "格数字变动", en: "changed" },
  state: { zh: "格填写状态不同(如空白与零)", en: "differ in what stands there (blank and zero)" },
  one_form: { zh: "格仅见于一版格式", en: "exist in one form only" },
  unknown: { zh: "格未读取，无从比较", en: "were not read, so cannot be compared" },
} as const satisfies Record<string, Text>;
