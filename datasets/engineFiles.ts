import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { cached, contentHash } from "./compiler/cache.ts";
import type { CompiledFile } from "./compiler/compileDataSets.ts";
import { serveFiles } from "./servedFiles.ts";

const require = createRequire(import.meta.url);
const cacheFolder = fileURLToPath(new URL("../.cache/engine", import.meta.url));

const virtualName = "virtual:engine";
const resolvedName = `\0${virtualName}`;
const publicFolder = "engine";

interface EngineFiles {
  readonly wasm: CompiledFile;
  readonly unpackedBytes: number;
  readonly worker: CompiledFile;
}

async function engineFiles(): Promise<EngineFiles> {
  const wasm = readFileSync(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const script = readFileSync(
    require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    "utf8",
  );
  // Packed whatever the host does; the ending must not make it say Content-Encoding, nor be one it refuses.
  const name = `duckdb-eh-${contentHash(wasm)}.wasm.gz.bin`;
  const packed = await cached(cacheFolder, name, () => gzipSync(wasm, { level: 9 }));
  // The source map stays behind; a comment that names it would only be a failed request.
  const worker = Buffer.from(script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n"));
  return {
    wasm: { name, content: packed },
    unpackedBytes: wasm.byteLength,
    worker: { name: `duckdb-browser-eh.worker-${contentHash(worker)}.js`, content: worker },
  };
}

function moduleText({ wasm, unpackedBytes, worker }: EngineFiles): string {
  const url = ({ name }: CompiledFile): string =>
    `import.meta.env.BASE_URL + ${JSON.stringify(`${publicFolder}/${name}`)}`;
  return `
export const wasm = { url: ${url(wasm)}, bytes: ${wasm.content.byteLength}, unpackedBytes: ${unpackedBytes} };
export const worker = { url: ${url(worker)}, bytes: ${worker.content.byteLength} };
`;
}

/** Serves DuckDB with the page: the engine packed, its worker as it is; addresses and sizes in `virtual:engine`. */
export function duckdbEngine(): Plugin {
  let made: Promise<EngineFiles> | null = null;
  const current = (): Promise<EngineFiles> => (made ??= engineFiles());
  const files = async (): Promise<readonly CompiledFile[]> => {
    const { wasm, worker } = await current();
    return [wasm, worker];
  };
  return {
    name: "gongkai-engine",
    resolveId: (id) => (id === virtualName ? resolvedName : null),
    load: async (id) => (id === resolvedName ? moduleText(await current()) : null),
    configureServer: (server) => serveFiles(server, publicFolder, files),
    async generateBundle() {
      for (const { name, content } of await files())
        this.emitFile({ type: "asset", fileName: `${publicFolder}/${name}`, source: content });
    },
  };
}
