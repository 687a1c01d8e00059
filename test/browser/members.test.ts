import { expect } from "vitest";
import { engineReady, pageTest } from "../support/page.ts";

const district = "#/overview?data=real&region=350206";

pageTest("a district without a consolidated report leads to the sum of its members", async ({ open }) => {
  const page = await open({ path: district });
  await engineReady(page);
  await page.getByRole("link", { name: "看成员单位合计（不完整）" }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("scope=members");
  const note = page.locator(".notice", { hasText: "合计都是下限（≥）" });
  await note.waitFor();
  // In 2021 three organs of Huli filed, and nobody for all of it.
  await expect.poll(() => note.innerText()).toMatch(/2021年 3 份成员报告/);
  await note
    .getByText(/2021年 3 份成员报告/)
    .first()
    .click();
  expect(await note.innerText()).toContain("单位名册不全");
  const panel = page.getByRole("region", { name: "申请有多少" }).first();
  await panel.getByRole("button", { name: "表", exact: true }).click();
  const row = panel.getByRole("row").filter({ hasText: /^2021/ });
  await expect.poll(() => row.innerText()).toMatch(/≥ \d+ 件/);
});

pageTest("no figure of a sum of members stands without its sign, and its file says so", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real&region=350213&scope=members" });
  await engineReady(page);
  const panel = page.getByRole("region", { name: "申请有多少" }).first();
  await panel.getByRole("button", { name: "表", exact: true }).click();
  const rows = panel.getByRole("row");
  await rows.nth(1).waitFor();
  const figures = (await rows.allInnerTexts()).slice(1).flatMap((row) => row.split("\t").slice(1, 5));
  const known = figures.filter((text) => /\d+ 件/.test(text));
  expect(known.length).toBeGreaterThan(4);
  expect(known.filter((text) => !text.startsWith("≥ "))).toEqual([]);
  await panel.getByRole("button", { name: "导出数据或图片" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: /CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toContain("成员合计 · 不完整");
});

pageTest("reports of a reader's own stand alone where they are asked for", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real&origin=imported" });
  await engineReady(page);
  const chips = page.getByRole("list", { name: "已选" });
  await chips.getByText("只看自行导入").waitFor();
  await page.getByText("所选范围内没有报告", { exact: false }).first().waitFor();
  await chips.getByRole("button", { name: "× 只看自行导入" }).click();
  await expect.poll(() => new URL(page.url()).hash).not.toContain("origin");
});

pageTest(
  "a change of one organ among many reports says that it is of one; a district with its own report has no list",
  async ({ open }) => {
    const page = await open({ path: "#/overview?data=real&scope=members" });
    await engineReady(page);
    const changes = page.locator(".key .change");
    await changes.first().waitFor();
    expect((await changes.allInnerTexts()).filter((text) => !/相同的 \d+ 个单位/.test(text))).toEqual([]);
    const governed = await open({ path: "#/overview?data=demonstration&scope=members&region=990101" });
    const note = governed.locator(".membersnote");
    await note.getByText("有汇总报告，不在此列：2019").waitFor();
    expect(await note.locator("details").count()).toBe(0);
  },
);
