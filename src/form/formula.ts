import type { ValueCode } from "./cells.ts";
import type { NarrativeCode } from "./narrative.ts";
import type { Outcome, OutcomeGroup } from "./requests.ts";
import type { RequestColumn } from "./applicants.ts";

/** Which report a figure is read from: the one judged, or the same organ's of the year before. */
export type Side = "this" | "previous";

/** A block of the form that rules ask for as a whole. */
export type FormTable = "art20_1" | "requests" | "disputes";
export const formTables: readonly FormTable[] = ["art20_1", "requests", "disputes"];

export const metaNumbers = ["report_year", "fee_ceiling_wan"] as const;
export type MetaNumber = (typeof metaNumbers)[number];
export const metaTexts = [
  "form_detected",
  "form_expected",
  "period_start",
  "period_end",
  "published",
  "scope",
  "procurement_unit_source",
] as const;
export type MetaText = (typeof metaTexts)[number];

/** A term of a sum over the outcomes that the text gives; left out where the text does not give `given`. */
export interface StatedTerm {
  readonly given: `narrative.${Outcome}`;
  readonly value: NumberExpression;
}

/** A number that is read from reports; null where they do not have it. */
export type NumberLeaf =
  /** A figure; on the second attempt blank cells count as zero and blank totals are derived. */
  | { readonly type: "cell"; readonly code: ValueCode; readonly of: Side }
  /** A figure only as printed, on either attempt. */
  | { readonly type: "as_printed"; readonly code: ValueCode }
  /** A total as printed; on the second attempt zero where its whole row is blank. */
  | { readonly type: "printed_or_empty_row"; readonly code: ValueCode }
  | { readonly type: "printed_subtotal"; readonly code: `${OutcomeGroup}.${RequestColumn}` }
  | { readonly type: "narrative"; readonly code: NarrativeCode }
  /** A figure of the text; zero where the text says nothing of it. */
  | { readonly type: "if_stated"; readonly code: NarrativeCode }
  | { readonly type: "narrative_outcomes" }
  | { readonly type: "stated_sum"; readonly terms: readonly StatedTerm[] }
  | { readonly type: "percentage"; readonly part: "percent" | "count" }
  | { readonly type: "blank_count"; readonly table: FormTable }
  | { readonly type: "members"; readonly fold: "sum" | "max"; readonly code: ValueCode }
  | { readonly type: "meta_number"; readonly name: MetaNumber };

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type NumberFunction = "max" | "min" | "abs" | "sqrt" | "rounding";

export type NumberExpression =
  | NumberLeaf
  | { readonly type: "number"; readonly value: number }
  | {
      readonly type: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly type: "call"; readonly name: NumberFunction; readonly operands: readonly NumberExpression[] }
  | {
      readonly type: "choice";
      readonly condition: Condition;
      readonly then: NumberExpression;
      readonly otherwise: NumberExpression;
    };

export interface MetaTextLeaf {
  readonly type: "meta_text";
  readonly name: MetaText;
}

/** Words and dates; a date is its ISO text, so that comparing texts compares dates. */
export type TextExpression =
  | MetaTextLeaf
  | { readonly type: "text"; readonly value: string }
  | {
      readonly type: "date";
      readonly year: NumberExpression;
      readonly month: NumberExpression;
      readonly day: NumberExpression;
    };

/** A condition that is read from reports; null where they do not tell. */
export type ConditionLeaf =
  | { readonly type: "all_blank"; readonly codes: readonly ValueCode[] }
  /** Zero, blank or a slash. */
  | { readonly type: "zero_or_empty"; readonly code: ValueCode }
  /** Whether the procurement amount has a unit, or is zero and needs none. */
  | { readonly type: "unit_stated" }
  | { readonly type: "has_table"; readonly table: FormTable }
  | { readonly type: "mentions_all"; readonly topics: readonly string[] }
  | { readonly type: "can_make_regulations" }
  | { readonly type: "claims_all_upheld" }
  | { readonly type: "aggregate_has"; readonly scope: "consolidated" | "member" };

export type Relation = "==" | "!=" | "<=" | "<" | ">=" | ">";

export interface NumberComparison {
  readonly type: "comparison";
  readonly relation: Relation;
  readonly left: NumberExpression;
  readonly right: NumberExpression;
}

export type Condition =
  | ConditionLeaf
  | NumberComparison
  | {
      readonly type: "text_comparison";
      readonly relation: Relation;
      readonly left: TextExpression;
      readonly right: TextExpression;
    }
  | { readonly type: "equivalence"; readonly left: Condition; readonly right: Condition }
  | { readonly type: "and" | "or"; readonly operands: readonly Condition[] }
  | { readonly type: "not"; readonly operand: Condition }
  | { readonly type: "is_integer"; readonly operand: NumberExpression }
  /** Whether a printed percentage is this number, rounded or cut at its last printed digit. */
  | { readonly type: "prints_as"; readonly printed: NumberExpression; readonly exact: NumberExpression };

/** A list of figures, one of each member; only `sum` and `max` take it. */
export interface MemberList {
  readonly type: "member_list";
  readonly code: ValueCode;
}

export type Expression = NumberExpression | TextExpression | Condition | MemberList;
export type Leaf = NumberLeaf | MetaTextLeaf | ConditionLeaf;

const numberLeafTypes = [
  "cell",
  "as_printed",
  "printed_or_empty_row",
  "printed_subtotal",
  "narrative",
  "if_stated",
  "narrative_outcomes",
  "stated_sum",
  "percentage",
  "blank_count",
  "members",
  "meta_number",
] as const satisfies readonly NumberLeaf["type"][];
const conditionLeafTypes = [
  "all_blank",
  "zero_or_empty",
  "unit_stated",
  "has_table",
  "mentions_all",
  "can_make_regulations",
  "claims_all_upheld",
  "aggregate_has",
] as const satisfies readonly ConditionLeaf["type"][];

const numberLeaves: ReadonlySet<string> = new Set(numberLeafTypes);
const numbers: ReadonlySet<string> = new Set([...numberLeafTypes, "number", "arithmetic", "call", "choice"]);
const texts: ReadonlySet<string> = new Set(["meta_text", "text", "date"]);
const conditionLeaves: ReadonlySet<string> = new Set(conditionLeafTypes);

/** Whether a number is read from a report and not computed. */
export function isNumberLeaf(expression: NumberExpression): expression is NumberLeaf {
  return numberLeaves.has(expression.type);
}

/** Whether a condition is read from a report and not computed. */
export function isConditionLeaf(condition: Condition): condition is ConditionLeaf {
  return conditionLeaves.has(condition.type);
}

/** Whether an expression gives a number. */
export function isNumberExpression(expression: Expression): expression is NumberExpression {
  return numbers.has(expression.type);
}

/** Whether an expression gives words or a date. */
export function isTextExpression(expression: Expression): expression is TextExpression {
  return texts.has(expression.type);
}

/** Whether an expression is true or false. */
export function isCondition(expression: Expression): expression is Condition {
  return (
    expression.type !== "member_list" && !isNumberExpression(expression) && !isTextExpression(expression)
  );
}
