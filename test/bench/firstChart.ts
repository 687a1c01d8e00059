import type { Measurement } from "./measurement.ts";
import { markOf, withPage } from "./openPage.ts";
import { median } from "./statistics.ts";

const loads = 5;

/** How much of the engine's start a reader waits for the first chart. */
export const firstChart: Measurement = {
  name: "first chart cold / engine ready, same load",
  budget: 0.4,
  unit: "×",
  async measure(bench) {
    const charts: number[] = [];
    const engines: number[] = [];
    for (let load = 0; load < loads; load++)
      await withPage(bench, {}, async ({ page }) => {
        charts.push(await markOf(page, "gongkai:first-chart"));
        engines.push(await markOf(page, "gongkai:engine-ready"));
      });
    const ratios = charts.map((chart, load) => chart / (engines[load] ?? Number.NaN));
    const [chart, engine] = [charts, engines].map((times) => median(times).toFixed(0));
    return {
      value: median(ratios),
      detail: `median of ${loads} loads: chart ${chart} ms, engine ${engine} ms`,
    };
  },
};
