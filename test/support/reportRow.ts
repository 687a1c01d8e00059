import type { RawRow } from "../../src/database/engine.ts";
import { cellsOf, derived, isInForm, type ValueCode } from "../../src/form/cells.ts";
import type { NarrativeCode } from "../../src/form/narrative.ts";

type Figures = Readonly<Partial<Record<ValueCode | NarrativeCode, number>>>;

/** A row as the engine gives it: every figure NULL unless stated. */
export function rowOf(year: number, attributes: RawRow, figures: Figures): RawRow {
  const stated = Object.entries(figures).map(([code, value]): [string, number] => [
    code.replace(".", "__"),
    value,
  ]);
  return {
    id: `350213-01-${year}`,
    organ: "350213-01",
    unit: "翔安区人民政府办公室",
    kind: "county_government_office",
    scope: "government_office",
    level: "county",
    year,
    form: "form_2019",
    basis: "any",
    coverage: "full",
    is_imported: false,
    province_code: "350000",
    province: "福建省",
    city_code: "350200",
    city: "厦门市",
    district_code: "350213",
    district: "翔安区",
    source_url: "https://www.example.gov.cn/report",
    published_on: "2021-01-05",
    ...attributes,
    ...Object.fromEntries(stated),
  };
}

/** Every cell of the form 0, derived subtotals added up, then what is stated. */
export function fullFigures(form: "form_2019" | "form_2021", figures: Figures): Figures {
  const zeros = cellsOf(form).map(({ code }) => [code, 0] as const);
  const all: Record<string, number> = { ...Object.fromEntries(zeros), ...figures };
  for (const { code, parts } of derived)
    if (isInForm(code, form) && !(code in all))
      all[code] = parts.reduce((sum, part) => sum + (all[part] ?? 0), 0);
  return all;
}

/** The office of Xiang'an in 2020: its text counts 41 requests, its table 42. */
export const office = rowOf(
  2020,
  {},
  fullFigures("form_2019", {
    "new_received.natural_person": 40,
    "new_received.commercial_enterprise": 1,
    "new_received.total": 41,
    "carried_in.natural_person": 1,
    "carried_in.total": 1,
    "granted.natural_person": 16,
    "granted.total": 16,
    "partially_granted.natural_person": 4,
    "partially_granted.total": 4,
    "refused_internal_affairs.commercial_enterprise": 1,
    "refused_internal_affairs.total": 1,
    "not_held.natural_person": 17,
    "not_held.total": 17,
    "total_processed.natural_person": 37,
    "total_processed.commercial_enterprise": 1,
    "total_processed.total": 38,
    "carried_out.natural_person": 4,
    "carried_out.total": 4,
    "procurement.project_count": 14,
    "procurement.total_amount": 89902.19,
    "narrative.new_received": 41,
    "narrative.granted": 15,
    "narrative.partially_granted": 4,
    "narrative.refused": 1,
    "narrative.unable_to_provide": 17,
    "narrative.carried_out": 4,
  }),
);
