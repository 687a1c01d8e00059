import type { Text } from "../text.ts";

/** Words that go with figures wherever they stand. */
export const figurePhrases = {
  no_report: { zh: "无报告", en: "no report" },
  not_stated: { zh: "未写明", en: "not stated" },
  not_in_form: { zh: "本版格式无此项", en: "not in the form" },
  reports: { zh: "份报告", en: "reports" },
  fromText: { zh: "含仅见于正文的数字", en: "partly from the text only" },
  formBreak: { zh: "2021年格式变更", en: "2021 form" },
  firstForm: { zh: "2019年起统一格式", en: "first form, 2019" },
  onYearBefore: { zh: "较上年", en: "on the year before" },
  asYearBefore: { zh: "与上年相同", en: "as the year before" },
  early: {
    zh: "2018年及以前无统一表格，单独成列，不与以后各年相连",
    en: "no national form up to 2018: a series apart, never joined to later years",
  },
  total: { zh: "合计", en: "Total" },
} as const satisfies Record<string, Text>;

/** Words of figures that the reader of the page brought in. */
export const importedPhrases = {
  within: (count: number): Text => ({
    zh: `含自行导入 ${count} 份：`,
    en: `Holds ${count} imported ${count === 1 ? "report" : "reports"}: `,
  }),
  chip: (count: number): Text => ({ zh: `含导入 ${count} 份`, en: `${count} imported` }),
};
