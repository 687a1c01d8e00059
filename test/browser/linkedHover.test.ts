import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { settled } from "../support/goTo.ts";
import { engineReady, pageTest } from "../support/page.ts";

function picture(panel: Locator): Promise<string> {
  return panel.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

pageTest("hovering a year in one chart lights it in another, and leaving puts it out", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990100" });
  await engineReady(page);
  await settled(page);
  const outcomes = page.getByRole("region", { name: "申请去哪儿了" }).first();
  const volumes = page.getByRole("region", { name: "申请有多少" }).first();
  const before = await picture(volumes);
  const box = await outcomes.locator("canvas").boundingBox();
  if (box === null) throw new Error("no chart");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => picture(volumes)).not.toBe(before);
  await page.mouse.move(2, 2);
  await expect.poll(() => picture(volumes)).toBe(before);
});
