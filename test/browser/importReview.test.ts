import { expect } from "vitest";
import { cellOf, dataPath, lineOf, pick, review } from "../support/importPage.ts";
import { pageTest, phone, takeScreenshot } from "../support/page.ts";
import { figuresOf, reportFile, reportPageText, textFile } from "../support/reportFile.ts";

const granted = figuresOf().get("granted.total") ?? 0;
/** A total that its parts do not add up to, and a figure that is none. */
const doubtful = reportFile({
  name: "doubtful.html",
  printed: { "granted.total": String(granted + 72), "coercive_measures.decisions": "2O163" },
});

pageTest(
  "doubtful cells are gone through by keyboard, each lit in its source with what is wrong",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, doubtful);
    await review(page, "doubtful.html");
    const lit = page.getByTestId("lit");
    await lit.getByText("“2O163”处不是数字").or(lit.getByText("不是数字")).waitFor();
    await page.locator(".source-view [data-lit]", { hasText: "2O163" }).waitFor();
    await cellOf(page, "coercive_measures.decisions").focus();
    const seen: string[] = [];
    for (let step = 0; step < 12 && !seen.some((text) => text.includes("相差72")); step += 1) {
      await page.keyboard.press("Alt+ArrowDown");
      seen.push(await lit.innerText());
    }
    expect(seen.at(-1)).toContain("相差72");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    for (let step = 0; step < seen.length; step += 1) await page.keyboard.press("Alt+ArrowUp");
    await lit.getByText("不是数字").waitFor();
    await takeScreenshot(page, "import-review");
  },
);

pageTest(
  "what is typed key by key stands at once, is judged at once and is kept with its note",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, doubtful);
    await review(page, "doubtful.html");
    await page.getByTestId("failed-rules").getByText("相差72").first().waitFor();
    await cellOf(page, "granted.total").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(String(granted), { delay: 0 });
    expect(await cellOf(page, "granted.total").inputValue()).toBe(String(granted));
    await page.getByTestId("failed-rules").getByText("相差72").first().waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("td")?.getAttribute("data-code")))
      .toBe("partially_granted.total");
    const corrections = page.getByTestId("corrections");
    await corrections.getByText(`原读取 ${granted + 72}`).waitFor();
    await corrections.getByRole("textbox").fill("电话核实");
    await page.getByText("尚未保存").waitFor();
    await corrections.getByRole("textbox").blur();
    await page.getByText("尚未保存").waitFor({ state: "detached" });
    await page.reload();
    expect(await cellOf(page, "granted.total").inputValue()).toBe(String(granted));
    expect(await corrections.getByRole("textbox").inputValue()).toBe("电话核实");
    await corrections.getByRole("button", { name: "撤销" }).click();
    await corrections.waitFor({ state: "detached" });
    expect(await cellOf(page, "granted.total").inputValue()).toBe(String(granted + 72));
  },
);

pageTest(
  "who leaves before a figure or a note is kept is asked first, and loses nothing by staying",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, doubtful);
    await review(page, "doubtful.html");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    const leave = (): Promise<void> => page.evaluate(() => window.location.reload());
    await cellOf(page, "granted.total").fill(String(granted));
    await leave();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    const corrections = page.getByTestId("corrections");
    await page.getByRole("status").getByText("已保存").waitFor();
    await corrections.getByRole("textbox").fill("电话核实");
    await leave();
    await expect.poll(() => asked.length).toBe(2);
    await page.getByText("尚未保存").waitFor({ state: "detached" });
    await page.reload();
    expect(asked).toHaveLength(2);
    expect(await corrections.getByRole("textbox").inputValue()).toBe("电话核实");
  },
);

pageTest("a figure clicked in the source leads to its cell", async ({ open }) => {
  const page = await open({ path: dataPath });
  await pick(page, doubtful);
  await review(page, "doubtful.html");
  await page
    .locator(".source-figure", { hasText: String(granted + 72) })
    .first()
    .click();
  await page.locator('td[data-code="granted.total"].lit').waitFor();
});

pageTest("on a phone form and source take turns", async ({ open }) => {
  const page = await open({ path: dataPath, viewport: phone });
  await pick(page, doubtful);
  await review(page, "doubtful.html");
  const [form, source] = [page.locator(".review-form"), page.locator(".source-view")];
  expect([await form.isVisible(), await source.isVisible()]).toEqual([true, false]);
  await page.getByRole("button", { name: "原文" }).click();
  await page.locator(".source-view [data-lit]", { hasText: "2O163" }).waitFor();
  expect([await form.isVisible(), await source.isVisible()]).toEqual([false, true]);
  await takeScreenshot(page, "import-review-phone");
  await page
    .locator(".source-figure", { hasText: String(granted + 72) })
    .first()
    .click();
  await page.locator('td[data-code="granted.total"].lit').waitFor();
  expect(await form.isVisible()).toBe(true);
});

