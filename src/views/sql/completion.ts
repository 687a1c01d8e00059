import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import type { Locale } from "../../locale/text.ts";
import { schemaGroups, type SchemaColumn } from "../../queries/reportColumns.ts";

function columnCompletion({ name, label, unit }: SchemaColumn, locale: Locale): Completion {
  return { label: name, type: "property", detail: label[locale], info: unit, boost: 1 };
}

/** The same column found by its label: `予以公开` gives `granted__total`. */
function labelCompletion({ name, label, unit }: SchemaColumn, locale: Locale): Completion {
  // Totals are what is asked for most.
  const boost = name.endsWith("__total") ? 2 : 0;
  return { label: label[locale], apply: name, type: "property", detail: name, info: unit, boost };
}

const tables: readonly Completion[] = [
  { label: "report", type: "class", detail: "table" },
  { label: "cell_note", type: "class", detail: "table" },
];

/** Completes the columns of the page's tables by their names and by their labels. */
export function completeColumns(locale: Locale): CompletionSource {
  const columns = schemaGroups.flatMap((group) => group.columns);
  const byName = [...tables, ...columns.map((column) => columnCompletion(column, locale))];
  const byLabel = columns.map((column) => labelCompletion(column, locale));
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}\p{N}_]+/u);
    if (word === null && !context.explicit) return null;
    const isHan = word !== null && /\p{Script=Han}/u.test(word.text);
    return {
      from: word?.from ?? context.pos,
      options: isHan ? byLabel : byName,
      validFor: isHan ? /^\p{Script=Han}*$/u : /^\w*$/,
    };
  };
}
