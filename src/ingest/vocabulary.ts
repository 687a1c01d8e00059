import { readLabel, type Label } from "./labels.ts";

/** A code of one axis of the form with the labels it is printed under. */
export interface Entry<Code extends string> {
  readonly code: Code;
  readonly labels: readonly string[];
  /** Fits a label that no other entry of the axis could mean, however it is worded. */
  readonly key: RegExp;
}

/** A label recognised; `exact` if it is a known wording, else only its key fitted. */
export interface Match<Code extends string> {
  readonly code: Code;
  readonly exact: boolean;
}

export interface Vocabulary<Code extends string> {
  /** The code a label stands for, or null: unknown, or more than one could be meant. */
  match(label: Label): Match<Code> | null;
  /** The codes whose official label begins with a label that was cut short. */
  beginningWith(text: string): readonly Code[];
}

/** The longest official label has 35 characters; what is much longer is a sentence. */
const longestLabel = 48;

/** Parts, shares and changes of a row are not the row. */
const qualified = /其中|占比|比例|百分|增长|同比|率$/u;

/** A vocabulary over the entries of one axis. */
export function createVocabulary<Code extends string>(entries: readonly Entry<Code>[]): Vocabulary<Code> {
  const known = new Map<string, Code>();
  for (const entry of entries) for (const label of entry.labels) known.set(readLabel(label).text, entry.code);
  return {
    match({ text }) {
      const exact = known.get(text);
      if (exact !== undefined) return { code: exact, exact: true };
      if (text === "" || text.length > longestLabel || qualified.test(text)) return null;
      const fitting = entries.filter((entry) => entry.key.test(text));
      const [only] = fitting;
      return only !== undefined && fitting.length === 1 ? { code: only.code, exact: false } : null;
    },
    beginningWith(text) {
      if (text.length < 2) return [];
      return entries
        .filter((entry) => entry.labels.some((label) => readLabel(label).text.startsWith(text)))
        .map((entry) => entry.code);
    },
  };
}
