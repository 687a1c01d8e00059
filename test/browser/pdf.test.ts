import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawReport } from "../support/corpus/drawReport.ts";
import { rawPdf } from "../support/corpus/rawPdf.ts";
import { desktop, pageTest, phone, takeScreenshot } from "../support/page.ts";
import { renderedPage } from "../support/report/renderedReport.ts";

const printed = fileURLToPath(new URL("../ingest/input/rows-cut-by-small-pages/", import.meta.url));

async function drop(page: Page, buffer: Buffer): Promise<void> {
  await page.getByTestId("files").setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer });
  await page.locator(".import-summary").waitFor();
  await page.locator(".import-list tbody a").first().click();
}

/** What the review screen shows for a cell. */
const shown = (page: Page, code: string): Promise<string> =>
  page.locator(`[data-code="${code}"] input`).first().inputValue();

for (const [name, viewport] of Object.entries({ desktop, phone }))
  pageTest(
    `a PDF that Chromium printed is reviewed with the figures it prints (${name})`,
    async ({ open }) => {
      const page = await open({ path: "#/data?data=real", viewport });
      await drop(page, readFileSync(`${printed}report.pdf`));
      const lines = readFileSync(`${printed}expected.csv`, "utf8").trim().split("\n").slice(1);
      for (const line of lines.filter((one) => /^(?:new_received|refused_third_party|review)\./u.test(one))) {
        const [code = "", value = ""] = line.split(",");
        expect(await shown(page, code)).toBe(value);
      }
      await takeScreenshot(page, `pdf-review-${name}`);
    },
  );

pageTest("a PDF that names a character map is read with the maps beside the page", async ({ open }) => {
  const page = await open({ path: "#/data?data=real" });
  const [one] = fc.sample(renderedPage, { seed: 3, numRuns: 1 });
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(new URL(request.url()).pathname));
  const style = { size: 7, align: "left", start: 0, numbersPages: true, isBold: false } as const;
  await drop(page, Buffer.from(rawPdf(drawReport(one?.pieces ?? [], style))));
  const figure = one?.report.cells.get("new_received.total");
  expect(await shown(page, "new_received.total")).toBe(String(figure?.value));
  expect(asked.some((path) => path.endsWith("/pdf/cmaps/UniGB-UCS2-H.bcmap"))).toBe(true);
});
