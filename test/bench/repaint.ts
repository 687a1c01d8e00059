import type { Page } from "playwright-core";
import { goTo } from "../support/goTo.ts";
import { choicesOf, datasetNames } from "./choices.ts";
import { manyReports, manyReportsDataset } from "./manyReports.ts";
import type { Measurement } from "./measurement.ts";
import { markOf, within, withPage } from "./openPage.ts";
import { median, quantile } from "./statistics.ts";

async function repaints(page: Page, addresses: readonly string[]): Promise<readonly number[]> {
  await markOf(page, "gongkai:engine-ready");
  const times: number[] = [];
  for (const address of addresses) times.push(await within(60, "repaint", goTo(page, address)));
  return times;
}

function summary(times: readonly number[], what: string): string {
  const worst = Math.max(...times).toFixed(0);
  return `${times.length} choices ${what}: median ${median(times).toFixed(0)} ms, worst ${worst} ms`;
}

/** A filter or drill on the bundled reports. */
export const repaint: Measurement = {
  name: "repaint after a filter or drill, all overview charts, bundled data, p95",
  budget: 100,
  unit: "ms",
  measure: (bench) =>
    withPage(bench, {}, async ({ page }) => {
      const addresses = datasetNames().flatMap((name) => choicesOf(name, 40));
      const times = await repaints(page, addresses);
      return { value: quantile(times, 0.95), detail: summary(times, "never made before") };
    }),
};

/** The same on a whole country's reports. */
export const repaintOfMany: Measurement = {
  name: "repaint after a filter or drill, all overview charts, 840,000 reports, p95",
  budget: 300,
  unit: "ms",
  async measure(bench) {
    const { path, file, reports, bytes } = await manyReports(bench.directory);
    return withPage(bench, { files: new Map([[path, file]]) }, async ({ page }) => {
      const times = await repaints(page, choicesOf(manyReportsDataset, 40));
      const size = `${reports.toLocaleString("en")} reports, ${(bytes / 2 ** 20).toFixed(0)} MB`;
      return { value: quantile(times, 0.95), detail: summary(times, `on ${size}`) };
    });
  },
};
