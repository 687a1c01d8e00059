import type { ViteDevServer } from "vite";
import type { CompiledFile } from "./compiler/compileDataSets.ts";

/** In dev, answers requests for files that a build would write into a folder. */
export function serveFiles(
  server: ViteDevServer,
  folder: string,
  files: () => Promise<readonly CompiledFile[]>,
): void {
  server.middlewares.use(`/${folder}/`, (request, response, next) => {
    const name = (request.url ?? "").replace(/^\//, "").replace(/\?.*$/, "");
    files().then(
      (all) => {
        const file = all.find((one) => one.name === name);
        if (file === undefined) {
          next();
          return;
        }
        const isScript = name.endsWith(".js");
        response.setHeader("Content-Type", isScript ? "text/javascript" : "application/octet-stream");
        response.setHeader("Content-Length", file.content.byteLength);
        response.end(file.content);
      },
      (error: unknown) => next(error),
    );
  });
}
