import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Locale } from "../../locale/text.ts";
import type { CatalogueRow } from "../../queries/catalogue.ts";

/** The names of the regions that some report lies in; a region that no report lies in goes by its code. */
export function regionNames(rows: readonly CatalogueRow[], locale: Locale): (code: string | null) => string {
  const names = new Map<string, string>();
  for (const row of rows)
    for (const [code, name] of [
      [row.province_at, row.province_name],
      [row.city_at, row.city_name],
      [row.district_at, row.district_name],
    ] as const)
      if (code !== null && name !== null) names.set(code, name);
  return (code) => (code === null ? qualityPhrases.elsewhere[locale] : (names.get(code) ?? code));
}
