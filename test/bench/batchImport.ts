import { nationalRegions } from "../../src/place/region.ts";
import { reportPage } from "../support/corpus/reportFiles.ts";
import { heapOf, importFiles, openData, withFiles } from "./importing.ts";
import type { Measurement } from "./measurement.ts";
import { withPage } from "./openPage.ts";

const count = 500;

function pages(): ReadonlyMap<string, Uint8Array> {
  const counties = nationalRegions().filter(
    ({ level, successor }) => level === "county" && successor === null,
  );
  return new Map(
    counties
      .slice(0, count)
      .map(({ name, code }, at) => [
        `${code}-${at}.html`,
        new TextEncoder().encode(reportPage(`${name}财政局`, 2021 + (at % 4), at)),
      ]),
  );
}

/** Five hundred pages at once: how long the page's own thread is ever busy, and what it takes in all. */
export const batchImport: Measurement = {
  name: "500 report pages, longest task of the page",
  budget: 100,
  unit: "ms",
  measure: (bench) =>
    withFiles(pages(), (paths) =>
      withPage(bench, { path: "#/data?data=real" }, async ({ page }) => {
        await openData(page);
        const before = await heapOf(page);
        const { read, joined, longestTask } = await importFiles(page, paths, 300);
        const after = await heapOf(page);
        const times = `${(read / 1000).toFixed(1)} s to read, ${(joined / 1000).toFixed(1)} s to the engine`;
        const heap = `heap ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`;
        return { value: longestTask, detail: `${times}, ${(read / count).toFixed(0)} ms a page, ${heap}` };
      }),
    ),
};
