import type { RuleId } from "../rules.ts";
import { filingSentences } from "./filingSentences.ts";
import { narrativeSentences } from "./narrativeSentences.ts";
import type { Sentence } from "./sentence.ts";
import { tableSentences } from "./tableSentences.ts";

/** Failures told in words of their own; the others are told by their formula. */
export const failureSentences: Readonly<Partial<Record<RuleId, Sentence>>> = {
  ...tableSentences,
  ...narrativeSentences,
  ...filingSentences,
};
