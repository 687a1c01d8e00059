import type { Page } from "playwright-core";
import type { PickedFile } from "./reportFile.ts";

/** The page of one's own data. */
export const dataPath = "#/data?data=real";

/** Picks files and waits until they are read. */
export async function pick(page: Page, ...files: readonly PickedFile[]): Promise<void> {
  await page.getByTestId("files").setInputFiles([...files]);
  await page.locator(".import-progress").waitFor({ state: "detached" });
  await page.locator(".import-summary").waitFor();
}

/** The line of the list that a file stands in. */
export function lineOf(page: Page, file: string): ReturnType<Page["locator"]> {
  return page.locator(".import-list tbody tr", { hasText: file });
}

/** Opens the review of a file's first report. */
export async function review(page: Page, file: string): Promise<void> {
  await lineOf(page, file).getByRole("link").click();
  await page.locator(".review-header").waitFor();
}

/** The place of a cell of the form in which it is typed. */
export function cellOf(page: Page, code: string): ReturnType<Page["locator"]> {
  return page.locator(`td[data-code="${code}"] input`);
}

/** Goes to another address of the page. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/u, hash));
}
