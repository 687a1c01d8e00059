import type { Leaf } from "./formula.ts";
import { leavesOf } from "./formulaLeaves.ts";
import { instancesOf, type Rule } from "./rules.ts";

/** What a rule reads beside plain figures of tables, and so what is missing where it cannot be judged. */
export const ruleNeeds = ["previous", "text", "filing", "unit", "columns", "tables", "section2"] as const;
export type RuleNeed = (typeof ruleNeeds)[number];

function needOf(leaf: Leaf, isTotal: (code: string) => boolean): RuleNeed | null {
  switch (leaf.type) {
    case "narrative":
    case "if_stated":
    case "narrative_outcomes":
    case "stated_sum":
    case "percentage":
    case "claims_all_upheld":
      return "text";
    case "meta_text":
    case "mentions_all":
      return "filing";
    case "unit_stated":
      return "unit";
    case "has_table":
    case "blank_count":
      return "tables";
    case "cell":
      if (leaf.of === "previous") return "previous";
      return isTotal(leaf.code) ? null : "columns";
    case "as_printed":
    case "printed_or_empty_row":
      return isTotal(leaf.code) ? null : "columns";
    case "all_blank":
      return "columns";
    case "zero_or_empty":
      return "section2";
    default:
      return null;
  }
}

/** What a rule needs, each once, in the order of `ruleNeeds`; reports of main figures lack most of it. */
export function needsOf(rule: Rule): readonly RuleNeed[] {
  const isTotal = (code: string): boolean => code.endsWith(".total");
  const found = instancesOf(rule).flatMap(({ test }) => leavesOf(test).map((leaf) => needOf(leaf, isTotal)));
  return ruleNeeds.filter((need) => found.includes(need));
}
