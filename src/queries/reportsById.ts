import { query, type Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import { decodeReport, everyColumn, noteReaders, type NoteRow, type ReportRow } from "./report.ts";

/** Reports by their ids, with figures from tables and text together; an id without a report gives no row. */
export function reportsById(dataset: string, ids: readonly string[]): Query<ReportRow> {
  return {
    sql: sql`SELECT ${everyColumn} FROM report
    WHERE dataset = ${dataset} AND basis IN ('any', 'merged') AND id IN (${ids}) ORDER BY id`,
    decode: decodeReport,
  };
}

/** The notes on reports by the ids of these. */
export function notesById(ids: readonly string[]): Query<NoteRow> {
  return query(
    noteReaders,
    sql`SELECT report, code, raw, state, remark FROM cell_note WHERE report IN (${ids}) ORDER BY report, code`,
  );
}
