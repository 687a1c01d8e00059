import type { ValueCode } from "../form/cells.ts";
import { disputeResults, disputeRows, type DisputeRow } from "../form/disputes.ts";
import type { IndicatorId } from "../form/indicators.ts";
import { rateMeasure } from "./measures.ts";
import { rateByYear } from "./rateByYear.ts";
import type { SqlExample } from "./sqlExample.ts";
import { yearlyExample } from "./yearlyExample.ts";

/** Results of one row of table 4, as its panel asks for them. */
function results(row: DisputeRow, name: SqlExample["name"]): SqlExample {
  const { zh, en } = disputeRows[row].label;
  return {
    name,
    page: "disputes",
    title: { zh: `${zh}的结果`, en: `${en}: results` },
    sql: (selection) =>
      yearlyExample(
        selection,
        disputeResults.map((result): ValueCode => `${row}.${result}`),
        "together",
      ),
  };
}

/** A rate by year, as the panel of rates asks for it. */
function rates(rate: IndicatorId, name: SqlExample["name"]): SqlExample {
  const measure = rateMeasure(rate);
  const { zh, en } = measure.label;
  return {
    name,
    page: "disputes",
    title: { zh: `决定站得住吗：${zh}`, en: `Do the decisions stand: ${en}` },
    sql: (selection) => rateByYear(selection, measure).sql,
  };
}

/** The questions of the page on disputes that its panels ask. */
export const disputeExamples: readonly SqlExample[] = [
  results("review", "review-results"),
  results("litigation_direct", "litigation-direct"),
  results("litigation_after_review", "litigation-after-review"),
  rates("review_correction_rate", "dispute-rates"),
  rates("review_uphold_rate", "uphold-rate"),
  rates("litigation_loss_rate", "loss-rate"),
  rates("disputes_per_100", "disputes-per-100"),
  rates("dispute_cases_per_100", "dispute-cases-per-100"),
];
