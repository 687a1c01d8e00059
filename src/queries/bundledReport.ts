import type { RawRow } from "../database/engine.ts";
import { text, type Query } from "../database/query.ts";
import { column, columnName, each, sql } from "../database/sql.ts";
import { figure } from "../database/query.ts";
import { valueCodes, type ValueCode } from "../form/cells.ts";

/** The figures of a report that travels with the page, under the id it has there. */
export interface BundledReport {
  readonly id: string;
  readonly coverage: string;
  /** A code without an entry is not known. */
  readonly values: ReadonlyMap<ValueCode, number>;
}

/** Reads a row of the wide table. */
export function decodeBundled(raw: RawRow): BundledReport {
  return {
    id: text(raw["id"], "id"),
    coverage: text(raw["coverage"], "coverage"),
    values: new Map(
      valueCodes.flatMap((code): [ValueCode, number][] => {
        const value = figure(raw[columnName(code)], code);
        return value === null ? [] : [[code, value]];
      }),
    ),
  };
}

/** The bundled report of an organ and year, whether or not an imported one stands in its place. */
export function bundledReport(dataset: string, organ: string, year: number): Query<BundledReport> {
  return {
    sql: sql`SELECT id, coverage, ${each(valueCodes, (code) => column(code))} FROM bundled_report
      WHERE dataset = ${dataset} AND organ = ${organ} AND year = ${year} AND basis IN ('any', 'merged')`,
    decode: decodeBundled,
  };
}
