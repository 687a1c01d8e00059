import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dataPath, lineOf, pick, review } from "../support/importPage.ts";
import { desktop, pageTest, phone, takeScreenshot } from "../support/page.ts";
import { reportFile, reportPageText } from "../support/reportFile.ts";

/** Pastes as the keyboard does, with the markup that a browser copies. */
async function paste(page: Page, selector: string, html: string): Promise<void> {
  await page.evaluate(
    ([target = "", markup = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", markup);
      clipboardData.setData("text/plain", "table");
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(target)?.dispatchEvent(event);
    },
    [selector, html],
  );
}

pageTest("a table pasted anywhere is imported", async ({ open }) => {
  const page = await open({ path: "" });
  await page.getByRole("link", { name: "总览" }).waitFor();
  await paste(page, "body", reportPageText({}));
  await lineOf(page, "粘贴的表格").getByRole("link", { name: "宿迁市人民政府 2022" }).waitFor();
});

pageTest("a table is pasted on a phone into a box that is in sight", async ({ open }) => {
  const page = await open({ path: dataPath, viewport: phone });
  await page.getByRole("button", { name: "粘贴表格" }).click();
  await page.getByPlaceholder("在此粘贴").waitFor();
  await takeScreenshot(page, "import-paste-phone");
  await paste(page, "textarea", reportPageText({}));
  await lineOf(page, "粘贴的表格").getByRole("link", { name: "宿迁市人民政府 2022" }).waitFor();
});

pageTest("an archive gives its files, and the same file is not taken twice", async ({ open }) => {
  const page = await open({ path: dataPath });
  const inside = reportFile({ name: "2022.html" });
  const zip = Buffer.from(
    zipSync({ "a/2022.html": new Uint8Array(inside.buffer), "a/readme.txt": new Uint8Array(3) }),
  );
  await pick(page, { name: "all.zip", mimeType: "application/zip", buffer: zip });
  await lineOf(page, "all.zip/a/2022.html").getByText("已采用").waitFor();
  await lineOf(page, "all.zip/a/readme.txt").getByText("无法读取").waitFor();
  await pick(page, inside);
  await page.getByText("1 个文件此前已导入").waitFor();
  expect(await page.locator(".import-list tbody tr").count()).toBe(2);
});

pageTest("files dropped on any page are imported", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real" });
  await page.getByRole("link", { name: "总览" }).waitFor();
  await page.evaluate((html) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([html], "dropped.html", { type: "text/html" }));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, reportPageText({}));
  await lineOf(page, "dropped.html").getByRole("link").waitFor();
});

pageTest("the data page is used by keyboard alone", async ({ open }) => {
  const page = await open({ path: dataPath });
  await pick(page, reportFile({ name: "page.html", organ: "某某办公室" }));
  await page.getByRole("button", { name: "粘贴表格" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await lineOf(page, "page.html").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.locator(".review-header").waitFor();
  await page.getByRole("link", { name: "返回列表" }).focus();
  await page.keyboard.press("Enter");
  await lineOf(page, "page.html").getByRole("button", { name: "删除" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor();
  await page.keyboard.press("Enter");
  await lineOf(page, "page.html").waitFor();
});

const views = [
  { name: "on a desktop, light", viewport: desktop, theme: "light" },
  { name: "on a phone, dark", viewport: phone, theme: "dark" },
] as const;

pageTest.for(views)(
  "axe finds nothing serious on the data and review pages $name",
  async ({ viewport, theme }, { open }) => {
    const page = await open({ path: dataPath, viewport, theme });
    const serious = async (): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    };
    expect(await serious()).toEqual([]);
    await pick(
      page,
      reportFile({ name: "page.html", printed: { "granted.total": "9O" } }),
      reportFile({ name: "whose.html", organ: "某某办公室" }),
      { name: "bad.txt", mimeType: "text/plain", buffer: Buffer.from("不是年报") },
    );
    await takeScreenshot(page, `import-data-${theme}`, true);
    expect(await serious()).toEqual([]);
    await review(page, "page.html");
    await page.locator(".review-told h2").first().waitFor();
    await takeScreenshot(page, `import-review-${theme}`);
    expect(await serious()).toEqual([]);
    await page.getByRole("link", { name: "返回列表" }).click();
    await review(page, "whose.html");
    expect(await serious()).toEqual([]);
  },
);

pageTest("a chosen folder is read with all that lies in it", async ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  mkdirSync(join(folder, "east", "2022"), { recursive: true });
  writeFileSync(join(folder, "east", "2022", "page.html"), reportFile({ name: "page.html" }).buffer);
  writeFileSync(join(folder, "west.html"), reportFile({ name: "west.html", organ: "淮安市人民政府" }).buffer);
  writeFileSync(join(folder, "Thumbs.db"), "what a system leaves");
  const page = await open({ path: dataPath });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件夹" }).click();
  await (await chooser).setFiles(folder);
  await lineOf(page, `${basename(folder)}/east/2022/page.html`)
    .getByText("宿迁市人民政府 2022")
    .waitFor();
  await lineOf(page, `${basename(folder)}/west.html`)
    .getByText("淮安市人民政府 2022")
    .waitFor();
  expect(await page.locator(".import-list tbody tr").count()).toBe(2);
  rmSync(folder, { recursive: true });
});
