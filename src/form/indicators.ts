import type { Text } from "../locale/text.ts";
import { bothForms, only2019, only2021, type StatutoryForm } from "./form.ts";

/** Below this many decisions counts are shown and no percentages. */
export const leastDecisions = 30;
/** Below this many concluded disputes there is no correction, uphold or loss rate. */
export const leastConcluded = 10;

/** A count that a rate needs so that it says something. */
export interface Minimum {
  /** A formula; where it is not known the denominator stands in, which is never more. */
  readonly of: string;
  readonly least: number;
  readonly reason: "few_decisions" | "few_requests" | "few_concluded";
}

interface IndicatorDefinition {
  readonly label: Text;
  /** Formulas of the form; sums over reports are divided once, rates are never averaged. */
  readonly numerator: string;
  readonly denominator: string;
  /** `ratio`: of one; `per_100`: on a hundred decisions; 元: yuan a project. */
  readonly unit: "ratio" | "per_100" | "元";
  readonly forms: readonly StatutoryForm[];
  readonly minimum: Minimum | null;
  readonly note: Text | null;
}

const decisions: Minimum = { of: "total_processed.total", least: leastDecisions, reason: "few_decisions" };
const intake: Minimum = { of: "new_received.total", least: leastDecisions, reason: "few_requests" };

/** A rate over all requests processed in the year. */
const ofProcessed = {
  denominator: "total_processed.total",
  unit: "ratio",
  forms: bothForms,
  minimum: decisions,
  note: null,
} as const;
const ofCaseload = { ...ofProcessed, denominator: "caseload.total" } as const;
const ofIntake = { ...ofProcessed, denominator: "new_received.total", minimum: intake } as const;
const perHundred = { ...ofProcessed, unit: "per_100" } as const;

const concludedReviews = "review.total - review.pending";
const concludedLawsuits =
  "litigation_direct.total + litigation_after_review.total - litigation_direct.pending - litigation_after_review.pending";
const ofReviews = {
  denominator: concludedReviews,
  unit: "ratio",
  forms: bothForms,
  minimum: { of: concludedReviews, least: leastConcluded, reason: "few_concluded" },
} as const;

