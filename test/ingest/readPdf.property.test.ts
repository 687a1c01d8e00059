import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/ingest/readPdf.ts";
import { readReport, type Reading } from "../../src/ingest/readReport.ts";
import { drawing, drawReport } from "../support/corpus/drawReport.ts";
import { rawPdf, type RawPage } from "../support/corpus/rawPdf.ts";
import { misread, misreadInSilence } from "../support/flagged.ts";
import { renderedPage } from "../support/report/renderedReport.ts";

const readPages = async (pages: readonly RawPage[]): Promise<Reading> =>
  readReport(await readPdf(rawPdf(pages)), "report.pdf");

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const at = (items: readonly unknown[], part: number): number => Math.floor(part * items.length);
const without = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_item, one) => one !== index);

describe("readPdf of reports drawn at random", () => {
  it("readPdf(a report in any layout, broken over pages anywhere) gives every cell as printed", async () => {
    await fc.assert(
      fc.asyncProperty(renderedPage, drawing, async ({ report, pieces }, style) => {
        const reading = await readPages(drawReport(pieces, style));
        expect(misread(report, reading)).toEqual([]);
        expect(reading.identity.year?.value).toBe(report.year);
      }),
      { seed: 3, numRuns: 15 },
    );
  });

  it("readPdf(a report that lacks a page) reads no cell wrong without saying so", async () => {
    await fc.assert(
      fc.asyncProperty(renderedPage, drawing, share, async ({ report, pieces }, style, part) => {
        const pages = drawReport(pieces, style);
        fc.pre(pages.length > 1);
        const reading = await readPages(without(pages, at(pages, part)));
        expect(misreadInSilence(report, reading)).toEqual([]);
        expect(reading.status).not.toBe("rejected");
      }),
      { seed: 4, numRuns: 15 },
    );
  });

  it("readPdf(a report that lacks a line of a table) reads no cell wrong without saying so", async () => {
    await fc.assert(
      fc.asyncProperty(
        renderedPage,
        drawing,
        share,
        share,
        async ({ report, pieces }, style, part, place) => {
          const pages = drawReport(pieces, style);
          const chosen = at(pages, part);
          const spoilt = pages.map((page, index) =>
            index === chosen ? { ...page, lines: without(page.lines, at(page.lines, place)) } : page,
          );
          expect(misreadInSilence(report, await readPages(spoilt))).toEqual([]);
        },
      ),
      { seed: 5, numRuns: 15 },
    );
  });
});
