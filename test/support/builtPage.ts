import type { TestProject } from "vitest/node";
import { builtDirectory, buildPage } from "./buildPage.ts";
import { ensureBrowser } from "./findBrowser.ts";
import { serve } from "./serve.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Program of the browser; null where there is none. */
    readonly browser: string | null;
    /** Address of the built page, under a sub-path. */
    readonly page: string;
  }
}

/**
 * Before the browser tests: a browser, the built page, a host. Without a browser they are skipped on a
 * developer's machine, and fail where CI is set.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = ensureBrowser();
  if (browser === null && process.env["CI"] !== undefined)
    throw new Error("The browser tests need Chromium, Chrome or Edge.");
  project.provide("browser", browser);
  if (browser !== null) buildPage();
  const host = await serve({ directory: builtDirectory });
  project.provide("page", host.url);
  return () => host.close();
}
