import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { figureColumns, storageOrder } from "../../src/database/schema.ts";

const folder = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
const wanted = 840_000;

/** The simulated city whose copies make up a country. */
export const manyReportsDataset = "demonstration";

export interface ManyReports {
  /** Where the page looks for its database, under its base. */
  readonly path: string;
  /** The database that takes its place. */
  readonly file: string;
  readonly reports: number;
  readonly bytes: number;
}

/** Where the built page keeps the database of the reports, under its base. */
function databasePath(directory: string): string {
  const found = readdirSync(directory, { recursive: true, encoding: "utf8" }).find((path) =>
    /\.duckdb(\.gz)?(\.bin)?$/.test(path),
  );
  if (found === undefined) throw new Error("the built page has no database");
  return found.replaceAll("\\", "/");
}

async function numberOf(connection: DuckDBConnection, question: string): Promise<number> {
  const [row] = (await connection.runAndReadAll(question)).getRows();
  return Number(row?.[0]);
}

/** Copy `n` of a city: organs and places of its own, and other figures in every cell. */
const copied: readonly string[] = [
  "id || '~' || n AS id",
  "organ || '~' || n AS organ",
  "unit || n AS unit",
  "city_code[1:2] || lpad((1 + n // 11)::VARCHAR, 2, '0') || '00' AS city_code",
  "city || n // 11 AS city",
  `district_code[1:2] || lpad((1 + n // 11)::VARCHAR, 2, '0')
    || lpad((district_code[5:6]::INTEGER + 8 * (n % 11))::VARCHAR, 2, '0') AS district_code`,
  "district || n AS district",
  ...figureColumns.map((name) => `floor(${name} * (50 + (n * 37 + year) % 101) / 100) AS ${name}`),
];

async function multiply(connection: DuckDBConnection): Promise<number> {
  const ofCity = `FROM source.report WHERE dataset = '${manyReportsDataset}'`;
  const one = await numberOf(connection, `SELECT count(*) ${ofCity}`);
  if (one === 0) throw new Error(`no reports of the data set ${manyReportsDataset}`);
  await connection.run(`INSERT INTO target.report
    SELECT report.* REPLACE (${copied.join(", ")}) FROM source.report, range(1, ${Math.ceil(wanted / one)}) AS copy(n)
    WHERE dataset = '${manyReportsDataset}' ORDER BY ${storageOrder.join(", ")}, n, organ`);
  return numberOf(connection, "SELECT count(*) FROM target.report");
}

async function write(source: string, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH '${source}' AS source (READ_ONLY)`);
    await connection.run(`ATTACH '${file}' AS target`);
    await connection.run("COPY FROM DATABASE source TO target");
    await multiply(connection);
    await connection.run("DETACH target");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function countReports(file: string): Promise<number> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    return await numberOf(connection, "SELECT count(*) FROM report");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A file's bytes, unpacked where it travels gzipped. */
function unpackedBytes(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** The built page's database with 840,000 reports more: made once for each content, kept in the cache. */
export async function manyReports(directory: string): Promise<ManyReports> {
  const path = databasePath(directory);
  const bundled = unpackedBytes(`${directory}${path}`);
  const hash = createHash("sha256").update(bundled).digest("hex").slice(0, 12);
  const file = `${folder}reports-${hash}.duckdb`;
  if (!existsSync(file)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const source = `${folder}bundled.duckdb`;
    const unfinished = `${file}.unfinished`;
    writeFileSync(source, bundled);
    await write(source, unfinished);
    renameSync(unfinished, file);
  }
  return { path, file, reports: await countReports(file), bytes: statSync(file).size };
}
