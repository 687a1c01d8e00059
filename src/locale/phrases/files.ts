import type { Text } from "../text.ts";

/** Words of the menu that saves a panel, and of what stands in its files. */
export const filePhrases = {
  save: { zh: "导出数据或图片", en: "Export figures or a picture" },
  workbook: { zh: "表格（XLSX）", en: "Table (XLSX)" },
  csv: { zh: "表格（CSV）", en: "Table (CSV)" },
  picture: { zh: "图片（PNG）", en: "Picture (PNG)" },
  nothing: { zh: "这里没有可保存的数据。", en: "There are no figures here to save." },
  loading: {
    zh: "数据还在载入，请稍后再存。",
    en: "The figures are still on their way. Save them in a moment.",
  },
  tooLong: {
    zh: "内容太长，存不成一张图片。请保存表格，或缩小所选范围。",
    en: "This is too long for one picture. Save the table, or choose less.",
  },
  failed: { zh: "未能保存：", en: "It could not be saved: " },
  saving: { zh: "正在保存", en: "Saving" },
  figures: { zh: "数据", en: "Figures" },
  selection: { zh: "所选范围", en: "Selection" },
  source: { zh: "数据来源", en: "Source" },
  link: { zh: "网址", en: "Address" },
  day: { zh: "制作日期", en: "Made on" },
  dataset: { zh: "数据集", en: "Data set" },
  imported: { zh: "自行导入的报告", en: "Imported reports" },
  holdsImported: { zh: "含自行导入", en: "with imported" },
  remark: { zh: "备注", en: "Remarks" },
  stated: { zh: "有数据的报告数", en: "Reports that state it" },
  fromText: { zh: "取自正文", en: "from the text" },
  part: { zh: "分子", en: "numerator" },
  whole: { zh: "分母", en: "denominator" },
  low: { zh: "下限", en: "low" },
  high: { zh: "上限", en: "high" },
} as const satisfies Record<string, Text>;
