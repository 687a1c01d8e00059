import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { markOf, within } from "./openPage.ts";

/** What a drop of files took, in ms. */
export interface ImportTimes {
  /** Until the list says what came of every file. */
  readonly read: number;
  /** Until the engine answers with what was imported; NaN where nobody waited for it. */
  readonly joined: number;
  /** The longest task of the page's own thread meanwhile. */
  readonly longestTask: number;
}

/** Files on disk for as long as the work takes; a browser is handed large ones by path alone. */
export async function withFiles<T>(
  files: ReadonlyMap<string, Uint8Array>,
  work: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  try {
    mkdirSync(folder, { recursive: true });
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    return await work(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes, from now on, when files are chosen, when reports join the data, and tasks of the page's own thread. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    performance.clearMarks("gongkai:imported");
    performance.clearMarks("bench:chosen");
    performance.clearMarks("bench:task");
    // What came of an earlier drop stands there still.
    document.querySelector(".import-summary")?.setAttribute("data-earlier", "");
    document.addEventListener("change", () => performance.mark("bench:chosen"), {
      capture: true,
      once: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) performance.mark("bench:task", { detail: duration });
    }).observe({ type: "longtask" });
  });
}

/** Waits until the list says what came of files; with `isJoining` also until their reports stand in the charts. */
async function finished(page: Page, isJoining: boolean): Promise<ImportTimes> {
  return page.evaluate(async (waitsForCharts) => {
    const chosen = performance.getEntriesByName("bench:chosen")[0]?.startTime ?? Number.NaN;
    while (document.querySelector(".import-summary:not([data-earlier])") === null)
      await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
    const read = performance.now() - chosen;
    while (waitsForCharts && performance.getEntriesByName("gongkai:imported").length === 0)
      await new Promise((next) => setTimeout(next, 5));
    const joined =
      (performance.getEntriesByName("gongkai:imported").at(-1)?.startTime ?? Number.NaN) - chosen;
    await new Promise((next) => setTimeout(next, 100));
    const tasks = performance
      .getEntriesByName("bench:task")
      .map((entry) => Number((entry as PerformanceMark).detail));
    return { read, joined, longestTask: Math.max(0, ...tasks) };
  }, isJoining);
}

/** Hands files to the page "My data" and waits until they are read and, if asked, stand in the data. */
async function handOver(
  page: Page,
  paths: readonly string[],
  seconds: number,
  isJoining: boolean,
): Promise<ImportTimes> {
  await page.getByTestId("files").waitFor({ state: "attached" });
  await watch(page);
  await page.getByTestId("files").setInputFiles([...paths]);
  return within(seconds, "import", finished(page, isJoining));
}

/** Hands files to the page "My data" and waits until they stand in the data. */
export function importFiles(page: Page, paths: readonly string[], seconds: number): Promise<ImportTimes> {
  return handOver(page, paths, seconds, true);
}

/** As `importFiles`, for reports that may wait for a person to say whose they are: until they are read. */
export function readFiles(page: Page, paths: readonly string[], seconds: number): Promise<ImportTimes> {
  return handOver(page, paths, seconds, false);
}

/** Opens "My data" and waits for the engine, which a person who drops files has had time to start. */
export async function openData(page: Page): Promise<void> {
  await markOf(page, "gongkai:engine-ready");
  await page.getByTestId("files").waitFor({ state: "attached" });
}

/** Megabytes of JavaScript in use on the page's own thread, after what is garbage is gone. */
export async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}
