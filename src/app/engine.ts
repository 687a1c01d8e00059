import { useSyncExternalStore } from "react";
import { createDatabase, type Database } from "../database/database.ts";
import { resilientEngine } from "../database/resilientEngine.ts";
import { snapshotEngine, type Snapshot } from "../database/snapshotEngine.ts";
import type { EngineAssets, EngineProgress } from "../database/workerEngine.ts";

/** How far the engine is, for the line under the filters. */
export type EngineStatus =
  | { readonly state: "waiting" }
  | { readonly state: "starting"; readonly progress: EngineProgress }
  | { readonly state: "ready" }
  | { readonly state: "failed"; readonly message: string };

/** The engine behind the page: its database, its status, and a fresh start. */
export interface PageEngine {
  readonly database: Database;
  readonly status: () => EngineStatus;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Starts it in the background, once the first charts are painted. */
  readonly start: () => void;
  readonly retry: () => void;
}

/** The engine of the page, with the snapshot in front of it. */
export function createPageEngine(assets: EngineAssets, snapshot: Snapshot): PageEngine {
  let status: EngineStatus = { state: "waiting" };
  const listeners = new Set<() => void>();
  const setStatus = (next: EngineStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };
  const engine = resilientEngine(async () => {
    try {
      // Not part of the first load: the first charts need the snapshot alone.
      const { startWorkerEngine } = await import("../database/workerEngine.ts");
      const started = await startWorkerEngine(assets, (progress) =>
        setStatus({ state: "starting", progress }),
      );
      await started.execute(
        "CREATE OR REPLACE VIEW report AS SELECT * FROM bundled.report; CREATE OR REPLACE VIEW cell_note AS SELECT * FROM bundled.cell_note",
      );
      setStatus({ state: "ready" });
      performance.mark("gongkai:engine-ready");
      return started;
    } catch (cause) {
      setStatus({ state: "failed", message: cause instanceof Error ? cause.message : String(cause) });
      throw cause;
    }
  });
  const database = createDatabase(snapshotEngine(snapshot, engine));
  const start = (): void => {
    engine.current().catch(() => undefined); // Told through the status.
  };
  return {
    database,
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

/** The status of the engine as it changes. */
export function useEngineStatus(engine: PageEngine): EngineStatus {
  return useSyncExternalStore(engine.subscribe, engine.status);
}
