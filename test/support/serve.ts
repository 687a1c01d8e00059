import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".csv": "text/csv; charset=utf-8",
};

export interface ServeOptions {
  /** The folder that is served. */
  readonly directory: string;
  /** The sub-path under which it stands, with slashes at both ends. */
  readonly base?: string;
  /** Whether js, css, json and html travel as gzip; off, as on a poor intranet host. */
  readonly compress?: boolean;
  /** The line: one for all connections. */
  readonly line?: { readonly bytesPerSecond: number; readonly latencyMs: number };
  /** Files that stand in for those of the folder, or beside them: path under the base -> file. */
  readonly files?: ReadonlyMap<string, string>;
}

/** A request as it arrived; `at` in milliseconds since 1970. */
export interface ServedRequest {
  readonly path: string;
  readonly at: number;
}

export interface StaticHost {
  /** Address of the page, with the sub-path and a slash at its end. */
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly ServedRequest[];
  close(): Promise<void>;
}

type Line = (bytes: number) => Promise<void>;

/** A line that all answers share: each piece waits until those before it have passed. */
function lineOf(bytesPerSecond: number): Line {
  let free = 0;
  return async (bytes) => {
    const now = performance.now();
    free = Math.max(now, free) + (bytes / bytesPerSecond) * 1000;
    await pause(free - now);
  };
}

/** The range a request asks for; null = the whole file, undefined = one that cannot be served. */
function rangeOf(request: IncomingMessage, size: number): { start: number; end: number } | null | undefined {
  const header = request.headers.range;
  if (header === undefined) return null;
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  const [from, to] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (match === null || (from === "" && to === "")) return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? undefined : { start, end };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The file under the folder for a path, or null: nothing outside the folder is ever served. */
function findFile(directory: string, path: string): string | null {
  const root = resolve(directory);
  const file = join(root, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(root + sep) && isFile(file) ? file : null;
}

async function send(body: Readable, response: ServerResponse, line: Line | null): Promise<void> {
  for await (const piece of body as AsyncIterable<Buffer>) {
    if (line !== null) await line(piece.byteLength);
    if (response.destroyed) return;
    response.write(piece);
  }
  response.end();
}

function refuse(response: ServerResponse, status: 404 | 416): void {
  response.writeHead(status, { "content-type": "text/plain" }).end(String(status));
}

async function answer(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  { compress, line }: { readonly compress: boolean; readonly line: Line | null },
): Promise<void> {
  const headers = { "content-type": mimeTypes[extname(file)] ?? "application/octet-stream" };
  const accepted = request.headers["accept-encoding"] ?? "";
  if (compress && /\.(m?js|css|json|html|svg)$/.test(file) && /\bgzip\b/.test(accepted)) {
    const packed = gzipSync(await readFile(file));
    response.writeHead(200, { ...headers, "content-encoding": "gzip", "content-length": packed.byteLength });
    if (line !== null) await line(packed.byteLength);
    response.end(request.method === "HEAD" ? undefined : packed);
    return;
  }
  const { size } = statSync(file);
  const range = rangeOf(request, size);
  if (range === undefined) {
    refuse(response, 416);
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    "accept-ranges": "bytes",
    "content-length": end - start + 1,
    ...(range === null ? {} : { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD" || size === 0) response.end();
  else await send(createReadStream(file, { start, end, highWaterMark: 16 * 1024 }), response, line);
}

/** Serves a folder under a sub-path of this machine, as a static host does; everything outside it is 404. */
export async function serve(options: ServeOptions): Promise<StaticHost> {
  const { directory, base = "/bureau/gongkai/", compress = false, files } = options;
  const line = options.line === undefined ? null : lineOf(options.line.bytesPerSecond);
  const latencyMs = options.line?.latencyMs ?? 0; // Without a line there is no wait.
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    requests.push({ path, at: Date.now() });
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const file = inside === null ? null : (files?.get(inside) ?? findFile(directory, inside));
    pause(latencyMs)
      .then(() =>
        file === null ? refuse(response, 404) : answer(file, request, response, { compress, line }),
      )
      .catch((cause: unknown) => response.destroy(cause instanceof Error ? cause : new Error(String(cause))));
  });
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://localhost:${address.port}${base}`,
    requests,
    close: () =>
      new Promise((done, failed) => {
        server.closeAllConnections();
        server.close((cause) => (cause === undefined ? done() : failed(cause)));
      }),
  };
}
