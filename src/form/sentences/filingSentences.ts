import type { Text } from "../../locale/text.ts";
import { formDue, forms } from "../form.ts";
import { formTables, type FormTable } from "../formula.ts";
import { cellsOfTable } from "../reportFacts.ts";
import type { RuleId } from "../rules.ts";
import { overviewTopics } from "../rules/filingRules.ts";
import { tableState } from "../tableValue.ts";
import type { Sentence } from "./sentence.ts";

const tableNames: Readonly<Record<FormTable, Text>> = {
  art20_1: { zh: "第二十条第（一）项", en: "Art. 20(1)" },
  requests: { zh: "表三（申请情况）", en: "table 3 (requests)" },
  disputes: { zh: "表四（复议、诉讼）", en: "table 4 (disputes)" },
};

const missingTables: Sentence = (_, report) => {
  const missing = formTables.filter((table) =>
    cellsOfTable(table).every(({ code }) => ["not_read", "not_in_form"].includes(tableState(report, code))),
  );
  return {
    zh: `缺少${missing.map((table) => tableNames[table].zh).join("、")}。`,
    en: `Missing: ${missing.map((table) => tableNames[table].en).join(", ")}.`,
  };
};

const wrongForm: Sentence = (_, { meta }) => {
  const due = formDue(meta.year);
  const expected = due === null ? { zh: "", en: "" } : forms[due].label;
  const found = forms[meta.form].label;
  return {
    zh: `${meta.year}年度应用${expected.zh}，标签显示为${found.zh}。`,
    en: `The ${meta.year} report is due on the ${expected.en}; its labels show the ${found.en}.`,
  };
};

const wrongPeriod: Sentence = (_, { meta }) => ({
  zh: `统计期限为${meta.periodStart ?? "?"}至${meta.periodEnd ?? "?"}，不是${meta.year}年全年。`,
  en: `The period is ${meta.periodStart ?? "?"} to ${meta.periodEnd ?? "?"}, not the year ${meta.year}.`,
});

const late: Sentence = (_, { meta }) => {
  const month = meta.scope === "consolidated" ? 3 : 1;
  return {
    zh: `${meta.published ?? "?"}公布，迟于${meta.year + 1}年${month}月31日。`,
    en: `Published on ${meta.published ?? "?"}, after 31 ${month === 3 ? "March" : "January"} ${meta.year + 1}.`,
  };
};

const topicsMissing: Sentence = (_, { meta }) => {
  const missing = overviewTopics.filter((topic) => meta.overviewTopics?.includes(topic) === false);
  return {
    zh: `总体情况没有写到${missing.join("、")}。`,
    en: `The overview does not mention ${missing.join(", ")}.`,
  };
};

/** What is wrong with the report as a whole. */
export const filingSentences = {
  "M-TABLES": missingTables,
  "M-FORM": wrongForm,
  "M-PERIOD": wrongPeriod,
  "M-DEADLINE": late,
  "M-OVERVIEW": topicsMissing,
} as const satisfies Partial<Record<RuleId, Sentence>>;
