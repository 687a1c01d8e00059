import type { Text } from "../text.ts";

/** Words for sums of members that stand in for a government without a report of its own. */
export const memberPhrases = {
  mark: { zh: "成员合计 · 不完整", en: "Members · incomplete" },
  notice: {
    zh: "没有本级汇总报告的县区和年度，以政府办公室、部门和乡镇街道的报告相加代替。合计都是下限（≥）：没有报告的单位不在其中，也不与任何汇总报告相加或比较。",
    en: "In districts and years without a consolidated report, the reports of the government office, departments, towns and streets are added up instead. Every sum is a lower bound (≥): organs without a report are not in it, and it is never added to a consolidated report or compared with one.",
  },
  chooseDistrict: {
    zh: "选定一个县区，可看各年有哪些单位、还缺哪些单位。",
    en: "Choose one district to see, year by year, who is in the sum and who is missing.",
  },
  governed: { zh: "有汇总报告，不在此列：", en: "With a consolidated report, so not here: " },
  without: { zh: "没有汇总报告。", en: "has no consolidated report for " },
  open: { zh: "看成员单位合计（不完整）", en: "See the sum of its members (incomplete)" },
  notAll: {
    zh: "单位名册不全，除列出的以外还可能缺其他单位。",
    en: "The list of organs is not complete: others may be missing beside those named.",
  },
} as const satisfies Record<string, Text>;
