import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { engineReady, pageTest } from "../support/page.ts";

/** The rows of a panel's CSV by the names of its columns. */
async function figuresOf(page: Page, panel: Locator): Promise<readonly Readonly<Record<string, string>>[]> {
  await panel.waitFor();
  await panel.locator(".waiting").waitFor({ state: "detached" });
  await panel.getByRole("button", { name: "导出数据或图片" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: /CSV/ }).click(),
  ]);
  const text = (await readFile(await file.path(), "utf8")).replace("\uFEFF", "").trim();
  const [heads = [], ...rows] = text.split("\r\n").map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ""])));
}

/** Between the neighbours in proportion, as the definition on the page says. */
function level(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = NaN, high = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

const panelOf = (page: Page, name: string): Locator => page.getByRole("region", { name }).first();

pageTest("a district's procurement stands against the quartiles of the eight districts", async ({ open }) => {
  const city = await open({ path: "#/activity?data=demonstration&region=990100" });
  await engineReady(city);
  const listed = await figuresOf(city, panelOf(city, "采购金额的计量单位出处"));
  const amounts = listed.filter((row) => row["年度"] === "2019").map((row) => Number(row["金额（元）"]));
  expect(amounts).toHaveLength(8);
  const page = await open({ path: "#/activity?data=demonstration&region=990101" });
  await engineReady(page);
  const panel = panelOf(page, "政府集中采购");
  await panel.getByRole("button", { name: "同类" }).click();
  await panel.locator(".legend").getByText("同类中位数").waitFor();
  const own = (await figuresOf(page, panel)).find((row) => row["年度"] === "2019");
  expect(Number(own?.["同类中位数（元）"])).toBeCloseTo(level(amounts, 0.5), 2);
  expect(Number(own?.["中间一半（下限）"])).toBeCloseTo(level(amounts, 0.25), 2);
  expect(Number(own?.["中间一半（上限）"])).toBeCloseTo(level(amounts, 0.75), 2);
});

pageTest(
  "the page on requests holds a district against its kind in its rates and reasons",
  async ({ open }) => {
    const page = await open({ path: "#/requests?data=demonstration&region=990101" });
    await engineReady(page);
    const people = panelOf(page, "自然人占多少");
    expect(await people.getByText("同类中位数").count()).toBe(0);
    await people.getByRole("button", { name: "同类" }).click();
    await people
      .getByText(/同类中位数 \d+\.\d%/)
      .first()
      .waitFor();
    expect(await people.locator(".track .band").count()).toBe(7);
    await panelOf(page, "理由的变化").locator(".legend").getByText("同类中位数").waitFor();
    await page.goBack();
    await expect.poll(() => people.getByText("同类中位数").count()).toBe(0);
  },
);

pageTest(
  "rates of disputes bear the mark of 2024 and open as SQL of the rate that is shown",
  async ({ open }) => {
    const page = await open({ path: "#/disputes?data=demonstration&region=990100" });
    await engineReady(page);
    const rates = panelOf(page, "决定站得住吗");
    await rates.locator(".yearmark").waitFor();
    const lines = await rates.getByRole("listitem").allInnerTexts();
    const mark = lines.findIndex((line) => line.startsWith("2024年复议法修订"));
    expect(lines[mark - 1]).toMatch(/^2023年/);
    expect(lines[mark + 1]).toMatch(/^2024年/);
    await rates.getByRole("combobox").selectOption({ label: "行政诉讼败诉率" });
    await rates.getByRole("link", { name: "SQL" }).click();
    const editor = page.locator(".cm-content");
    await expect.poll(() => editor.innerText()).toContain("行政诉讼败诉率");
    expect(await editor.innerText()).toContain("litigation_direct__corrected");
  },
);
