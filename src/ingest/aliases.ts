import type { RequestColumn } from "../form/applicants.ts";
import {
  disclosureColumns,
  disclosureRows,
  type DisclosureColumnCode,
  type DisclosureRowCode,
} from "../form/disclosure.ts";
import type { DisputeColumn, DisputeRow } from "../form/disputes.ts";
import { requestRows, type OutcomeGroup, type RequestRow } from "../form/requests.ts";
import { createVocabulary, type Entry } from "./vocabulary.ts";

/** Rows of section 2. 其他对外管理服务事项 is only in the 2019 form, but its label decides, not the form. */
const disclosureRowEntries: readonly Entry<DisclosureRowCode>[] = [
  { code: "regulations", labels: ["规章"], key: /^(?:政府|部门)?规章$/u },
  {
    code: "normative_documents",
    labels: ["行政规范性文件", "规范性文件", "规范文件"],
    key: /^(?:行政)?规范性?文件$/u,
  },
  { code: "licensing", labels: ["行政许可"], key: /^行政许可(?:事项|决定)?$/u },
  { code: "other_external_services", labels: ["其他对外管理服务事项"], key: /^其[他它]对外管理服务/u },
  { code: "penalties", labels: ["行政处罚"], key: /^行政处罚(?:事项|决定)?$/u },
  { code: "coercive_measures", labels: ["行政强制", "行政强制措施"], key: /^行政强制(?:措施|执行|事项)?$/u },
  { code: "admin_fees", labels: ["行政事业性收费", "行政事业收费"], key: /^行政事业性?收费(?:项目)?$/u },
  { code: "procurement", labels: ["政府集中采购", "集中采购"], key: /集中采购(?:项目)?$/u },
];

/** A key says what no other label of the axis says; a label that fits one key alone is read as it. */
const disclosureColumnEntries: readonly Entry<DisclosureColumnCode>[] = [
  { code: "newly_made", labels: ["制作数量"], key: /新制作/u },
  { code: "newly_disclosed", labels: ["公开数量"], key: /新公开/u },
  { code: "total_disclosed", labels: ["公开总数量", "对外公开总数"], key: /对外公开总?数/u },
  { code: "issued", labels: ["本年度制发件数", "本年制发数", "制发件数"], key: /制发/u },
  { code: "abolished", labels: ["本年度废止件数", "本年废止数", "废止件数"], key: /废止/u },
  { code: "in_force", labels: ["现行有效件", "现行有效数"], key: /现行有效/u },
  { code: "items_prev_year", labels: ["上年项目数量", "上一年度项目数量"], key: /上一?年度?项目/u },
  {
    code: "items_change",
    labels: ["本年增", "本年度增减", "本年增减数", "增减"],
    key: /^本年度?(?:项目)?增减?/u,
  },
  { code: "decisions", labels: ["本年处理决定数量", "本年度处理决定数量"], key: /处理决定/u },
  { code: "fee_amount", labels: ["收费金额", "本年度收费金额"], key: /收费(?:总)?金?额/u },
  { code: "project_count", labels: ["采购项目数", "采购项目总数"], key: /采购项目(?:总?数|个数)/u },
  { code: "total_amount", labels: ["采购金额", "采购总额"], key: /采购.*金额|采购总额/u },
];

const requestRowLabels: Readonly<Record<RequestRow, readonly [RegExp, ...string[]]>> = {
  new_received: [/^本年度?新收/u, "本年新收", "第一项", "本年新收政府信息公开申请数"],
  carried_in: [/^上一?年度?结转/u, "上年结转", "上一年结转", "上年度结转", "上年结转政府信息公开申请数"],
  granted: [/^(?:予以|同意)公开/u, "同意公开"],
  partially_granted: [/部分公开/u, "同意部分公开"],
  refused_state_secret: [/国家秘密/u, "不予公开国家秘密", "国家秘密"],
  refused_prohibited_by_law: [/法律.*法规.*禁止/u, "法律行政法规禁止公开"],
  refused_security_stability: [/三安全.*稳定/u, "三安全一稳定"],
  refused_third_party: [/第三方.*权益/u, "保护第三方权益", "第三方合法权益"],
  refused_internal_affairs: [/内部事[务项]/u, "属于内部事务信息", "属于三类内部事项信息"],
  refused_deliberative_process: [/过程性/u, "属于过程性信息"],
  refused_enforcement_file: [/执法案卷/u, "属于行政执法案卷信息", "行政执法案卷信息"],
  refused_registry_enquiry: [/行政查询/u, "属于行政查询事项信息", "行政查询事项"],
  not_held: [/不掌握/u, "本机关不掌握", "不掌握相关政府信息"],
  creation_required: [/现成信息|另行制作/u, "没有现成信息", "需要另行制作"],
  unclear_after_correction: [/补正后/u, "补正后仍不明确"],
  declined_petition: [/信访.*(?:举报|投诉)/u, "信访举报投诉类"],
  declined_repeat: [/重复申请/u],
  declined_publication: [/公开出版物/u, "公开出版物"],
  declined_vexatious: [/大量反复/u, "大量反复申请"],
  declined_reconfirmation: [/重新出具|确认.*已获取/u, "确认或重新出具已获取信息"],
  other_handling: [/^其[他它]处理$/u],
  other_lapsed_no_correction: [/逾期[不未]补正/u, "申请人无正当理由逾期不补正", "逾期不补正"],
  other_lapsed_fee_unpaid: [
    /逾期.*[缴交]/u,
    "申请人逾期未按收费通知要求缴纳费用",
    "逾期不缴费",
    "逾期未缴费",
  ],
  other_misc: [/^其[他它](?:原因|情形|情况)?$/u, "其它", "其他原因"],
  total_processed: [/^(?:办理结果)?[总合]计$/u, "办理结果总计", "合计"],
  carried_out: [
    /结转(?:至|到)?下一?年|^下一?年度?结转/u,
    "结转下年度",
    "结转下年度办理",
    "结转下一年度继续办理",
  ],
};

