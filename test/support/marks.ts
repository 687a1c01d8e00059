import type { Page } from "playwright-core";

/** What the page says it has done, as performance marks. */
export type PageMark = "gongkai:first-chart" | "gongkai:engine-ready" | "gongkai:imported";

/** Waits for a mark; gives its time in milliseconds since the page was opened. */
export function waitForMark(page: Page, mark: PageMark): Promise<number> {
  // The content security policy forbids the eval that Playwright's own waiting needs.
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [found] = list.getEntriesByName(name);
          if (found === undefined) return;
          observer.disconnect();
          resolve(found.startTime);
        }).observe({ type: "mark", buffered: true });
      }),
    mark,
  );
}
