import { DuckDBInstance, DuckDBTypeId, type DuckDBConnection } from "@duckdb/node-api";
import { createOrganTable } from "../../src/database/organTable.ts";
import { createNoteTable, createReportTable } from "../../src/database/schema.ts";
import { kinds } from "../../src/place/kinds.ts";
import type { DataSet, FullReport } from "./dataSet.ts";
import type { Organ } from "./organs.ts";
import { noteRows, reportRows, type Scalar } from "./reportRows.ts";

function organRow(dataset: string, organ: Organ): readonly Scalar[] {
  const { province, city, county } = organ.location;
  return [
    organ.id,
    dataset,
    organ.name,
    organ.aliases.length === 0 ? null : organ.aliases.join(";"),
    organ.kind,
    organ.scope,
    kinds[organ.kind].level,
    province?.code ?? null,
    city?.code ?? null,
    county?.code ?? null,
    organ.firstYear,
    organ.lastYear,
    organ.successor,
    organ.remark,
  ];
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Scalar[]>,
): Promise<void> {
  const appender = await connection.createAppender(table, "main", "target");
  const isInteger = Array.from(
    { length: appender.columnCount },
    (_, index) => appender.columnType(index).typeId === DuckDBTypeId.INTEGER,
  );
  for (const row of rows) {
    row.forEach((value, index) => {
      if (value === null) appender.appendNull();
      else if (typeof value === "string") appender.appendVarchar(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else if (isInteger[index] === true) appender.appendInteger(value);
      else appender.appendDouble(value);
    });
    appender.endRow();
  }
  appender.closeSync();
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** The place of a report in `storageOrder`, and among its like by organ: neighbours are alike and pack well. */
function storagePlace({ filed }: FullReport): string {
  const { scope, kind, id } = filed.organ;
  return [scope, kinds[kind].level, filed.year, id].join(" ");
}

/** Fills the three tables, the reports in `storageOrder`. */
async function fill(connection: DuckDBConnection, dataSets: readonly DataSet[]): Promise<void> {
  await connection.run(createReportTable("target.report"));
  await connection.run(createNoteTable("target.cell_note"));
  await connection.run(createOrganTable("target.organ"));
  for (const { manifest, organs, reports } of dataSets) {
    const sorted = reports.toSorted((one, other) => (storagePlace(one) < storagePlace(other) ? -1 : 1));
    await append(
      connection,
      "report",
      sorted.flatMap((one) => reportRows(manifest.name, one)),
    );
    await append(connection, "cell_note", sorted.flatMap(noteRows));
    await append(
      connection,
      "organ",
      organs.toSorted(byId).map((organ) => organRow(manifest.name, organ)),
    );
  }
}

/** Writes the tables `report`, `cell_note` and `organ` into a new database file. */
export async function writeDatabase(file: string, dataSets: readonly DataSet[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    // 16 KiB is the smallest block there is, and the storage of 1.4 packs validity: with hundreds of short columns the
    // file is a seventh of the usual size. The engine of the page is 1.4 too.
    await connection.run(
      `ATTACH '${file.replaceAll("'", "''")}' AS target (BLOCK_SIZE 16384, STORAGE_VERSION 'v1.4.0')`,
    );
    await fill(connection, dataSets);
    await connection.run("CHECKPOINT target");
    await connection.run("DETACH target");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
