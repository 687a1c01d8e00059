import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Measurement } from "./measurement.ts";
import { markOf, withPage } from "./openPage.ts";
import { total } from "./statistics.ts";

/** What the scripts weigh that were asked for before the first chart, workers' included. */
export const scriptBytes: Measurement = {
  name: "JavaScript before the first chart, gzip",
  budget: 450,
  unit: "KB",
  measure: (bench) =>
    withPage(bench, {}, async ({ page, host }) => {
      const time = await markOf(page, "gongkai:first-chart");
      const painted = (await page.evaluate(() => performance.timeOrigin)) + time;
      const { pathname: base } = new URL(host.url);
      const early = host.requests.filter(({ path, at }) => at < painted && /\.m?js$/.test(path));
      const paths = [...new Set(early.map(({ path }) => path.slice(base.length)))];
      const sizes = paths.map((path) => gzipSync(readFileSync(join(bench.directory, path))).byteLength);
      return { value: total(sizes) / 1024, detail: `${paths.length} files` };
    }),
};
