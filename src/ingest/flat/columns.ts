import { cellOf, isCellCode, isValueCode, valueCodes, valueLabel, valueUnit } from "../../form/cells.ts";
import { vocabularies } from "../aliases.ts";
import { plainText, readAmountUnit, type AmountUnit } from "../labels.ts";
import { attributeNames, attributeOf, type Attribute } from "./attributes.ts";
import { columnCode, isNamedByCode, pathOf, type FlatCode } from "./columnCode.ts";

/** What a column stands for. The unit of an amount is that of its code, or the one its name prints, or unknown. */
export type Meaning =
  | { readonly type: "attribute"; readonly attribute: Attribute }
  | { readonly type: "figure"; readonly code: FlatCode; readonly unit: AmountUnit | null };

/** What a column might stand for; the score is from 0 to 1. */
export interface Suggestion {
  readonly means: Attribute | FlatCode;
  readonly score: number;
}

export interface FlatColumn {
  /** From 0. */
  readonly index: number;
  readonly name: string;
  /** Null for a column nobody knows; it is asked about. */
  readonly meaning: Meaning | null;
  readonly suggestions: readonly Suggestion[];
}

/** What the reader of a file decided about columns, by name: an attribute, a code, or `ignored`. */
export type Mapping = Readonly<Record<string, string>>;

const isAttribute = (text: string): text is Attribute => Object.hasOwn(attributeNames, text);

function figure(code: FlatCode, name: string, isByCode: boolean): Meaning {
  const unit = isByCode && isValueCode(code) ? valueUnit(code) : null;
  const isMoney = unit === "元" || unit === "万元";
  return { type: "figure", code, unit: isMoney ? unit : readAmountUnit(name) };
}

/** What a column stands for by decision or by name, or null. */
export function meaningOf(name: string, mapping: Mapping): Meaning | null {
  const decided = mapping[name] ?? mapping[name.trim()];
  if (decided !== undefined && isAttribute(decided)) return { type: "attribute", attribute: decided };
  const code = columnCode(decided ?? name);
  if (code !== null) return figure(code, name, isNamedByCode(name));
  const attribute = attributeOf(name);
  return attribute === null ? null : { type: "attribute", attribute };
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_unused, at) => text.slice(at, at + 2)),
  );
}

/** How alike two wordings are: the share of neighbouring letters they have in common, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

interface Candidate {
  readonly means: Attribute | FlatCode;
  readonly pairs: ReadonlySet<string>;
}

const candidates: readonly Candidate[] = [
  ...valueCodes.flatMap((code): Candidate[] => [
    { means: code, pairs: pairsOf(plainText(valueLabel(code).zh).replace("·", "")) },
    { means: code, pairs: pairsOf(isCellCode(code) ? `${cellOf(code).row}${cellOf(code).column}` : code) },
  ]),
  ...Object.entries(attributeNames).flatMap(([attribute, names]) =>
    names.flatMap((name): Candidate[] =>
      isAttribute(attribute) ? [{ means: attribute, pairs: pairsOf(plainText(name).toLowerCase()) }] : [],
    ),
  ),
];

/** A row of table 3 without a column is most often meant in total, but a person must say so. */
function totalOf(name: string): Suggestion | null {
  const last = pathOf(name).at(-1);
  if (last === undefined) return null;
  const row = vocabularies.requestRow.match(last)?.code ?? vocabularies.requestGroup.match(last)?.code;
  const code = `${row ?? ""}.total`;
  return isValueCode(code) ? { means: code, score: 0.9 } : null;
}

/** Whether a name is that of a row of table 3: a figure, though not yet of which applicants. */
export function isRowOfRequests(name: string): boolean {
  return totalOf(name) !== null;
}

const leastScore = 0.3;
const mostSuggestions = 5;

/** What an unknown column might stand for, best first. */
export function suggestionsFor(name: string): readonly Suggestion[] {
  const pairs = pairsOf(plainText(name).toLowerCase());
  const best = new Map<Attribute | FlatCode, number>();
  for (const { means, pairs: other } of candidates)
    best.set(means, Math.max(best.get(means) ?? 0, likeness(pairs, other)));
  const total = totalOf(name);
  if (total !== null) best.set(total.means, total.score);
  return [...best]
    .map(([means, score]): Suggestion => ({ means, score: Math.round(score * 100) / 100 }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSuggestions);
}

const measureWords = /^(?:件|项|个|元|万元|none)?$/u;

/** 单位 is an organ in one table and a unit of measure in another; what stands below it tells. */
function isMeasure(samples: readonly string[]): boolean {
  return (
    samples.some((sample) => sample !== "") && samples.every((sample) => measureWords.test(sample.trim()))
  );
}

/** The columns of a table by their names, without suggestions yet. A second column for the same thing is unknown, so that it is asked about. */
export function columnsOf(
  names: readonly string[],
  samples: readonly (readonly string[])[],
  mapping: Mapping,
): readonly FlatColumn[] {
  const taken = new Set<string>();
  return names.map((name, index): FlatColumn => {
    let meaning = name.trim() === "" ? null : meaningOf(name, mapping);
    if (meaning?.type === "attribute" && meaning.attribute === "unit")
      if (isMeasure(samples.map((row) => row[index] ?? "")))
        meaning = { type: "attribute", attribute: "money_unit" };
    const means = meaning === null ? "" : meaning.type === "figure" ? meaning.code : meaning.attribute;
    const isTaken = taken.has(means) && means !== "ignored";
    if (means !== "") taken.add(means);
    if (meaning !== null && !isTaken) return { index, name, meaning, suggestions: [] };
    return { index, name, meaning: null, suggestions: [] };
  });
}

/** The columns with suggestions for those that nobody knows. */
export function withSuggestions(columns: readonly FlatColumn[]): readonly FlatColumn[] {
  return columns.map((column) =>
    column.meaning === null && column.name.trim() !== ""
      ? { ...column, suggestions: suggestionsFor(column.name) }
      : column,
  );
}
