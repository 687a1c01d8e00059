import { expect } from "vitest";
import { engineReady, pageTest, phone, takeScreenshot } from "../support/page.ts";

const suqian = "#/difference?data=real&report=321300-00-2024&other=321300-00-2023";

pageTest("a reviewer finds a report and last year's, and reads what changed", async ({ open }) => {
  const page = await open({ path: "#/difference?data=real" });
  const report = page.getByRole("region", { name: "本报告" });
  await report.getByRole("searchbox").fill("宿迁 2024");
  await report.getByRole("button", { name: /^宿迁市人民政府 2024$/ }).click();
  await page.getByRole("button", { name: /^上一年报告/ }).click();
  const row = page.locator('tr[data-code="new_received.total"]');
  await row.waitFor();
  expect(await row.locator("td").allTextContents()).toEqual(["3,511", "3,525", "+14", "+0.4%"]);
  const carried = page.locator('[data-rule="X-CARRY"]');
  expect(await carried.textContent()).toContain("上年结转 121，等于上一年报告的结转下年度 121");
  expect(await page.locator('tr[data-code="narrative.new_received"]').count()).toBe(1);
  await takeScreenshot(page, "difference", true);
});

pageTest("the form shows both reports in each cell, on a phone too", async ({ open }) => {
  const page = await open({ path: suqian, viewport: phone });
  await page.getByRole("button", { name: "表格", exact: true }).click();
  const cell = page.locator('td[data-code="new_received.total"]');
  expect(await cell.textContent()).toBe("3,5253,511");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(phone.width);
});

pageTest("reports on different forms are told apart from changes", async ({ open }) => {
  const page = await open({ path: "#/difference?data=real&report=321300-00-2024&other=350213-01-2020" });
  await page.locator('tr[data-code="procurement.total_amount"]').waitFor();
  expect(await page.locator('tr[data-code="procurement.total_amount"]').textContent()).toContain(
    "仅对照报告的格式有此项",
  );
  expect(await page.getByText("两份报告用的格式版本不同", { exact: false }).count()).toBe(1);
  expect(await page.getByText("两份报告的统计口径不同", { exact: false }).count()).toBe(1);
});

pageTest(
  "the strip of years says between which two reports the chain breaks, and leads there",
  async ({ open }) => {
    const page = await open({
      path: "#/difference?data=demonstration&report=990108-00-2025&other=990108-00-2024",
    });
    await engineReady(page);
    const strip = page.getByRole("navigation", { name: "逐年对照" });
    const broken = strip.getByRole("link").filter({ has: page.locator(".broken") });
    await broken.first().waitFor();
    expect(await broken.allInnerTexts()).toEqual([expect.stringMatching(/^2022 → 2023\s+\d+ 项不成立$/)]);
    await broken.click();
    await page.getByText("X-CARRY", { exact: true }).first().waitFor();
  },
);
