import { pages } from "../../src/selection/view.ts";
import type { Measurement } from "./measurement.ts";
import { markOf, withPage } from "./openPage.ts";

/** Requests that leave the host, on every page and after the engine's start. */
export const otherOrigins: Measurement = {
  name: "requests to another origin",
  budget: 0,
  unit: "requests",
  measure: (bench) =>
    withPage(bench, {}, async ({ page, host }) => {
      const { origin } = new URL(host.url);
      const asked: string[] = [];
      let requests = 0;
      page.context().on("request", (request) => {
        const { protocol, origin: other } = new URL(request.url());
        requests += 1;
        if (/^(https?|wss?):$/.test(protocol) && other !== origin) asked.push(request.url());
      });
      await markOf(page, "gongkai:first-chart"); // A page that is still being opened cannot be loaded anew.
      await page.reload();
      await markOf(page, "gongkai:engine-ready");
      for (const name of pages) {
        await page.evaluate((hash) => void (window.location.hash = hash), `#/${name}`);
        await page.waitForTimeout(500);
      }
      const where = `${requests} requests on ${pages.length} pages`;
      return { value: asked.length, detail: [where, ...asked.slice(0, 3)].join("; ") };
    }),
};
