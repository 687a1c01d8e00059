import { bothForms } from "../form.ts";
import { outcomeCodes } from "../requests.ts";
import { noBasis, type RuleDefinition } from "../rule.ts";

const share = (base: string): string => `100 * narrative.count / ${base}.total`;
const bases = ["total_processed", "caseload", "new_received"];
const recomputes = bases.map(
  (base) =>
    `abs(narrative.percent - ${share(base)}) <= {percent_tolerance} or prints_as(narrative.percent, ${share(base)})`,
);

/** A stated growth agrees if it is the growth of the intake or of the caseload, as far as its printed digits go. */
export const growthTest = ["new_received", "caseload"]
  .map((base) => `prints_as(narrative.percent, 100 * (${base}.total / prev(${base}.total) - 1))`)
  .join(" or ");

const agreement = { severity: "warning", kind: "narrative", forms: bothForms, basis: noBasis } as const;

/** Rules on what the text says against what the tables say. */
export const narrativeRules = {
  "N-NEW": {
    ...agreement,
    forEach: {},
    formula: "narrative.new_received == new_received.total or narrative.new_received == caseload.total",
    label: {
      zh: "正文收到数等于表三新收或应办总数",
      en: "Requests received as told equal the new ones, or new and carried-in ones",
    },
  },
  "N-IN": {
    ...agreement,
    forEach: {},
    formula: "narrative.carried_in == carried_in.total",
    label: { zh: "正文上年结转与表三相同", en: "Carried in as told equals table 3" },
  },
  "N-PROC": {
    ...agreement,
    forEach: {},
    formula: "narrative.total_processed == total_processed.total",
    label: { zh: "正文办结数与表三相同", en: "Processed as told equals table 3" },
  },
  "N-CARRY": {
    ...agreement,
    forEach: {},
    formula: "narrative.carried_out == carried_out.total",
    label: { zh: "正文结转下年与表三相同", en: "Carried out as told equals table 3" },
  },
  "N-OUT": {
    ...agreement,
    forEach: { o: ["granted", "partially_granted", "disclosed", ...outcomeCodes.slice(2)] },
    formula: "narrative.{o} == {o}.total",
    label: { zh: "正文各办理结果与表三相同", en: "Each outcome as told equals table 3" },
    note: {
      zh: "不一致时先看是否有口径上的解释。",
      en: "Where they differ, an explanation by what the text counts is looked for first.",
    },
  },
  "N-SUM": {
    ...agreement,
    forEach: {},
    formula: "narrative_sum_outcomes + narrative.carried_out == narrative.new_received",
    test: "narrative_sum_outcomes + narrative.carried_out == narrative.new_received + if_stated(narrative.carried_in) or narrative_sum_outcomes + narrative.carried_out == narrative.new_received",
    label: {
      zh: "正文各项之和等于正文收到数",
      en: "What the text tells adds up to what it says was received",
    },
    note: {
      zh: "正文另述上年结转的，可加入收到数。",
      en: "Requests carried in are added to those received where the text states them separately.",
    },
  },
  "N-BASE": {
    ...agreement,
    severity: "info",
    forEach: {},
    formula:
      "narrative_sum_outcomes + narrative.carried_out == new_received.total and sum({o}.total - narrative.{o}) == carried_in.total",
    label: {
      zh: "文表差异可由正文只统计本年新收解释",
      en: "The difference is explained: the text counts only requests received in the year",
    },
    note: {
      zh: "仅在正文办理结果与表三不一致时适用；其次依次试：只计自然人，只计第一个分项，只计已审结，历年累计。",
      en: "Only where an outcome differs. Next are tried in turn: natural persons only, first row only, concluded disputes only, cumulative figures.",
    },
  },
  "N-REV": {
    ...agreement,
    forEach: {},
    formula:
      "narrative.review_total == review.total or narrative.review_total == review.total - review.pending",
    label: {
      zh: "正文复议数等于表四总计或已审结数",
      en: "Reviews as told equal the total or the concluded ones",
    },
  },
  "N-LIT": {
    ...agreement,
    forEach: {},
    formula:
      "narrative.litigation_total == litigation.total or narrative.litigation_total == litigation.total - litigation.pending",
    label: {
      zh: "正文诉讼数等于表四合计或已审结数",
      en: "Lawsuits as told equal the total or the concluded ones",
    },
  },
  "N-CLAIM": {
    ...agreement,
    forEach: {},
    formula:
      "not narrative.claims_all_upheld or (review.corrected + review.other_outcome + review.pending + litigation.corrected + litigation.other_outcome + litigation.pending == 0)",
    label: {
      zh: "正文称均获维持的，表四没有其他结果或未审结",
      en: "Where the text says all were upheld, table 4 has no other result and nothing pending",
    },
  },
  "N-PCT": {
    ...agreement,
    severity: "info",
    forEach: {},
    formula: "abs(narrative.percent - 100 * narrative.count / total_processed.total) <= {percent_tolerance}",
    test: recomputes.join(" or "),
    label: { zh: "正文百分比可由表三复算", en: "A percentage in the text can be computed from table 3" },
    note: {
      zh: "依次以办结、应办、新收为分母，允许截尾；增长率与上年报告核对。",
      en: "Denominators are processed, caseload and new requests in turn; cut digits are allowed; growth is held against last year's report.",
    },
  },
} as const satisfies Record<string, RuleDefinition>;