/** The indicators of the specification: rates and averages of one report, or of sums over reports. */
export const indicators = {
  disclosure_rate_full: {
    ...ofProcessed,
    label: { zh: "予以公开率", en: "Disclosure rate, granted in full" },
    numerator: "granted.total",
    note: {
      zh: "结转下年度的申请尚无结果，不在分母内。",
      en: "Requests carried out have no outcome yet and are not in the denominator.",
    },
  },
  disclosure_rate_broad: {
    ...ofProcessed,
    label: { zh: "公开率（含部分公开）", en: "Disclosure rate, full and partial" },
    numerator: "granted.total + partially_granted.total",
    note: {
      zh: "默认口径，也称实质公开率。偏低往往是因为不掌握的申请多，即申请找错了机关。",
      en: "The default reading. A low rate often means many requests for information held elsewhere.",
    },
  },
  disclosure_rate_merits: {
    ...ofProcessed,
    label: { zh: "实体处理公开率", en: "Disclosure rate on the merits" },
    numerator: "granted.total + partially_granted.total",
    denominator: "granted.total + partially_granted.total + refused.total",
    note: {
      zh: "分母只取机关可以裁量的申请，不含无法提供、不予处理和其他处理。",
      en: "Only requests on which the body had a choice: not those not held, declined or lapsed.",
    },
  },
  partial_rate: {
    ...ofProcessed,
    label: { zh: "部分公开率", en: "Partial disclosure rate" },
    numerator: "partially_granted.total",
  },
  refusal_rate: {
    ...ofProcessed,
    label: { zh: "不予公开率", en: "Refusal rate" },
    numerator: "refused.total",
    note: { zh: "只计八项不予公开。", en: "The eight kinds of refusal only." },
  },
  not_held_rate: {
    ...ofProcessed,
    label: { zh: "信息不掌握率", en: "Not-held rate" },
    numerator: "not_held.total",
    note: { zh: "只计无法提供的第一项。", en: "The first row of unable to provide only." },
  },
  unable_rate: {
    ...ofProcessed,
    label: { zh: "无法提供率", en: "Unable-to-provide rate" },
    numerator: "unable_to_provide.total",
    note: { zh: "无法提供的三项合计。", en: "All three rows of unable to provide." },
  },
  declined_rate: {
    ...ofProcessed,
    label: { zh: "不予处理率", en: "Declined-to-process rate" },
    numerator: "declined.total",
  },
  other_rate: {
    ...ofProcessed,
    label: { zh: "其他处理率", en: "Otherwise-closed rate" },
    numerator: "other_handling.total",
    note: {
      zh: "2021版分为三行，跨版只能按小计比较。",
      en: "Three rows in the 2021 form: over both forms only the subtotal can be compared.",
    },
  },
  carry_over_rate: {
    ...ofCaseload,
    label: { zh: "结转率", en: "Carry-over rate" },
    numerator: "carried_out.total",
    note: { zh: "分母为应办总数：本年新收加上年结转。", en: "Of the caseload: new and carried in." },
  },
  closure_rate: {
    ...ofCaseload,
    label: { zh: "办结率", en: "Closure rate" },
    numerator: "total_processed.total",
    note: {
      zh: "勾稽成立时等于1减结转率；年末收件多的机关偏低，不说明是否及时。",
      en: "One less the carry-over rate where the identity holds; requests late in the year lower it, so it says little of timeliness.",
    },
  },
  clearance_ratio: {
    ...ofIntake,
    label: { zh: "办收比", en: "Clearance ratio" },
    numerator: "total_processed.total",
    minimum: decisions,
    note: { zh: "可以大于1。", en: "May exceed 1." },
  },
  natural_person_share: {
    ...ofIntake,
    label: { zh: "自然人申请占比", en: "Natural persons’ share of intake" },
    numerator: "new_received.natural_person",
    note: {
      zh: "取本年新收，不取办理结果。一人可以提出许多申请，收件不等于需求。",
      en: "Of new requests, not of outcomes. One person can file many: intake is not demand.",
    },
  },
  legal_person_share: {
    ...ofIntake,
    label: { zh: "法人或其他组织申请占比", en: "Organisations’ share of intake" },
    numerator: "new_received.legal_person_subtotal",
  },
  review_correction_rate: {
    ...ofReviews,
    label: { zh: "行政复议纠错率", en: "Review correction rate" },
    numerator: "review.corrected",
    note: {
      zh: "分母为已审结的复议，不含尚未审结；有的机关以受理数为分母。",
      en: "Of concluded reviews, pending ones excluded; some bodies divide by cases accepted.",
    },
  },
  review_uphold_rate: {
    ...ofReviews,
    label: { zh: "行政复议维持率", en: "Review uphold rate" },
    numerator: "review.upheld",
    note: {
      zh: "因有其他结果，维持率与纠错率之和小于1。",
      en: "With the correction rate it adds up to less than one, because there are other results.",
    },
  },
  litigation_loss_rate: {
    label: { zh: "行政诉讼败诉率", en: "Litigation loss rate" },
    numerator: "litigation_direct.corrected + litigation_after_review.corrected",
    denominator: concludedLawsuits,
    unit: "ratio",
    forms: bothForms,
    minimum: { of: concludedLawsuits, least: leastConcluded, reason: "few_concluded" },
    note: {
      zh: "以结果纠正代表败诉；分母为已审结的诉讼。2024年起不予公开须先复议，直接起诉会减少。",
      en: "Corrected results stand for lost cases; of concluded lawsuits. From 2024 refusals go to review first, so direct lawsuits fall.",
    },
  },
  disputes_per_100: {
    ...perHundred,
    label: { zh: "每百件办理引发争议数", en: "Disputes per 100 decisions" },
    numerator: "review.total + litigation_direct.total",
    note: {
      zh: "不含复议后起诉，那是同一争议的第二次。",
      en: "Without lawsuits after review, which are the same dispute a second time.",
    },
  },
  dispute_cases_per_100: {
    ...perHundred,
    label: { zh: "每百件办理复议诉讼案件数", en: "Dispute cases per 100 decisions" },
    numerator: "review.total + litigation_direct.total + litigation_after_review.total",
    note: { zh: "反映工作量。", en: "The workload." },
  },
  yoy_growth: {
    label: { zh: "同比增长率", en: "Growth on the year before" },
    numerator: "{f} - prev({f})",
    denominator: "prev({f})",
    unit: "ratio",
    forms: bothForms,
    minimum: null,
    note: {
      zh: "须写明按新收还是应办总数；上年为零或未知时没有增长率。",
      en: "State the base, new requests or caseload; there is none where last year is zero or not known.",
    },
  },
  avg_procurement_amount: {
    label: { zh: "平均每个采购项目金额", en: "Average amount of a procurement project" },
    numerator: "procurement.total_amount",
    denominator: "procurement.project_count",
    unit: "元",
    forms: only2019,
    minimum: null,
    note: {
      zh: "只有2019、2020年报告有采购；单位不明的金额不参与。",
      en: "Reports for 2019 and 2020 only; amounts without a unit are left out.",
    },
  },
  normative_abolition_rate: {
    label: { zh: "行政规范性文件废止率", en: "Abolition rate of normative documents" },
    numerator: "normative_documents.abolished",
    denominator: "normative_documents.in_force + normative_documents.abolished",
    unit: "ratio",
    forms: only2021,
    minimum: null,
    note: {
      zh: "本年废止占年末有效与本年废止之和。",
      en: "The share of the stock that was removed in the year.",
    },
  },
} as const satisfies Record<string, IndicatorDefinition>;

export type IndicatorId = keyof typeof indicators;
export const indicatorIds = Object.keys(indicators) as readonly IndicatorId[];

export interface Indicator extends IndicatorDefinition {
  readonly id: IndicatorId;
}

/** The definition of an indicator, as its interface and not as its literal. */
export function indicatorOf(id: IndicatorId): Indicator {
  return { id, ...indicators[id] };
}

/** Whether text names an indicator. */
export function isIndicatorId(text: string): text is IndicatorId {
  return Object.hasOwn(indicators, text);
}

/** The three readings of the disclosure rate. They differ widely; none is ever shown without its name. */
export const disclosureVariants = {
  full: "disclosure_rate_full",
  broad: "disclosure_rate_broad",
  merits: "disclosure_rate_merits",
} as const satisfies Record<string, IndicatorId>;
export type DisclosureVariant = keyof typeof disclosureVariants;
