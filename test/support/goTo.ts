import type { Page } from "playwright-core";

/**
 * Changes the address as a click does and waits until no panel is waiting or stale and the charts are drawn. Gives the
 * milliseconds that took, in steps of a frame. The address must differ from the present one.
 */
export function goTo(page: Page, hash: string): Promise<number> {
  // No function in here has a name: tsx would wrap it into a helper that the page does not have.
  return page.evaluate(async (address) => {
    const before = performance.now();
    window.location.hash = address;
    await new Promise((changed) => window.addEventListener("hashchange", changed, { once: true }));
    do await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
    while (document.querySelector('main [aria-busy="true"], main .waiting') !== null);
    // ECharts draws in the frame after it got its option.
    await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
    return performance.now() - before;
  }, hash);
}

/** Waits until no panel is waiting or stale. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    do await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
    while (document.querySelector('main [aria-busy="true"], main .waiting') !== null);
  });
}
