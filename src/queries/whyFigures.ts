import { figure, number, text, type Query } from "../database/query.ts";
import { alias, attribute, column, each, joined, sql, type Sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen, isReadable } from "./chosen.ts";

/** The figures of an organ in one of the years of a change; null where it does not state one. */
export interface WhyFigure {
  readonly organ: string;
  readonly name: string;
  readonly year: number;
  readonly values: ReadonlyMap<ValueCode, number | null>;
}

/** A government and where it lies, for finding the organs whose reports it consolidates. */
export interface Government {
  readonly level: "province" | "prefecture" | "county";
  /** The code of its own place. */
  readonly code: string;
}

/** Whose change it is: organs by name, what the selection adds up, or the members of a government. */
export type WhySubject =
  | { readonly type: "organs"; readonly organs: readonly string[] }
  | { readonly type: "selection" }
  | { readonly type: "members"; readonly of: Government };

/** The governments one step below and the government's own organs: together what it consolidates. */
function membersOf({ level, code }: Government): Sql {
  if (level === "county") return sql`scope <> 'consolidated' AND district_code = ${code}`;
  const [own, below, lower] =
    level === "prefecture"
      ? ([attribute("city_code"), attribute("district_code"), "county"] as const)
      : ([attribute("province_code"), attribute("city_code"), "prefecture"] as const);
  return sql`${own} = ${code} AND ((scope = 'consolidated' AND level = ${lower}) OR (scope <> 'consolidated' AND ${below} IS NULL))`;
}

function isSubject(selection: Selection, subject: WhySubject): Sql {
  if (subject.type === "selection") return isChosen(selection);
  const readable = isReadable({ ...selection, years: null });
  const which = subject.type === "organs" ? sql`organ IN (${subject.organs})` : membersOf(subject.of);
  return joined([...readable, which], " AND ");
}

/** Figures of two years, organ by organ. */
export function whyFigures(
  selection: Selection,
  subject: WhySubject,
  codes: readonly ValueCode[],
  years: readonly [number, number],
): Query<WhyFigure> {
  return {
    sql: sql`SELECT organ, max(unit) AS unit_name, year AS report_year,
      ${each(codes, (code) => sql`max(${column(code)}) AS ${alias(code, "stated")}`)}
    FROM report WHERE ${isSubject(selection, subject)} AND year IN (${years})
    GROUP BY organ, year ORDER BY organ, report_year`,
    decode: (raw) => ({
      organ: text(raw["organ"], "organ"),
      name: text(raw["unit_name"], "unit_name"),
      year: number(raw["report_year"], "report_year"),
      values: new Map(
        codes.map((code) => {
          const name = alias(code, "stated").text;
          return [code, figure(raw[name], name)];
        }),
      ),
    }),
  };
}
