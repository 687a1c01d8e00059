import { districts } from "./city.ts";
import { applyAfterCompiling, applyBeforeCompiling, forced, isMissing } from "./defects.ts";
import type { Draft } from "./draft.ts";
import { simulateDistrict } from "./simulateDistrict.ts";

/** Every report of the demonstration city, defects included. The same at every call. */
export function simulate(): readonly Draft[] {
  const drafts = districts
    .flatMap((district) => simulateDistrict(district, { forced, beforeCompiling: applyBeforeCompiling }))
    .filter((draft) => !isMissing(draft));
  const previousOf = ({ organ, year }: Draft): Draft | null =>
    drafts.find((other) => other.organ === organ && other.year === year - 1) ?? null;
  for (const draft of drafts) applyAfterCompiling(draft, previousOf(draft));
  return drafts;
}
