import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import { createRequire } from "node:module";
import { arrowRows } from "../../src/database/arrowRows.ts";
import { boundSql } from "../../src/database/boundSql.ts";
import type { Engine, RawRow } from "../../src/database/engine.ts";
import type { Parameter } from "../../src/database/sql.ts";
import type { ConsoleConnection } from "../../src/database/sqlConsole.ts";

type DuckDB = Awaited<ReturnType<typeof createDuckDB>>;

const require = createRequire(import.meta.url);

/** The engine of the page, run in this process: the same wasm, the same casts. */
export interface NodeEngine extends Engine {
  execute(text: string): void;
  registerBytes(name: string, bytes: Uint8Array): void;
  registerText(name: string, text: string): void;
  insert(table: string, bytes: Uint8Array, isNew: boolean): void;
  /** A connection of its own, as the console asks for one. */
  connect(): Promise<ConsoleConnection>;
}

function ask(
  connection: ReturnType<DuckDB["connect"]>,
  text: string,
  parameters: readonly Parameter[],
): readonly RawRow[] {
  const whole = boundSql(text, parameters);
  if (whole !== null) return arrowRows(connection.query(whole));
  const statement = connection.prepare(text);
  try {
    return arrowRows(statement.query(...parameters));
  } finally {
    statement.close();
  }
}

/** Starts DuckDB-WASM in Node. */
export async function startNodeEngine(): Promise<NodeEngine> {
  const module = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const worker = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs");
  const bundle = { mainModule: module, mainWorker: worker };
  const duckdb = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await duckdb.instantiate(() => undefined);
  duckdb.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = duckdb.connect();
  return {
    query(text, parameters) {
      try {
        return Promise.resolve(ask(connection, text, parameters));
      } catch (cause) {
        return Promise.reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    },
    execute: (text) => void connection.query(text),
    registerBytes: (name, bytes) => duckdb.registerFileBuffer(name, bytes),
    registerText: (name, text) => duckdb.registerFileText(name, text),
    insert: (name, bytes, isNew) => connection.insertArrowFromIPCStream(bytes, { name, create: isNew }),
    connect: () => Promise.resolve(consoleConnection(duckdb.connect())),
  };
}

/** The part of a connection in this process that differs from one in a worker: it answers at once. */
function consoleConnection(connection: ReturnType<DuckDB["connect"]>): ConsoleConnection {
  return {
    query: (text) => Promise.resolve(connection.query(text)),
    async send(text, allowStreamResult) {
      const reader = await connection.send(text, allowStreamResult);
      return {
        open: () => Promise.resolve(reader.open()),
        get schema() {
          return reader.schema;
        },
        async *[Symbol.asyncIterator]() {
          for (const batch of reader) yield await Promise.resolve(batch);
        },
      };
    },
    cancelSent: () => Promise.resolve(connection.cancelSent()),
    close() {
      connection.close();
      return Promise.resolve();
    },
  };
}
