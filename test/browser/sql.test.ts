import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desktop, engineReady, pageTest, phone, takeScreenshot } from "../support/page.ts";

async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

async function cells(page: Page): Promise<readonly string[]> {
  await page.locator(".result-table [role=cell]").first().waitFor();
  return page.locator(".result-table [role=cell]").allTextContents();
}

pageTest("the SQL page answers from the bundled reports, NULL apart from zero", async ({ open }) => {
  const page = await open({ path: "#/sql" });
  await write(
    page,
    "SELECT unit, year, carried_out__total, procurement__total_amount FROM report\nWHERE organ = '321300-00' AND coverage = 'full' ORDER BY year",
  );
  await page.keyboard.press("Control+Enter");
  expect(await cells(page)).toEqual([
    ...["宿迁市人民政府", "2023", "121", "NULL"],
    ...["宿迁市人民政府", "2024", "125", "NULL"],
  ]);
  await page.getByRole("button", { name: "图", exact: true }).click();
  await expect.poll(() => page.getByRole("img").getAttribute("aria-label")).toContain("宿迁市人民政府: 121");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 CSV" }).click();
  expect((await download).suggestedFilename()).toBe("gongkai-可能含模拟数据.csv");
  await takeScreenshot(page, "sql");
});

pageTest("the SQL page opens every page's questions, keeps a query and gives it back", async ({ open }) => {
  const page = await open({ path: "#/sql?measure=carry-over", viewport: phone });
  await page.getByRole("button", { name: "运行" }).click();
  expect((await cells(page)).slice(0, 5)).toHaveLength(5);
  await page.getByRole("button", { name: "已存" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("结转");
  await page.getByRole("button", { name: "保存" }).click();
  await write(page, "SELECT 1");
  await page.getByRole("button", { name: "结转", exact: true }).click();
  await expect.poll(() => page.locator(".cm-content").textContent()).toContain("carried_in__total");
});

pageTest("the SQL page refuses, tells the engine's faults, and cancels", async ({ open }) => {
  const page = await open({ path: "#/sql", viewport: desktop });
  await write(page, "DROP VIEW report");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("数据只读");
  await write(page, "SELECT unit, nope FROM report");
  await page.keyboard.press("Control+Enter");
  await page.getByText('Referenced column "nope" not found').waitFor();
  expect(await page.locator(".sql-fault").textContent()).toBe("nope");
  await write(page, "SELECT count(*) FROM range(100000000000) AS t(i) WHERE i % 7 = 3");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消。").waitFor();
  await write(page, "SELECT 40 + 2 AS answer");
  await page.keyboard.press("Control+Enter");
  expect(await cells(page)).toEqual(["42"]);
});

pageTest("the SQL page and the charts survive the death of the engine's worker", async ({ open }) => {
  const page = await open({ path: "" });
  await engineReady(page);
  await page.context().addInitScript(() => {
    const made: Worker[] = [];
    Object.assign(window, { made });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
  });
  await page.goto(`${page.url().split("#")[0] ?? ""}#/sql`);
  await page.reload();
  await engineReady(page);
  await page.evaluate(() => {
    for (const worker of (window as unknown as { made: Worker[] }).made) worker.terminate();
  });
  await write(page, "SELECT 40 + 2 AS answer");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消。").waitFor();
  await page.keyboard.press("Control+Enter");
  expect(await cells(page)).toEqual(["42"]);
  await page.evaluate(() => {
    window.location.hash = "#/disputes?data=demonstration&region=990101";
  });
  await page.locator(".finding").first().waitFor();
});

pageTest("an answer is taken away as a workbook that says what is simulated", async ({ open }) => {
  const page = await open({ path: "#/sql" });
  await write(page, "SELECT unit, year FROM report WHERE dataset = 'demonstration' LIMIT 3");
  await page.keyboard.press("Control+Enter");
  expect(await cells(page)).toHaveLength(6);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 Excel" }).click();
  expect((await download).suggestedFilename()).toBe("gongkai-可能含模拟数据.xlsx");
  await write(page, "SELECT unit, year FROM report WHERE dataset = 'real' LIMIT 3");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => page.getByText("可能含模拟数据").count()).toBe(0);
});
