import type { Page } from "playwright-core";

/** What the page says it has done, as performance marks. */
export type PageMark = "gongkai:first-chart" | "gongkai:engine-ready" | "gongkai:repaint";

/** Waits for the first mark of a name that lies after a moment; gives its time in ms since the page was opened. */
export function waitForMark(page: Page, mark: PageMark, after = -1): Promise<number> {
  // The content security policy forbids the eval that Playwright's own waiting needs.
  return page.evaluate(
    ([name, moment]) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const found = list.getEntriesByName(name).find((entry) => entry.startTime > moment);
          if (found === undefined) return;
          observer.disconnect();
          resolve(found.startTime);
        }).observe({ type: "mark", buffered: true });
      }),
    [mark, after] as const,
  );
}
