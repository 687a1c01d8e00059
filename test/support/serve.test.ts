import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve, type ServeOptions, type StaticHost } from "./serve.ts";

const hosts: StaticHost[] = [];
let directory = "";

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "serve-"));
  writeFileSync(join(directory, "index.html"), "<title>公开</title>");
  writeFileSync(join(directory, "engine.wasm"), "0123456789");
  writeFileSync(join(directory, "main.js"), "const one = 1;\n".repeat(1000));
});

afterAll(async () => {
  for (const host of hosts) await host.close();
  rmSync(directory, { recursive: true });
});

async function hostOf(options: Partial<ServeOptions> = {}): Promise<StaticHost> {
  const host = await serve({ directory, ...options });
  hosts.push(host);
  return host;
}

it("serve(folder) gives the page under its sub-path and nothing beside it", async () => {
  const { url, requests } = await hostOf();
  expect(new URL(url).pathname).toBe("/bureau/gongkai/");
  expect(await (await fetch(url)).text()).toContain("公开");
  expect((await fetch(new URL("/index.html", url))).status).toBe(404);
  expect((await fetch(new URL("nowhere.js", url))).status).toBe(404);
  expect(requests.map(({ path }) => path)).toContain("/bureau/gongkai/nowhere.js");
});

it("serve(folder) serves nothing from outside the folder", async () => {
  const { url } = await hostOf();
  const status = await new Promise((answered) =>
    request(new URL(url), { path: "/bureau/gongkai/..%2f..%2f..%2fetc%2fhostname" }, (response) =>
      answered(response.statusCode),
    ).end(),
  );
  expect(status).toBe(404);
});

it("serve(folder) answers ranges, and refuses those beyond the end", async () => {
  const { url } = await hostOf();
  const ranged = (range: string) => fetch(`${url}engine.wasm`, { headers: { range } });
  const middle = await ranged("bytes=2-4");
  expect([middle.status, middle.headers.get("content-range"), await middle.text()]).toEqual([
    206,
    "bytes 2-4/10",
    "234",
  ]);
  expect(await (await ranged("bytes=7-")).text()).toBe("789");
  expect(await (await ranged("bytes=-3")).text()).toBe("789");
  expect((await ranged("bytes=20-")).status).toBe(416);
  const whole = await fetch(`${url}engine.wasm`);
  expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "application/wasm"]);
});

it("serve({ compress }) packs scripts and leaves the engine alone", async () => {
  const { url } = await hostOf({ compress: true });
  const script = await fetch(`${url}main.js`);
  expect(script.headers.get("content-encoding")).toBe("gzip");
  expect(await script.text()).toHaveLength(15_000);
  expect((await fetch(`${url}engine.wasm`)).headers.get("content-encoding")).toBeNull();
  expect((await fetch(`${(await hostOf()).url}main.js`)).headers.get("content-encoding")).toBeNull();
});

it("serve({ line }) lets all answers share one line", async () => {
  const { url } = await hostOf({ line: { bytesPerSecond: 100_000, latencyMs: 20 } });
  const before = performance.now();
  await Promise.all([1, 2].map(async () => (await fetch(`${url}main.js`)).text()));
  // Twice 15,000 bytes at 100,000 a second, and 20 ms before the first; timers may fire 1 ms early.
  expect(performance.now() - before).toBeGreaterThan(315);
});

it("serve({ files }) puts another file in the place of one of the folder", async () => {
  const { url } = await hostOf({ files: new Map([["engine.wasm", join(directory, "index.html")]]) });
  expect(await (await fetch(`${url}engine.wasm`)).text()).toContain("公开");
});
