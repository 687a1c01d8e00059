import { figure, number, query, text, type Query, type RowOf } from "../database/query.ts";
import { joined, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isReadable } from "./chosen.ts";
import { isDue } from "./organs.ts";

/** The one district that a selection is about; null where it is about none, or about several places. */
export function districtOf({ regions, organs }: Selection): string | null {
  const [region] = regions;
  if (region === undefined || regions.length > 1 || organs.length > 0 || region.endsWith("00")) return null;
  return region;
}

const memberColumns = { id: text, name: text, first_year: figure, last_year: figure };

/** Every organ of a district but its government, filed or not, with the years it is due for. */
export function districtMembers(dataset: string, district: string): Query<RowOf<typeof memberColumns>> {
  return query(
    memberColumns,
    sql`SELECT id, name, first_year, last_year FROM organ
      WHERE dataset = ${dataset} AND district_code = ${district} AND scope <> 'consolidated' ORDER BY id`,
  );
}

const filedColumns = { organ: text, filed_year: number, is_government: number };

/** Who of a district filed in which of the chosen years; its government in any basis. */
export function districtFilings(selection: Selection, district: string): Query<RowOf<typeof filedColumns>> {
  const isGovernment = sql`(scope = 'consolidated' AND level = 'county')`;
  const { years, dataset } = selection;
  return query(
    filedColumns,
    sql`SELECT organ, year AS filed_year, max(CASE WHEN ${isGovernment} THEN 1 ELSE 0 END) AS is_government
      FROM report WHERE district_code = ${district} AND dataset = ${dataset}
        AND ((scope <> 'consolidated' AND ${joined(isReadable(selection), " AND ")})
          OR (${isGovernment} ${years === null ? sql`` : sql`AND year BETWEEN ${years.from} AND ${years.to}`}))
      GROUP BY organ, year ORDER BY filed_year, organ`,
  );
}

/** A year of a district: whether its government filed; else how many members did, and which are known to be missing. */
export interface MemberYear {
  readonly year: number;
  readonly hasGovernment: boolean;
  readonly filed: number;
  /** Names of organs that were due and did not file. */
  readonly missing: readonly string[];
}

/** For each year in which anyone filed, who stands in for the government and who is missing. */
export function memberYears(
  filings: readonly RowOf<typeof filedColumns>[],
  members: readonly RowOf<typeof memberColumns>[],
): readonly MemberYear[] {
  const years = [...new Set(filings.map(({ filed_year }) => filed_year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = filings.filter(({ filed_year }) => filed_year === year);
    const filed = new Set(own.filter(({ is_government }) => is_government === 0).map(({ organ }) => organ));
    return {
      year,
      hasGovernment: own.some(({ is_government }) => is_government > 0),
      filed: filed.size,
      missing: members.filter((one) => isDue(one, year) && !filed.has(one.id)).map(({ name }) => name),
    };
  });
}
