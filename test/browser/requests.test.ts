import { expect } from "vitest";
import { engineReady, pageTest, phone } from "../support/page.ts";

const city = "#/requests?data=demonstration&region=990100";

/** The numbers of a row of a table by the words it begins with. */
function numbersOf(row: string): readonly number[] {
  return (row.match(/[\d,]+(?:\.\d+)?/g) ?? []).map((text) => Number(text.replaceAll(",", "")));
}

pageTest("what happens to a request in the demonstration city is read off the flow", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const flow = page.getByRole("region", { name: "一件申请会怎样" }).first();
  await flow.locator("canvas").waitFor();
  const sentence = await flow.locator(".finding").innerText();
  const [, caseload = NaN, , , whole] = numbersOf(sentence);
  await flow.getByRole("button", { name: "表" }).click();
  const rows = await flow.getByRole("row").allInnerTexts();
  const into = rows.filter((row) => /\t应办总数\t/.test(row)).map((row) => numbersOf(row)[0] ?? NaN);
  const out = rows.filter((row) => row.startsWith("应办总数\t")).map((row) => numbersOf(row)[0] ?? NaN);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(sum(into)).toBe(caseload);
  expect(sum(out)).toBe(caseload);
  expect(whole).toBe(caseload);
});

pageTest("on a phone the flow is a list that adds up and leads on", async ({ open }) => {
  const page = await open({ path: city, viewport: phone });
  const flow = page.locator(".flowlist");
  await flow.waitFor();
  const [from = "", to = ""] = await flow.locator("ul").allInnerTexts();
  const reasons = await flow.locator("li.reason").allInnerTexts();
  const places = (await flow.locator("li").allInnerTexts()).filter((text) => !reasons.includes(text));
  const counts = places.map((text) => numbersOf(text)[0] ?? NaN);
  const into = from.split("\n").filter((line) => /^\d/.test(line)).length;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(into).toBeGreaterThan(5);
  expect(to).toContain("予以公开");
  expect(sum(counts.slice(0, into))).toBe(sum(counts.slice(into)));
  await flow.getByRole("link", { name: "不予公开" }).click();
  await page.getByRole("button", { name: "返回全部结果" }).waitFor();
});

pageTest("the broken link of the carry-over chain is seen in the year it was planted", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const chain = page.getByRole("region", { name: "结转对得上吗" }).first();
  const broken = chain.getByRole("row").filter({ has: page.locator(".broken") });
  await broken.first().waitFor();
  expect(await broken.count()).toBe(1);
  expect(await broken.innerText()).toMatch(/2022 → 2023/);
});

pageTest("a shaded cell of one organ leads to its cell on the report", async ({ open }) => {
  const page = await open({ path: "#/requests?data=real&organ=321300-00&years=2024" });
  await engineReady(page);
  const heat = page.getByRole("region", { name: "谁的申请得到什么结果" }).first();
  await heat.getByRole("table").getByRole("link").first().click();
  await expect.poll(() => new URL(page.url()).hash).toContain("report=321300-00-2024");
  await page.locator('[data-code="granted.natural_person"][aria-current="true"]').waitFor();
});

pageTest("last year's flow is one click away, and the back button returns", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const flow = page.getByRole("region", { name: "一件申请会怎样" }).first();
  const sentence = flow.locator(".finding");
  await expect.poll(() => sentence.innerText()).toMatch(/^2025年应办 4,658 件/);
  await flow.getByRole("button", { name: "2024" }).click();
  await expect.poll(() => sentence.innerText()).toMatch(/^2024年应办/);
  await page.goBack();
  await expect.poll(() => sentence.innerText()).toMatch(/^2025年应办 4,658 件/);
});

pageTest("of two organs of one year each can be seen", async ({ open }) => {
  const page = await open({ path: "#/requests?data=real&organ=321300-00,320800-00&years=2024&basis=tables" });
  await engineReady(page);
  const flow = page.getByRole("region", { name: "一件申请会怎样" }).first();
  await expect
    .poll(() => flow.locator(".finding").innerText())
    .toContain("淮安市人民政府 2024年应办 3,153 件");
  await flow.getByRole("combobox", { name: "看哪份报告" }).selectOption({ label: "宿迁市人民政府 2024年" });
  await expect
    .poll(() => flow.locator(".finding").innerText())
    .toContain("宿迁市人民政府 2024年应办 3,646 件");
});

pageTest("a cell of the heat map leads to that applicant and that outcome", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const heat = page.getByRole("region", { name: "谁的申请得到什么结果" }).first();
  await expect.poll(() => heat.locator(".finding").innerText()).toContain("法律服务机构 64.9% (37/57)");
  await heat.getByRole("row").filter({ hasText: "商业企业" }).getByRole("link", { name: "55" }).click();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/#\/overview\?.*applicant=commercial_enterprise/);
  await page.getByRole("heading", { name: /申请去哪儿了 · 无法提供/ }).waitFor();
  await page.goBack();
  await heat.waitFor();
});

pageTest("the organ behind a broken chain is named and leads to its cell", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const chain = page.getByRole("region", { name: "结转对得上吗" }).first();
  await chain.getByRole("link", { name: /2023$/ }).click();
  await page.locator('[data-code="carried_in.total"][aria-current="true"]').waitFor();
});

pageTest("a panel's question opens as SQL and gives the figures of the panel", async ({ open }) => {
  const page = await open({ path: city });
  await engineReady(page);
  const chain = page.getByRole("region", { name: "自然人占多少" }).first();
  await chain.getByRole("link", { name: "SQL" }).click();
  await page.getByRole("button", { name: "运行" }).click();
  const cells = page.locator(".result-table [role=cell]");
  await cells.first().waitFor();
  const texts = await cells.allTextContents();
  expect(texts).toContain("4,196");
  expect(texts).toContain("4,516");
});
