import { valueLabel, type ValueCode } from "../../form/cells.ts";
import { narrativeFieldCodes, type NarrativeCode, type NarrativeField } from "../../form/narrative.ts";
import type { Report } from "../../form/report.ts";
import type { RuleId } from "../../form/rules.ts";
import type { Verdict } from "../../form/verdict.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { Text } from "../../locale/text.ts";

/** The rule that holds a figure of the text against the tables, and the figure it is held against. */
interface Counterpart {
  readonly rule: RuleId;
  readonly code: ValueCode;
}

const outcome = (code: ValueCode): Counterpart => ({ rule: "N-OUT", code });

const counterparts: Readonly<Partial<Record<NarrativeField, Counterpart>>> = {
  new_received: { rule: "N-NEW", code: "new_received.total" },
  carried_in: { rule: "N-IN", code: "carried_in.total" },
  total_processed: { rule: "N-PROC", code: "total_processed.total" },
  carried_out: { rule: "N-CARRY", code: "carried_out.total" },
  granted: outcome("granted.total"),
  partially_granted: outcome("partially_granted.total"),
  disclosed: outcome("disclosed.total"),
  refused: outcome("refused.total"),
  unable_to_provide: outcome("unable_to_provide.total"),
  declined: outcome("declined.total"),
  other_handling: outcome("other_handling.total"),
  review_total: { rule: "N-REV", code: "review.total" },
  litigation_total: { rule: "N-LIT", code: "litigation.total" },
};

/** A figure of the text beside the one of the tables. */
export interface Comparison {
  readonly field: NarrativeField;
  readonly stated: number;
  /** The figure of the tables it was held against; null where there is none to hold it against. */
  readonly table: number | null;
  readonly code: ValueCode | null;
  /** What of the tables it agrees with where that is not the figure of the same name. */
  readonly base: Text | null;
  /** Null where nothing was compared. */
  readonly agrees: boolean | null;
  readonly verdict: Verdict | null;
}

/** The second alternative of a rule: all cases that were due, or the disputes that were concluded. */
function baseOf({ rule, matched }: Verdict): Text | null {
  if (matched !== 1) return null;
  if (rule === "N-NEW") return valueLabel("caseload.total");
  return rule === "N-REV" || rule === "N-LIT" ? reportPhrases.concludedOnly : null;
}

function compare(field: NarrativeField, stated: number, verdicts: readonly Verdict[]): Comparison {
  const counterpart = counterparts[field] ?? null;
  const verdict = verdicts.find(
    ({ rule, bindings }) =>
      rule === counterpart?.rule && (bindings["o"] === undefined || bindings["o"] === field),
  );
  const isCompared =
    verdict !== undefined && verdict.state !== "not_assessable" && verdict.state !== "not_applicable";
  return {
    field,
    stated,
    table: isCompared ? verdict.right : null,
    // What the figure agrees with is what the reader is led to.
    code:
      isCompared && verdict.rule === "N-NEW" && verdict.matched === 1
        ? "caseload.total"
        : (counterpart?.code ?? null),
    base: isCompared ? baseOf(verdict) : null,
    agrees: isCompared ? verdict.state !== "fail" : null,
    verdict: verdict ?? null,
  };
}

/** Every figure the text states, beside the tables, in the order of the form. */
export function comparisonsOf(report: Report, verdicts: readonly Verdict[]): readonly Comparison[] {
  return narrativeFieldCodes.flatMap((field) => {
    const code: NarrativeCode = `narrative.${field}`;
    const stated = report.narrative.get(code);
    return stated === undefined ? [] : [compare(field, stated, verdicts)];
  });
}
