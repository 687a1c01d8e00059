import { expect } from "vitest";
import { desktop, firstChart, pageTest, phone, takeScreenshot } from "../support/page.ts";

pageTest.for([
  { name: "desktop", viewport: desktop },
  { name: "phone", viewport: phone },
])("opening the page on a $name draws the first charts", async ({ name, viewport }, { open }) => {
  const page = await open({ viewport });
  expect(await page.title()).toContain("公开");
  await page.getByRole("main").waitFor();
  await firstChart(page);
  expect(await page.getByRole("main").locator("canvas, svg").count()).toBeGreaterThan(0);
  await takeScreenshot(page, `first-view-${name}`);
});
