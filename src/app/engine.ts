import { useSyncExternalStore } from "react";
import { createDatabase, type Database } from "../database/database.ts";
import type { ImportedTables } from "../database/importedReports.ts";
import { loadReports } from "../database/reportViews.ts";
import { resilientEngine } from "../database/resilientEngine.ts";
import { snapshotEngine, type Snapshot } from "../database/snapshotEngine.ts";
import { createSqlConsole, type SqlConsole } from "../database/sqlConsole.ts";
import type { EngineAssets, EngineProgress } from "../database/workerEngine.ts";

/** How far the engine is, for the line under the filters. */
export type EngineStatus =
  | { readonly state: "waiting" }
  | { readonly state: "starting"; readonly progress: EngineProgress }
  | { readonly state: "ready" }
  | { readonly state: "failed"; readonly message: string };

/** The engine behind the page: its database, its status, and a fresh start. */
export interface PageEngine {
  /** Another one, with answers of its own, after the imported reports have changed. */
  readonly database: Database;
  /** Answers the reader's own SQL, on connections of its own. */
  readonly console: SqlConsole;
  readonly status: () => EngineStatus;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Starts it in the background, once the first charts are painted. */
  readonly start: () => void;
  readonly retry: () => void;
  /** Puts other imported reports, or none, beside the bundled ones; done when the engine holds them. */
  readonly setImported: (tables: ImportedTables | null) => Promise<void>;
}

/** The engine of the page, with the snapshot in front of it. */
export function createPageEngine(assets: EngineAssets, snapshot: Snapshot): PageEngine {
  let status: EngineStatus = { state: "waiting" };
  const listeners = new Set<() => void>();
  const setStatus = (next: EngineStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };
  let imported: ImportedTables | null = null;
  /** Loads follow one another, so that the latest wins. */
  let loading: Promise<void> = Promise.resolve();
  const engine = resilientEngine(async () => {
    try {
      // Not part of the first load: the first charts need the snapshot alone.
      const { startWorkerEngine } = await import("../database/workerEngine.ts");
      const started = await startWorkerEngine(assets, (progress) =>
        setStatus({ state: "starting", progress }),
      );
      await loadReports(started, imported);
      setStatus({ state: "ready" });
      performance.mark("gongkai:engine-ready");
      return started;
    } catch (cause) {
      setStatus({ state: "failed", message: cause instanceof Error ? cause.message : String(cause) });
      throw cause;
    }
  });
  const freshDatabase = (): Database =>
    createDatabase(imported === null ? snapshotEngine(snapshot, engine) : engine);
  let database = freshDatabase();
  const start = (): void => {
    engine.current().catch(() => undefined); // Told through the status.
  };
  const setImported = async (tables: ImportedTables | null): Promise<void> => {
    imported = tables;
    if (status.state === "ready" || status.state === "starting") {
      const earlier = loading.catch(() => undefined); // Its own caller has its failure.
      loading = earlier.then(async () => loadReports(await engine.current(), imported));
      await loading;
    }
    database = freshDatabase();
    for (const listener of listeners) listener();
  };
  return {
    get database() {
      return database;
    },
    console: createSqlConsole(engine),
    setImported,
    status: () => status,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start,
    retry: () => {
      engine.restart();
      database.forgetFailures();
      start();
    },
  };
}

/** The database of the page as it changes. */
export function useDatabase(engine: PageEngine): Database {
  return useSyncExternalStore(engine.subscribe, () => engine.database);
}

/** The status of the engine as it changes. */
export function useEngineStatus(engine: PageEngine): EngineStatus {
  return useSyncExternalStore(engine.subscribe, engine.status);
}