const requestColumnEntries: readonly Entry<RequestColumn | "subtotal">[] = [
  { code: "natural_person", labels: ["自然人", "公民"], key: /^自然人/u },
  { code: "commercial_enterprise", labels: ["商业企业", "商业", "企业"], key: /商业企业/u },
  { code: "research_institution", labels: ["科研机构", "科研"], key: /科研机构/u },
  { code: "public_interest_org", labels: ["社会公益组织", "公益组织"], key: /公益组织/u },
  { code: "legal_service_org", labels: ["法律服务机构", "法律服务", "律师事务所"], key: /法律服务机?构?/u },
  {
    code: "other_org",
    labels: ["其他", "其它", "其他组织", "其他法人或组织"],
    key: /^其[他它](?:组织|机构|法人)/u,
  },
  { code: "total", labels: ["总计", "合计", "总数"], key: /^[总合]计/u },
  { code: "subtotal", labels: ["小计", "法人或其他组织小计", "法人小计"], key: /小计$/u },
];

const disputeGroupEntries: readonly Entry<DisputeRow | "litigation">[] = [
  { code: "review", labels: ["行政复议", "复议"], key: /^行政复议(?:情况|案件)?$/u },
  { code: "litigation", labels: ["行政诉讼"], key: /^行政诉讼(?:情况|案件)?$/u },
  { code: "litigation_direct", labels: ["未经复议直接起诉", "直接起诉"], key: /直接(?:起诉|诉讼)/u },
  {
    code: "litigation_after_review",
    labels: ["复议后起诉", "经复议后起诉"],
    key: /复议后(?:再)?(?:起诉|诉讼)/u,
  },
];

const disputeColumnEntries: readonly Entry<DisputeColumn>[] = [
  { code: "upheld", labels: ["结果维持", "维持", "复议维持"], key: /^结果维持/u },
  { code: "corrected", labels: ["结果纠正", "纠正", "结果纠错", "纠错"], key: /^结果纠/u },
  { code: "other_outcome", labels: ["其他结果", "其它结果", "其他", "其它"], key: /^其[他它]结果/u },
  { code: "pending", labels: ["尚未审结", "未审结", "正在审理"], key: /未审结/u },
  { code: "total", labels: ["总计", "合计"], key: /^[总合]计/u },
];

const groupEntries: readonly Entry<OutcomeGroup | "results">[] = [
  { code: "results", labels: ["本年度办理结果", "办理结果"], key: /^本年度?办理结果$/u },
  { code: "refused", labels: ["不予公开"], key: /^不予公开(?:小计)?$/u },
  { code: "unable_to_provide", labels: ["无法提供"], key: /^无法提供(?:小计)?$/u },
  { code: "declined", labels: ["不予处理"], key: /^不予处理(?:小计)?$/u },
  { code: "other_handling", labels: ["其他处理", "其它处理"], key: /^其[他它]处理(?:小计)?$/u },
];

function entriesOf<Code extends string>(
  table: Readonly<Record<Code, readonly [RegExp, ...string[]]>>,
  printed: (code: Code) => string,
): readonly Entry<Code>[] {
  return (Object.keys(table) as Code[]).map((code) => {
    const [key, ...labels] = table[code];
    return { code, key, labels: [printed(code), ...labels] };
  });
}

/** The labels of the form by axis. A label means something only on its axis: 总计 is a row and a column. */
export const vocabularies = {
  disclosureRow: createVocabulary(disclosureRowEntries),
  disclosureColumn: createVocabulary(
    disclosureColumnEntries.map((entry) => ({
      ...entry,
      labels: [disclosureColumns[entry.code].printed, ...entry.labels],
    })),
  ),
  requestRow: createVocabulary(
    entriesOf(requestRowLabels, (code) => requestRows[code].printed).filter(
      (entry) => entry.code !== "other_handling",
    ),
  ),
  requestGroup: createVocabulary(groupEntries),
  requestColumn: createVocabulary(requestColumnEntries),
  disputeGroup: createVocabulary(disputeGroupEntries),
  disputeColumn: createVocabulary(disputeColumnEntries),
} as const;

/** How a row of section 2 is printed, for messages. */
export function printedRow(code: DisclosureRowCode): string {
  return disclosureRows[code].label.zh;
}

const bandPattern = /^第二十条第?\(?([一二三四五六七八九])\)?项/u;

/** The item of Article 20 that a band row names, as 一, 五, 六, 八, 九; null for any other label. */
export function readBand(text: string): string | null {
  return bandPattern.exec(text)?.[1] ?? null;
}

/** Labels that structure the tables and carry no figure. */
export function isStructural(text: string): boolean {
  return (
    /^(?:信息内容|申请人情况|法人或(?:者)?其[他它]组织|信息名称|公开内容)$/u.test(text) ||
    text.includes("勾稽关系")
  );
}
