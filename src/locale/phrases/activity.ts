import type { Text } from "../text.ts";

/** Words of the page on documents, decisions, fees and procurement. */
export const activityPhrases = {
  documents: {
    zh: "行政规范性文件：制发、废止、现行有效",
    en: "Normative documents: issued, abolished, in force",
  },
  documentsMeasure: { zh: "2021年起的格式，件", en: "Form from 2021, documents" },
  documentsDefinition: {
    zh: "第二十条第(一)项。2021年起的栏目与2019、2020年的含义不同，分开列出，前后不相连。",
    en: "Article 20 (1). The columns from 2021 count other things than those of 2019 and 2020: shown apart, never joined.",
  },
  regulations: { zh: "规章：制发、废止、现行有效", en: "Regulations: issued, abolished, in force" },
  earlier: { zh: "规范性文件（2019、2020年格式）", en: "Normative documents (form of 2019 and 2020)" },
  earlierMeasure: {
    zh: "新制作、新公开、对外公开总数，件",
    en: "Made, disclosed, disclosed in total; documents",
  },
  roll: { zh: "文件数对得上吗", en: "Do the document counts add up" },
  rollMeasure: {
    zh: "上年有效 + 本年制发 − 本年废止，对照本年有效",
    en: "In force last year + issued − abolished, against in force as printed",
  },
  rollDefinition: {
    zh: "行政规范性文件，只计连续两年四个数都写明的单位。差异可能来自机构调整、清理或口径变化。相互抵消的差异仍计入不一致的单位数。",
    en: "Normative documents, over organs that state all four figures in two years running. Differences can come from mergers, reviews of the stock or a change of scope. Those that cancel out still count as organs that differ.",
  },
  rollNone: {
    zh: "没有连续两年都写明的单位，无从核对。",
    en: "No organ states the figures in two years running.",
  },
  year: { zh: "年度", en: "Year" },
  before: { zh: "上年有效", en: "Before" },
  issued: { zh: "制发", en: "Issued" },
  abolished: { zh: "废止", en: "Abolished" },
  expected: { zh: "应为", en: "Expected" },
  printed: { zh: "本年有效（填报）", en: "Printed" },
  check: { zh: "核对", en: "Check" },
  agrees: { zh: "一致", en: "agrees" },
  differs: { zh: "相差", en: "differs by" },
  organs: { zh: "不一致单位 / 可比单位", en: "Differ / all" },
  decisionsMeasure: { zh: "处理决定数量，件；各年连续可比", en: "Decisions, comparable over all years" },
  decisionsDefinition: {
    zh: "第二十条第(五)、(六)项的处理决定数量。项目数量及其增减2021年起不再填报，不在此列。",
    en: "Decisions of Article 20 (5) and (6). Numbers of items and their changes are no longer reported from 2021 and are not drawn here.",
  },
  fees: { zh: "行政事业性收费金额", en: "Administrative fees collected" },
  feesMeasure: { zh: "2021年起，万元", en: "From 2021, 10,000 yuan" },
  feesDefinition: {
    zh: "第二十条第(八)项。2019、2020年填的是项目数，2021年起是金额，前后不相连。",
    en: "Article 20 (8). Numbers of items in 2019 and 2020, amounts from 2021: the series does not go on.",
  },
  feeItems: { zh: "行政事业性收费项目（2019、2020年）", en: "Fee items (2019 and 2020)" },
  feeItemsMeasure: {
    zh: "项目数量及增减，项；不是金额",
    en: "Numbers of items and their change, not amounts",
  },
  feeItemsNone: {
    zh: "所选范围内没有2019、2020年的收费项目数。",
    en: "The selection has no fee items of 2019 or 2020.",
  },
  sources: { zh: "采购金额的计量单位出处", en: "Units of procurement amounts" },
  sourcesMeasure: { zh: "2019、2020年逐份报告", en: "Reports for 2019 and 2020, one by one" },
  sourcesDefinition: {
    zh: "表头没有印单位。单位取自单元格、表头或表注；都没有的照印出的样子列出并标明，不参与任何合计。",
    en: "The form's header prints no unit. It is taken from the cell, the header or a note; an amount with none of these is listed as printed, marked, and never added up.",
  },
  sourcesNone: {
    zh: "所选范围内没有2019、2020年的采购数字。没有数字不等于没有采购。",
    en: "No procurement of 2019 or 2020 in the selection. No figure does not mean no procurement.",
  },
  organ: { zh: "单位名称", en: "Organ" },
  projects: { zh: "项目数", en: "Projects" },
  amount: { zh: "金额", en: "Amount" },
  average: { zh: "每个项目", en: "Per project" },
  unitSource: { zh: "计量单位出处", en: "Unit stated in" },
  unitUnknown: { zh: "⚠ 单位不明，未相加", en: "⚠ unit not known, not added up" },
  cell: { zh: "单元格", en: "the cell" },
  header: { zh: "表头", en: "the header" },
  note: { zh: "表注", en: "a note" },
  noUnit: { zh: "⚠ 未注明", en: "⚠ nowhere" },
  unrecordedLong: { zh: "出处未记录", en: "place not recorded" },
  allKnown: { zh: "没有单位不明的金额。", en: "none is without one." },
  someUnknown: {
    zh: "份单位不明，照印出的样子列在最前，不参与合计。",
    en: "are without one: listed first as printed, in no total.",
  },
  unrecorded: { zh: "–", en: "–" },
} as const satisfies Record<string, Text>;
