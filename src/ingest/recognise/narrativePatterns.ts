import type { NarrativeField } from "../../form/narrative.ts";

/** A wording that states a figure; its first group is the number, its second, if any, 万. */
export interface Wording {
  readonly field: NarrativeField;
  readonly pattern: RegExp;
}

const request = "(?:政府信息|信息公开|依申请)(?:公开)?";
/** A case and not 件次; 件以上 and 件左右 count nothing exactly. */
const cases = "[件宗份起例条](?!次|以上|以下|左右|多)";
/** Between a word and its number: no other number, no other clause. */
const gap = (most: number): string => `[^,，。;；:：、\\d]{0,${most}}?`;
const number = `(?:共计?|合计|为|有)?(\\d+)${cases}`;

function wording(field: NarrativeField, pattern: string): Wording {
  return { field, pattern: new RegExp(pattern, "u") };
}

const received = "(?:新收到?|收到|受理|收办|接收|接到|共接|共收)";
/** 答复政府信息公开申请11件 counts answers. */
const notAnswered = "(?<!(?:办理|办结|答复|处理|回复)(?:了|的|各类|完毕)?(?:政府)?)";
const nextYear = "(?:至|到)?(?:下一?|次|20\\d\\d)年度?";

/** Wordings in the order they are tried; what one has taken, the next does not see. */
export const wordings: readonly Wording[] = [
  wording(
    "cumulative_received",
    `(?:历年|(?:以来|截至.{0,20}?|截止.{0,20}?)[,，]?(?:共|已)?)累计(?:共)?${received}${gap(16)}${number}`,
  ),
  wording("carried_in", `上一?年度?结转${gap(20)}${number}`),
  wording("carried_in", `20\\d\\d年度?结转(?!至|到|下|20)${gap(12)}${number}`),
  wording("carried_in", `(\\d+)${cases}(?:为|系|是)?(?:由)?上一?年度?结转`),
  wording("carried_out", `结转${nextYear}${gap(12)}${number}`),
  wording("carried_out", `(\\d+)${cases}${gap(12)}(?:结转|转|顺延)${nextYear}`),
  wording("disclosed", `(?:予以|同意)公开(?:的)?(?:和|及|与|或)(?:予以|同意)?部分公开${gap(8)}${number}`),
  wording("partially_granted", `部分公开${gap(8)}${number}`),
  wording("refused", `不予公开${gap(8)}${number}`),
  wording("granted", `(?<!不|部分)(?:予以|同意)(?:主动)?公开${gap(8)}${number}`),
  wording("unable_to_provide", `无法提供${gap(8)}${number}`),
  wording("declined", `不予处理${gap(8)}${number}`),
  wording("other_handling", `其[他它]处理${gap(8)}${number}`),
  wording("new_received", `${received}(?:了|各类|网络|书面)?${gap(16)}${request}${gap(16)}${number}`),
  wording("new_received", `${received}(?:了)?${gap(6)}${number}${gap(10)}(?:${request}|申请)`),
  wording("new_received", `(?:新收|共收到|共受理|收到|受理)(?:的)?申请${gap(6)}${number}`),
  wording("new_received", `${notAnswered}${request}${gap(4)}申请${gap(4)}${number}`),
  wording("new_received", `新收到?${gap(6)}${number}`),
  wording("total_processed", `(?:办结|答复|办理完毕)${gap(14)}${number}`),
  wording("review_total", `行政复议(?:案件|申请|案)?${gap(10)}${number}`),
  wording("litigation_total", `行政诉讼(?:案件|案)?${gap(10)}${number}`),
  wording(
    "info_fee_notice_amount_yuan",
    `(?<=通知书?[^。;；]{0,14})(?<!(?:实际|实收)[^,，。;；]{0,8})总?金额${gap(6)}(\\d+(?:\\.\\d+)?)(万)?元`,
  ),
  wording("info_fee_notice_count", `(?:收费通知书?|缴费通知书?)${gap(6)}${number}`),
  wording("info_fee_notice_count", `就(\\d+)${cases}${gap(8)}(?=(?:收取|征收)信息处理费)`),
  wording("info_fee_notice_count", `收取信息处理费${gap(4)}(\\d+)${cases}`),
  wording(
    "info_fee_collected_yuan",
    `(?<=信息处理费.{0,80})(?:实际收取|实收)${gap(12)}(\\d+(?:\\.\\d+)?)(万)?元`,
  ),
  wording(
    "info_fee_collected_yuan",
    `信息处理费(?!收费|缴费|通知)[^。;；|\\d]{0,14}?(\\d+(?:\\.\\d+)?)(万)?元`,
  ),
  wording(
    "published_items",
    `主动公开(?:各类)?(?:政府)?信息${gap(10)}(?:共计?)?(\\d+(?:\\.\\d+)?)(万)?条(?!次|以上|左右|多)`,
  ),
];

/** Figures of another time: half a year, a quarter, some months. */
export const otherTime =
  /上半年|下半年|[一二三四1-4]季度|\d{1,2}月份?(?:至|到|-)\d{1,2}月|截至\d{1,2}月|同期/u;

/** Figures since some year in the past. */
export const cumulative = /历年|往年|以来|截至|截止|累计(?=.{0,20}历年)/u;

/** Figures of some of the bodies that report, not of the one that files. */
export const otherBody =
  /(?:各|所属|下属|辖区|全省各|全市各|全区各|全县各)(?:级|区|县|镇|乡|街道|部门|单位|地|市|委办局)[^,，。;；]{0,12}?(?:受理|收到|收办|办理|答复|办结|新收)|其中[^,，。;；]{0,16}?(?:局|委|办公室|镇|街道|区|县|政府|部门)[^,，。;；]{0,6}?(?:受理|收到|收办|办理|答复|办结)?\d/u;

const body =
  "(?:局|委|厅|镇|乡|街道|区|县|政府|部门|办公室|单位|机关)[^,，。;；]{0,6}?(?:收到|受理|收办|新收)";
const addressed = "向[^,，。;；]{2,14}?(?:提出|提交)";

/** Several bodies and what each received, one after the other. */
export const severalBodies = new RegExp(
  `${body}[^。]*?\\d[件宗][^。]*?${body}|${addressed}[^。]*?\\d[件宗][^。]*?${addressed}`,
  "u",
);

/** Other matters that are counted in 件 as well. */
export const otherMatter = /建议|提案|留言|来信|咨询|热线|信箱|信访|投诉|舆情|督查|许可|审批|办件/u;

/** A change against another year, not a figure of this one. */
export const change =
  /(?:增加|减少|增长|下降|上升|多|少)(?:了)?(?:\d+[件宗份起]?)?$|(?:较|比|与)[^,，。]{0,10}(?:增|减|下降|上升)/u;

/** A month of its own, not the year from its first to its last. */
export const oneMonth = /(?<![\d-])\d{1,2}月(?!\d{1,2}日)/u;
export const wholeYear = /(?<!\d)1月?(?:至|到|[-—–~～])12月/gu;

/** Words before a number that make it an estimate. */
export const estimated = /(?:约|近|超过?|逾|多达|不足|不少于|不到|突破)(?:为|有)?$/u;

/** Words that open the parts of a figure told before them. */
export const parts = /其中|包括|含|分别/u;
