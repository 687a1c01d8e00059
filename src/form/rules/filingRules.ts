import { bothForms, only2021 } from "../form.ts";
import { headlineCodes, noBasis, type RuleDefinition } from "../rule.ts";

/** The five topics that the notice of 2021 wants in the overview. */
export const overviewTopics = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"] as const;

/** Rules on the report as a whole: its tables, form, period, date and overview. */
export const filingRules = {
  "M-TABLES": {
    severity: "error",
    kind: "completeness",
    forms: bothForms,
    forEach: {},
    formula: "has_table(art20_1) and has_table(requests) and has_table(disputes)",
    label: { zh: "法定表格齐全", en: "All statutory tables are there" },
    basis: { zh: "条例第50条；两份格式通知", en: "Art. 50; both notices on the form" },
  },
  "M-FORM": {
    severity: "warning",
    kind: "completeness",
    forms: bothForms,
    forEach: {},
    formula: "meta.form_detected == meta.form_expected",
    label: { zh: "所用格式与年度相符", en: "The form used is the one due for the year" },
    basis: {
      zh: "2019、2020年度用〔2019〕60号格式，2021年度起用〔2021〕30号格式",
      en: "[2019] No. 60 for 2019 and 2020, [2021] No. 30 from 2021",
    },
  },
  "M-PERIOD": {
    severity: "error",
    kind: "completeness",
    forms: bothForms,
    forEach: {},
    formula:
      "meta.period_start == date(meta.report_year, 1, 1) and meta.period_end == date(meta.report_year, 12, 31)",
    label: { zh: "统计期限为报告年度全年", en: "The period reported is the calendar year" },
    basis: noBasis,
  },
  "M-DEADLINE": {
    severity: "info",
    kind: "completeness",
    forms: bothForms,
    forEach: {},
    formula: "meta.published <= date(meta.report_year + 1, 3 if meta.scope == 'consolidated' else 1, 31)",
    label: {
      zh: "部门1月31日前、政府3月31日前公布",
      en: "Published by 31 January (organs) or 31 March (governments)",
    },
    basis: { zh: "条例第49条", en: "Art. 49" },
  },
  "M-OVERVIEW": {
    severity: "info",
    kind: "completeness",
    forms: only2021,
    forEach: {},
    formula: `mentions_all(overview, ${overviewTopics.map((topic) => `'${topic}'`).join(", ")})`,
    label: { zh: "总体情况写明五个方面", en: "The overview treats the five topics of the notice" },
    basis: { zh: "〔2021〕30号第一部分第（一）项", en: "[2021] No. 30, part 1 (1)" },
  },
} as const satisfies Record<string, RuleDefinition>;

/** Rules on a government against its members, and from one year to the next. */
export const comparisonRules = {
  "X-YOY": {
    severity: "info",
    kind: "outlier",
    forms: bothForms,
    forEach: { f: headlineCodes },
    formula:
      "max({f}, prev({f})) < {outlier_least} or (abs({f} - prev({f})) <= {outlier_deviations} * sqrt({f} + prev({f}))) or (max({f}, prev({f})) < {outlier_factor} * min({f}, prev({f})))",
    label: { zh: "与上年相比的变化幅度", en: "Size of the change from last year" },
    basis: noBasis,
    note: {
      zh: "突变：至少30件，超过三倍，且超过三个泊松标准差。界限为本工具自定。",
      en: "A jump is at least 30 cases, more than threefold and more than three Poisson deviations. The limits are our own.",
    },
  },
  "H-GE": {
    severity: "warning",
    kind: "hierarchy",
    forms: bothForms,
    forEach: { f: headlineCodes },
    formula: "consolidated.{f} >= max(member.{f})",
    label: {
      zh: "汇总数不小于任一成员单位",
      en: "A consolidated figure is not below that of any member",
    },
    basis: noBasis,
  },
  "H-SUM": {
    severity: "warning",
    kind: "hierarchy",
    forms: bothForms,
    forEach: { f: headlineCodes },
    formula: "consolidated.{f} == sum(member.{f})",
    label: { zh: "汇总数等于成员单位之和", en: "A consolidated figure equals the sum of its members" },
    basis: noBasis,
    note: {
      zh: "仅在全部成员单位的报告都在时判断。",
      en: "Judged only where the reports of all members are at hand.",
    },
  },
  "H-NOMIX": {
    severity: "error",
    kind: "hierarchy",
    forms: bothForms,
    forEach: {},
    formula: "not (aggregate_has(consolidated) and aggregate_has(member))",
    label: {
      zh: "汇总报告不与其成员报告相加",
      en: "A consolidated report is never added to those of its members",
    },
    basis: noBasis,
    note: {
      zh: "约束的是查询，不是报告：图表每次只取一种口径。",
      en: "A guard on questions, not on reports: a chart reads one scope at a time.",
    },
  },
} as const satisfies Record<string, RuleDefinition>;
