import type { Text } from "../text.ts";

/** Words of the report page. */
export const reportPhrases = {
  title: { zh: "年政府信息公开工作年度报告", en: "Annual report on open government information" },
  breadcrumb: { zh: "所在位置", en: "Where this report stands" },
  otherYears: { zh: "其他年度", en: "Other years" },
  form: { zh: "格式", en: "Form" },
  kind: { zh: "机关类型", en: "Kind of organ" },
  scope: { zh: "统计口径", en: "Scope" },
  region: { zh: "地区", en: "Region" },
  published: { zh: "公布日期", en: "Published" },
  period: { zh: "统计期限", en: "Period" },
  source: { zh: "出处", en: "Source" },
  publication: { zh: "查看原报告", en: "Open the publication" },
  publicationOpens: { zh: "(在新窗口打开原网站)", en: "(opens the organ's own site in a new window)" },
  noPublication: { zh: "未记录网址", en: "no address recorded" },
  unknown: { zh: "未记录", en: "not recorded" },
  simulated: { zh: "模拟数据", en: "Simulated" },
  imported: { zh: "自行导入", en: "Imported" },
  headline: { zh: "仅主要数字", en: "Main figures only" },
  print: { zh: "打印", en: "Print" },
  remark: { zh: "说明", en: "Remark" },

  noReport: { zh: "没有选定报告。", en: "No report is chosen." },
  noSuchReport: { zh: "当前数据集中没有这份报告：", en: "The data set has no such report: " },
  back: { zh: "返回总览", en: "Back to the overview" },

  indicators: { zh: "主要指标", en: "Key figures of this report" },
  findings: { zh: "核对结果", en: "What the checks found" },
  findingsNone: {
    zh: "能够核对的勾稽关系全部成立。",
    en: "Every check that could be made holds.",
  },
  checkedNone: {
    zh: "可用数字不足，没有能够核对的勾稽关系。",
    en: "Too few figures are known for any check.",
  },
  allRules: { zh: "全部规则", en: "All rules" },
  showAll: { zh: "显示全部", en: "Show all" },
  showCells: { zh: "在表中标出", en: "Show in the form" },

  narrative: { zh: "正文与表格对照", en: "Text against table" },
  narrativeNone: { zh: "没有读取到正文中的数字。", en: "No figure of the text was read." },
  figure: { zh: "数字", en: "Figure" },
  inText: { zh: "正文", en: "Text" },
  inTable: { zh: "表格", en: "Table" },
  result: { zh: "比较", en: "Result" },
  agrees: { zh: "一致", en: "agrees" },
  differs: { zh: "不一致", en: "differs" },
  concludedOnly: { zh: "已审结件数", en: "Concluded cases" },
  notCompared: { zh: "不作比较", en: "not compared" },

  formTitle: { zh: "法定表格", en: "The statutory form" },
  textSections: {
    zh: "一、五、六部分为文字，请看原报告。",
    en: "Sections one, five and six are text: see the publication.",
  },
  keyboard: {
    zh: "点选任一单元格查看原文、状态与勾稽关系；方向键可在格间移动。",
    en: "Choose a cell to see what was printed, its state and its checks; arrow keys move between cells.",
  },
  legend: { zh: "图例", en: "Legend" },
  legendDiffers: { zh: "角标：与核对结果有关", en: "corner: part of a finding" },
  legendText: { zh: "◇ 数字来自正文", en: "◇ figure from the text" },

  headlineTitle: { zh: "已读取的数字", en: "The figures that were read" },
  headlineRead: {
    zh: "这份报告只读取了下列主要数字，其余单元格未读取：未读取既不是空白，也不是零。",
    en: "Only the main figures below were read from this report. The other cells were not read, which means neither blank nor zero.",
  },
  headlinePre2019: {
    zh: "2018年及以前没有全国统一的表格，只收录可以对应的主要数字。",
    en: "There was no uniform national table up to 2018; only the main figures that correspond are kept.",
  },
  origin: { zh: "来自", en: "From" },
  fromText: { zh: "正文", en: "text" },
  fromTable: { zh: "表格", en: "table" },
  value: { zh: "数值", en: "Value" },
  printed: { zh: "原文", en: "Printed" },

  close: { zh: "关闭", en: "Close" },
  state: { zh: "状态", en: "State" },
  code: { zh: "代码", en: "Code" },
  printedBlank: { zh: "（空白）", en: "(blank)" },
  notPrinted: { zh: "表上不印此项", en: "not printed on the form" },
  parts: { zh: "由下列各项相加", en: "The sum of" },
  addsUp: { zh: "分列合计", en: "adds up to" },
  rules: { zh: "参与的勾稽关系", en: "Checks it takes part in" },
  noRules: { zh: "没有涉及此格的勾稽关系。", en: "No check concerns this cell." },
  inOtherYears: { zh: "各年同一格", en: "The same cell in other years" },
  noOtherYears: { zh: "没有这个机关其他年度的报告。", en: "There is no other report of this organ." },

  perProject: { zh: "平均每个", en: "average" },
  blanksAsZero: { zh: "空白按零计", en: "blanks as zero" },
  amount: { zh: "采购总金额", en: "Procurement amount" },
  newRequests: { zh: "本年新收", en: "New requests" },
  carriedIn: { zh: "上年结转", en: "Carried in" },
  processed: { zh: "办理结果总计", en: "Processed" },
  carriedOut: { zh: "结转下年度", en: "Carried out" },
} as const satisfies Record<string, Text>;

