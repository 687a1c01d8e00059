import type { Layout } from "./layout.ts";

/** Other wordings of labels, as reports have been seen to print them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  规章: ["规 章", "规章(设区的市、自治州人民政府应提供相关数据)"],
  规范性文件: ["行政规范性文件", "规范 性文件"],
  行政规范性文件: ["规范性文件", "规范文件", "行政 规范性 文件"],
  行政强制: ["行政强制措施"],
  行政事业性收费: ["行政事业收费", "行政事业性 收费"],
  "第二十条第(一)项": ["第二十条第一项", "第二十条第（一）项"],
  "第二十条第(五)项": ["第二十条第五项", "第二十条第（五）项"],
  "第二十条第(六)项": ["第二十条 第（六）项"],
  "第二十条第(八)项": ["第二十条第㈧项"],
  本年制发件数: ["本年度制发件数", "本年制发数"],
  本年废止件数: ["本年度废止件数"],
  现行有效件数: ["现行有效件", "现行有效数"],
  处理决定数量: ["本年处理决定数量"],
  本年处理决定数量: ["处理决定数量"],
  "本年收费金额(单位:万元)": ["本年收费金额（万元）", "本年收费金额（单位：万元）"],
  "本年增/减": ["本年增减", "本年增／减", "本年增\\减"],
  上一年项目数量: ["上一年项目数量 (指2019年事项数)", "上一年项目 数量"],
  "一、本年新收政府信息公开申请数量": [
    "本年新收政府信息公开申请数量",
    "一、本年新收",
    "一.本年新收政府信息公开申请数量",
  ],
  "二、上年结转政府信息公开申请数量": [
    "上年结转政府信息公开申请数量",
    "二、上年结转",
    "上一年结转",
    "上年度结转",
  ],
  "(一)予以公开": ["予以公开", "㈠予以公开", "1.予以公开", "同意公开"],
  "(二)部分公开(区分处理的,只计这一情形,不计其他情形)": ["（二）部分公开", "部分公开", "同意部分公开"],
  "1.属于国家秘密": ["1、属于国家秘密", "属于国家秘密", "不予公开-国家秘密"],
  "2.其他法律行政法规禁止公开": ["2.其他法律、行政法规禁止公开", "法律行政法规禁止公开"],
  "3.危及“三安全一稳定”": ['3.危及"三安全一稳定"', "3.危及「三安全一稳定」", "危及三安全一稳定"],
  "4.保护第三方合法权益": ["4.保护第三方权益", "第三方合法权益"],
  "5.属于三类内部事务信息": ["属于内部事务信息", "5.属于三类内部事项信息"],
  "6.属于四类过程性信息": ["属于过程性信息"],
  "7.属于行政执法案卷": ["7.属于行政执法案卷信息", "行政执法案卷信息"],
  "8.属于行政查询事项": ["8.属于行政查询事项信息", "行政查询事项"],
  "1.本机关不掌握相关政府信息": ["1.本机关不掌握", "不掌握相关政府信息"],
  "2.没有现成信息需要另行制作": ["2.没有现成信息,需要另行制作"],
  "3.补正后申请内容仍不明确": ["3.补正后仍不明确"],
  "1.信访举报投诉类申请": ["1.信访、举报、投诉类申请"],
  "4.无正当理由大量反复申请": ["4.大量反复申请"],
  "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": [
    "1.逾期不补正",
    "1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请",
  ],
  "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": [
    "2.逾期不缴费",
    "2.申请人逾期未缴费、行政机关不再处理其政府信息公开申请",
  ],
  "3.其他": ["3、其他", "3.其它", "3. 其他原因"],
  "(七)总计": ["（七）合计", "（七） 总计"],
  "四、结转下年度继续办理": ["结转下年度继续办理", "四、结转下年度", "结转下一年度继续办理"],
  自然人: ["自 然 人", "公民"],
  商业企业: ["商業企業", "商业", "企业"],
  科研机构: ["科研機構", "科研"],
  社会公益组织: ["社會公益組織", "公益组织"],
  法律服务机构: ["法律服務機構", "法律服务", "律师事务所"],
  其他: ["其它", "其 他"],
  总计: ["总 计", "總計", "合计", "总计(件)"],
  行政复议: ["行政複議", "行政 复议"],
  未经复议直接起诉: ["未经复议 直接起诉", "直接起诉"],
  复议后起诉: ["经复议后起诉"],
  结果维持: ["维持"],
  结果纠正: ["结果纠错", "纠正"],
  其他结果: ["其它结果"],
  尚未审结: ["未审结", "正在审理"],
};

function hash(text: string, salt: number): number {
  let mixed = salt | 0;
  for (const character of text)
    mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x9e3779b1) ^ (mixed >>> 15);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const wide = (text: string): string =>
  text.replace(/[(),.:]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const apart = (text: string, at: number, by: string): string => {
  const cut = 1 + (at % Math.max(1, text.length - 1));
  return text.length < 3 ? text : `${text.slice(0, cut)}${by}${text.slice(cut)}`;
};

/** The ways in which any label may be printed without becoming another label. */
const dressings: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  wide,
  (text, at) => apart(text, at, " "),
  (text, at) => apart(wide(text), at, "\n"),
  (text, at) => apart(text, at, "\u00a0"),
  (text, at) => apart(text, at, "\u3000"),
  (text, at) => apart(text, at, "\u200b"),
  (text) => ` ${text}\u3000`,
];

/** Every character on a line of its own, as in a narrow column. */
export function vertical(text: string): string {
  return Array.from(text).join("\n");
}

/** A label as a layout prints it: in one of its wordings, spread, broken or in other widths. */
export function word(printed: string, { wording, salt }: Layout): string {
  if (wording === "printed") return printed;
  const drawn = hash(printed, salt);
  const worded = [printed, ...(aliases[printed] ?? [])];
  const chosen = worded[drawn % worded.length] ?? printed;
  const dress = dressings[(drawn >>> 8) % dressings.length];
  return dress === undefined ? chosen : dress(chosen, drawn >>> 12);
}
