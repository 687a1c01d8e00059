import type { RawRow } from "../database/engine.ts";
import { number, optionalText, type Query } from "../database/query.ts";
import { column, each, joined, sql, type Sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import { addTotals, isWhole, readTotals, sums, type FigureGroup, type Totals } from "./totals.ts";

/** A year of the chosen reports; of one organ where organs stand side by side. */
export interface YearlyRow<Code extends ValueCode> {
  /** The organ, or null where reports are added up. */
  readonly organ: string | null;
  readonly unit: string | null;
  readonly year: number;
  readonly reports: number;
  /** How many of them stand on the 2019 form: in 2021 a few still do. */
  readonly on2019Form: number;
  readonly totals: Totals<Code>;
}

function numbered<T>(items: readonly T[]): readonly { readonly item: T; readonly place: number }[] {
  return items.map((item, place) => ({ item, place }));
}

/**
 * Groups of figures by year, all read from the same reports: added up over the chosen reports, or by organ and year
 * where organs stand side by side. Reports whose text states the same figures have a row of their own, so that
 * nothing is looked up report by report.
 */
export function yearlySql(selection: Selection, groups: readonly FigureGroup[]): Sql {
  const places = numbered(groups);
  const codes = [...new Set(groups.flatMap((group) => group.codes))];
  const wholes = places.map(({ item, place }) => isWhole(item, place)).filter((one) => one !== null);
  const read = joined(
    [sql`organ, unit, year, form, text_cells`, ...codes.map((code) => column(code)), ...wholes],
    ", ",
  );
  const chosen =
    wholes.length === 0
      ? sql`report WHERE ${isChosen(selection)}`
      : sql`(SELECT ${read} FROM report WHERE ${isChosen(selection)}) AS chosen`;
  const measured = sql`year, text_cells, count(*) AS reports,
      count(CASE WHEN form = 'form_2019' THEN 1 END) AS on_2019_form, ${each(places, ({ item, place }) => sums(item, place))}`;
  return isSideBySide(selection)
    ? sql`SELECT organ, max(unit) AS unit_name, ${measured} FROM ${chosen} GROUP BY organ, year, text_cells ORDER BY organ, year, text_cells`
    : sql`SELECT ${measured} FROM ${chosen} GROUP BY year, text_cells ORDER BY year, text_cells`;
}

function decodeRow<Code extends ValueCode>(
  raw: RawRow,
  group: FigureGroup<Code>,
  place: number,
): YearlyRow<Code> {
  return {
    organ: optionalText(raw["organ"], "organ"),
    unit: optionalText(raw["unit_name"], "unit_name"),
    year: number(raw["year"], "year"),
    reports: number(raw["reports"], "reports"),
    on2019Form: number(raw["on_2019_form"], "on_2019_form"),
    totals: readTotals(raw, group, place, optionalText(raw["text_cells"], "text_cells")),
  };
}

/** One row a year again: what stands in tables and what stands in texts, added up. */
function gathered<Code extends ValueCode>(
  rows: readonly YearlyRow<Code>[],
  { codes }: FigureGroup<Code>,
): readonly YearlyRow<Code>[] {
  const years: YearlyRow<Code>[] = [];
  for (const row of rows) {
    const last = years.at(-1);
    if (last === undefined || last.organ !== row.organ || last.year !== row.year) years.push(row);
    else
      years[years.length - 1] = {
        ...last,
        reports: last.reports + row.reports,
        on2019Form: last.on2019Form + row.on2019Form,
        totals: addTotals(codes, last.totals, row.totals),
      };
  }
  return years;
}

/** A group of what `yearlySql` asks for, by its place among the groups. */
export function partOf<Code extends ValueCode>(
  whole: Sql,
  group: FigureGroup<Code>,
  place: number,
): Query<YearlyRow<Code>> {
  return {
    sql: whole,
    part: `${place}`,
    decode: (raw) => decodeRow(raw, group, place),
    gather: (rows) => gathered(rows, group),
  };
}

/** Figures by year, each over the reports that state it or all over the reports that state them all. */
export function yearly<Code extends ValueCode>(
  selection: Selection,
  codes: readonly Code[],
  counted: FigureGroup["counted"] = "each",
): Query<YearlyRow<Code>> {
  const group = { codes, counted };
  return partOf(yearlySql(selection, [group]), group, 0);
}
