import { number, text, type Query } from "../database/query.ts";
import { column, each, sql } from "../database/sql.ts";
import { valueCodes } from "../form/cells.ts";
import { decodeBundled, type BundledReport } from "./bundledReport.ts";

/** A report that travels with the page, and whose it is. */
export interface FiledBundledReport extends BundledReport {
  readonly organ: string;
  readonly year: number;
}

/** The bundled reports of organs, whether or not imported ones stand in their place. */
export function bundledReports(dataset: string, organs: readonly string[]): Query<FiledBundledReport> {
  return {
    sql: sql`SELECT id, organ, year, coverage, ${each(valueCodes, (code) => column(code))} FROM bundled_report
      WHERE dataset = ${dataset} AND organ IN (${organs}) AND basis IN ('any', 'merged')`,
    decode: (raw) => ({
      ...decodeBundled(raw),
      organ: text(raw["organ"], "organ"),
      year: number(raw["year"], "year"),
    }),
  };
}
