import type { StatutoryForm } from "../form.ts";
import { disclosureLayout } from "./disclosureLayout.ts";
import { disputesLayout } from "./disputesLayout.ts";
import { requestsLayout } from "./requestsLayout.ts";
import type { FormTable } from "./slots.ts";

/** The three tables of a form in their official layout. */
export function formLayout(form: StatutoryForm): readonly FormTable[] {
  return [disclosureLayout(form), requestsLayout(form), disputesLayout()];
}
