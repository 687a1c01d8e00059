import { describe, expect } from "vitest";
import { dataPath, lineOf, pick, review } from "../support/importPage.ts";
import { pageTest } from "../support/page.ts";
import { expectedFigures, hasSamples, sampleBytes, samplesMissing } from "../support/samples.ts";

const names = [
  ...["SQ2023", "SQ2024"].flatMap((report) =>
    ["html", "gb18030.html", "docx", "txt", "pdf", "xlsx"].map((extension) => `${report}.${extension}`),
  ),
  "XA2020.txt",
];

// A blank cell is no zero.
const figureOf = (raw: string): number => (raw === "" ? NaN : Number(raw.replaceAll(/[,元]/gu, "")));

describe.skipIf(!hasSamples)(`samples on the page${hasSamples ? "" : `: ${samplesMissing}`}`, () => {
  pageTest("every sample dropped is reviewed with the figures it prints", async ({ open }) => {
    const page = await open({ path: dataPath });
    const files = names.map((name) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(sampleBytes(name)),
    }));
    await pick(page, ...files);
    for (const name of names) {
      await review(page, name);
      const expected = expectedFigures(name.slice(0, 6));
      const cells = page.locator("td[data-code]:has(input)");
      await expect.poll(() => cells.count()).toBe(Object.keys(expected).length);
      const shown = await cells.evaluateAll((all) =>
        all.map((cell) => ({
          code: cell.getAttribute("data-code") ?? "",
          raw: cell.querySelector("input")?.value ?? "",
        })),
      );
      const figures = Object.fromEntries(shown.map(({ code, raw }) => [code, figureOf(raw)]));
      expect.soft(figures, name).toEqual(expected);
      await page.goBack();
      await lineOf(page, name).waitFor();
    }
  });
});
