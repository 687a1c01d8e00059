import { readFile } from "node:fs/promises";
import { read } from "@e965/xlsx";
import type { Download, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { dataPath, pick, visit } from "../support/importPage.ts";
import { engineReady, pageTest, phone } from "../support/page.ts";
import { textFile } from "../support/reportFile.ts";

const menu = "导出数据或图片";

/** Saves a panel as a person does. */
async function save(page: Page, panel: Locator, kind: "XLSX" | "CSV" | "PNG"): Promise<Download> {
  await panel.waitFor();
  await panel.locator(".waiting").waitFor({ state: "detached" });
  await panel.getByRole("button", { name: menu }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: new RegExp(kind) }).click(),
  ]);
  return download;
}

const volumes = (page: Page): Locator => page.getByRole("region", { name: "申请有多少" }).first();

pageTest("a panel's figures leave as CSV and XLSX, number by number as its table shows", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  const panel = volumes(page);
  await panel.getByRole("button", { name: "表", exact: true }).click();
  const shown = await panel.getByRole("row").allInnerTexts();
  const csv = await save(page, panel, "CSV");
  expect(csv.suggestedFilename()).toBe("申请有多少_本级政府(汇总) · 县区级、示范市_2019–2025_模拟数据.csv");
  const text = await readFile(await csv.path(), "utf8");
  expect(text.startsWith("\uFEFF年度,本年新收（件）,")).toBe(true);
  const lines = text.trim().split("\r\n").slice(1);
  const table = shown.slice(1).map((row) => row.split("\t").map((cell) => cell.replaceAll(/[^\d]/g, "")));
  expect(lines.map((line) => line.split(",").slice(0, 6))).toEqual(table.map((cells) => cells.slice(0, 6)));
  expect(lines.every((line) => line.endsWith(",示范市(模拟数据)"))).toBe(true);
  const book = read(await readFile(await (await save(page, panel, "XLSX")).path()));
  const sheet = book.Sheets["数据"];
  expect(sheet?.["A1"]).toMatchObject({ v: "申请有多少" });
  expect(sheet?.["A2"]).toMatchObject({ v: expect.stringContaining("不代表任何真实地区") as string });
  const cells = Object.values(sheet ?? {}).map((cell: { readonly v?: unknown }) => cell.v);
  for (const line of lines) expect(cells).toContain(Number(line.split(",")[1]));
});

interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many points of it are of this colour, or nearly. */
  readonly like: (color: readonly [number, number, number]) => number;
}

/** Reads a saved picture with the browser's own eyes. */
async function pictureOf(page: Page, download: Download): Promise<Picture> {
  const bytes = await readFile(await download.path());
  const { width, height, data } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const seen: Record<string, number> = {};
    for (let at = 0; at < pixels.length; at += 4) {
      const key = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
      seen[key] = (seen[key] ?? 0) + 1;
    }
    return { width: image.width, height: image.height, data: seen };
  }, bytes.toString("base64"));
  const like: Picture["like"] = (color) =>
    Object.entries(data).reduce((sum, [key, count]) => {
      const parts = key.split(",").map(Number);
      return parts.every((part, index) => Math.abs(part - (color[index] ?? 0)) < 6) ? sum + count : sum;
    }, 0);
  return { width, height, like };
}

const warning = [178, 94, 0] as const;
const accent = [31, 95, 191] as const;

pageTest(
  "a panel leaves as a picture, twice as fine, and simulated figures say so in it",
  async ({ open }) => {
    const page = await open({ path: "#/overview?data=demonstration&region=990100" });
    const panel = volumes(page);
    await panel.locator("canvas").waitFor();
    const body = await panel.locator(".body").boundingBox();
    const picture = await pictureOf(page, await save(page, panel, "PNG"));
    expect(picture.width).toBe(Math.round(((body?.width ?? 0) + 48) * 2));
    expect(picture.height).toBeGreaterThan((body?.height ?? 0) * 2 - 80);
    // The bars of new requests, and the words that the figures are simulated.
    expect(picture.like(accent)).toBeGreaterThan(2000);
    expect(picture.like(warning)).toBeGreaterThan(300);
  },
);

pageTest("a picture of published figures bears no such word; a phone saves one too", async ({ open }) => {
  const page = await open({ path: "#/disputes?data=real&organ=321300-00&basis=tables", viewport: phone });
  await engineReady(page);
  const panel = page.getByRole("region", { name: "决定站得住吗" }).first();
  await panel.locator(".track").first().waitFor();
  const picture = await pictureOf(page, await save(page, panel, "PNG"));
  expect(picture.like(warning)).toBe(0);
  expect(picture.like(accent)).toBeGreaterThan(200);
});

pageTest("a whole table is in the picture, not only what its frame shows", async ({ open }) => {
  const page = await open({ path: "#/overview?data=real&scope=single_organ&region=350000" });
  await engineReady(page);
  const panel = page.getByRole("region", { name: "各地各单位比较" }).first();
  await panel.getByRole("button", { name: "表", exact: true }).click();
  const sheet = panel.locator(".sheet");
  await sheet.waitFor();
  const height = await sheet.evaluate((one) => one.querySelector("table")?.clientHeight ?? 0);
  const picture = await pictureOf(page, await save(page, panel, "PNG"));
  expect(picture.height).toBeGreaterThan(height * 2);
  expect(await sheet.evaluate((one) => one.closest(".painting"))).toBeNull();
});

pageTest("imported figures are told in the name and in each row of a file", async ({ open }) => {
  const page = await open({ path: dataPath });
  const heads = "organ,region_code,kind,scope,year,new_received.total,granted.total,carried_in.total";
  const row = "宿迁市人民政府,321300,prefecture_government,consolidated,2019,77,31,2";
  await pick(page, textFile("own.csv", `${heads}\n${row}\n`));
  await visit(page, "#/overview?data=real&organ=321300-00");
  const panel = volumes(page);
  await panel.locator(".imported-chip").waitFor();
  await panel.locator("canvas").waitFor();
  const file = await save(page, panel, "CSV");
  expect(file.suggestedFilename()).toContain("含自行导入");
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n").slice(1);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.includes("含自行导入 1 份")).toBe(line.includes(",2019,"));
});

pageTest("the menu closes with Escape and gives the focus back", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  const opener = volumes(page).getByRole("button", { name: menu });
  await opener.click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect(await opener.getAttribute("aria-expanded")).toBe("false");
  expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
});
