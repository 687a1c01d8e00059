import type { Page } from "playwright-core";
import { goTo, settled } from "../support/goTo.ts";
import { heapOf, importFiles, openData, withFiles } from "./importing.ts";
import { largeCsv } from "./largeCsv.ts";
import type { Measurement } from "./measurement.ts";
import { markOf, within, withPage } from "./openPage.ts";

const rows = 200_000;
const overview = "#/overview?data=real&scope=single_organ&years=2019-2025";

/** Loads the page anew and gives the milliseconds until its charts show what was kept. */
async function reopen(page: Page): Promise<number> {
  await page.reload();
  await markOf(page, "gongkai:imported");
  await within(60, "charts", settled(page));
  return page.evaluate(() => performance.now());
}

/** A table of a whole country's bureaus, from the drop until the charts show it. */
export const largeImport: Measurement = {
  name: "200,000-row CSV, drop to charts",
  budget: 3000,
  unit: "ms",
  measure: (bench) =>
    withFiles(new Map([["reports.csv", largeCsv(rows)]]), (paths) =>
      withPage(bench, { path: "#/data?data=real" }, async ({ page }) => {
        await openData(page);
        const { read, joined, longestTask } = await importFiles(page, paths, 120);
        const charts = await within(60, "charts", goTo(page, overview));
        const times = [`read ${read.toFixed(0)}`, `in the engine ${joined.toFixed(0)}`];
        const reopened = await reopen(page);
        const rest = `charts drawn in ${charts.toFixed(0)} ms; longest task ${longestTask.toFixed(0)} ms`;
        const heap = `${(await heapOf(page)).toFixed(0)} MB of heap`;
        const again = `opened again in ${reopened.toFixed(0)} ms`;
        return { value: joined + charts, detail: `${times.join(", ")}, ${rest}, ${again}, ${heap}` };
      }),
    ),
};
