import type { Text } from "../text.ts";

/** Words of the page on disputes. */
export const disputesPhrases = {
  law: {
    zh: "新行政复议法自2024年1月1日起施行：对政府信息不予公开不服的，应当先申请行政复议。2024年起直接起诉会减少、复议会增加，与以前各年比较时须计入这一变化。",
    en: "The revised Administrative Reconsideration Law is in force from 1 January 2024: who contests a refusal to disclose must ask for review first. From 2024 direct lawsuits fall and reviews rise for that reason; bear it in mind when comparing with earlier years.",
  },
  lawAxis: { zh: "2024年复议法修订", en: "2024 law" },
  resultsMeasure: { zh: "各年结果，件；尚未审结画斜线", en: "Results by year, cases; pending hatched" },
  resultsDefinition: {
    zh: "表四。各结果只在俱全的报告上相加；复议后起诉是同一争议的第二次，不与复议相加。",
    en: "Table 4, over reports that state every result. A lawsuit after review is the same dispute a second time and is not added to reviews.",
  },
  rates: { zh: "决定站得住吗", en: "Do the decisions stand" },
  measure: { zh: "指标", en: "Measure" },
  peersDefinition: {
    zh: "同类：同一数据集中与所选单位类别、口径相同的全部报告，每份报告计一次，件数不足的不计。",
    en: "Peers: every report in the data set of the same kinds of organ and scope, each counting once; those with too few cases are left out.",
  },
  value: { zh: "数值", en: "Value" },
  quartileLow: { zh: "同类下四分位", en: "Peers, lower quartile" },
  median: { zh: "同类中位数", en: "Peers, median" },
  quartileHigh: { zh: "同类上四分位", en: "Peers, upper quartile" },
  peerReports: { zh: "同类报告", en: "Peer reports" },
  none: { zh: "所选范围内没有可用的数字。", en: "The selection has no figures for this." },
} as const satisfies Record<string, Text>;
