import type { Unit } from "../../form/disclosure.ts";
import { unitWord } from "../../locale/number.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { figurePhrases } from "../../locale/phrases/figures.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelCell, PanelColumn } from "../../publish/panel/panelTable.ts";
import { rateOf, type Measure, type Ratio } from "../../queries/measures.ts";
import { isPartial, type Point } from "../../queries/points.ts";
import type { Interval } from "../../queries/wilson.ts";
import { writeWithheld } from "../overview/rateWords.ts";

/** Words in brackets behind others. */
export function bracketed(words: string, within: string, locale: Locale): string {
  if (within === "") return words;
  return locale === "zh" ? `${words}（${within}）` : `${words} (${within})`;
}

export function wordsColumn(name: string): PanelColumn {
  return { name, kind: "words" };
}

export function numberColumn(name: string): PanelColumn {
  return { name, kind: "number" };
}

/** A column of figures with their unit; English has no word for 件. */
export function figureColumn(label: string, unit: Unit, locale: Locale): PanelColumn {
  const word = locale === "en" && unit === "件" ? "" : unitWord(unit, locale);
  return numberColumn(bracketed(label, word, locale));
}

/** A figure, at least a figure where reports are missing from it, or why there is none. */
export function pointCell(point: Point, locale: Locale): PanelCell {
  if (point.value === null) return figurePhrases[point.absence ?? "not_stated"][locale];
  return isPartial(point) ? { least: point.value } : point.value;
}

/** A measure's columns: a rate stands with what it was divided from. */
export function measureColumns(measure: Measure, locale: Locale): readonly PanelColumn[] {
  const label = measure.label[locale];
  if (measure.kind === "figure") return [figureColumn(label, measure.unit, locale)];
  return [
    { name: label, kind: measure.unit === "ratio" ? "share" : "number" },
    numberColumn(bracketed(label, filePhrases.part[locale], locale)),
    numberColumn(bracketed(label, filePhrases.whole[locale], locale)),
  ];
}

/** A measure's cells in the order of its columns; one without a value says why, and keeps its two sums. */
export function measureCells(measure: Measure, ratio: Ratio, locale: Locale): readonly PanelCell[] {
  if (measure.kind === "figure") return [ratio.part ?? writeWithheld(measure, ratio, locale)];
  return [rateOf(measure, ratio).value ?? withheldWords(measure, ratio, locale), ratio.part, ratio.whole];
}

/** Why there is no rate; its counts stand in columns of their own. */
function withheldWords(measure: Measure, ratio: Ratio, locale: Locale): string {
  return writeWithheld(measure, ratio, locale).replace(/^[\d,./]+ · /u, "");
}

/** The two ends of an interval. */
export function intervalColumns(name: string, locale: Locale): readonly PanelColumn[] {
  return [
    { name: bracketed(name, filePhrases.low[locale], locale), kind: "share" },
    { name: bracketed(name, filePhrases.high[locale], locale), kind: "share" },
  ];
}

export function intervalCells(interval: Interval | null): readonly PanelCell[] {
  return [interval?.low ?? null, interval?.high ?? null];
}
