import type { ValueCode } from "../form/cells.ts";
import { disputeResults, disputeRows, type DisputeRow } from "../form/disputes.ts";
import { rateMeasure } from "./measures.ts";
import { rateByYear } from "./rateByYear.ts";
import type { SqlExample } from "./sqlExample.ts";
import { yearly } from "./yearly.ts";

/** Results of one row of table 4, as its panel asks for them. */
function results(row: DisputeRow, name: SqlExample["name"]): SqlExample {
  const { zh, en } = disputeRows[row].label;
  return {
    name,
    page: "disputes",
    title: { zh: `${zh}的结果`, en: `${en}: results` },
    sql: (selection) =>
      yearly(
        selection,
        disputeResults.map((result): ValueCode => `${row}.${result}`),
        "together",
      ).sql,
  };
}

/** The questions of the page on disputes that its panels ask. */
export const disputeExamples: readonly SqlExample[] = [
  results("review", "review-results"),
  results("litigation_direct", "litigation-direct"),
  results("litigation_after_review", "litigation-after-review"),
  {
    name: "dispute-rates",
    page: "disputes",
    title: { zh: "决定站得住吗：行政复议纠错率", en: "Do the decisions stand: corrected on review" },
    sql: (selection) => rateByYear(selection, rateMeasure("review_correction_rate")).sql,
  },
];
