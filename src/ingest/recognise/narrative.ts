import type { NarrativeCode, NarrativeField } from "../../form/narrative.ts";
import { shiftDecimal } from "../decimal.ts";
import { lastYear, readSentences, type Sentence } from "./clauses.ts";
import {
  change,
  cumulative,
  estimated,
  oneMonth,
  otherBody,
  otherMatter,
  otherTime,
  parts,
  severalBodies,
  wholeYear,
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

/** Whether a wording may be looked for in a sentence: of the whole year, of this body, of requests. */
function mayState({ text, context }: Sentence, field: NarrativeField): boolean {
  if (field === "cumulative_received") return cumulative.test(text);
  if (cumulative.test(text) || otherTime.test(text) || otherBody.test(text)) return false;
  if (severalBodies.test(text)) return false;
  if (disputes.has(field)) return /信息公开|政务公开|依申请公开|公开申请/u.test(context);
  return outsideRequests.has(field) || /申请|公开/u.test(text);
}

function valueOf(found: RegExpExecArray): number {
  const digits = found[1] ?? "";
  return Number(found[2] === "万" ? shiftDecimal(digits, 4) : digits);
}

/** Whether the words around a figure make it another one: a change, an estimate, another matter in the same sentence. */
function isOther(text: string, found: RegExpExecArray, field: NarrativeField): boolean {
  const clause =
    text
      .slice(0, found.index)
      .split(/[,，;；]/u)
      .at(-1) ?? "";
  const told = clause + found[0];
  if (change.test(told) || oneMonth.test(told.replace(wholeYear, ""))) return true;
  if (estimated.test(found[0].slice(0, found[0].indexOf(found[1] ?? "")))) return true;
  if (field === "new_received" && /复议|诉讼/u.test(told)) return true;
  return !outsideRequests.has(field) && otherMatter.test(told);
}

interface Taken {
  readonly value: number;
  /** What stands before the figure in its sentence. */
  readonly before: string;
  /** The sentence without it, so that a shorter wording does not read it again. */
  readonly rest: string;
}

function take(rest: string, { pattern, field }: Wording): Taken | null {
  const found = pattern.exec(rest);
  if (found === null || isOther(rest, found, field)) return null;
  const { index } = found;
  const before = rest.slice(0, index);
  return { value: valueOf(found), before, rest: `${before}|${rest.slice(index + found[0].length)}` };
}

/** The figures of a sentence for the report year; one that is told again as its parts is told once. */
function readSentence(
  sentence: Sentence,
  reportYear: number | null,
): readonly (readonly [NarrativeField, number])[] {
  const figures: [NarrativeField, number][] = [];
  let { text: rest } = sentence;
  for (const wording of wordings) {
    if (!mayState(sentence, wording.field)) continue;
    for (let taken = take(rest, wording); taken !== null; taken = take(rest, wording)) {
      const { value, before } = taken;
      rest = taken.rest;
      const year = lastYear(before) ?? sentence.yearBefore;
      const isOfYear =
        wording.field === "cumulative_received" ||
        year === null ||
        reportYear === null ||
        year === reportYear;
      const isPart = parts.test(before) && figures.some(([field]) => field === wording.field);
      if (isOfYear && !isPart) figures.push([wording.field, value]);
    }
  }
  return figures;
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
  for (const sentence of readSentences(linesOf(texts)))
    for (const [field, value] of readSentence(sentence, reportYear))
      found.set(field, (found.get(field) ?? new Set()).add(value));
  const figures = new Map<NarrativeCode, number>();
  for (const [field, values] of found) {
    const [only] = values;
    if (only !== undefined && values.size === 1) figures.set(`narrative.${field}`, only);
  }
  return figures;
}
