import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { launchBrowser } from "./launchBrowser.ts";
import { waitForMark } from "./marks.ts";

const screenshots = fileURLToPath(new URL("../../.cache/screenshots/", import.meta.url));

export const desktop = { width: 1440, height: 900 };
export const wideDesktop = { width: 1920, height: 1080 };
export const phone = { width: 390, height: 844 };

export interface PageOptions {
  /** What stands after the page's own address: `#/overview?years=2020`. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The language the browser asks for. */
  readonly locale?: "zh-CN" | "en-GB";
  readonly theme?: "light" | "dark";
  /** Another host than the one that serves the built page as it is. */
  readonly host?: string;
  /** Complaints that a test brings about on purpose. */
  readonly expected?: RegExp;
}

export type OpenPage = (options?: PageOptions) => Promise<Page>;

/** Notes all that a page must not do: ask another origin, throw, complain. */
function listen(context: BrowserContext, host: string, complaints: string[]): void {
  const { origin } = new URL(host);
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== origin)
      complaints.push(`asked another origin: ${request.url()}`);
  });
  context.on("weberror", (error) => complaints.push(`threw: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`complained: ${message.text()}`);
  });
}

/** Opens the page in a context of its own: nothing stored, nothing cached. */
async function openPage(browser: Browser, options: PageOptions, complaints: string[]): Promise<Page> {
  const host = options.host ?? inject("page");
  const context = await browser.newContext({
    viewport: options.viewport ?? desktop,
    locale: options.locale ?? "zh-CN",
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  listen(context, host, complaints);
  const page = await context.newPage();
  await page.goto(host + (options.path ?? ""));
  return page;
}

const fixtures = test
  .extend("program", { scope: "file" }, inject("browser") ?? "")
  .extend("browser", { scope: "file" }, async ({ program }, { onCleanup }) => {
    const browser = await launchBrowser(program);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("open", ({ browser }, { onCleanup }): OpenPage => {
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    onCleanup(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(complaints.filter((text) => !expected.some((one) => one.test(text)))).toEqual([]);
    });
    return (options = {}) => {
      if (options.expected !== undefined) expected.push(options.expected);
      return openPage(browser, options, complaints);
    };
  });

/** A test of the built page: `open` gives a fresh page, and the test fails on whatever it must not do. */
export const pageTest = fixtures.skipIf(inject("browser") === null);

/** Waits until the page has drawn its first charts. */
export async function firstChart(page: Page): Promise<void> {
  await waitForMark(page, "gongkai:first-chart");
}

/** Waits until DuckDB answers. */
export async function engineReady(page: Page): Promise<void> {
  await waitForMark(page, "gongkai:engine-ready");
}

/** Keeps a picture of the page for a person to look at; git ignores the folder. */
export async function takeScreenshot(page: Page, name: string, fullPage = false): Promise<string> {
  mkdirSync(screenshots, { recursive: true });
  const path = `${screenshots}${name}.png`;
  await page.screenshot({ path, fullPage });
  return path;
}
