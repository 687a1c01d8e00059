import { expect } from "vitest";
import { dataPath, lineOf, pick, visit } from "../support/importPage.ts";
import { firstChart, pageTest, phone, takeScreenshot } from "../support/page.ts";
import { settled } from "../support/goTo.ts";
import { reportFile, textFile } from "../support/reportFile.ts";

const heading = "organ,region_code,kind,scope,year,new_received.total,granted.total,carried_in.total";
const row = (year: number): string =>
  `宿迁市人民政府,321300,prefecture_government,consolidated,${year},77,31,2`;
/** 2019 is new to the data set; 2022 of another organ too. */
const own = textFile("own.csv", `${heading}\n${row(2019)}\n`);

pageTest(
  "one click leads from the import to the charts, where every panel and row says what is imported",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, own, reportFile({ name: "page.html", year: 2022 }));
    await page.getByRole("link", { name: "查看这些报告的图表" }).click();
    await firstChart(page);
    await settled(page);
    const panels = await page.locator("section.panel").count();
    expect(panels).toBeGreaterThan(4);
    await page
      .locator(".imported-chip")
      .nth(panels - 1)
      .waitFor();
    expect(await page.locator("section.panel .imported-chip").count()).toBe(panels);
    expect(new Set(await page.locator(".imported-chip summary").allInnerTexts())).toEqual(
      new Set(["含导入 2 份"]),
    );
    await page.locator(".imported-chip summary").first().click();
    await page.locator(".imported-chip li", { hasText: "宿迁市人民政府 2019" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "表", exact: true }).first().click();
    await page.locator(".panel .imported-sign").first().waitFor();
    expect(await page.locator(".panel .imported-sign").first().getAttribute("title")).toContain(
      "宿迁市人民政府 20",
    );
    await takeScreenshot(page, "import-marks");
    await page.getByRole("button", { name: "不计入图表" }).click();
    await page.getByText("2 份自行导入的报告已关闭").waitFor();
    await settled(page);
    expect(await page.locator(".imported-chip, .imported-sign").count()).toBe(0);
  },
);

pageTest("a chart without imported reports bears no mark", async ({ open }) => {
  const page = await open({ path: dataPath });
  await pick(page, own);
  await visit(page, "#/overview?data=real&organ=350213-01");
  await firstChart(page);
  await settled(page);
  await page.locator(".import-notice").waitFor();
  expect(await page.locator(".imported-chip, .imported-sign").count()).toBe(0);
});

pageTest(
  "a report in place of a bundled one says so, on its page and in the list, and is taken out",
  async ({ open }) => {
    const page = await open({ path: dataPath });
    await pick(page, reportFile({ name: "page.html", year: 2023 }));
    await lineOf(page, "page.html").getByText("与现有不同").waitFor();
    await lineOf(page, "page.html").getByRole("button", { name: "采用", exact: true }).click();
    await lineOf(page, "page.html").getByText("替换随页数据中的同一报告").waitFor();
    await visit(page, "#/report?data=real&report=321300-00-2023");
    const note = page.getByTestId("imported-report");
    await note.getByText("代替随页数据中的同一报告").waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain("3,511");
    await takeScreenshot(page, "import-report-page");
    await note.getByRole("button", { name: "取出，恢复随页数据" }).click();
    await note.waitFor({ state: "detached" });
    await page.getByRole("main").getByText("3,511").first().waitFor();
  },
);

pageTest("marks are there on a phone and in English in the dark", async ({ open }) => {
  const page = await open({ path: dataPath, viewport: phone, locale: "en-GB", theme: "dark" });
  await pick(page, own);
  await takeScreenshot(page, "import-data-phone-en-dark", true);
  await page.getByRole("link", { name: "See the charts of these reports" }).click();
  await firstChart(page);
  await page.locator(".imported-chip", { hasText: "1 imported" }).first().waitFor();
  await takeScreenshot(page, "import-marks-phone-en-dark");
});
