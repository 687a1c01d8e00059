import { evaluateNumber, type LeafReader } from "./evaluateFormula.ts";
import { formDue } from "./form.ts";
import type { ConditionLeaf, MetaText, NumberLeaf } from "./formula.ts";
import type { Report } from "./report.ts";
import {
  allBlank,
  blankCells,
  canMakeRegulations,
  feeCeiling,
  hasTable,
  narrativeOutcomes,
  printedOrEmptyRow,
  unitStated,
  zeroOrEmpty,
} from "./reportFacts.ts";
import type { ThresholdValues } from "./thresholds.ts";
import { strictValue, valueOn, type Attempt } from "./tableValue.ts";

/** The reports of a government's bodies, and whether none is missing. */
export interface Members {
  readonly reports: readonly Report[];
  readonly isComplete: boolean;
}

/** Everything a rule may look at. */
export interface Context {
  readonly report: Report;
  /** The same organ's report of the year before; null where there is none to compare with. */
  readonly previous: Report | null;
  readonly members: Members | null;
  /** The percentage of the text that is being recomputed. */
  readonly percentage: { readonly percent: number; readonly count: number | null } | null;
  readonly limits: ThresholdValues;
}

function metaText({ meta }: Report, name: MetaText): string | null {
  switch (name) {
    case "form_detected":
      return meta.form;
    case "form_expected":
      return formDue(meta.year);
    case "period_start":
      return meta.periodStart;
    case "period_end":
      return meta.periodEnd;
    case "published":
      return meta.published;
    case "scope":
      return meta.scope;
    case "procurement_unit_source":
      return meta.procurementUnitSource;
  }
}

function fold(values: readonly (number | null)[], name: "sum" | "max"): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return name === "max" ? Math.max(...known) : known.reduce((sum, value) => sum + value, 0);
}

function statedSum(
  leaf: Extract<NumberLeaf, { type: "stated_sum" }>,
  reader: LeafReader,
  { report }: Context,
) {
  const terms = leaf.terms.filter(({ given }) => report.narrative.has(given));
  return fold(
    terms.map(({ value }) => evaluateNumber(value, reader)),
    "sum",
  );
}

function readNumber(leaf: NumberLeaf, reader: LeafReader, context: Context, attempt: Attempt): number | null {
  const { report, previous, members, percentage, limits } = context;
  switch (leaf.type) {
    case "cell": {
      const source = leaf.of === "this" ? report : previous;
      return source === null ? null : valueOn(attempt, source, leaf.code);
    }
    case "as_printed":
      return strictValue(report, leaf.code);
    case "printed_or_empty_row":
      return attempt === "strict" ? strictValue(report, leaf.code) : printedOrEmptyRow(report, leaf.code);
    case "printed_subtotal":
      return report.printedSubtotals.get(leaf.code) ?? null;
    case "narrative":
      return report.narrative.get(leaf.code) ?? null;
    case "if_stated":
      return report.narrative.get(leaf.code) ?? 0;
    case "narrative_outcomes":
      return narrativeOutcomes(report);
    case "stated_sum":
      return statedSum(leaf, reader, context);
    case "percentage":
      return percentage?.[leaf.part] ?? null;
    case "blank_count":
      return hasTable(report, leaf.table) === true ? blankCells(report, leaf.table).length : null;
    case "members": {
      if (members === null || (leaf.fold === "sum" && !members.isComplete)) return null;
      const values = members.reports.map((member) => valueOn(attempt, member, leaf.code));
      return fold(values, leaf.fold);
    }
    case "meta_number":
      return leaf.name === "report_year" ? report.meta.year : feeCeiling(report.meta, limits);
  }
}

function readTruth(leaf: ConditionLeaf, { report }: Context): boolean | null {
  switch (leaf.type) {
    case "all_blank":
      return allBlank(report, leaf.codes);
    case "zero_or_empty":
      return zeroOrEmpty(report, leaf.code);
    case "unit_stated":
      return unitStated(report);
    case "has_table":
      return hasTable(report, leaf.table);
    case "mentions_all": {
      const topics = report.meta.overviewTopics;
      return topics === null ? null : leaf.topics.every((topic) => topics.includes(topic));
    }
    case "can_make_regulations":
      return canMakeRegulations(report.meta);
    case "claims_all_upheld":
      return report.meta.claimsAllUpheld;
    case "aggregate_has":
      return null;
  }
}

/** Reads from reports, on the given attempt. */
export function reportReader(context: Context, attempt: Attempt): LeafReader {
  const reader: LeafReader = {
    number: (leaf) => readNumber(leaf, reader, context, attempt),
    text: (leaf) => metaText(context.report, leaf.name),
    truth: (leaf) => readTruth(leaf, context),
  };
  return reader;
}
