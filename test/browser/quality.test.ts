import { AxeBuilder } from "@axe-core/playwright";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { isRuleId, ruleOf } from "../../src/form/rules.ts";
import { settled } from "../support/goTo.ts";
import { desktop, engineReady, pageTest, phone, takeScreenshot, wideDesktop } from "../support/page.ts";

const city = "#/quality?data=demonstration&region=990100&reach=all";
const real = "#/quality?data=real&organ=350213-01,310000-01,321300-00,320800-00&basis=tables";

interface Planted {
  readonly organ: string;
  readonly year: string;
  readonly rule: string;
}

const planted = Papa.parse<Planted>(readFileSync("datasets/demonstration/defects.csv", "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;
const expected = planted
  .filter(({ rule }) => rule !== "")
  .map(({ organ, year, rule }) => `${organ}-${year} ${rule}`);

const severityOf = (line: string): string => {
  const rule = line.split(" ")[1] ?? "";
  return isRuleId(rule) ? ruleOf(rule).severity : "none";
};

async function ready(page: Page): Promise<void> {
  await engineReady(page);
  await page.locator("#rules .finding-groups").waitFor();
  await settled(page);
}

/** Opens every group of the list. */
async function openGroups(page: Page): Promise<void> {
  const closed = page.locator("#rules details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
  await settled(page);
}

function panel(page: Page, id: string): Locator {
  return page.locator(`#${id}`);
}

async function figureOf(page: Page, name: string): Promise<string> {
  return page.locator(".checks-row .key").filter({ hasText: name }).locator(".figure").innerText();
}

pageTest(
  "every planted defect of the city is read off the screen, and nothing else is an error",
  async ({ open }) => {
    const page = await open({ path: city });
    await ready(page);
    await openGroups(page);
    const items = await page.locator("#rules li[data-rule]").evaluateAll((found) =>
      found.map((one) => ({
        line: `${one.getAttribute("data-report") ?? ""} ${one.getAttribute("data-rule") ?? ""}`,
        severity: one.getAttribute("data-severity"),
      })),
    );
    expect([...new Set(items.map(({ line }) => line))]).toEqual(
      expect.arrayContaining([...new Set(expected)]),
    );
    const errors = new Set(items.filter(({ severity }) => severity === "error").map(({ line }) => line));
    // The carry-over of the street that took another over is a warning: it is no error of the report.
    const grave = expected.filter(
      (line) => severityOf(line) === "error" && line !== "990105-15-2022 X-CARRY",
    );
    expect([...errors].sort()).toEqual([...new Set(grave)].sort());
    const warnings = items.filter(({ severity }) => severity === "warning").map(({ line }) => line);
    expect(warnings.filter((line) => !expected.includes(line))).toEqual([]);
    expect(await figureOf(page, "有错误的报告")).toBe("7");
    const sum = page.locator('#rules li[data-key="H-SUM:review.total"] p');
    expect(await sum.innerText()).toMatch(/汇总报告\d+，17个成员单位合计\d+，相差1。/);
    await takeScreenshot(page, "quality-city", true);
  },
);

pageTest(
  "the missing report and the street that was taken over are found in the coverage",
  async ({ open }) => {
    const page = await open({ path: `${city}&filing=missing` });
    await ready(page);
    const coverage = panel(page, "coverage");
    const lines = coverage.locator("[data-organ]");
    expect(await lines.evaluateAll((found) => found.map((one) => one.getAttribute("data-organ")))).toEqual([
      "990108-17",
    ]);
    await coverage.locator('[data-organ="990108-17"] [data-year="2022"]').click();
    await expect.poll(() => coverage.getByRole("status").innerText()).toContain("数据集中没有这份报告");
    await page.goto(page.url().replace("filing=missing", "filing=not_due"));
    await coverage.locator('[data-organ="990105-16"] [data-year="2022"]').click();
    await expect
      .poll(() => coverage.getByRole("status").innerText())
      .toContain("2021年度后并入望潮区新港街道办事处");
  },
);

pageTest(
  "the real reports: Xiang'an's 15 is explained, Shanghai's blanks counted, Suqian's chain holds at 121",
  async ({ open }) => {
    const page = await open({ path: real });
    await ready(page);
    const xiangan = panel(page, "told").locator('tr[data-report="350213-01-2020"][data-rule="N-OUT"]');
    expect((await xiangan.locator("td").allInnerTexts()).slice(1, 4)).toEqual(["15", "16", "−1"]);
    expect(await xiangan.innerText()).toContain("正文只统计本年新收的41件；上年结转的1件在本年办结");
    expect(await xiangan.getAttribute("data-severity")).toBe("info");
    expect(await figureOf(page, "空白格占比")).toBe("13.6%");
    await page.locator(".checks-row .key").filter({ hasText: "空白格占比" }).click();
    await settled(page);
    expect(new URL(page.url()).hash).toContain("rule=S3-BLANK");
    const blank = page.locator("#rules li[data-rule]");
    expect(await blank.count()).toBe(1);
    expect(await blank.innerText()).toMatch(/上海市人民政府办公厅 2019/);
    const chain = panel(page, "chain");
    await chain.locator('[data-organ="321300-00"] [data-year="2024"]').click();
    await expect
      .poll(() => chain.getByRole("status").innerText())
      .toContain("上年结转下年度 121 件，本年上年结转 121 件");
    await chain.getByRole("link", { name: "对照两份报告" }).click();
    await expect
      .poll(() => new URL(page.url()).hash)
      .toMatch(/^#\/difference.*report=321300-00-2024.*other=321300-00-2023/);
  },
);

pageTest(
  "units that slipped are shown read both ways, and what is unusual with its years",
  async ({ open }) => {
    const page = await open({ path: city });
    await ready(page);
    const units = panel(page, "units");
    const average = await units.locator('tr[data-rule="S2-19-PROCAVG"] td').allInnerTexts();
    expect(average.slice(2, 4).map((text) => text.split("\n")[0])).toEqual(["5.93 元", "59,300 元"]);
    expect(await units.locator('tr[data-rule="S2-19-PROCUNIT"]').innerText()).toContain("没有印单位");
    expect(await units.locator('tr[data-rule="S2-FEEUNIT"]').innerText()).toContain("万元，表头所印");
    await page.goto(page.url().replace(/#.*/, real));
    await ready(page);
    const unusual = panel(page, "outliers");
    await unusual.getByRole("button", { name: "表" }).click();
    const upheld = unusual.locator("tr", { hasText: "结果维持" });
    expect(await upheld.innerText()).toContain("2023: 309，2024: 88");
    expect(await upheld.innerText()).toContain("3.5 倍，11.1 个标准差");
  },
);

pageTest("the list is narrowed by the address, and leads to the cell", async ({ open }) => {
  const page = await open({ path: `${city}&severity=error&rule=S4-SUM` });
  await ready(page);
  const items = page.locator("#rules li[data-rule]");
  const rules = await items.evaluateAll((found) => found.map((one) => one.getAttribute("data-rule")));
  expect(new Set(rules)).toEqual(new Set(["S4-SUM"]));
  await page.getByLabel("规则").selectOption("X-CARRY");
  await expect.poll(() => new URL(page.url()).hash).toContain("rule=X-CARRY");
  await settled(page);
  await page.locator("#rules").getByRole("link", { name: "汀兰区人民政府 2023" }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("report=990108-00-2023");
  await page.locator('[data-code="carried_in.total"]').first().waitFor();
});

pageTest(
  "a waiver is not counted, outlives the page, travels as a file and is taken back",
  async ({ open }) => {
    const page = await open({ path: city });
    await ready(page);
    await openGroups(page);
    const period = page.locator('#rules li[data-rule="M-PERIOD"]');
    await period.getByRole("button", { name: "豁免" }).click();
    await period.getByLabel("理由").fill("已在更正公告中说明");
    await period.getByRole("button", { name: "确定" }).click();
    await expect.poll(() => figureOf(page, "有错误的报告")).toBe("6");
    expect(await period.innerText()).toContain("已在更正公告中说明");
    expect(await page.locator(".checks-row").innerText()).toContain("另有 1 条已豁免，不计");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^导出豁免/ }).click();
    const file = await (await download).path();
    await page.reload();
    await ready(page);
    expect(await figureOf(page, "有错误的报告")).toBe("6");
    await openGroups(page);
    expect(await period.locator("p").evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe(
      "line-through",
    );
    await period.getByRole("button", { name: "撤销豁免" }).click();
    await expect.poll(() => figureOf(page, "有错误的报告")).toBe("7");
    await page.getByTestId("waivers").setInputFiles(file);
    await expect.poll(() => figureOf(page, "有错误的报告")).toBe("6");
    expect(await page.locator(".quality-tools").innerText()).toContain("读入豁免 1 条");
  },
);

pageTest(
  "the workbooks of all reports in the list come as one archive, of a single report as a workbook",
  async ({ open }) => {
    const page = await open({ path: `${city}&severity=error` });
    await ready(page);
    await openGroups(page);
    const listed = await page
      .locator("#rules li[data-rule]")
      .evaluateAll((found) => found.map((one) => one.getAttribute("data-report")));
    const reports = new Set(listed).size;
    const saved = async (name: string): Promise<{ name: string; bytes: Uint8Array }> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".quality-tools").getByRole("button", { name, exact: true }).click(),
      ]);
      return {
        name: download.suggestedFilename(),
        bytes: new Uint8Array(readFileSync(await download.path())),
      };
    };
    const archive = await saved(`下载 ${reports} 份更正表`);
    expect(archive.name).toBe("年报更正表.zip");
    const files = unzipSync(archive.bytes);
    expect(Object.keys(files)).toHaveLength(reports);
    expect(Object.keys(files)).toContain("霁川区教育局2023年报更正表.xlsx");
    await page.goto(page.url().replace(/#.*/, `${city}&rule=M-PERIOD`));
    await settled(page);
    const only = await saved("下载更正表");
    expect(only.name).toMatch(/年报更正表\.xlsx$/);
    expect(Object.keys(unzipSync(only.bytes))).toContain("xl/workbook.xml");
  },
);

pageTest("a hole takes a file by choosing and by dropping, and leads to my data", async ({ open }) => {
  const page = await open({ path: real });
  await ready(page);
  const cell = page.locator('#coverage [data-organ="321300-00"] [data-year="2022"]');
  await cell.click();
  const text = "本机关2022年共收到政府信息公开申请12件。";
  await page
    .getByTestId("fill")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/data/);
  await page.getByText("a.txt").first().waitFor();
  await page.goBack();
  await settled(page);
  await cell.waitFor();
  const transfer = await page.evaluateHandle((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], "b.txt", { type: "text/plain" }));
    return files;
  }, text);
  await cell.dispatchEvent("dragover", { dataTransfer: transfer });
  expect(await page.locator(".drop-veil").count()).toBe(0);
  await cell.dispatchEvent("drop", { dataTransfer: transfer });
  await page.getByText("b.txt").first().waitFor();
});

