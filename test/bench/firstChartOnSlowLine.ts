import type { Measurement } from "./measurement.ts";
import { markOf, withPage } from "./openPage.ts";
import { median } from "./statistics.ts";

/** 10 Mbit/s, and 40 ms for each request. The host keeps to it, so that workers do too. */
const line = { bytesPerSecond: 10_000_000 / 8, latencyMs: 40 };
const loads = 3;

function onSlowLine(compress: boolean): Measurement {
  return {
    name: `first chart cold, 10 Mbit/s and 40 ms, ${compress ? "gzip" : "no"} compression on the host`,
    budget: 1500,
    unit: "ms",
    async measure(bench) {
      const charts: number[] = [];
      for (let load = 0; load < loads; load++)
        await withPage(bench, { line, compress }, async ({ page }) => {
          charts.push(await markOf(page, "gongkai:first-chart"));
        });
      return { value: median(charts), detail: `median of ${loads} loads` };
    },
  };
}

/** The first chart over a slow line, from a good host and from a poor one. */
export const firstChartOnSlowLine: readonly Measurement[] = [onSlowLine(true), onSlowLine(false)];
