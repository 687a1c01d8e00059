import type { DisclosureTableCode } from "../disclosure.ts";
import type { Section } from "../cells.ts";
import type { OutcomeGroup } from "../requests.ts";
import type { Text } from "../../locale/text.ts";

/** The sections of the form that hold figures; one, five and six are text. */
export const sectionHeadings: Readonly<Record<Section, Text>> = {
  disclosure: { zh: "二、主动公开政府信息情况", en: "2. Information disclosed on own initiative" },
  requests: { zh: "三、收到和处理政府信息公开申请情况", en: "3. Requests received and processed" },
  disputes: {
    zh: "四、政府信息公开行政复议、行政诉讼情况",
    en: "4. Administrative review and litigation",
  },
};

/** The bands of section 2: one for each item of Article 20 of the Regulations. */
export const bandHeadings: Readonly<Record<DisclosureTableCode, Text>> = {
  art20_1: { zh: "第二十条第(一)项", en: "Article 20, item (1)" },
  art20_5: { zh: "第二十条第(五)项", en: "Article 20, item (5)" },
  art20_6: { zh: "第二十条第(六)项", en: "Article 20, item (6)" },
  art20_8: { zh: "第二十条第(八)项", en: "Article 20, item (8)" },
  art20_9: { zh: "第二十条第(九)项", en: "Article 20, item (9)" },
};

/** Group headings of table 3 as printed; their English says what stands under them. */
export const groupHeadings: Readonly<Record<OutcomeGroup, Text>> = {
  refused: { zh: "(三)不予公开", en: "(3) Refused" },
  unable_to_provide: { zh: "(四)无法提供", en: "(4) Unable to provide" },
  declined: { zh: "(五)不予处理", en: "(5) Declined" },
  other_handling: { zh: "(六)其他处理", en: "(6) Other handling" },
};

/** Headings that span columns or rows and belong to no cell alone. */
export const spanningHeadings = {
  content: { zh: "信息内容", en: "Content" },
  reconciliation: {
    zh: "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)",
    en: "(In each column, items one and two together equal items three and four together)",
  },
  applicants: { zh: "申请人情况", en: "Applicants" },
  legalPersons: { zh: "法人或其他组织", en: "Legal persons and other organisations" },
  results: { zh: "三、本年度办理结果", en: "3. Results of the year" },
  review: { zh: "行政复议", en: "Administrative review" },
  litigation: { zh: "行政诉讼", en: "Administrative litigation" },
} as const satisfies Record<string, Text>;
