import { disputeColumnCodes, disputeRowCodes } from "../disputes.ts";
import { bothForms } from "../form.ts";
import { noBasis, type RuleDefinition } from "../rule.ts";

/** Rules on table 4 (reviews and lawsuits). */
export const disputeRules = {
  "S4-SUM": {
    severity: "error",
    kind: "reconciliation",
    forms: bothForms,
    forEach: { g: disputeRowCodes },
    formula: "{g}.total == {g}.upheld + {g}.corrected + {g}.other_outcome + {g}.pending",
    test: "printed_or_empty_row({g}.total) == {g}.upheld + {g}.corrected + {g}.other_outcome + {g}.pending",
    label: {
      zh: "复议、诉讼总计等于四种结果之和",
      en: "The total of reviews or lawsuits equals its four results",
    },
    basis: {
      zh: "表格结构（标明总计的行、列）",
      en: "Structure of the table (row or column headed 总计)",
    },
  },
  "S4-INT": {
    severity: "error",
    kind: "domain",
    forms: bothForms,
    forEach: { g: disputeRowCodes, o: disputeColumnCodes },
    formula: "is_integer({g}.{o}) and {g}.{o} >= 0",
    test: "is_integer(as_printed({g}.{o})) and as_printed({g}.{o}) >= 0",
    label: { zh: "表四件数为非负整数", en: "Counts of table 4 are whole and not negative" },
    basis: noBasis,
  },
  "S4-SCALE": {
    severity: "info",
    kind: "sanity",
    forms: bothForms,
    forEach: {},
    formula:
      "review.total + litigation_direct.total <= {dispute_factor} * max(total_processed.total, new_received.total)",
    label: { zh: "争议数与办理量相称", en: "Disputes are in proportion to the caseload" },
    basis: noBasis,
    note: {
      zh: "界限为本工具自定；争议可能针对往年的决定。",
      en: "The limit is our own; disputes may be about decisions of earlier years.",
    },
  },
  "S4-AFTER": {
    severity: "info",
    kind: "sanity",
    forms: bothForms,
    forEach: {},
    formula: "litigation_after_review.total <= review.total + prev(review.total)",
    label: {
      zh: "复议后起诉不多于两年的复议数",
      en: "No more lawsuits after review than reviews in two years",
    },
    basis: noBasis,
    note: { zh: "没有上一年报告时不作判断。", en: "Not judged without the report of the year before." },
  },
} as const satisfies Record<string, RuleDefinition>;
