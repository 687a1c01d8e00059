import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import { createRequire } from "node:module";
import { arrowRows } from "../../src/database/arrowRows.ts";
import type { Engine } from "../../src/database/engine.ts";

const require = createRequire(import.meta.url);

/** The engine of the page, run in this process: the same wasm, the same casts. */
export interface NodeEngine extends Engine {
  execute(text: string): void;
  registerBytes(name: string, bytes: Uint8Array): void;
  registerText(name: string, text: string): void;
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
      const statement = connection.prepare(text);
      try {
        return Promise.resolve(arrowRows(statement.query(...parameters)));
      } catch (cause) {
        return Promise.reject(cause instanceof Error ? cause : new Error(String(cause)));
      } finally {
        statement.close();
      }
    },
    execute: (text) => void connection.query(text),
    registerBytes: (name, bytes) => duckdb.registerFileBuffer(name, bytes),
    registerText: (name, text) => duckdb.registerFileText(name, text),
  };
}
