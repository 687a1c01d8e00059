import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport, type Plugin, type ViteDevServer } from "vite";
import {
  compileDataSets,
  packed,
  type CompiledData,
  type CompiledFile,
  type Folders,
} from "./compiler/compileDataSets.ts";
import { DataSetError } from "./compiler/flaw.ts";
import type { OpeningQuestions } from "./compiler/snapshot.ts";
import { serveFiles } from "./servedFiles.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ownFolders: Folders = {
  dataSets: here("."),
  compiler: here("compiler"),
  cache: here("../.cache/datasets"),
};
const sourceFolder = here("../src");
const questionsFile = join(sourceFolder, "queries", "openingQuestions.ts");

const virtualName = "virtual:datasets";
const resolvedName = `\0${virtualName}`;
const publicFolder = "data";

async function openingQuestions(): Promise<OpeningQuestions | null> {
  if (!existsSync(questionsFile)) return null;
  const { module } = await runnerImport<{ openingQuestions: OpeningQuestions }>(questionsFile, {
    configFile: false,
    root: sourceFolder,
  });
  return module.openingQuestions;
}

export interface DataSetOptions {
  /** Whether database and snapshot travel gzipped; the page must then unpack them. */
  readonly isPacked?: boolean;
  /** Where the data sets are, and what is made of them; by default those of the project. */
  readonly folders?: Partial<Folders>;
}

async function compile(folders: Folders, isPacked: boolean): Promise<CompiledData> {
  const compiled = await compileDataSets(folders, await openingQuestions());
  if (!isPacked) return compiled;
  return {
    ...compiled,
    database: await packed(folders.cache, compiled.database),
    snapshot: compiled.snapshot === null ? null : await packed(folders.cache, compiled.snapshot),
  };
}

function filesOf({ database, snapshot }: CompiledData): readonly CompiledFile[] {
  return snapshot === null ? [database] : [database, snapshot];
}

function bundledFile({ name, content }: CompiledFile): string {
  const path = JSON.stringify(`${publicFolder}/${name}`);
  return `{ url: import.meta.env.BASE_URL + ${path}, bytes: ${content.byteLength} }`;
}

function moduleText({ manifests, database, snapshot }: CompiledData): string {
  return `
export const dataSets = ${JSON.stringify(manifests)};
export const database = ${bundledFile(database)};
export const snapshot = ${snapshot === null ? "null" : bundledFile(snapshot)};
`;
}

/** Shows what is wrong with the data over the page, as a syntax error is shown. */
function showError(server: ViteDevServer, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && !(error instanceof DataSetError) ? (error.stack ?? "") : "";
  server.config.logger.error(message);
  server.ws.send({ type: "error", err: { message, stack, plugin: "gongkai-datasets" } });
}

/**
 * Validates the data sets and makes the database and the snapshot of them: `data/reports-<hash>.duckdb.bin` and
 * `data/snapshot-<hash>.json` (`.gz.bin` behind both where they travel packed), whose addresses are in `virtual:datasets`. A flaw stops the build; in dev it is shown
 * over the page, and a change of any data file compiles and reloads.
 */
export function dataSets(options: DataSetOptions = {}): Plugin {
  const folders = { ...ownFolders, ...options.folders };
  let compiled: Promise<CompiledData> | null = null;
  const current = (): Promise<CompiledData> => (compiled ??= compile(folders, options.isPacked ?? false));

  async function refresh(server: ViteDevServer): Promise<void> {
    compiled = null;
    try {
      await current();
      const module = server.moduleGraph.getModuleById(resolvedName);
      if (module !== undefined) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: "full-reload" });
    } catch (error) {
      showError(server, error);
    }
  }

  return {
    name: "gongkai-datasets",
    resolveId: (id) => (id === virtualName ? resolvedName : null),
    load: async (id) => (id === resolvedName ? moduleText(await current()) : null),
    configureServer(server) {
      serveFiles(server, publicFolder, async () => filesOf(await current()));
      if (process.env["VITEST"] !== undefined) return;
      server.watcher.add(folders.dataSets);
      let pause: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_, path) => {
        if (!path.startsWith(folders.dataSets) || !/\.(csv|json)$/.test(path)) return;
        // An editor that saves several files tells of each; they are one change.
        clearTimeout(pause);
        pause = setTimeout(() => void refresh(server), 100);
      });
    },
    async generateBundle() {
      for (const { name, content } of filesOf(await current()))
        this.emitFile({ type: "asset", fileName: `${publicFolder}/${name}`, source: content });
    },
    async transformIndexHtml(_, { bundle }) {
      const snapshot = bundle === undefined ? null : (await current()).snapshot;
      if (snapshot === null) return [];
      // The first charts wait for it alone; without this it would be asked for only after the script.
      const href = `./${publicFolder}/${snapshot.name}`;
      return [
        { tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: "", href }, injectTo: "head" },
      ];
    },
  };
}
