import { alias, column, each, joined, sql, type Sql } from "../database/sql.ts";
import { requestColumnCodes } from "../form/applicants.ts";
import { outcomeCodes, reasonsOf } from "../form/requests.ts";
import type { ValueCode } from "../form/cells.ts";
import { isChosen, isReadable } from "./chosen.ts";
import { keyFigures } from "./keyFigures.ts";
import { activityExamples } from "./activityExamples.ts";
import { disputeExamples } from "./disputeExamples.ts";
import type { SqlExample } from "./sqlExample.ts";
import { applicantMixCodes, disputeCodes, outcomeMixCodes, volumeCodes } from "./overviewCodes.ts";
import { figureMeasure, rateMeasure } from "./measures.ts";
import { overviewMeasures } from "./overviewMeasures.ts";
import { rateByYear } from "./rateByYear.ts";
import { flowCodes } from "./requestFlow.ts";
import { procurementCodes } from "./procurement.ts";
import { ranking } from "./ranking.ts";
import { typical } from "./typical.ts";
import { yearlyExample } from "./yearlyExample.ts";

const overview: readonly SqlExample[] = [
  {
    name: "volumes",
    page: "overview",
    title: { zh: "各年收了多少、办了多少、结转多少", en: "Received, processed and carried over by year" },
    sql: (selection) => yearlyExample(selection, volumeCodes(selection.applicant)),
  },
  {
    name: "outcomes",
    page: "overview",
    title: { zh: "申请去哪儿了：各类办理结果", en: "What became of requests: outcomes by year" },
    sql: (selection, { open }) =>
      yearlyExample(selection, outcomeMixCodes(selection.applicant, open), "together"),
  },
  {
    name: "applicants",
    page: "overview",
    title: { zh: "谁在申请：六类申请人", en: "Who asks: the six types of applicant" },
    sql: (selection) => yearlyExample(selection, applicantMixCodes, "together"),
  },
  {
    name: "reviews",
    page: "overview",
    title: { zh: "行政复议结果", en: "Results of administrative review" },
    sql: (selection) => yearlyExample(selection, disputeCodes("review"), "together"),
  },
  {
    name: "procurement",
    page: "overview",
    title: { zh: "政府集中采购(2019、2020年度)", en: "Procurement (2019 and 2020)" },
    sql: (selection) => yearlyExample(selection, procurementCodes, "together"),
  },
  {
    name: "ranking",
    page: "overview",
    title: { zh: "各地本年新收排名", en: "Places by new requests" },
    sql: (selection, { year }) => ranking(selection, figureMeasure("new_received.total"), year).sql,
  },
  {
    name: "key-figures",
    page: "overview",
    title: { zh: "主要指标及同口径上年数", en: "Key figures, and the same organs' a year before" },
    sql: (selection, { rate, year }) => keyFigures(selection, overviewMeasures(rate), year).sql,
  },
  {
    name: "typical",
    page: "overview",
    title: { zh: "典型单位：中位数与四分位数", en: "The typical organ: median and quartiles" },
    sql: (selection) => typical(selection, `new_received.${selection.applicant}`).sql,
  },
];

function sum(code: ValueCode): Sql {
  return sql`sum(${column(code)}) AS ${alias(code, "sum")}`;
}

const requests: readonly SqlExample[] = [
  {
    name: "flow",
    page: "requests",
    title: { zh: "一件申请会怎样：从收到到结果", en: "What happens to a request: from intake to outcome" },
    sql: (selection) => yearlyExample(selection, flowCodes, "together"),
  },
  {
    name: "people",
    page: "requests",
    title: { zh: "自然人占多少", en: "How many are natural persons" },
    sql: (selection) => rateByYear(selection, rateMeasure("natural_person_share")).sql,
  },
  {
    name: "reasons",
    page: "requests",
    title: { zh: "不予公开的八种理由", en: "The eight reasons of refusal" },
    sql: (selection) =>
      yearlyExample(
        selection,
        reasonsOf("refused").map((row): ValueCode => `${row}.${selection.applicant}`),
      ),
  },
  {
    name: "applicant-outcomes",
    page: "requests",
    title: { zh: "申请人类型与办理结果", en: "Type of applicant against outcome" },
    sql: (selection) =>
      joined(
        requestColumnCodes.map(
          (applicant) =>
            sql`SELECT ${applicant} AS applicant, ${each(
              outcomeCodes,
              (row) => sql`sum(${column(`${row}.${applicant}`)}) AS ${alias(row)}`,
            )} FROM report WHERE ${isChosen(selection)}`,
        ),
        " UNION ALL ",
      ),
  },
  {
    name: "carry-over",
    page: "requests",
    title: {
      zh: "结转链：上年结转与上一年报告是否一致",
      en: "The carry-over chain: does each year take on what the last left?",
    },
    sql: (selection) => sql`SELECT this.unit, this.year, previous.carried_out__total AS left_last_year,
        this.carried_in__total AS taken_on, this.carried_in__total - previous.carried_out__total AS difference
      FROM report AS this JOIN report AS previous
        ON previous.dataset = this.dataset AND previous.organ = this.organ AND previous.year = this.year - 1
      WHERE this.dataset = ${selection.dataset} AND this.basis IN ('any', 'merged') AND previous.basis IN ('any', 'merged')
        AND this.carried_in__total IS NOT NULL AND previous.carried_out__total IS NOT NULL
      ORDER BY abs(this.carried_in__total - previous.carried_out__total) DESC, this.unit, this.year`,
  },
];

