/** The columns of `imported_whose` that a report has as well. */
export const organAttributes = [
  "dataset",
  "organ",
  "unit",
  "kind",
  "scope",
  "level",
  "province_code",
  "province",
  "city_code",
  "city",
  "district_code",
  "district",
] as const;

/** The texts of `imported_about`. */
export const aboutTexts = [
  "form",
  "basis",
  "coverage",
  "source_title",
  "source_url",
  "published_on",
  "period_start",
  "period_end",
  "procurement_unit_source",
  "overview_topics",
  "blanks",
  "text_cells",
] as const;

/** The columns of `imported_about` that a report has as well. */
export const aboutAttributes = [...aboutTexts, "claims_all_upheld"] as const;
