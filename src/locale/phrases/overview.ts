import type { Text } from "../text.ts";

/** Words of the overview. */
export const overviewPhrases = {
  volumes: { zh: "申请有多少", en: "How many requests" },
  volumesMeasure: {
    zh: "本年新收、上年结转、办理结果总计、结转下年度，件",
    en: "New, carried in, processed, carried out; cases",
  },
  volumesDefinition: {
    zh: "表三第一、二行，第三部分“（七）总计”与第四行。勾稽关系：本年新收＋上年结转＝办理结果总计＋结转下年度。2019、2021两版格式均有，可连续比较。",
    en: "Rows one and two of table 3, its row (7) and row four. New + carried in = processed + carried out. In both forms, so the years compare.",
  },
  total: { zh: "合计", en: "Total" },
  typical: { zh: "典型单位", en: "Typical organ" },
  typicalDefinition: {
    zh: "每年各单位本年新收的中位数与上下四分位数，不受大单位影响。",
    en: "Median and quartiles of new requests per organ and year, so that large organs do not dominate.",
  },
  outcomes: { zh: "申请去哪儿了", en: "What became of requests" },
  outcomesMeasure: {
    zh: "各类办理结果，只计各项俱全的报告",
    en: "Outcomes, over reports that state every one of them",
  },
  outcomesDefinition: {
    zh: "表三“三、本年度办理结果”。不予公开、无法提供、不予处理、其他处理为其分项之和；2019版其他处理为一行，2021版为三行之和。结转下年度的申请尚无结果，不在其内。",
    en: "Section 3 of table 3. Refused, unable, declined and other handling are sums of their rows; other handling is one row in the 2019 form and three in the 2021 form. Requests carried out have no outcome yet.",
  },
  share: { zh: "占比", en: "Share" },
  count: { zh: "件数", en: "Count" },
  back: { zh: "返回全部结果", en: "Back to all outcomes" },
  applicants: { zh: "谁在申请", en: "Who asks" },
  applicantsMeasure: { zh: "本年新收按申请人类型，件", en: "New requests by type of applicant; cases" },
  applicantsDefinition: {
    zh: "表三“本年新收”一行的六类申请人。",
    en: "The six applicant types in the row of new requests of table 3.",
  },
  procurement: { zh: "政府集中采购", en: "Centralised procurement" },
  procurementMeasure: {
    zh: "采购总金额与项目数；仅2019、2020年报告有此项",
    en: "Amount and number of projects; only in the reports of 2019 and 2020",
  },
  procurementDefinition: {
    zh: "2019版格式第二十条第（九）项。金额统一为元；未印单位的金额不计入合计，只在报告页如实显示。2021版格式取消此项，不是零。",
    en: "Item (9) of Article 20 in the 2019 form. Amounts are in yuan; amounts printed without a unit are not added up and are shown on the report page only. The 2021 form has no such item: that is not zero.",
  },
  projects: { zh: "采购项目", en: "Projects" },
  amount: { zh: "采购总金额", en: "Amount" },
  average: { zh: "平均每个项目", en: "Average per project" },
  averageBasis: { zh: "项目数与金额俱全的报告", en: "reports stating both" },
  procurementAbsent: {
    zh: "2021年起的格式没有采购项，没有数字不等于没有采购。",
    en: "The form in force since 2021 has no procurement item: no figure does not mean no procurement.",
  },
  disputes: { zh: "复议和诉讼结果", en: "Review and litigation" },
  disputesMeasure: { zh: "行政复议与行政诉讼，件", en: "Administrative review and litigation; cases" },
  disputesDefinition: {
    zh: "表四。行政诉讼为未经复议直接起诉与复议后起诉之和；斜纹为尚未审结。",
    en: "Table 4. Litigation adds direct litigation and litigation after review; hatched cases are pending.",
  },
  ranking: { zh: "各地各单位比较", en: "Districts and organs compared" },
  findingNone: { zh: "没有可以相加的数字。", en: "There is no figure to add up." },
  noneStated: {
    zh: "所选报告都没有写明这些数字。",
    en: "None of the chosen reports states these figures.",
  },
  leftOut: { zh: "未列入：", en: "Left out: " },
  notInForm: { zh: "本版格式无此项", en: "Not in this form" },
  points: { zh: "个百分点", en: "points" },
  disclosureRate: { zh: "公开率口径", en: "Definition of the disclosure rate" },
  rankedBy: { zh: "比较指标", en: "Measure" },
  rankingOrgan: { zh: "按单位", en: "by organ" },
  rankingMember: { zh: "区内各单位", en: "organs of the district" },
  rankingProvince: { zh: "按省份", en: "by province" },
  rankingCity: { zh: "按市", en: "by city" },
  rankingDistrict: { zh: "按县区", en: "by district" },
  whoHolds: { zh: "看由哪些单位构成", en: "See which organs it is made of" },
  yearBefore: { zh: "上年", en: "year before" },
  intervalDefinition: {
    zh: "横线为威尔逊95%区间；未达最低件数的比率不显示。竖线为上一年。",
    en: "Whiskers are Wilson's 95 % intervals; rates on too few cases are withheld. The tick is the year before.",
  },
  interval: { zh: "95%区间", en: "95 % interval" },
  showAll: { zh: "显示全部", en: "Show all" },
  showFirst: { zh: "只看前列", en: "Show the first" },
  small: {
    zh: "个未达最低件数，不参与排名，见表。",
    en: "below the minimum count stay out of the ranking; see the table.",
  },
  unstated: { zh: "个未写明此数，见表。", en: "do not state this figure; see the table." },
  keyYear: { zh: "年", en: "" },
  rank: { zh: "名次", en: "Rank" },
  keyFigures: { zh: "关键指标", en: "Key figures" },
} as const satisfies Record<string, Text>;
