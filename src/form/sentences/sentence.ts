import { formatNumber, formatShare } from "../../locale/number.ts";
import type { Text } from "../../locale/text.ts";
import type { Report } from "../report.ts";
import type { Verdict } from "../verdict.ts";

/** What is wrong, in a sentence with its numbers; for rules whose formula does not say it well by itself. */
export type Sentence = (verdict: Verdict, report: Report) => Text;

/** A number as each language writes it. */
export function number(value: number | null): Text {
  return value === null
    ? { zh: "未知", en: "not known" }
    : { zh: formatNumber(value, "zh"), en: formatNumber(value, "en") };
}

/** A share as each language writes it. */
export function share(value: number): Text {
  return { zh: formatShare(value, "zh"), en: formatShare(value, "en") };
}
