import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { importedReport } from "../support/importedReport.ts";
import { cellOf, dataPath, lineOf, pick, review } from "../support/importPage.ts";
import { pageTest, takeScreenshot } from "../support/page.ts";
import { reportFile, textFile } from "../support/reportFile.ts";

const one = reportFile({ name: "one.html" });
const another = reportFile({ name: "another.html", organ: "厦门市人民政府", seed: 9 });

/** Every further write into the browser's storage fails as on a full disk. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
}

pageTest(
  "storage that is refused is said before anything is imported, and the session goes on",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("refused", "SecurityError");
      };
    });
    await page.reload();
    await page.getByTestId("keeping").getByText("浏览器不允许保存").waitFor();
    await pick(page, one);
    await review(page, "one.html");
    await cellOf(page, "granted.total").fill("4321");
    await page.getByTestId("corrections").getByText("4321").waitFor();
    await takeScreenshot(page, "import-refused-storage");
  },
);

pageTest("a full disk is said, what was kept stays, and the rest goes on in memory", async ({ open }) => {
  const page = await open({ path: dataPath });
  await pick(page, one);
  await fillDisk(page);
  await pick(page, another);
  await page.getByTestId("keeping").getByText("浏览器存储空间不足").waitFor();
  await lineOf(page, "another.html").getByText("未保存").waitFor();
  expect(await lineOf(page, "one.html").getByText("未保存").count()).toBe(0);
  await takeScreenshot(page, "import-full-disk");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await lineOf(page, "one.html").waitFor();
  expect(await lineOf(page, "another.html").count()).toBe(0);
});

pageTest("a browser that tells of too little room is believed before the file is kept", async ({ open }) => {
  const page = await open({ path: dataPath });
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({ quota: 1000, usage: 990 });
  });
  await page.reload();
  await pick(page, one);
  await page.getByTestId("keeping").getByText("浏览器存储空间不足").waitFor();
  await lineOf(page, "one.html").getByText("未保存").waitFor();
});

pageTest("a page killed in the middle of an import says what was not finished", async ({ open }) => {
  const page = await open({ path: dataPath });
  const files = Array.from({ length: 60 }, (_, index) =>
    reportFile({ name: `file${index}.html`, seed: index + 1 }),
  );
  await page.getByTestId("files").setInputFiles(files);
  await page.locator(".import-list tbody tr").nth(2).waitFor();
  await page.goto("about:blank");
  await page.goBack();
  const told = page.locator(".import-interrupted");
  await told.waitFor();
  const left = Number(/(\d+) 个文件没有读完/u.exec(await told.innerText())?.[1]);
  const kept = await page.locator(".import-list tbody tr").count();
  expect(left).toBeGreaterThan(0);
  expect(kept + left).toBe(60);
  await takeScreenshot(page, "import-interrupted");
  await told.getByRole("button", { name: "知道了" }).click();
  await told.waitFor({ state: "detached" });
  await page.reload();
  await page.locator(".import-list").waitFor();
  await page.waitForTimeout(1500);
  expect(await told.count()).toBe(0);
});

pageTest("an import that is stopped keeps what was read and says what was not", async ({ open }) => {
  const page = await open({ path: dataPath });
  const files = Array.from({ length: 80 }, (_, index) =>
    reportFile({ name: `file${index}.html`, seed: index + 1 }),
  );
  await page.getByTestId("files").setInputFiles(files);
  await page.locator(".import-list tbody tr").first().waitFor();
  await page.getByRole("button", { name: "停止" }).click();
  await page.locator(".import-summary").waitFor();
  const told = await page.locator(".import-summary").innerText();
  const unread = Number(/已停止：(\d+)/u.exec(told)?.[1]);
  expect(unread).toBeGreaterThan(0);
  const all = await page.getByRole("button", { name: /^全部 \d+/u }).innerText();
  expect(Number(all.replace(/\D/gu, "")) + unread).toBe(80);
});

pageTest(
  "two tabs that correct the same cell lose nothing, and the later sees the other's",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, one);
    await review(page, "one.html");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await cellOf(other, "granted.total").waitFor();
    await cellOf(page, "granted.total").fill("1111");
    await other.getByTestId("corrections").getByText("1111").waitFor();
    await other.getByTestId("corrections").getByText("另一窗口刚刚修改").waitFor();
    await cellOf(other, "granted.total").fill("2222");
    await page.getByTestId("corrections").getByText("2222").waitFor();
    await page.getByTestId("corrections").getByText("1111").waitFor();
    await cellOf(page, "refused_state_secret.total")
      .or(cellOf(page, "partially_granted.total"))
      .first()
      .focus();
    expect(await cellOf(page, "granted.total").inputValue()).toBe("2222");
  },
);

pageTest(
  "everything goes out as one file and comes back elsewhere, over nothing that is there",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, one, textFile("wide.txt", "不是年报"));
    await review(page, "one.html");
    await cellOf(page, "granted.total").fill("77");
    await page.getByTestId("corrections").getByText("77").waitFor();
    await page
      .locator(".review-header")
      .getByRole("button", { name: "采用", exact: true })
      .or(page.getByTestId("ruling").getByText("已采用"))
      .first()
      .waitFor();
    await page.getByRole("link", { name: "返回列表" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "全部导出为一个文件" }).click();
    const exported = readFileSync(await (await downloading).path());
    const elsewhere = await open({ path: dataPath });
    await pick(elsewhere, reportFile({ name: "mine.html", seed: 21 }));
    await lineOf(elsewhere, "mine.html").getByText("已采用").waitFor();
    await elsewhere
      .getByTestId("load-export")
      .setInputFiles({ name: "export.zip", mimeType: "application/zip", buffer: exported });
    await elsewhere.getByText("已载入 1 个文件").waitFor();
    await lineOf(elsewhere, "mine.html").getByText("已采用").waitFor();
    await lineOf(elsewhere, "one.html").getByText("与现有不同").waitFor();
    await lineOf(elsewhere, "one.html").getByText("待定").waitFor();
    await review(elsewhere, "one.html");
    expect(await cellOf(elsewhere, "granted.total").inputValue()).toBe("77");
    await takeScreenshot(elsewhere, "import-conflict");
    await elsewhere.getByRole("link", { name: "返回列表" }).click();
    await elsewhere
      .getByTestId("load-export")
      .setInputFiles({ name: "export.zip", mimeType: "application/zip", buffer: exported });
    await elsewhere.getByText("1 个文件此前已导入").waitFor();
    expect(await elsewhere.locator(".import-list tbody tr").count()).toBe(2);
  },
);

/** Does something in the store of imports, in one transaction. */
async function inStore(page: Page, version: number | null): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("gongkai");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("imports", "readwrite");
          const store = transaction.objectStore("imports");
          const asked = store.get("version");
          if (wanted !== null) store.put(wanted, "version");
          transaction.oncomplete = () => {
            opening.result.close();
            done(Number(asked.result));
          };
        };
      }),
    version,
  );
}

