import { useSyncExternalStore } from "react";
import { createDatabase, type Database } from "../database/database.ts";
import type { ImportedTables } from "../database/importedReports.ts";
import { loadReports } from "../database/reportViews.ts";
import { resilientEngine } from "../database/resilientEngine.ts";
import { snapshotEngine, type Snapshot } from "../database/snapshotEngine.ts";
import { createSqlConsole, type SqlConsole } from "../database/sqlConsole.ts";
import type { EngineAssets, EngineProgress, WorkerEngine } from "../database/workerEngine.ts";

/** How far the engine is, for the line under the filters. */
export type EngineStatus =
  | { readonly state: "waiting" }
  | { readonly state: "starting"; readonly progress: EngineProgress }
  | { readonly state: "ready" }
  | { readonly state: "failed"; readonly message: string };

/** Makes the tables of the imported reports, once more whenever an engine is started: their bytes are handed over. */
export type MakeTables = () => Promise<ImportedTables>;

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
  /** Puts other imported reports, or none, beside the bundled ones; until the engine holds them the earlier ones stand. */
  readonly setImported: (make: MakeTables | null) => void;
  /** Whether imported reports are on their way into the engine, or out of it. */
  readonly isTaking: () => boolean;
}

/** The engine of the page, with the snapshot in front of it. */
export function createPageEngine(assets: EngineAssets, snapshot: Snapshot): PageEngine {
  let status: EngineStatus = { state: "waiting" };
  const listeners = new Set<() => void>();
  const setStatus = (next: EngineStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };
  let imported: MakeTables | null = null;
  let isTaking = false;
  /** Loads follow one another, so that the latest wins. */
  let loading: Promise<void> = Promise.resolve();
  /** What the engine holds. */
  let held: MakeTables | null = null;
  const load = async (starting: Promise<WorkerEngine>): Promise<void> => {
    do {
      held = imported;
      const [started, tables] = await Promise.all([starting, held === null ? null : held()]);
      await loadReports(started, tables);
    } while (held !== imported);
    isTaking = false;
    if (held !== null) performance.mark("gongkai:imported");
  };
  const engine = resilientEngine(async () => {
    try {
      // Not part of the first load: the first charts need the snapshot alone.
      const { startWorkerEngine } = await import("../database/workerEngine.ts");
      const starting = startWorkerEngine(assets, (progress) => setStatus({ state: "starting", progress }));
      await load(starting);
      setStatus({ state: "ready" });
      performance.mark("gongkai:engine-ready");
      return await starting;
    } catch (cause) {
      setStatus({ state: "failed", message: cause instanceof Error ? cause.message : String(cause) });
      throw cause;
    }
  });
  const freshDatabase = (): Database =>
    createDatabase(imported === null ? snapshotEngine(snapshot, engine) : engine);
  let database = freshDatabase();
  const show = (): void => {
    database = freshDatabase();
    for (const listener of listeners) listener();
  };
  const start = (): void => {
    engine.current().catch(() => undefined); // Told through the status.
  };
  /** A load that failed leaves an engine of which nobody knows what it holds. */
  const loadAnew = async (): Promise<void> => {
    try {
      await engine.current();
      if (held !== imported) await load(engine.current());
    } catch (cause) {
      engine.restart();
      setStatus({ state: "failed", message: cause instanceof Error ? cause.message : String(cause) });
    }
    show();
  };
  const setImported = (make: MakeTables | null): void => {
    imported = make;
    const isRunning = status.state === "ready" || status.state === "starting";
    isTaking = make !== null || isRunning;
    if (!isRunning) {
      show();
      return;
    }
    setStatus(status);
    loading = loading.then(loadAnew);
  };
  return {
    get database() {
      return database;
    },
    console: createSqlConsole(engine),
    setImported,
    isTaking: () => isTaking,
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

/** Whether imported reports are on their way into the engine, as it changes. */
export function useIsTaking(engine: PageEngine): boolean {
  return useSyncExternalStore(engine.subscribe, engine.isTaking);
}

/** The status of the engine as it changes. */
export function useEngineStatus(engine: PageEngine): EngineStatus {
  return useSyncExternalStore(engine.subscribe, engine.status);
}
