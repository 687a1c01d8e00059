import type { YearMark } from "../../charts/formBreak.ts";
import { disputesPhrases } from "../../locale/phrases/disputes.ts";

/** The revised Administrative Reconsideration Law, in force from 1 January 2024: review comes before a lawsuit. */
export const reviewLaw: readonly YearMark[] = [{ year: 2024, word: disputesPhrases.lawAxis, kind: "law" }];
