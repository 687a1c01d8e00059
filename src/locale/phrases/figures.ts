import type { Text } from "../text.ts";

/** Words that go with figures wherever they stand. */
export const figurePhrases = {
  no_report: { zh: "无报告", en: "no report" },
  not_stated: { zh: "未写明", en: "not stated" },
  not_in_form: { zh: "本版格式无此项", en: "not in the form" },
  reports: { zh: "份报告", en: "reports" },
  fromText: { zh: "含仅见于正文的数字", en: "partly from the text only" },
  formBreak: { zh: "2021年格式变更", en: "form changed in 2021" },
  total: { zh: "合计", en: "Total" },
} as const satisfies Record<string, Text>;
