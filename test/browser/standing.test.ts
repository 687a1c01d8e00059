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
