import { attribute, joined, sql, type Parameter, type Sql } from "../database/sql.ts";
import { isOfMembers, isSideBySide, type Selection } from "../selection/selection.ts";

/** The column that holds region codes of the level a code is of: 350000, 350200, 350213. */
function regionColumn(code: string): "province_code" | "city_code" | "district_code" {
  return code.endsWith("0000") ? "province_code" : code.endsWith("00") ? "city_code" : "district_code";
}

/** That a report or an organ lies in one of these regions. */
export function inRegions(regions: readonly string[]): Sql {
  const parts = (["province_code", "city_code", "district_code"] as const).flatMap((name) => {
    const codes = regions.filter((code) => regionColumn(code) === name);
    return codes.length === 0 ? [] : [sql`${attribute(name)} IN (${codes})`];
  });
  return sql`(${joined(parts, " OR ")})`;
}

function equals(name: "scope" | "level", value: Parameter): Sql {
  return sql`${attribute(name)} = ${value}`;
}

/** Scope, and for consolidated reports their level: what keeps a report from being added to its members. */
function oneScope({ scope, level }: Selection): readonly Sql[] {
  if (scope === "members") return [sql`scope <> 'consolidated'`, sql`district_code IS NOT NULL`];
  return scope === "consolidated"
    ? [equals("scope", scope), equals("level", level)]
    : [equals("scope", scope)];
}

/** The organs a selection means: a condition on columns that `report` and `organ` share. */
export function whichOrgans(selection: Selection): readonly Sql[] {
  if (isSideBySide(selection)) return [sql`organ IN (${selection.organs})`];
  return [
    ...oneScope(selection),
    ...(selection.organs.length === 0 ? [] : [sql`organ IN (${selection.organs})`]),
    ...(selection.regions.length === 0 ? [] : [inRegions(selection.regions)]),
    ...(selection.kinds.length === 0 ? [] : [sql`kind IN (${selection.kinds})`]),
  ];
}

/** The rows of `report` that hold what a selection may read: data set, basis, years, origin. */
export function isReadable({
  dataset,
  basis,
  years,
  origin,
}: Pick<Selection, "dataset" | "basis" | "years" | "origin">): readonly Sql[] {
  return [
    sql`dataset = ${dataset}`,
    sql`basis IN (${["any", basis === "tables" ? "tables" : "merged"]})`,
    ...(years === null ? [] : [sql`year BETWEEN ${years.from} AND ${years.to}`]),
    ...(origin === "all" ? [] : [sql`is_imported`]),
  ];
}

/**
 * That a district's government filed no consolidated report for the year, whatever the basis: where it did, its members
 * are in that report and are never added up beside it.
 */
function isWithoutGovernment({ dataset }: Selection): Sql {
  return sql`(district_code, year) NOT IN (SELECT district_code, year FROM report
    WHERE dataset = ${dataset} AND scope = 'consolidated' AND level = 'county' AND district_code IS NOT NULL)`;
}

/** The reports a selection reads, whoever filed in which year. */
function asReported(selection: Selection): Sql {
  const only = isOfMembers(selection) ? [isWithoutGovernment(selection)] : [];
  return joined([...isReadable(selection), ...whichOrgans(selection), ...only], " AND ");
}

/** The condition on `report` for a selection; with the panel "same", organs that filed in each of its years. */
export function isChosen(selection: Selection): Sql {
  const reported = asReported(selection);
  if (selection.panel === "reported") return reported;
  return sql`${reported} AND organ IN (
    SELECT organ FROM report WHERE ${reported} GROUP BY organ
    HAVING count(DISTINCT year) = (SELECT count(DISTINCT year) FROM report WHERE ${reported}))`;
}

/** The year that key figures and rankings are about: the one asked for, else the latest that is chosen. */
export function focusYear(selection: Selection, year: number | null): Sql {
  return year === null ? sql`(SELECT max(year) FROM report WHERE ${isChosen(selection)})` : sql`${year}`;
}
