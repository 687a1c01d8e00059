import type { Page } from "playwright-core";
import { expect } from "vitest";
import { pageTest, phone, takeScreenshot } from "../support/page.ts";

const heading = "organ,region_code,kind,scope,year,new_received.total,granted.total,carried_in.total";
const row = "宿迁市人民政府,321300,prefecture_government,consolidated,2019,77,31,2";
/** A year that the data set has no report for, so that nothing is in its way. */
const csv = `${heading}\n${row}\n`;

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByTestId("files")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page.locator(".import-summary").waitFor();
}

const grantedOf = (page: Page) => page.locator('[data-code="granted.total"] input').first();

pageTest("a dropped CSV stands in the data, survives reload and can be taken out", async ({ open }) => {
  const page = await open({ path: "#/data?data=real" });
  await drop(page, "own.csv", csv);
  await page.getByRole("link", { name: "宿迁市人民政府 2019" }).waitFor();
  expect(await page.locator(".import-list tbody tr").getAttribute("data-need")).toBe("fine");
  await page.reload();
  await page.getByRole("link", { name: "宿迁市人民政府 2019" }).waitFor();
  await page.getByRole("link", { name: "总览" }).click();
  await page.locator(".import-notice").getByText("图表含 1 份自行导入的报告").waitFor();
  await page.goto(page.url().replace(/#.*/, "#/report?data=real&report=321300-00-2019"));
  await page.getByRole("heading", { level: 1 }).getByText("宿迁市人民政府").waitFor();
  expect(await page.getByRole("main").innerText()).toContain("77");
  await page.goto(page.url().replace(/#.*/, "#/data?data=real"));
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await page.getByText("还没有导入文件").waitFor();
});

pageTest("a second tab sees an import and its removal without reload", async ({ open }) => {
  const page = await open({ path: "#/data?data=real" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText("还没有导入文件").waitFor();
  await drop(page, "own.csv", csv);
  await other.getByRole("link", { name: "宿迁市人民政府 2019" }).waitFor();
  await page.getByRole("button", { name: "全部删除" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await other.getByText("还没有导入文件").waitFor();
  expect(await other.locator(".import-list").count()).toBe(0);
});

pageTest("a figure is corrected in place, kept with what it was, and taken back", async ({ open }) => {
  const page = await open({ path: "#/data?data=real" });
  await drop(page, "own.csv", csv);
  await page.getByRole("link", { name: "宿迁市人民政府 2019" }).click();
  await grantedOf(page).fill("32");
  await page.getByTestId("corrections").getByText("原读取 31").waitFor();
  await page.getByRole("status").getByText("已保存").waitFor();
  await page.reload();
  await page.getByTestId("corrections").getByText("原读取 31").waitFor();
  expect(await grantedOf(page).inputValue()).toBe("32");
  await page.getByTestId("corrections").getByRole("button", { name: "撤销" }).click();
  await page.getByTestId("corrections").waitFor({ state: "detached" });
  expect(await grantedOf(page).inputValue()).toBe("31");
});

const hostile = `<html><body onload="document.title='ran'"><script>document.title='ran'</script>
  <img src=x onerror="document.title='ran'"><table><tr><td>没有年报</td></tr></table></body></html>`;

pageTest(
  "a page that is no report is refused with what to do, and its scripts never run",
  async ({ open }) => {
    const page = await open({ path: "#/data?data=real", viewport: phone });
    await drop(page, "hostile.html", hostile);
    await page
      .locator('tr[data-need="refused"]')
      .getByText("没有找到政府信息公开工作年度报告的表格")
      .waitFor();
    expect(await page.title()).not.toBe("ran");
    await takeScreenshot(page, "imports-refused-phone");
  },
);

pageTest("another report of the same organ and year waits for a choice, cell by cell", async ({ open }) => {
  const page = await open({ path: "#/data?data=real" });
  await drop(page, "own.csv", csv);
  await drop(page, "other.csv", csv.replace(",31,", ",33,"));
  await page
    .locator('tr[data-need="conflict"]')
    .getByRole("link", { name: "宿迁市人民政府 2019" })
    .first()
    .click();
  const conflict = page.getByTestId("conflict");
  await conflict.getByText("33 件").waitFor();
  await conflict.getByText("31 件").waitFor();
  await conflict.getByRole("button", { name: "采用此份，替换现有" }).click();
  await page.getByRole("link", { name: "返回列表" }).click();
  const rulings = page.locator(".import-list tbody tr td:nth-child(3)");
  await rulings.getByText("不采用").waitFor();
  expect((await rulings.allInnerTexts()).sort()).toEqual(["不采用", "已采用"].sort());
});
