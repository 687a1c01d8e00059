/** Long enough for a first chart; pages without one do not wait longer. */
const patience = 1500;

/** Settles once a first chart stands on the screen, or soon where there is none: all else may wait for it. */
export const firstChart: Promise<void> = new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("gongkai:first-chart").length === 0) return;
    observer.disconnect();
    resolve();
  });
  observer.observe({ entryTypes: ["mark"] });
  setTimeout(resolve, patience);
});
