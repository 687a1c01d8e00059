import type { Page } from "playwright-core";
import { waitForMark, type PageMark } from "../support/marks.ts";
import { serve, type ServeOptions, type StaticHost } from "../support/serve.ts";
import type { Bench } from "./measurement.ts";

export interface OpenPage {
  readonly page: Page;
  readonly host: StaticHost;
}

/** What the browser complained of, for a measurement that gets no answer. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}

/** An answer, or an error that says what did not come in time. */
export async function within<T>(seconds: number, what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** The time of a mark in ms since the page was opened; throws when it does not come. */
export function markOf(page: Page, mark: PageMark): Promise<number> {
  return within(120, mark, waitForMark(page, mark));
}

/** Opens the page cold, on a host of its own, for as long as the work takes. */
export async function withPage<T>(
  { browser, directory }: Bench,
  options: Omit<ServeOptions, "directory"> & { readonly path?: string },
  work: (opened: OpenPage) => Promise<T>,
): Promise<T> {
  const host = await serve({ directory, ...options });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    try {
      await page.goto(host.url + (options.path ?? ""), { timeout: 120_000, waitUntil: "commit" });
      return await work({ page, host });
    } catch (cause) {
      const said = complaints.slice(0, 3).join("; ");
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${message}${said && ` (page: ${said})`}`, { cause });
    } finally {
      await context.close();
    }
  } finally {
    await host.close();
  }
}
