import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport, type Reading } from "../../src/ingest/readReport.ts";
import { misread, misreadInSilence } from "../support/flagged.ts";
import { damage, loss } from "../support/report/damage.ts";
import {
  readRendered,
  renderedPage,
  renderedText,
  renderedWorkbook,
  spoilt,
  type RenderedReport,
} from "../support/report/renderedReport.ts";

const seed = 20231231;
const formats = [
  ["a page", renderedPage],
  ["a text", renderedText],
  ["a workbook", renderedWorkbook],
] as const;

async function read(rendered: RenderedReport, written: string | Uint8Array): Promise<Reading> {
  return readReport(await readRendered(rendered, written), "file");
}

describe("readReport", () => {
  it.each(formats)(
    "readReport(%s in any layout) gives every cell as printed",
    async (_, rendered) => {
      await fc.assert(
        fc.asyncProperty(rendered, async (one) => {
          const reading = await read(one, one.write(one.pieces));
          expect(misread(one.report, reading)).toEqual([]);
          expect(reading.status).toBe("read");
          expect(reading.identity.organ?.value).toBe(one.report.organ);
          expect(reading.identity.year?.value).toBe(one.report.year);
          expect(reading.content.meta.form).toBe(one.report.form);
        }),
        { numRuns: 100, seed },
      );
    },
    60_000,
  );

  it.each(formats)(
    "readReport(%s with a piece damaged) reads no cell wrong without saying so",
    async (_, rendered) => {
      await fc.assert(
        fc.asyncProperty(rendered, damage, async (one, spoiling) => {
          const reading = await read(one, spoilt(one, [spoiling]));
          expect(misreadInSilence(one.report, reading)).toEqual([]);
        }),
        { numRuns: 180, seed },
      );
    },
    60_000,
  );

  it.each(formats)(
    "readReport(%s damaged in several places) reads no cell wrong without saying so",
    async (_, rendered) => {
      await fc.assert(
        fc.asyncProperty(rendered, fc.array(loss, { minLength: 2, maxLength: 4 }), async (one, spoiling) => {
          const reading = await read(one, spoilt(one, spoiling));
          expect(misreadInSilence(one.report, reading)).toEqual([]);
        }),
        { numRuns: 100, seed },
      );
    },
    60_000,
  );
});
