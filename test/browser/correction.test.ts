import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { formAddresses } from "../../src/form/layout/formGrid.ts";
import { cellOf, editedWorkbook, type } from "../support/editedWorkbook.ts";
import { pageTest, phone, takeScreenshot } from "../support/page.ts";

/** One request of a natural person stands under commercial enterprises: defect 1 of the demonstration city. */
const flawed = "#/report?data=demonstration&report=990101-03-2023";
const addresses = formAddresses("form_2021");
const person = addresses.get("new_received.natural_person") ?? "";
const enterprise = addresses.get("new_received.commercial_enterprise") ?? "";

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await download.path())),
  };
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(page.url().replace(/#.*/, "#/data?data=demonstration"));
  await page
    .getByTestId("files")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.locator(".import-summary").waitFor();
}

pageTest(
  "a planted defect goes out as a workbook, comes back corrected, is applied, kept and undone",
  async ({ open }) => {
    const page = await open({ path: flawed });
    await page.getByText("应等于办理结果总计").first().waitFor();
    const { name, bytes } = await downloaded(page, "下载更正表");
    expect(name).toBe("霁川区教育局2023年报更正表.xlsx");
    const before = [person, enterprise].map((address) => Number(cellOf(bytes, "表格", address)));
    await takeScreenshot(page, "correction-download");

    const corrected = editedWorkbook(bytes, (workbook) => {
      type(workbook, "表格", person, (before[0] ?? NaN) + 1);
      type(workbook, "表格", enterprise, (before[1] ?? NaN) - 1);
      type(workbook, "问题", "I4", "一件自然人申请误列商业企业");
      type(workbook, "问题", "J4", "王工");
    });
    await drop(page, name, corrected);
    expect(await page.locator('tr[data-need="correction"]').count()).toBe(1);
    await page.getByRole("link", { name: "霁川区教育局 2023" }).click();
    const correction = page.getByTestId("correction");
    const rows = correction.locator('tr[data-kind="changed"]');
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(
        new RegExp(
          `本年新收 · 自然人\\s+${before[0]}\\s+${(before[0] ?? NaN) + 1}\\s.*误列商业企业（王工）`,
          "su",
        ),
      ),
      expect.stringMatching(
        new RegExp(`本年新收 · 商业企业\\s+${before[1]}\\s+${(before[1] ?? NaN) - 1}\\s`, "su"),
      ),
    ]);
    expect(await page.getByTestId("correction-rules").innerText()).toMatch(
      /更正前 2 项不符，更正后 0 项不符/,
    );
    await takeScreenshot(page, "correction-review");

    await correction.getByRole("button", { name: "采用更正" }).click();
    await correction.getByText("已采用 2 处更正").waitFor();
    await takeScreenshot(page, "correction-applied");
    await correction.getByRole("link", { name: "查看更正后的报告" }).click();
    await page.getByText("自行导入").first().waitFor();
    await page.getByText("能够核对的勾稽关系全部成立").waitFor();
    await page.reload();
    await page.getByText("能够核对的勾稽关系全部成立").waitFor();
    const cell = page.locator('td[data-code="new_received.natural_person"]').first();
    expect(await cell.innerText()).toContain(String((before[0] ?? NaN) + 1));
    // It is still filed in its district.
    await page.getByRole("navigation", { name: "所在位置" }).getByText("霁川区", { exact: true }).waitFor();

    await page.goto(page.url().replace(/#.*/, "#/data?data=demonstration"));
    await page.getByRole("link", { name: "霁川区教育局 2023" }).click();
    await page.getByRole("button", { name: "撤销采用" }).click();
    await correction.getByRole("button", { name: "采用更正" }).waitFor();
    await page.goto(page.url().replace(/#.*/, flawed));
    await page.getByText("应等于办理结果总计").first().waitFor();
    expect(await page.getByText("自行导入").count()).toBe(0);
  },
);

pageTest(
  "a workbook whose figures were typed as words says so, on a phone and in English",
  async ({ open }) => {
    const page = await open({ path: flawed, viewport: phone, locale: "en-GB", theme: "dark" });
    const { bytes } = await downloaded(page, "Download for correction");
    const broken = editedWorkbook(bytes, (workbook) => type(workbook, "Form", person, "about 34"));
    await drop(page, "correction.xlsx", broken);
    await page.getByRole("link", { name: "霁川区教育局 2023" }).click();
    await page.getByText("holds the text “about 34” and no number").first().waitFor();
    expect(await page.getByRole("button", { name: "Apply the corrections" }).isDisabled()).toBe(true);
    await takeScreenshot(page, "correction-words-phone", true);
  },
);
