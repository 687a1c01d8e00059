import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { database, dataSets, snapshot } from "virtual:datasets";
import { wasm, worker } from "virtual:engine";
import { download, unpacked } from "../database/download.ts";
import type { Snapshot } from "../database/snapshotEngine.ts";
import { App } from "./App.tsx";
import { createPageEngine } from "./engine.ts";
import { firstChart } from "./firstChart.ts";
import { fetchPages } from "./pages.ts";
import { connectImports, openImports } from "./imports.ts";
import { openAtTop } from "./openAtTop.ts";
import "./style.css";

/** Nothing answered beforehand: every question waits for the engine. */
const noAnswers: Snapshot = { sqls: [], answers: {} };

async function readSnapshot(): Promise<Snapshot> {
  if (snapshot === null) return noAnswers;
  try {
    const packed = await download(snapshot.url, snapshot.bytes, () => undefined);
    return JSON.parse(await (await unpacked(packed)).text()) as Snapshot;
  } catch (cause) {
    // Not lost: every chart then waits for the engine, which says how far it is. Kept for whoever looks.
    performance.mark("gongkai:snapshot-failed", { detail: String(cause) });
    return noAnswers;
  }
}

/**
 * Opens the page. Not awaited at the top of the module: parts that are loaded later lean on this file when it is
 * bundled, and would wait for it while it waits for them.
 */
async function open(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root");
  const [prepared, library] = await Promise.all([readSnapshot(), openImports()]);
  const engine = createPageEngine({ wasm, worker, database }, prepared);
  const joined = dataSets.find(({ simulated }) => !simulated)?.name ?? "";
  connectImports(library, engine, joined);
  openAtTop();
  createRoot(root).render(
    <StrictMode>
      <App engine={engine} manifests={dataSets} library={library} joined={joined} />
    </StrictMode>,
  );
  await firstChart;
  engine.subscribe(() => {
    if (engine.status().state === "ready") void fetchPages();
  });
  engine.start();
}

void open();