const others: readonly SqlExample[] = [
  {
    name: "litigation",
    page: "disputes",
    title: { zh: "行政诉讼结果", en: "Results of litigation" },
    sql: (selection) => yearlyExample(selection, disputeCodes("litigation"), "together"),
  },
  {
    name: "corrected",
    page: "disputes",
    title: { zh: "哪些单位被复议纠正", en: "Whose decisions were corrected on review" },
    sql: (
      selection,
    ) => sql`SELECT unit, year, review__corrected AS corrected, review__total - review__pending AS concluded
      FROM report WHERE ${isChosen(selection)} AND review__corrected > 0
      ORDER BY corrected DESC, unit, year`,
  },
  {
    name: "decisions",
    page: "activity",
    title: {
      zh: "许可、处罚、强制与收费(万元)",
      en: "Licences, penalties, coercive measures, fees (10,000 yuan)",
    },
    sql: (selection) =>
      sql`SELECT year, count(*) AS reports, ${each(
        [
          "licensing.decisions",
          "penalties.decisions",
          "coercive_measures.decisions",
          "admin_fees.fee_amount",
        ] as const,
        sum,
      )} FROM report WHERE ${isChosen(selection)} GROUP BY year ORDER BY year`,
  },
  {
    name: "rates",
    page: "compare",
    title: { zh: "公开率排名(办结三十件以上)", en: "Disclosure rates, from thirty processed requests" },
    sql: (selection) => sql`SELECT unit, year, granted__total + partially_granted__total AS disclosed_cases,
        total_processed__total AS processed_cases,
        round(100.0 * (granted__total + partially_granted__total) / total_processed__total, 1) AS percent
      FROM report WHERE ${isChosen(selection)} AND total_processed__total >= 30
      ORDER BY percent DESC, unit, year`,
  },
  {
    name: "identity",
    page: "quality",
    title: { zh: "表三勾稽不平的报告", en: "Reports whose table 3 does not add up" },
    sql: (selection) => sql`SELECT id, unit, year, new_received__total + carried_in__total AS due,
        total_processed__total + carried_out__total AS accounted_for
      FROM report WHERE ${joined(isReadable(selection), " AND ")}
        AND new_received__total + carried_in__total <> total_processed__total + carried_out__total
      ORDER BY year, unit`,
  },
  {
    name: "text-against-table",
    page: "quality",
    title: { zh: "正文与表格不一致", en: "Text against table" },
    sql: (
      selection,
    ) => sql`SELECT id, unit, year, narrative__total_processed AS told, total_processed__total AS in_table
      FROM report WHERE ${joined(isReadable(selection), " AND ")}
        AND narrative__total_processed <> total_processed__total
      ORDER BY year, unit`,
  },
  {
    name: "notes",
    page: "report",
    title: { zh: "表上不是普通数字的单元格", en: "Cells that are no plain numbers" },
    sql: (
      selection,
    ) => sql`SELECT report.unit, report.year, cell_note.code, cell_note.state, cell_note.raw, cell_note.remark
      FROM cell_note JOIN report ON report.id = cell_note.report
      WHERE report.dataset = ${selection.dataset} AND report.basis IN ('any', 'merged')
      ORDER BY report.year, report.unit, cell_note.code`,
  },
  {
    name: "imported",
    page: "data",
    title: { zh: "自行导入的报告", en: "Reports of your own" },
    sql: () => sql`SELECT unit, year, form, coverage, new_received__total FROM report
      WHERE is_imported ORDER BY unit, year`,
  },
];

/** Questions of every page, as the charts ask them or written to be learnt from. */
export const sqlExamples: readonly SqlExample[] = [
  ...overview,
  ...requests,
  ...disputeExamples,
  ...others,
  ...activityExamples,
];

/** The example that the address names, or null. */
export function sqlExampleOf(name: string | null): SqlExample | null {
  return sqlExamples.find((one) => one.name === name) ?? null;
}