pageTest(
  "a text read in the wrong encoding is read again at a click, and corrections stay",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    // A stray byte at its end hides that every other byte is zero.
    const wide = Buffer.concat([Buffer.from(reportPageText({}), "utf16le"), Buffer.from("\n")]);
    await pick(page, { name: "wide.html", mimeType: "text/html", buffer: wide });
    const line = lineOf(page, "wide.html");
    await line.getByText("无法读取").waitFor();
    await line.getByRole("button", { name: "UTF-16", exact: true }).click();
    await line.getByRole("link", { name: "宿迁市人民政府 2022" }).waitFor();
    await review(page, "wide.html");
    await cellOf(page, "granted.total").fill("9999");
    await page.getByTestId("corrections").getByText(`原读取 ${granted}`).waitFor();
    await page.getByRole("button", { name: "UTF-16", exact: true }).click();
    await page.getByText("已重新读取，已作的修改保留。").waitFor();
    expect(await cellOf(page, "granted.total").inputValue()).toBe("9999");
    await page.getByRole("button", { name: "GB18030" }).click();
    await page.getByText("按此编码读不出年度报告").waitFor();
    expect(await cellOf(page, "granted.total").inputValue()).toBe("9999");
  },
);

pageTest(
  "a column that nobody knows is asked about once and remembered for the next file",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    const table = (year: number): string =>
      `unit,year,new_received.total,qqq\n宿迁市人民政府,${year},40,31\n`;
    await pick(page, textFile("one.csv", table(2017)));
    await page.getByTestId("columns").getByLabel("qqq").selectOption({ label: "予以公开 · 总计" });
    await takeScreenshot(page, "import-columns");
    await page.getByRole("button", { name: "按此重新读取" }).click();
    await page.getByTestId("columns").waitFor({ state: "detached" });
    await pick(page, textFile("two.csv", table(2018)));
    expect(await page.getByTestId("columns").count()).toBe(0);
    await review(page, "two.csv");
    await page.locator('tr[data-code="granted.total"] input[value="31"]').waitFor();
  },
);

pageTest(
  "whose report it is is asked, with organs of the registry, and a new organ can be made",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, reportFile({ name: "nobody.html", organ: "某某办公室" }));
    await lineOf(page, "nobody.html").getByText("主体待定").waitFor();
    await review(page, "nobody.html");
    const whose = page.getByTestId("whose");
    await whose.getByLabel("机关名称").fill("宿迁市人民政府");
    await whose.getByText("归入已有机关: 宿迁市人民政府").waitFor();
    await whose.getByLabel("机关名称").fill("宿迁市样例办公室");
    await whose.getByLabel("所在地区").fill("宿迁市");
    await whose.getByLabel("机关类型").selectOption({ label: "市级部门" });
    await whose.getByText("新建机关: 宿迁市样例办公室").waitFor();
    await whose.getByRole("button", { name: "确定" }).click();
    await page.getByRole("heading", { name: "宿迁市样例办公室 2022" }).waitFor();
    await page.locator(".review-header").getByRole("button", { name: "采用", exact: true }).click();
    await page.getByTestId("ruling").getByText("已采用").waitFor();
  },
);

pageTest("many files are sorted and filtered by what they need", async ({ open }) => {
  const page = await open({ path: dataPath });
  const fine = Array.from({ length: 17 }, (_, index) =>
    reportFile({ name: `fine${index}.html`, year: 2022, organ: "宿迁市人民政府", seed: 7 + index }),
  );
  await pick(page, ...fine, doubtful, textFile("bad.txt", "不是年报"), textFile("empty.txt", ""));
  expect(await page.locator(".import-list tbody tr").count()).toBe(20);
  await takeScreenshot(page, "import-twenty-files", true);
  const needs = await page
    .locator(".import-list tbody tr")
    .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-need")));
  expect(needs[0]).not.toBe("fine");
  expect(needs.at(-1)).toBe("fine");
  await page.getByRole("button", { name: "无法读取 2" }).click();
  await expect.poll(() => page.locator(".import-list tbody tr").count()).toBe(2);
});
