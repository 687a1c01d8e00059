import { expect } from "vitest";
import { engineReady, pageTest } from "../support/page.ts";

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
  await heat.getByRole("link").first().click();
  await expect.poll(() => new URL(page.url()).hash).toContain("report=321300-00-2024");
  await page.locator('[data-code="granted.natural_person"][aria-current="true"]').waitFor();
});
