import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { arrowRows } from "./arrowRows.ts";
import { boundSql } from "./boundSql.ts";
import { download, unpacked, type DownloadProgress } from "./download.ts";
import { DatabaseError, type Engine, type RawRow } from "./engine.ts";
import { searchPath } from "./searchPath.ts";
import type { Parameter } from "./sql.ts";

export interface EngineAssets {
  readonly wasm: { readonly url: string; readonly bytes: number };
  readonly worker: { readonly url: string };
  readonly database: { readonly url: string; readonly bytes: number };
}

export type EngineStage = "downloading" | "starting" | "attaching";

export interface EngineProgress extends DownloadProgress {
  readonly stage: EngineStage;
}

/** An engine in its worker; ended when it crashes or is replaced. */
export interface WorkerEngine extends Engine {
  /** Runs statements that answer nothing. */
  execute(text: string): Promise<void>;
  /** Makes a table of the bytes of Arrow, or puts them at the end of it; the bytes are handed over. */
  insert(table: string, bytes: Uint8Array<ArrayBuffer>, isNew: boolean): Promise<void>;
  /** A connection of its own, so that a long question can be cancelled without others. */
  connect(): Promise<AsyncDuckDBConnection>;
  end(): void;
}

/** Databases above this size are read in ranges instead of being fetched whole. */
const wholeFileLimit = 64 * 1024 * 1024;
const databaseName = "reports.duckdb";

async function instantiate(
  assets: EngineAssets,
  onProgress: (progress: EngineProgress) => void,
): Promise<AsyncDuckDB> {
  const packed = await download(assets.wasm.url, assets.wasm.bytes, (progress) =>
    onProgress({ stage: "downloading", ...progress }),
  );
  onProgress({ stage: "starting", received: packed.byteLength, total: packed.byteLength });
  const blob = await unpacked(packed);
  const wasm = URL.createObjectURL(new Blob([blob], { type: "application/wasm" }));
  const worker = new Worker(new URL(assets.worker.url, document.baseURI));
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the worker could not start")),
    );
  });
  broken.catch(() => undefined); // Read through the race below; later errors surface in the questions.
  try {
    const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
    await Promise.race([duckdb.instantiate(wasm), broken]);
    return duckdb;
  } catch (cause) {
    worker.terminate();
    throw cause;
  } finally {
    URL.revokeObjectURL(wasm);
  }
}

async function attach(duckdb: AsyncDuckDB, database: EngineAssets["database"]): Promise<void> {
  if (database.bytes > wholeFileLimit) {
    await duckdb.registerFileURL(
      databaseName,
      new URL(database.url, document.baseURI).href,
      DuckDBDataProtocol.HTTP,
      false,
    );
  } else {
    const packed = await download(database.url, database.bytes, () => undefined);
    const file = await (await unpacked(packed)).arrayBuffer();
    await duckdb.registerFileBuffer(databaseName, new Uint8Array(file));
  }
}

/** The result of a question; a statement that has to be prepared is closed whatever happens. */
async function ask(
  connection: AsyncDuckDBConnection,
  text: string,
  parameters: readonly Parameter[],
): Promise<readonly RawRow[]> {
  const whole = boundSql(text, parameters);
  if (whole !== null) return arrowRows(await connection.query(whole));
  const statement = await connection.prepare(text);
  try {
    return arrowRows(await statement.query(...parameters));
  } finally {
    await statement.close();
  }
}

/** Starts DuckDB in a worker and opens the bundled reports read-only as `bundled`. */
export async function startWorkerEngine(
  assets: EngineAssets,
  onProgress: (progress: EngineProgress) => void,
): Promise<WorkerEngine> {
  try {
    const duckdb = await instantiate(assets, onProgress);
    await duckdb.open({
      query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 0 },
      filesystem: { reliableHeadRequests: false },
    });
    onProgress({ stage: "attaching", received: 0, total: null });
    await attach(duckdb, assets.database);
    const connection = await duckdb.connect();
    await connection.query(`ATTACH '${databaseName}' AS bundled (READ_ONLY)`);
    return {
      query: (text, parameters) => ask(connection, text, parameters),
      async execute(text) {
        await connection.query(text);
      },
      insert: (table, bytes, isNew) =>
        connection.insertArrowFromIPCStream(bytes, { name: table, create: isNew }),
      async connect() {
        const own = await duckdb.connect();
        await own.query(searchPath);
        return own;
      },
      end: () => void duckdb.terminate(),
    };
  } catch (cause) {
    throw new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
