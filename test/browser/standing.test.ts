import { expect } from "vitest";
import { engineReady, pageTest } from "../support/page.ts";

pageTest(
  "whether the demonstration city's decisions stand is read with numerator and denominator",
  async ({ open }) => {
    const page = await open({ path: "#/disputes?data=demonstration&region=990100" });
    await engineReady(page);
    const main = page.getByRole("main");
    await main.getByText("26/314").first().waitFor();
    expect(await main.innerText()).toContain("8.3%");
    expect(await main.innerText()).toMatch(/2024/);
  },
);

pageTest("the Xiang'an office had no disputes, so it has no rate", async ({ open }) => {
  const page = await open({ path: "#/disputes?data=real&organ=350213-01&years=2020&basis=tables" });
  await engineReady(page);
  await page.getByRole("main").getByText("分母为零").first().waitFor();
});

pageTest("what the demonstration city spent is read for 2019 and 2020 only", async ({ open }) => {
  const page = await open({ path: "#/activity?data=demonstration&region=990100" });
  await engineReady(page);
  const main = page.getByRole("main");
  await main.getByText("20,038,542.63 元").first().waitFor();
  expect(await main.innerText()).toContain("911");
  expect(await main.innerText()).toContain("没有数字不等于没有采购");
});

pageTest("how a year's disputes ended is told with concluded cases as denominator", async ({ open }) => {
  const page = await open({ path: "#/disputes?data=demonstration&region=990100" });
  await engineReady(page);
  const reviews = page.getByRole("region", { name: "行政复议", exact: false }).first();
  await expect
    .poll(() => reviews.locator(".finding").innerText())
    .toBe("2025年审结 314 件：维持 71.0% (223/314)，纠正 8.3% (26/314)；尚未审结 50 件（8 份报告）。");
});

pageTest("Huai'an's reviews of 2024 are told with their counts", async ({ open }) => {
  const page = await open({ path: "#/disputes?data=real&organ=320800-00&years=2024&basis=tables" });
  await engineReady(page);
  const reviews = page.getByRole("region", { name: "行政复议", exact: false }).first();
  await expect
    .poll(() => reviews.locator(".finding").innerText())
    .toContain("审结 314 件：维持 22.9% (72/314)，纠正 20.4% (64/314)；尚未审结 37 件");
});

pageTest(
  "the planted break of documents in force is named with its organ, and leads to its cell",
  async ({ open }) => {
    const page = await open({ path: "#/activity?data=demonstration&region=990106&scope=government_office" });
    await engineReady(page);
    const roll = page.getByRole("region", { name: "文件数对得上吗" }).first();
    const broken = roll.locator(".brokenlist li");
    await broken.first().waitFor();
    expect(await broken.count()).toBe(1);
    const [printed = NaN, expected = NaN] = (
      (await broken.innerText()).match(/(?<=填报 |应为 )\d+/g) ?? []
    ).map(Number);
    expect(printed - expected).toBe(3);
    await broken.getByRole("link", { name: /2025$/ }).click();
    await page.locator('[data-code="normative_documents.in_force"][aria-current="true"]').waitFor();
  },
);

pageTest("an amount without a unit is listed first, as printed, and is in no total", async ({ open }) => {
  const page = await open({ path: "#/activity?data=demonstration&organ=990106-03" });
  await engineReady(page);
  const sources = page.getByRole("region", { name: "采购金额的计量单位出处" }).first();
  const first = sources.getByRole("row").nth(1);
  await first.waitFor();
  expect(await first.innerText()).toMatch(/2019[\s\S]*⚠ 单位不明，未相加/);
  expect(await sources.locator(".finding").innerText()).toContain("1 份单位不明");
});

pageTest(
  "what Huai'an collected in fees is read in 万元, and nothing is drawn for the form before",
  async ({ open }) => {
    const page = await open({ path: "#/activity?data=real&organ=320800-00,350213-01&basis=tables" });
    await engineReady(page);
    const fees = page.getByRole("region", { name: "行政事业性收费金额" }).first();
    await expect.poll(() => fees.locator(".finding").innerText()).toContain("96,171.6 万元");
    expect(await fees.locator(".finding").innerText()).toMatch(/未列入：.*2020 \(本版格式无此项\)/);
  },
);
