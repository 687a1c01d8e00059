import type { NarrativeCode, NarrativeField } from "../../form/narrative.ts";
import { shiftDecimal } from "../decimal.ts";
import { readSentences, type Sentence } from "./clauses.ts";
import {
  change,
  cumulative,
  otherBody,
  otherMatter,
  otherTime,
  severalBodies,
  wordings,
  type Wording,
} from "./narrativePatterns.ts";
import type { ReportTexts, TextLine } from "./texts.ts";

const disputes: ReadonlySet<NarrativeField> = new Set<NarrativeField>(["review_total", "litigation_total"]);
const outsideRequests: ReadonlySet<NarrativeField> = new Set<NarrativeField>([
  ...disputes,
  "published_items",
  "info_fee_notice_count",
  "info_fee_notice_amount_yuan",
  "info_fee_collected_yuan",
]);

/** Sections 1 and 6, or the whole text where no heading parts it. */
function linesOf(texts: ReportTexts): readonly TextLine[] {
  if (texts.sections.size === 0) return texts.all;
  return [...(texts.sections.get(1) ?? texts.preamble), ...(texts.sections.get(6) ?? [])];
}

/** Whether a wording may be looked for in a sentence: of this year, of this body, of requests. */
function mayState({ text, year }: Sentence, field: NarrativeField, reportYear: number | null): boolean {
  if (field === "cumulative_received") return cumulative.test(text);
  if (cumulative.test(text) || otherTime.test(text) || otherBody.test(text)) return false;
  if (severalBodies.test(text)) return false;
  if (year !== null && reportYear !== null && year !== reportYear) return false;
  return outsideRequests.has(field) || /申请|公开/u.test(text);
}

function valueOf(found: RegExpExecArray): number {
  const digits = found[1] ?? "";
  return Number(found[2] === "万" ? shiftDecimal(digits, 4) : digits);
}

/** Whether the words around a figure make it another one: a change, another matter counted in the same sentence. */
function isOther(text: string, found: RegExpExecArray, field: NarrativeField): boolean {
  const clause =
    text
      .slice(0, found.index)
      .split(/[,，;；]/u)
      .at(-1) ?? "";
  if (change.test(clause + found[0])) return true;
  return !outsideRequests.has(field) && otherMatter.test(clause + found[0]);
}

/** Takes what a wording states out of a sentence, so that a shorter wording does not read it again. */
function take(
  rest: string,
  { pattern, field }: Wording,
): { readonly value: number; readonly rest: string } | null {
  const found = pattern.exec(rest);
  if (found === null || isOther(rest, found, field)) return null;
  const { index } = found;
  return { value: valueOf(found), rest: `${rest.slice(0, index)}|${rest.slice(index + found[0].length)}` };
}

/**
 * The figures that the text of sections 1 and 6 states for the report year. One that is stated twice with different
 * numbers is left out: the text does not say which of them is meant.
 */
export function readNarrative(
  texts: ReportTexts,
  reportYear: number | null,
): ReadonlyMap<NarrativeCode, number> {
  const found = new Map<NarrativeField, Set<number>>();
  for (const sentence of readSentences(linesOf(texts))) {
    let rest = sentence.text;
    for (const wording of wordings) {
      if (!mayState(sentence, wording.field, reportYear)) continue;
      const taken = take(rest, wording);
      if (taken === null) continue;
      rest = taken.rest;
      found.set(wording.field, (found.get(wording.field) ?? new Set()).add(taken.value));
    }
  }
  const figures = new Map<NarrativeCode, number>();
  for (const [field, values] of found) {
    const [only] = values;
    if (only !== undefined && values.size === 1) figures.set(`narrative.${field}`, only);
  }
  return figures;
}
