import type { NarrativeCode, NarrativeField } from "../../src/form/narrative.ts";
import { outcomeCodes, reasonsOf, type Outcome } from "../../src/form/requests.ts";
import { cellOfDraft, type Draft } from "./draft.ts";

/** An outcome in the total column, subtotals added up. */
export function outcomeTotal(draft: Draft, outcome: Outcome): number {
  if (outcome === "granted" || outcome === "partially_granted") return cellOfDraft(draft, `${outcome}.total`);
  if (outcome === "other_handling" && draft.form === "form_2019")
    return cellOfDraft(draft, "other_handling.total");
  return reasonsOf(outcome).reduce((sum, row) => sum + cellOfDraft(draft, `${row}.total`), 0);
}

/** What the text says: everything where there is much to tell, else only how many requests came. */
export function narrate(draft: Draft, isDetailed: boolean): void {
  const say = (field: NarrativeField, value: number): void => {
    const code: NarrativeCode = `narrative.${field}`;
    draft.narrative.set(code, value);
  };
  say("new_received", cellOfDraft(draft, "new_received.total"));
  if (!isDetailed) return;
  for (const row of ["carried_in", "total_processed", "carried_out"] as const)
    say(row, cellOfDraft(draft, `${row}.total`));
  for (const outcome of outcomeCodes) say(outcome, outcomeTotal(draft, outcome));
  say("review_total", cellOfDraft(draft, "review.total"));
  say(
    "litigation_total",
    cellOfDraft(draft, "litigation_direct.total") + cellOfDraft(draft, "litigation_after_review.total"),
  );
}
