import { applicantCodes, requestColumnCodes } from "../applicants.ts";
import { bothForms } from "../form.ts";
import { requestRowCodes } from "../requests.ts";
import { noBasis, subtotalGroups, type RuleDefinition } from "../rule.ts";

const tableStructure = {
  zh: "表格结构（标明总计的行、列）",
  en: "Structure of the table (row or column headed 总计)",
};
const byMeaning = { zh: "两行的含义，无明文", en: "Meaning of the two rows; no clause states it" };
const sixApplicants = applicantCodes.map((column) => `{r}.${column}`);
const columns = { c: requestColumnCodes };
const rows = { r: requestRowCodes };

/** Rules on table 3 (requests), within a year and from one year to the next. */
export const requestRules = {
  "S3-ID": {
    severity: "error",
    kind: "reconciliation",
    forms: bothForms,
    forEach: columns,
    formula: "new_received.{c} + carried_in.{c} == total_processed.{c} + carried_out.{c}",
    label: {
      zh: "新收与上年结转之和等于办结与结转下年之和",
      en: "New and carried-in requests add up to processed and carried-out ones",
    },
    basis: {
      zh: "表三表头所印勾稽关系，两版相同",
      en: "Printed in the heading of table 3 in both forms",
    },
  },
  "S3-OUT": {
    severity: "error",
    kind: "reconciliation",
    forms: bothForms,
    forEach: columns,
    formula:
      "total_processed.{c} == granted.{c} + partially_granted.{c} + refused.{c} + unable_to_provide.{c} + declined.{c} + other_handling.{c}",
    label: { zh: "办理结果总计等于各类结果之和", en: "Processed equals the sum of all outcomes" },
    basis: tableStructure,
    note: {
      zh: "不予公开、无法提供、不予处理按分项相加；其他处理在2019版是一行，在2021版按三个分项相加。",
      en: "Refused, unable and declined are sums of their rows; other handling is a row of the 2019 form and a sum of three rows in the 2021 form.",
    },
  },
  "S3-COL": {
    severity: "error",
    kind: "reconciliation",
    forms: bothForms,
    forEach: rows,
    formula: `{r}.total == ${sixApplicants.join(" + ")}`,
    test: `as_printed({r}.total) == ${sixApplicants.join(" + ")}`,
    label: { zh: "总计等于六类申请人之和", en: "The total equals the sum of the six applicant types" },
    basis: tableStructure,
    note: {
      zh: "总计本身空白时无从判断。",
      en: "Where the total itself is blank there is nothing to judge.",
    },
  },
  "S3-SUB": {
    severity: "warning",
    kind: "reconciliation",
    forms: bothForms,
    forEach: { g: subtotalGroups, ...columns },
    formula: "printed({g}.{c}) == {g}.{c}",
    label: { zh: "所印小计等于其分项之和", en: "A printed subtotal equals the sum of its rows" },
    basis: noBasis,
    note: {
      zh: "仅在报告印出表格本无的小计时适用。",
      en: "Only where a report prints a subtotal that the form does not have.",
    },
  },
  "S3-INT": {
    severity: "error",
    kind: "domain",
    forms: bothForms,
    forEach: { ...rows, ...columns },
    formula: "is_integer({r}.{c}) and {r}.{c} >= 0",
    test: "is_integer(as_printed({r}.{c})) and as_printed({r}.{c}) >= 0",
    label: { zh: "表三件数为非负整数", en: "Counts of table 3 are whole and not negative" },
    basis: { zh: "计量单位为件", en: "The unit is the case" },
  },
  "S3-BLANKTOT": {
    severity: "warning",
    kind: "completeness",
    forms: bothForms,
    forEach: rows,
    formula: `not is_blank({r}.total) or all_blank(${sixApplicants.join(", ")})`,
    label: {
      zh: "申请人各列有数时总计已填",
      en: "A row with figures of applicants has its total filled in",
    },
    basis: noBasis,
  },
  "S3-BLANK": {
    severity: "info",
    kind: "completeness",
    forms: bothForms,
    forEach: {},
    formula: "count_blank(requests) == 0",
    label: { zh: "表三没有空白格", en: "Table 3 has no blank cell" },
    basis: noBasis,
    note: { zh: "空白不等于零。", en: "Blank is not zero." },
  },
  "S3-CARRYLIM": {
    severity: "warning",
    kind: "sanity",
    forms: bothForms,
    forEach: columns,
    formula: "carried_out.{c} <= new_received.{c}",
    label: { zh: "结转下年不多于本年新收", en: "No more is carried out than was newly received" },
    basis: {
      zh: "条例第33条的办理期限：上年结转的申请应在本年办结",
      en: "Time limits of Art. 33: a request carried in is due within the year",
    },
    note: {
      zh: "补正、征求第三方意见等不计入期限，个别案件可以例外。",
      en: "Time for corrections and for asking third parties does not count, which can excuse single cases.",
    },
  },
  "S3-BACKLOG": {
    severity: "info",
    kind: "sanity",
    forms: bothForms,
    forEach: {},
    formula:
      "new_received.total < {backlog_least} or carried_out.total <= {backlog_share} * new_received.total",
    label: {
      zh: "结转下年不超过本年新收的四分之一",
      en: "No more than a quarter of the intake is carried out",
    },
    basis: noBasis,
    note: { zh: "界限为本工具自定。", en: "The limit is our own." },
  },
  "X-CARRY": {
    severity: "error",
    kind: "reconciliation",
    forms: bothForms,
    forEach: {},
    formula: "carried_in.total == prev(carried_out.total)",
    label: {
      zh: "上年结转等于上一年报告的结转下年",
      en: "Carried in equals what last year's report carried out",
    },
    basis: byMeaning,
    note: {
      zh: "机构合并、拆分或汇总范围变化时降为警告。",
      en: "A warning only where the organ was merged or split or reports on another scope.",
    },
  },
  "X-CARRYCOL": {
    severity: "warning",
    kind: "reconciliation",
    forms: bothForms,
    forEach: { c: applicantCodes },
    formula: "carried_in.{c} == prev(carried_out.{c})",
    label: { zh: "各类申请人的结转前后一致", en: "Carry-over agrees for each type of applicant" },
    basis: byMeaning,
  },
} as const satisfies Record<string, RuleDefinition>;
