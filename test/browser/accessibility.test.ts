import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { firstChart, pageTest, phone, desktop } from "../support/page.ts";

const views = [
  { name: "the opening screen, light", path: "", theme: "light", viewport: desktop },
  { name: "the opening screen, dark", path: "", theme: "dark", viewport: desktop },
  {
    name: "the demonstration city on a phone",
    path: "#/overview?data=demonstration&region=990100",
    theme: "light",
    viewport: phone,
  },
] as const;

pageTest.for(views)("axe finds nothing serious on $name", async ({ path, theme, viewport }, { open }) => {
  const page = await open({ path, theme, viewport });
  await firstChart(page);
  await page
    .getByRole("button", { name: viewport === phone ? "筛选" : "含正文数字" })
    .first()
    .waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
});
