import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { DataSetManifest } from "../../src/database/bundled.ts";
import { organColumns } from "../../src/database/organTable.ts";
import { attributeColumns, noteColumns } from "../../src/database/schema.ts";
import { cells, derived } from "../../src/form/cells.ts";
import { narrativeCodes } from "../../src/form/narrative.ts";
import { kinds } from "../../src/place/kinds.ts";
import { nationalRegions } from "../../src/place/region.ts";
import { cached, contentHash } from "./cache.ts";
import { checkDataSet, type DataSet } from "./dataSet.ts";
import { dataSetFolders, readFiles } from "./files.ts";
import { DataSetError } from "./flaw.ts";
import { openDatabase, questionsToAsk, takeSnapshot, type OpeningQuestions } from "./snapshot.ts";
import { writeDatabase } from "./writeDatabase.ts";

/** A file for the page, under a name that changes with its content. */
export interface CompiledFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface CompiledData {
  readonly manifests: readonly DataSetManifest[];
  readonly database: CompiledFile;
  /** Null where nobody says which questions the page opens with. */
  readonly snapshot: CompiledFile | null;
}

/** Where the project keeps what the compiler needs. */
export interface Folders {
  readonly dataSets: string;
  /** The sources of the compiler itself. */
  readonly compiler: string;
  readonly cache: string;
}

/** Reads every data set; throws one `DataSetError` with the flaws of all. */
export function readDataSets(root: string): readonly DataSet[] {
  const read = dataSetFolders(root).map((folder) => checkDataSet(folder, readFiles(join(root, folder))));
  const flaws = read.flatMap((one) => one.flaws);
  if (flaws.length > 0) throw new DataSetError(flaws);
  return read.flatMap(({ dataSet }) => (dataSet === null ? [] : [dataSet]));
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything besides the data that decides what the database holds. */
function compilerTexts({ compiler }: Folders): readonly string[] {
  const sources = readdirSync(compiler)
    .sort()
    .map((name) => readFileSync(join(compiler, name), "utf8"));
  const definitions = { attributeColumns, organColumns, noteColumns, cells, derived, narrativeCodes, kinds };
  return [...sources, JSON.stringify(definitions), JSON.stringify(nationalRegions())];
}

function dataTexts(root: string): readonly string[] {
  return dataSetFolders(root).flatMap((folder) => [folder, ...[...readFiles(join(root, folder))].flat()]);
}

/** The database of all data sets; compiled only if data or compiler changed since it was cached. */
async function compileDatabase(folders: Folders): Promise<CompiledFile> {
  const hash = contentHash(...dataTexts(folders.dataSets), ...compilerTexts(folders));
  // `.bin`, because some servers refuse to hand out endings they do not know.
  const name = `reports-${hash}.duckdb.bin`;
  const content = await cached(folders.cache, name, () =>
    withFolder(async (folder) => {
      const file = join(folder, "reports.duckdb");
      await writeDatabase(file, readDataSets(folders.dataSets));
      return readFileSync(file);
    }),
  );
  return { name, content };
}

function readManifests(root: string): readonly DataSetManifest[] {
  // Validated when the database was compiled: the manifests are part of its hash.
  return dataSetFolders(root).map(
    (folder) => JSON.parse(readFileSync(join(root, folder, "manifest.json"), "utf8")) as DataSetManifest,
  );
}

async function compileSnapshot(
  cache: string,
  database: CompiledFile,
  manifests: readonly DataSetManifest[],
  openingQuestions: OpeningQuestions,
): Promise<CompiledFile> {
  const engine = await openDatabase(join(cache, database.name));
  try {
    const questions = await questionsToAsk(engine, manifests, openingQuestions);
    const name = `snapshot-${contentHash(database.name, JSON.stringify(questions))}.json`;
    const content = await cached(cache, name, async () =>
      Buffer.from(JSON.stringify(await takeSnapshot(engine, questions))),
    );
    return { name, content };
  } finally {
    engine.close();
  }
}

/**
 * The same file gzipped, for hosts that compress nothing. The ending must not make a host say Content-Encoding,
 * nor be one it refuses.
 */
export async function packed(cache: string, { name, content }: CompiledFile): Promise<CompiledFile> {
  const packedName = `${name.replace(/\.bin$/, "")}.gz.bin`;
  return {
    name: packedName,
    content: await cached(cache, packedName, () => gzipSync(content, { level: 9 })),
  };
}

/** Everything the page needs of the data sets. Throws `DataSetError` if they have flaws. */
export async function compileDataSets(
  folders: Folders,
  openingQuestions: OpeningQuestions | null,
): Promise<CompiledData> {
  const database = await compileDatabase(folders);
  const manifests = readManifests(folders.dataSets);
  const snapshot =
    openingQuestions === null
      ? null
      : await compileSnapshot(folders.cache, database, manifests, openingQuestions);
  return { manifests, database, snapshot };
}
