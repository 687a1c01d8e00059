import type { FilingOrgan } from "./decision.ts";
import type { OpeningJudge } from "./importLibrary.ts";

/** Whose report, and of which year, a person expects in a file. */
export interface FilingHint {
  readonly organ: FilingOrgan;
  readonly year: number;
}

/**
 * A judge that takes a file for what a person dropped it on, as far as the file does not say; a person then confirms
 * it. A file that names another organ or year keeps what it says, and so does one that holds several reports.
 */
export function hintedJudge(judge: OpeningJudge, hint: FilingHint): OpeningJudge {
  return async (reports) => {
    const decisions = await judge(reports);
    const [decision, ...others] = decisions;
    if (decision === undefined || others.length > 0) return decisions;
    const { organ, year } = decision;
    const isSaid = organ !== null && year !== null;
    const isOther = (organ !== null && organ.id !== hint.organ.id) || (year !== null && year !== hint.year);
    return isSaid || isOther ? decisions : [{ ...decision, organ: hint.organ, year: hint.year }];
  };
}
