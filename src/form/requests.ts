import type { Text } from "../locale/text.ts";
import { bothForms, only2019, only2021, type StatutoryForm } from "./form.ts";

/** A group heading of table 3, printed beside its rows. */
export const outcomeGroups = {
  refused: { printed: "(三)不予公开", label: { zh: "不予公开", en: "Refused" } },
  unable_to_provide: { printed: "(四)无法提供", label: { zh: "无法提供", en: "Unable to provide" } },
  declined: { printed: "(五)不予处理", label: { zh: "不予处理", en: "Declined to process" } },
  other_handling: { printed: "(六)其他处理", label: { zh: "其他处理", en: "Other handling" } },
} as const satisfies Record<string, { printed: string; label: Text }>;

export type OutcomeGroup = keyof typeof outcomeGroups;

/** A row of table 3. `printed` is its official label with its number; `label` is short enough for an axis. */
export interface RequestRowDefinition {
  readonly printed: string;
  readonly label: Text;
  /** The heading the row stands under, or null for rows that stand alone. */
  readonly group: OutcomeGroup | null;
  readonly forms: readonly StatutoryForm[];
}

/** The rows of table 3 in printed order: 23 in the 2019 form, 25 in the 2021 form. */
export const requestRows = {
  new_received: {
    printed: "一、本年新收政府信息公开申请数量",
    label: { zh: "本年新收", en: "New requests" },
    group: null,
    forms: bothForms,
  },
  carried_in: {
    printed: "二、上年结转政府信息公开申请数量",
    label: { zh: "上年结转", en: "Carried in" },
    group: null,
    forms: bothForms,
  },
  granted: {
    printed: "(一)予以公开",
    label: { zh: "予以公开", en: "Granted" },
    group: null,
    forms: bothForms,
  },
  partially_granted: {
    printed: "(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
    label: { zh: "部分公开", en: "Partially granted" },
    group: null,
    forms: bothForms,
  },
  refused_state_secret: {
    printed: "1.属于国家秘密",
    label: { zh: "国家秘密", en: "State secret" },
    group: "refused",
    forms: bothForms,
  },
  refused_prohibited_by_law: {
    printed: "2.其他法律行政法规禁止公开",
    label: { zh: "法律行政法规禁止公开", en: "Prohibited by law" },
    group: "refused",
    forms: bothForms,
  },
  refused_security_stability: {
    printed: "3.危及“三安全一稳定”",
    label: { zh: "危及三安全一稳定", en: "Security and stability" },
    group: "refused",
    forms: bothForms,
  },
  refused_third_party: {
    printed: "4.保护第三方合法权益",
    label: { zh: "第三方合法权益", en: "Third-party rights" },
    group: "refused",
    forms: bothForms,
  },
  refused_internal_affairs: {
    printed: "5.属于三类内部事务信息",
    label: { zh: "三类内部事务信息", en: "Internal affairs" },
    group: "refused",
    forms: bothForms,
  },
  refused_deliberative_process: {
    printed: "6.属于四类过程性信息",
    label: { zh: "四类过程性信息", en: "Deliberative process" },
    group: "refused",
    forms: bothForms,
  },
  refused_enforcement_file: {
    printed: "7.属于行政执法案卷",
    label: { zh: "行政执法案卷", en: "Enforcement case file" },
    group: "refused",
    forms: bothForms,
  },
  refused_registry_enquiry: {
    printed: "8.属于行政查询事项",
    label: { zh: "行政查询事项", en: "Registry enquiry" },
    group: "refused",
    forms: bothForms,
  },
  not_held: {
    printed: "1.本机关不掌握相关政府信息",
    label: { zh: "本机关不掌握", en: "Not held" },
    group: "unable_to_provide",
    forms: bothForms,
  },
  creation_required: {
    printed: "2.没有现成信息需要另行制作",
    label: { zh: "需要另行制作", en: "Would have to be created" },
    group: "unable_to_provide",
    forms: bothForms,
  },
  unclear_after_correction: {
    printed: "3.补正后申请内容仍不明确",
    label: { zh: "补正后仍不明确", en: "Unclear after correction" },
    group: "unable_to_provide",
    forms: bothForms,
  },
  declined_petition: {
    printed: "1.信访举报投诉类申请",
    label: { zh: "信访举报投诉", en: "Petition or complaint" },
    group: "declined",
    forms: bothForms,
  },
  declined_repeat: {
    printed: "2.重复申请",
    label: { zh: "重复申请", en: "Repeat request" },
    group: "declined",
    forms: bothForms,
  },
  declined_publication: {
    printed: "3.要求提供公开出版物",
    label: { zh: "公开出版物", en: "Published work" },
    group: "declined",
    forms: bothForms,
  },
  declined_vexatious: {
    printed: "4.无正当理由大量反复申请",
    label: { zh: "大量反复申请", en: "Vexatious" },
    group: "declined",
    forms: bothForms,
  },
  declined_reconfirmation: {
    printed: "5.要求行政机关确认或重新出具已获取信息",
    label: { zh: "确认或重新出具", en: "Re-issue of information held" },
    group: "declined",
    forms: bothForms,
  },
  other_handling: {
    printed: "(六)其他处理",
    label: { zh: "其他处理", en: "Other handling" },
    group: null,
    forms: only2019,
  },
  other_lapsed_no_correction: {
    printed: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    label: { zh: "逾期不补正", en: "Lapsed: not corrected" },
    group: "other_handling",
    forms: only2021,
  },
  other_lapsed_fee_unpaid: {
    printed: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    label: { zh: "逾期未缴费", en: "Lapsed: fee unpaid" },
    group: "other_handling",
    forms: only2021,
  },
  other_misc: {
    printed: "3.其他",
    label: { zh: "其他", en: "Other" },
    group: "other_handling",
    forms: only2021,
  },
  total_processed: {
    printed: "(七)总计",
    label: { zh: "办理结果总计", en: "Processed" },
    group: null,
    forms: bothForms,
  },
  carried_out: {
    printed: "四、结转下年度继续办理",
    label: { zh: "结转下年度", en: "Carried out" },
    group: null,
    forms: bothForms,
  },
} as const satisfies Record<string, RequestRowDefinition>;