pageTest(
  "six hundred organs stand under their provinces, only those in sight are drawn",
  async ({ open }) => {
    const page = await open({ path: "#/quality?data=real&reach=all", viewport: wideDesktop });
    await ready(page);
    const coverage = panel(page, "coverage");
    expect(await coverage.innerText()).toContain("606 个单位");
    await coverage.getByRole("button", { name: "全部展开" }).click();
    await coverage.locator("[data-organ]").first().waitFor();
    const drawn = await coverage.locator("[data-organ]").count();
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
    await takeScreenshot(page, "quality-real-all", true);
  },
);

pageTest("the rules are counted one by one when asked, with what is missing", async ({ open }) => {
  const page = await open({ path: real });
  await ready(page);
  const rules = panel(page, "open");
  await rules.getByRole("button", { name: "逐条统计" }).click();
  const carry = rules.locator('tr[data-rule="X-CARRY"]');
  await carry.waitFor();
  expect((await carry.locator("td").allInnerTexts()).slice(0, 3)).toEqual(["1", "0", "4"]);
  expect(await carry.innerText()).toContain("上一年的报告");
  expect(await rules.locator('tr[data-rule="H-SUM"]').innerText()).toContain("没有各区县的完整单位名单");
});

const looks = [
  { name: "light", path: city, theme: "light", viewport: desktop, locale: "zh-CN" },
  { name: "dark in English", path: real, theme: "dark", viewport: desktop, locale: "en-GB" },
  { name: "on a phone", path: real, theme: "light", viewport: phone, locale: "zh-CN" },
] as const;

pageTest.for(looks)("axe finds nothing serious on the quality page $name", async (look, { open }) => {
  const page = await open(look);
  await ready(page);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(look.viewport.width);
  await takeScreenshot(page, `quality-${look.name.replaceAll(" ", "-")}`, true);
});
