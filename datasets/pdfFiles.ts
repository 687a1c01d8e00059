import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import type { CompiledFile } from "./compiler/compileDataSets.ts";
import { serveFiles } from "./servedFiles.ts";

const folder = "pdf/cmaps";

/** The character maps that PDFs of Chinese, Japanese and Korean writers name instead of carrying their own. */
function characterMaps(): readonly CompiledFile[] {
  const packages = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const source = join(packages, "cmaps");
  return readdirSync(source)
    .filter((name) => name.endsWith(".bcmap"))
    .map((name) => ({ name, content: readFileSync(join(source, name)) }));
}

/** Serves the character maps of PDF.js with the page, one megabyte in files that are fetched when a PDF names them. */
export function pdfCharacterMaps(): Plugin {
  return {
    name: "gongkai-pdf",
    configureServer: (server) => serveFiles(server, folder, () => Promise.resolve(characterMaps())),
    generateBundle() {
      for (const { name, content } of characterMaps())
        this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source: content });
    },
  };
}
