import type { Page } from "playwright-core";
import { expect } from "vitest";
import { engineReady, firstChart, pageTest, phone } from "../support/page.ts";

const xiangan = "#/report?data=real&report=350213-01-2020&cell=procurement.total_amount";

async function textOf(page: Page): Promise<string> {
  return (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
}

/** The figures of the Xiang'an office for 2020, as its form prints them. */
async function expectXiangan(page: Page): Promise<void> {
  await page
    .getByRole("heading", { name: /翔安区人民政府办公室/ })
    .first()
    .waitFor();
  const cell = (code: string) => page.locator(`[data-code="${code}"]`).first();
  const printed = {
    "new_received.total": "41",
    "carried_in.total": "1",
    "total_processed.total": "38",
    "carried_out.total": "4",
    "granted.total": "16",
    "partially_granted.total": "4",
    "refused_internal_affairs.total": "1",
    "refused_internal_affairs.commercial_enterprise": "1",
    "not_held.total": "17",
    "procurement.project_count": "14",
    "procurement.total_amount": "89,902.19",
  };
  for (const [code, text] of Object.entries(printed))
    expect.soft(await cell(code).innerText(), code).toContain(text);
  const all = await textOf(page);
  for (const text of ["89,902.19 元", "6,421.59 元", "42.1%", "52.6%", "95.2%"])
    expect.soft(all).toContain(text);
}

pageTest(
  "the opening screen shows the full reports side by side before the engine is up",
  async ({ open }) => {
    const page = await open();
    await firstChart(page);
    const rows = page.getByRole("region", { name: "关键指标" }).getByRole("row");
    expect(await rows.count()).toBe(6);
    expect(await rows.nth(1).innerText()).toMatch(/翔安区人民政府办公室\s+2020\s+41/);
    expect(await textOf(page)).toContain("本版格式无此项");
  },
);

pageTest("the Xiang'an office 2020 is reached by clicks alone, and back returns", async ({ open }) => {
  const page = await open();
  await firstChart(page);
  await page.getByRole("link", { name: "厦门市翔安区人民政府办公室" }).click();
  await expectXiangan(page);
  await page.goBack();
  await page.getByRole("heading", { name: "申请去哪儿了" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
});

pageTest("the Xiang'an office 2020 is reached by its address, the cell lit", async ({ open }) => {
  const page = await open({ path: xiangan });
  await expectXiangan(page);
  expect(await page.locator('[data-code="procurement.total_amount"][aria-current="true"]').count()).toBe(1);
});

pageTest("Suqian's 121 carried out of 2023 agree with 121 carried in of 2024", async ({ open }) => {
  const page = await open({ path: "#/report?data=real&report=321300-00-2024&cell=carried_in.total" });
  await page
    .getByRole("heading", { name: /宿迁市人民政府/ })
    .first()
    .waitFor();
  expect(await page.locator('[data-code="carried_in.total"]').first().innerText()).toContain("121");
  expect(await textOf(page)).toMatch(/121.*121/);
});

pageTest("procurement from 2021 on reads as not in the form, never as zero", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100&years=2021-2025" });
  await firstChart(page);
  await page.getByText("没有数字不等于没有采购").first().waitFor();
  const panel = page.getByRole("region", { name: "政府集中采购" });
  expect(await panel.innerText()).not.toMatch(/(^|\s)0(\s|$|元)/);
  const card = page.locator(".key", { hasText: "采购总金额" });
  expect(await card.innerText()).toContain("本版格式无此项");
});

pageTest("a blank total shows as not stated, not as zero", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real&organ=310000-01&years=2019&basis=tables" });
  await firstChart(page);
  const row = page.getByRole("region", { name: "关键指标" }).getByRole("row").nth(1);
  expect(await row.innerText()).toMatch(/859.*805/s);
  expect(await row.innerText()).toContain("未载明");
});

pageTest("an address that means nothing opens with a notice that names it", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real&scope=moon&colour=red" });
  const notice = page.getByRole("status").filter({ hasText: "已忽略" });
  await notice.waitFor();
  expect(await notice.innerText()).toContain("scope=moon");
  expect(await notice.innerText()).toContain("colour=red");
});

pageTest("simulated data say so, and one click leads to them", async ({ open }) => {
  const page = await open();
  await firstChart(page);
  await page.getByRole("button", { name: /示范市/ }).click();
  await page.getByText("不代表任何真实地区").waitFor();
  expect(new URL(page.url()).hash).toContain("data=demonstration");
});

pageTest("an outcome opens into its reasons and back", async ({ open }) => {
  const page = await open();
  await firstChart(page);
  await page.getByRole("button", { name: "不予公开 ›" }).click();
  await page.getByRole("heading", { name: "申请去哪儿了 · 不予公开" }).waitFor();
  await engineReady(page);
  await page
    .getByRole("region", { name: "申请去哪儿了 · 不予公开" })
    .getByRole("button", { name: "表" })
    .click();
  const table = page.getByRole("region", { name: "申请去哪儿了 · 不予公开" }).getByRole("table");
  await table.waitFor();
  expect(await table.getByRole("columnheader").count()).toBe(2 + 8 + 1);
  await page.goBack();
  await page.getByRole("heading", { name: "申请去哪儿了", exact: true }).waitFor();
});

pageTest(
  "a district of the demonstration city is drilled into and the trail leads up again",
  async ({ open }) => {
    const page = await open({ path: "#/overview?data=demonstration&region=990100" });
    await firstChart(page);
    await page.getByRole("link", { name: "示范市" }).or(page.getByText("示范市").first()).first().waitFor();
    const chart = page.getByRole("region", { name: "各地各单位比较" }).locator("canvas");
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (box === null) throw new Error("the ranking is not drawn");
    await page.mouse.click(box.x + box.width * 0.3, box.y + 16);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/region=99010[1-8]/);
    await page.getByText("区内各单位").waitFor();
    await page.getByRole("navigation", { name: "位置" }).getByRole("link", { name: "示范市" }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain("region=990100");
  },
);

pageTest("English and dark are one click away and stay", async ({ open }) => {
  const page = await open({ viewport: phone });
  await firstChart(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "What became of requests" }).waitFor();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect.poll(() => page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  await page.reload();
  await page.getByRole("heading", { name: "What became of requests" }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
});

pageTest("without the engine the first charts stay, and a retry is offered", async ({ open }) => {
  const page = await open({
    path: "#/overview?data=moon",
    expected: /Failed to load resource|moon|net::ERR/,
  });
  await page.route(/duckdb-eh/, (route) => route.abort());
  await page.reload();
  await firstChart(page);
  const alert = page.getByRole("alert").filter({ hasText: "查询引擎未能启动" });
  await alert.waitFor();
  expect(await page.getByRole("region", { name: "申请去哪儿了" }).locator("canvas").count()).toBe(1);
  await page.unroute(/duckdb-eh/);
  await alert.getByRole("button", { name: "重试" }).click();
  await engineReady(page);
  await expect.poll(() => alert.count()).toBe(0);
});
