import { countedName, withCounted } from "../database/countedColumns.ts";
import type { RawRow } from "../database/engine.ts";
import { figure, number, text, type Query } from "../database/query.ts";
import { alias, each, sql, type Sql } from "../database/sql.ts";
import { headlineCodes } from "../form/rule.ts";
import type { ValueCode } from "../form/cells.ts";

type HeadlineCode = (typeof headlineCodes)[number];

/** A figure of a consolidated report beside those of the members; null = not known. */
export interface MemberFigure {
  readonly code: HeadlineCode;
  readonly own: number | null;
  /** Of the members that state it; null where none does. */
  readonly sum: number | null;
  readonly most: number | null;
  /** How many members state it. */
  readonly stated: number;
}

/** A consolidated report of a district with the reports of its members that are at hand. */
export interface MemberSums {
  readonly id: string;
  readonly organ: string;
  readonly unit: string;
  readonly year: number;
  readonly district: string;
  /** How many members that were due filed. */
  readonly filed: number;
  readonly figures: readonly MemberFigure[];
}

const codes: readonly ValueCode[] = headlineCodes;

function memberColumns(code: ValueCode): Sql {
  const value = countedName(code);
  return sql`sum(${value}) AS ${alias("sum", code)}, max(${value}) AS ${alias("most", code)},
    count(${value}) AS ${alias("stated", code)}`;
}

function shownColumns(code: ValueCode): Sql {
  return sql`governed.${countedName(code)} AS ${alias("own", code)}, members.${alias("sum", code)},
    members.${alias("most", code)}, members.${alias("stated", code)}`;
}

function readFigure(raw: RawRow, code: HeadlineCode): MemberFigure {
  const name = (what: string): string => alias(what, code).text;
  return {
    code,
    own: figure(raw[name("own")], name("own")),
    sum: figure(raw[name("sum")], name("sum")),
    most: figure(raw[name("most")], name("most")),
    stated: number(raw[name("stated")], name("stated")),
  };
}

function question(dataset: string): Query<MemberSums> {
  const tables = sql`dataset = ${dataset} AND basis IN ('any', 'tables') AND form <> 'form_pre2019'`;
  const governments = sql`(SELECT * FROM report WHERE ${tables} AND scope = 'consolidated' AND level = 'county'
    AND district_code IS NOT NULL)`;
  const filed = sql`(SELECT report.* FROM report
    JOIN (SELECT id AS due_organ, first_year, last_year FROM organ WHERE dataset = ${dataset}) AS due
      ON due.due_organ = report.organ
    WHERE ${tables} AND scope <> 'consolidated' AND district_code IS NOT NULL
      AND (due.first_year IS NULL OR due.first_year <= report.year)
      AND (due.last_year IS NULL OR due.last_year >= report.year))`;
  return {
    sql: sql`SELECT governed.id, governed.organ, governed.unit, governed.year, governed.district_code AS district,
      members.filed, ${each(codes, shownColumns)}
    FROM ${withCounted(codes, governments)} AS governed
    JOIN (SELECT district_code AS member_district, year AS member_year, count(*) AS filed, ${each(codes, memberColumns)}
        FROM ${withCounted(codes, filed)} AS counted_members GROUP BY district_code, year) AS members
      ON members.member_district = governed.district_code AND members.member_year = governed.year
    ORDER BY governed.organ, governed.year`,
    decode: (raw) => ({
      id: text(raw["id"], "id"),
      organ: text(raw["organ"], "organ"),
      unit: text(raw["unit"], "unit"),
      year: number(raw["year"], "year"),
      district: text(raw["district"], "district"),
      filed: number(raw["filed"], "filed"),
      figures: headlineCodes.map((code) => readFigure(raw, code)),
    }),
  };
}

const made = new Map<string, Query<MemberSums>>();

/**
 * Every consolidated report of a county or district whose members filed for the year, with blanks of tables 3 and 4
 * counted as zero as the rules do. Members are the organs of the same district that were due that year.
 */
export function memberSums(dataset: string): Query<MemberSums> {
  const known = made.get(dataset) ?? question(dataset);
  made.set(dataset, known);
  return known;
}
