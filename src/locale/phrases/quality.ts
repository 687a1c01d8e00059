import type { Text } from "../text.ts";

/** Words of the page on quality. */
export const qualityPhrases = {
  rules: { zh: "哪里对不上", en: "What does not add up" },
  rulesMeasure: {
    zh: "表格数字不合规则之处；每条附数字，并可直达单元格",
    en: "Where figures break a rule; each with its numbers and a way to the cell",
  },
  rulesDefinition: {
    zh: "只判表格中的数字。附加小计、正文百分比、上下级汇总三类规则不在此列，请在报告页查看。",
    en: "Only figures of the tables are judged. Printed subtotals, percentages of the text and sums over members are not in this list; the first two are on the page of a report.",
  },
  severity: { zh: "程度", en: "Severity" },
  all: { zh: "全部", en: "All" },
  rule: { zh: "规则", en: "Rule" },
  year: { zh: "年度", en: "Year" },
  organ: { zh: "单位", en: "Organ" },
  reach: { zh: "范围", en: "Reach" },
  chosen: { zh: "当前选择", en: "Chosen organs" },
  everyOrgan: { zh: "全部单位", en: "Every organ" },
  count: { zh: "条", en: "found" },
  more: { zh: "再看一些", en: "Show more" },
  none: { zh: "所选范围内没有不合规则之处。", en: "Nothing chosen here breaks a rule." },
  toCell: { zh: "看单元格", en: "Show the cell" },
  coverage: { zh: "谁交了，交得全不全", en: "Who filed, and how completely" },
  coverageMeasure: { zh: "单位与年度，点格子看报告", en: "Organ by year; a cell leads to the report" },
  coverageDefinition: {
    zh: "“不完整”指表格读自原文，但表三或表四有总计未给出数字。数据集中没有的报告记为“缺”，不等于该单位没有公开。",
    en: "“Incomplete”: the tables were read, but a total of table 3 or 4 has no figure. A report that is not in the data set is “missing”; that does not say that it was never published.",
  },
  noOrgans: { zh: "所选范围内没有单位。", en: "There is no organ among those chosen." },
  full: { zh: "全表", en: "Full table" },
  headline: { zh: "仅主要指标", en: "Main figures only" },
  text: { zh: "仅正文数字", en: "Text only" },
  incomplete: { zh: "不完整", en: "Incomplete" },
  missing: { zh: "缺", en: "Missing" },
  not_due: { zh: "不须报告", en: "Not due" },
  missingWhy: {
    zh: "数据集中没有这份报告，可导入",
    en: "The data set has no such report; it can be imported",
  },
  notDueWhy: { zh: "单位在该年度尚未设立或已撤并", en: "The organ was not yet or no longer there" },
} as const satisfies Record<string, Text>;
