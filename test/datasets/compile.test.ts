import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build, createServer, type InlineConfig, type Rolldown } from "vite";
import { afterAll, describe, expect, it, vi } from "vitest";
import { dataSets } from "../../datasets/compile.ts";
import { duckdbEngine } from "../../datasets/engineFiles.ts";
import { smallDataSet } from "../support/smallDataSet.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-plugin-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

writeFileSync(
  join(root, "index.html"),
  '<!doctype html><html><head></head><body><script type="module" src="./page.ts"></script></body></html>',
);
writeFileSync(
  join(root, "page.ts"),
  'import * as data from "virtual:datasets"; import * as engine from "virtual:engine"; console.log(JSON.stringify({ data, engine }));',
);

/** A folder of data sets holding the small one. */
function folderOf(name: string, files: ReadonlyMap<string, string>): { dataSets: string; cache: string } {
  const dataSetsFolder = join(root, name);
  for (const [path, text] of files) {
    const file = join(dataSetsFolder, "small", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { dataSets: dataSetsFolder, cache: join(root, `${name}-cache`) };
}

async function built(config: InlineConfig): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "silent",
    build: { write: false },
    ...config,
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return new Map(output.map((one) => [one.fileName, one.type === "asset" ? one.source : one.code]));
}

const isDuckdb = (bytes: Uint8Array): boolean => Buffer.from(bytes).subarray(8, 12).toString() === "DUCK";

describe("dataSets()", () => {
  it("puts database and snapshot beside the page and tells their addresses relative to it", async () => {
    const folders = folderOf("sound", smallDataSet());
    const files = await built({ plugins: [dataSets({ folders }), duckdbEngine()] });
    const names = [...files.keys()];
    const database = names.find((name) => /^data\/reports-[0-9a-f]{8}\.duckdb\.bin$/.test(name)) ?? "";
    const snapshot = names.find((name) => /^data\/snapshot-[0-9a-f]{8}\.json$/.test(name)) ?? "";
    expect(isDuckdb(files.get(database) as Uint8Array)).toBe(true);
    expect(JSON.parse(String(files.get(snapshot)))).toHaveProperty("sqls");
    const script = String(
      files.get(names.find((name) => name.endsWith(".js") && name.startsWith("assets/")) ?? ""),
    );
    for (const name of [database, snapshot]) expect(script).toContain(name);
    expect(String(files.get("index.html"))).toContain(`href="./${snapshot}"`);
  }, 120_000);

  it("packs both where the page unpacks them", async () => {
    const folders = folderOf("packed", smallDataSet());
    const files = await built({ plugins: [dataSets({ folders, isPacked: true }), duckdbEngine()] });
    const name = [...files.keys()].find((one) => /^data\/reports-.*\.duckdb\.gz\.bin$/.test(one)) ?? "";
    expect(isDuckdb(gunzipSync(files.get(name) as Uint8Array))).toBe(true);
  }, 120_000);

  it("stops the build at a flaw, naming file, row and column", async () => {
    const files = smallDataSet();
    files.set("figures/2020.csv", (files.get("figures/2020.csv") ?? "").replace(",41,", ",forty-one,"));
    const folders = folderOf("broken", files);
    await expect(built({ plugins: [dataSets({ folders }), duckdbEngine()] })).rejects.toThrow(
      'small/figures/2020.csv, row 2, column value: "forty-one" is not a number',
    );
  }, 120_000);

  it("compiles again and reloads the page when a figure changes in dev", async () => {
    const folders = folderOf("watched", smallDataSet());
    // The tests' own server must not watch; this one must.
    vi.stubEnv("VITEST", undefined);
    const server = await createServer({
      configFile: false,
      root,
      logLevel: "silent",
      plugins: [dataSets({ folders }), duckdbEngine()],
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    vi.unstubAllEnvs();
    try {
      const before = await server.transformRequest("virtual:datasets");
      const sent = vi.spyOn(server.ws, "send");
      const text = smallDataSet().get("figures/2020.csv") ?? "";
      const file = join(folders.dataSets, "small/figures/2020.csv");
      writeFileSync(file, text.replace(",41,", ",forty-one,"));
      await vi.waitFor(
        () => expect(sent).toHaveBeenCalledWith(expect.objectContaining({ type: "error" })),
        20_000,
      );
      writeFileSync(file, text.replace(",41,", ",42,"));
      await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ type: "full-reload" }), 20_000);
      const after = await server.transformRequest("virtual:datasets");
      expect(after?.code).toMatch(/reports-[0-9a-f]{8}/);
      expect(after?.code).not.toBe(before?.code);
    } finally {
      await server.close();
    }
  }, 60_000);
});

describe("duckdbEngine()", () => {
  it("ships the engine packed, tells both its sizes, and its worker without a source map", async () => {
    const files = await built({
      plugins: [dataSets({ folders: folderOf("engine", smallDataSet()) }), duckdbEngine()],
    });
    const wasm =
      [...files.keys()].find((name) => /^engine\/duckdb-eh-[0-9a-f]{8}\.wasm\.gz\.bin$/.test(name)) ?? "";
    const worker =
      [...files.keys()].find((name) => /^engine\/duckdb-browser-eh\.worker-[0-9a-f]{8}\.js$/.test(name)) ??
      "";
    const unpacked = gunzipSync(files.get(wasm) as Uint8Array);
    expect(unpacked.subarray(0, 4)).toEqual(Buffer.from([0, 0x61, 0x73, 0x6d]));
    expect(String(files.get(worker))).not.toContain("sourceMappingURL");
    const script = String(
      files.get([...files.keys()].find((name) => name.startsWith("assets/") && name.endsWith(".js")) ?? ""),
    );
    expect(script).toContain(String(unpacked.byteLength));
    expect(script).toContain(String((files.get(wasm) as Uint8Array).byteLength));
  }, 120_000);
});
