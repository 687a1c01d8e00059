import { expect } from "vitest";
import { pageTest } from "../support/page.ts";

const scrolled = "Math.round(window.scrollY)";

pageTest("another page opens at its top, and the way back leads to where it was left", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  await page.locator("#ranking .chart canvas").waitFor();
  await page.evaluate("window.scrollTo(0, 600)");
  await page.evaluate('location.hash = "#/requests?data=demonstration&region=990100"');
  await page.getByRole("heading", { name: "一件申请会怎样" }).waitFor();
  expect(await page.evaluate(scrolled)).toBe(0);
  await page.goBack();
  await page.locator("#ranking .chart canvas").waitFor();
  await expect.poll(() => page.evaluate(scrolled)).toBeGreaterThan(300);
});

pageTest("a choice on a page leaves it where it stands", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  await page.locator("#ranking .chart canvas").waitFor();
  await page.evaluate("window.scrollTo(0, 600)");
  await page.getByRole("combobox", { name: "比较指标" }).selectOption({ label: "结转率" });
  await page.locator("#ranking").getByText("95%区间").waitFor();
  expect(await page.evaluate(scrolled)).toBeGreaterThan(500);
});

pageTest("a change on the overview leads to why it changed", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  await page.getByRole("link", { name: "为什么 ›" }).first().click();
  await page.getByRole("heading", { name: "为什么变了" }).waitFor();
  await page.locator(".why .finding").getByText("本年新收由 4,064 件增至 4,516 件").waitFor();
});
