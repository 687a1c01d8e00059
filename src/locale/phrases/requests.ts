import type { Text } from "../text.ts";

/** Words of the page on requests. */
export const requestsPhrases = {
  flow: { zh: "一件申请会怎样", en: "What happens to a request" },
  comeFrom: { zh: "从哪来", en: "Where they come from" },
  goTo: { zh: "去哪了", en: "What became of them" },
  flowMeasure: {
    zh: "从申请人到办理结果与理由，件；只计各项俱全的报告",
    en: "From applicant to outcome and reason; cases, over reports that state all of them",
  },
  flowDefinition: {
    zh: "左：本年新收按申请人类型，加上年结转；中：应办总数与六类结果、结转下年度；右：各理由。宽度为件数。结转下年度不是结果。",
    en: "Left: new requests by applicant and those carried in; middle: the caseload, six outcomes and what is carried out; right: reasons. Width is cases. Being carried out is no outcome.",
  },
  flowUnknown: {
    zh: "这一年没有各项俱全的报告，画不出流向。请换一年，或放宽范围。",
    en: "No report of this year states every figure that the flow needs. Choose another year or widen the selection.",
  },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  cases: { zh: "件数", en: "Cases" },
  share: { zh: "占应办", en: "Of caseload" },
  yearBefore: { zh: "上年", en: "Year before" },
  year: { zh: "年度", en: "Year" },
  heat: { zh: "谁的申请得到什么结果", en: "Who gets which outcome" },
  heatMeasure: {
    zh: "各类申请人的办理结果，占该类申请人办结件数",
    en: "Outcomes by type of applicant, share of what was decided for that type",
  },
  heatDefinition: {
    zh: "表三各申请人列。每行合计为该类申请人的办理结果之和；不足30件的行只列件数，不标颜色。",
    en: "The applicant columns of table 3. Each row adds up the outcomes of that type; rows below 30 cases show counts without colour.",
  },
  applicant: { zh: "申请人", en: "Applicant" },
  decided: { zh: "办结合计", en: "Decided" },
  reasons: { zh: "理由的变化", en: "Reasons over the years" },
  reasonsMeasure: {
    zh: "每格一项理由，各年件数，各格自有刻度，从零起",
    en: "A small chart a reason, cases by year, each on its own scale",
  },
  reasonsOneScale: {
    zh: "每格一项理由，各年件数；同组各格同一刻度",
    en: "A small chart a reason, cases by year; one scale within a group",
  },
  scale: { zh: "纵轴", en: "Scale" },
  oneScale: { zh: "同一刻度", en: "One scale" },
  ownScale: { zh: "各自刻度", en: "Own scale" },
  whoseReport: { zh: "看哪份报告", en: "Which report" },
  otherBasis: {
    zh: "上年写明各项的报告数不同，不与上年比较。",
    en: "The year before stands on another number of reports, so it is not compared.",
  },
  heatFew: {
    zh: "各类申请人都不足 30 件，只列件数，不比较占比。",
    en: "No type of applicant has 30 cases, so counts stand alone and shares are not compared.",
  },
  peopleFew: { zh: "没有一年达到计算占比的最低件数。", en: "No year has cases enough for a share." },
  prints: { zh: "填报", en: "prints" },
  expected: { zh: "，应为", en: ", should be" },
  reasonsDefinition: {
    zh: "表三不予公开八项、无法提供三项、不予处理五项、其他处理三项（2021版起）。每项按写明该项的报告相加。",
    en: "Eight refusals, three unable, five declined, three other (2021 form). Each is added over the reports that state it.",
  },
  people: { zh: "自然人占多少", en: "How many are natural persons" },
  peopleMeasure: { zh: "自然人占本年新收，%", en: "Natural persons among new requests, %" },
  chain: { zh: "结转对得上吗", en: "Does the carry-over chain hold" },
  chainMeasure: {
    zh: "上一年报告的结转下年度，对照本年报告的上年结转",
    en: "Carried out in last year's report against carried in this year's",
  },
  chainDefinition: {
    zh: "只比较两年都写明的单位。差异可能来自机构调整、口径变化或更正。",
    en: "Only organs that state both are compared. Differences can come from mergers, a change of scope or corrections.",
  },
  carriedBefore: { zh: "上年结转下年度", en: "Carried out, year before" },
  carriedNow: { zh: "本年上年结转", en: "Carried in, this year" },
  pairs: { zh: "可比单位", en: "Organs compared" },
  broken: { zh: "不一致", en: "Differ" },
  agrees: { zh: "一致", en: "agrees" },
  chainNone: {
    zh: "没有相邻两年都写明结转的单位。",
    en: "No organ states both sides in two neighbouring years.",
  },
} as const satisfies Record<string, Text>;