export type RequestRow = keyof typeof requestRows;
export const requestRowCodes = Object.keys(requestRows) as readonly RequestRow[];

/** The definition of a row, as its interface and not as its literal. */
export function requestRow(code: RequestRow): RequestRowDefinition {
  return requestRows[code];
}

/** The rows that a form prints, in order. */
export function requestRowsOf(form: StatutoryForm): readonly RequestRow[] {
  return requestRowCodes.filter((code) => requestRow(code).forms.includes(form));
}

/** The rows under a group heading, in order: 8 refusals, 3 unable, 5 declined, 3 other. */
export function reasonsOf(group: OutcomeGroup): readonly RequestRow[] {
  return requestRowCodes.filter((code) => requestRow(code).group === group);
}

/** What can become of a request, open on the left, closed on the right. */
export const outcomes = {
  granted: { label: { zh: "予以公开", en: "Granted" } },
  partially_granted: { label: { zh: "部分公开", en: "Partially granted" } },
  refused: { label: { zh: "不予公开", en: "Refused" } },
  unable_to_provide: { label: { zh: "无法提供", en: "Unable to provide" } },
  declined: { label: { zh: "不予处理", en: "Declined to process" } },
  other_handling: { label: { zh: "其他处理", en: "Other handling" } },
} as const satisfies Record<string, { label: Text }>;

export type Outcome = keyof typeof outcomes;
export const outcomeCodes = Object.keys(outcomes) as readonly Outcome[];

/** Rows that the form does not print, defined in every column by a sum of rows that it does. */
export const derivedRequestRows = {
  refused: { label: { zh: "不予公开小计", en: "Refused, subtotal" }, parts: reasonsOf("refused") },
  unable_to_provide: {
    label: { zh: "无法提供小计", en: "Unable to provide, subtotal" },
    parts: reasonsOf("unable_to_provide"),
  },
  declined: { label: { zh: "不予处理小计", en: "Declined, subtotal" }, parts: reasonsOf("declined") },
  /** A printed row in the 2019 form; derived in the 2021 form. */
  other_handling: {
    label: { zh: "其他处理小计", en: "Other handling, subtotal" },
    parts: reasonsOf("other_handling"),
  },
  disclosed: {
    label: { zh: "予以公开及部分公开", en: "Granted in full or in part" },
    parts: ["granted", "partially_granted"],
  },
  caseload: {
    label: { zh: "应办总数(本年新收+上年结转)", en: "Caseload (new and carried in)" },
    parts: ["new_received", "carried_in"],
  },
} as const satisfies Record<string, { label: Text; parts: readonly RequestRow[] }>;

export type DerivedRequestRow = keyof typeof derivedRequestRows;
export const derivedRequestRowCodes = Object.keys(derivedRequestRows) as readonly DerivedRequestRow[];
