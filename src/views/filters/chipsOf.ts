import { requestColumns } from "../../form/applicants.ts";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import type { Locale } from "../../locale/text.ts";
import { kinds, levelLabels } from "../../place/kinds.ts";
import type { CatalogueRow } from "../../queries/catalogue.ts";
import { regionNames } from "../../queries/places.ts";
import { isSideBySide, selectionScopeLabels, type Selection } from "../../selection/selection.ts";

/** A part of what is chosen, in words. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  /** What removes it; a chip that states the scope cannot be removed, only changed. */
  readonly without: Partial<Selection> | null;
}

function organName(rows: readonly CatalogueRow[], organ: string): string {
  return rows.find((row) => row.organ === organ)?.unit_name ?? organ;
}

function scopeChips(selection: Selection, locale: Locale): readonly Chip[] {
  if (isSideBySide(selection)) return [];
  const scope = selectionScopeLabels[selection.scope][locale];
  const label =
    selection.scope === "consolidated" ? `${scope} · ${levelLabels[selection.level][locale]}` : scope;
  return [{ key: "scope", label, without: null }];
}

function writeYears({ from, to }: { readonly from: number; readonly to: number }, locale: Locale): string {
  const years = from === to ? `${from}` : `${from}–${to}`;
  return locale === "zh" ? `${years}年` : years;
}

/** What is chosen, part by part. */
export function chipsOf(
  selection: Selection,
  rows: readonly CatalogueRow[],
  locale: Locale,
): readonly Chip[] {
  const names = regionNames(rows);
  const { years } = selection;
  return [
    ...scopeChips(selection, locale),
    ...selection.regions.map((code) => ({
      key: code,
      label: names.get(code) ?? code,
      without: { regions: selection.regions.filter((other) => other !== code) },
    })),
    ...selection.organs.map((organ) => ({
      key: organ,
      label: organName(rows, organ),
      without: { organs: selection.organs.filter((other) => other !== organ) },
    })),
    ...selection.kinds.map((kind) => ({
      key: kind,
      label: kinds[kind].label[locale],
      without: { kinds: selection.kinds.filter((other) => other !== kind) },
    })),
    ...(years === null ? [] : [{ key: "years", label: writeYears(years, locale), without: { years: null } }]),
    ...(selection.applicant === "total"
      ? []
      : [
          {
            key: "applicant",
            label: requestColumns[selection.applicant].label[locale],
            without: { applicant: "total" as const },
          },
        ]),
    ...(selection.basis === "tables"
      ? [{ key: "basis", label: shellPhrases.basisTables[locale], without: { basis: "text" as const } }]
      : []),
    ...(selection.panel === "same"
      ? [{ key: "panel", label: shellPhrases.panelSame[locale], without: { panel: "reported" as const } }]
      : []),
    ...(selection.origin === "imported"
      ? [{ key: "origin", label: shellPhrases.originImported[locale], without: { origin: "all" as const } }]
      : []),
  ];
}