/** The states of a cell, in a word for the form and in a sentence for the reader. */
export const statePhrases = {
  number: {
    word: { zh: "数字", en: "figure" },
    sentence: { zh: "表上印有数字。", en: "A figure is printed." },
  },
  zero: {
    word: { zh: "零", en: "zero" },
    sentence: { zh: "表上印的是0，即报告为零。", en: "A 0 is printed: reported as zero." },
  },
  blank: {
    word: { zh: "空白", en: "blank" },
    sentence: {
      zh: "此格印为空白。空白不等于零：不知道是没有，还是没有填。",
      en: "The cell is printed blank. Blank is not zero: there may be none, or it was not filled in.",
    },
  },
  not_applicable: {
    word: { zh: "不适用", en: "not applicable" },
    sentence: { zh: "印的是斜线或横线，即不适用。", en: "A slash or dash is printed: not applicable." },
  },
  none_word: {
    word: { zh: "无", en: "none" },
    sentence: {
      zh: "印的是“无”或“没有”，按零计，仍与0区分。",
      en: "The word for none is printed; it counts as zero and is kept apart from a 0.",
    },
  },
  text: {
    word: { zh: "文字", en: "words" },
    sentence: { zh: "此处是文字，不是数字。", en: "Words stand here, not a figure." },
  },
  unit_unknown: {
    word: { zh: "单位不明", en: "unit unknown" },
    sentence: {
      zh: "原文没有写明金额单位，无法判断是元还是万元，因此不计入任何合计。",
      en: "The source prints no unit for this amount. It may be yuan or ten thousand yuan, so it is never added up.",
    },
  },
  derived: {
    word: { zh: "推算", en: "derived" },
    sentence: {
      zh: "法定表格不印此项，由各分项相加得出。",
      en: "The form does not print this figure; it is the sum of its parts.",
    },
  },
  not_in_form: {
    word: { zh: "本版格式无此项", en: "not in the form" },
    sentence: {
      zh: "这一年的格式没有此项，所以没有数字；这不是零。",
      en: "The form of that year has no such cell, so there is no figure; that is not zero.",
    },
  },
  not_read: {
    word: { zh: "未读取", en: "not read" },
    sentence: {
      zh: "格式中有此格，但没有从原报告中读取；不是空白，也不是零。",
      en: "The form has this cell, but it was not read from the report; that is neither blank nor zero.",
    },
  },
} as const satisfies Record<string, { readonly word: Text; readonly sentence: Text }>;