pageTest("what the first version of the page kept is brought up to date", async ({ open }) => {
  // Its bytes are no page, which the review says beside what was read from them.
  const page = await open({ path: dataPath, expected: /UnreadableFile: unknown: old\.html/u });
  await page.locator(".import-drop").waitFor();
  const { figures, narrative, printedSubtotals, ...plain } = importedReport({
    file: "old",
    year: 2016,
    figures: { "granted.total": 5 },
  });
  expect([narrative.size, printedSubtotals.size]).toEqual([0, 0]);
  await page.evaluate(
    ([report, pairs]) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("gongkai");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("imports", "readwrite");
          const store = transaction.objectStore("imports");
          store.clear();
          const file = { id: "old", name: "old.html", size: 3, added: "2024-01-01T00:00:00.000Z" };
          const rest = {
            refusal: null,
            reason: "",
            encoding: null,
            unknownColumns: [],
            reports: 1,
            reader: 1,
          };
          store.put({ ...file, ...rest }, "file/old");
          const maps = { figures: new Map(pairs), narrative: new Map(), printedSubtotals: new Map() };
          store.put([{ ...report, ...maps }], "reports/old");
          const decided = { ruling: "left_out", organ: null, year: 2016, bundled: "none", corrections: [] };
          store.put(new Map([[0, decided]]), "decisions/old");
          store.put(new Uint8Array([1, 2, 3]), "bytes/old");
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [plain, [...figures]] as const,
  );
  await page.reload();
  await lineOf(page, "old.html").locator("td:nth-child(3)").getByText("不采用").waitFor();
  await review(page, "old.html");
  expect(await cellOf(page, "granted.total").inputValue()).toBe("5");
  await page.locator(".review-source").getByRole("alert").waitFor();
  expect(await inStore(page, null)).toBeGreaterThan(1);
});

pageTest("what a later version of the page kept is left alone, and said", async ({ open }) => {
  const page = await open({ path: dataPath });
  await pick(page, one);
  const present = await inStore(page, 99);
  await page.reload();
  await page.getByTestId("keeping").getByText("来自更新版本的页面").waitFor();
  expect(await page.locator(".import-list").count()).toBe(0);
  await inStore(page, present);
  await page.reload();
  await lineOf(page, "one.html").waitFor();
});
