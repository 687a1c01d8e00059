import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkup } from "../../src/ingest/readHtml.ts";
import { readReport, type Reading } from "../../src/ingest/readReport.ts";
import { readPlainText } from "../../src/ingest/readText.ts";
import { misread, misreadInSilence } from "../support/flagged.ts";
import { renderedPage, renderedText, type RenderedReport } from "../support/renderReport.ts";
import { damage, loss, spoil, type Damage } from "../support/report/damage.ts";

function read({ format }: RenderedReport, written: string): Reading {
  return readReport(format === "html" ? readMarkup(written) : readPlainText(written), "file");
}

/** The report with one or more places spoilt, and the end cut off if the damage is that. */
function spoilt(rendered: RenderedReport, damages: readonly Damage[]): string {
  // Lines of text cannot show that cells were merged: they show a figure and blanks, and so they are read.
  const possible = damages.filter(({ kind }) => rendered.format === "html" || kind !== "merge_cells");
  const written = rendered.write(possible.reduce(spoil, rendered.pieces));
  const cut = possible.find(({ kind }) => kind === "truncate");
  return cut === undefined ? written : written.slice(0, Math.floor(written.length * cut.share));
}

const formats = [
  ["a page", renderedPage],
  ["a text", renderedText],
] as const;

describe("readReport", () => {
  it.each(formats)(
    "readReport(%s in any layout) gives every cell as printed",
    (_, rendered) => {
      fc.assert(
        fc.property(rendered, (one) => {
          const reading = read(one, one.write(one.pieces));
          expect(misread(one.report, reading)).toEqual([]);
          expect(reading.status).toBe("read");
          expect(reading.identity.organ?.value).toBe(one.report.organ);
          expect(reading.identity.year?.value).toBe(one.report.year);
          expect(reading.content.meta.form).toBe(one.report.form);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );

  it.each(formats)(
    "readReport(%s with a piece damaged) reads no cell wrong without saying so",
    (_, rendered) => {
      fc.assert(
        fc.property(rendered, damage, (one, spoiling) => {
          const reading = read(one, spoilt(one, [spoiling]));
          expect(misreadInSilence(one.report, reading)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );

  it.each(formats)(
    "readReport(%s damaged in several places) reads no cell wrong without saying so",
    (_, rendered) => {
      fc.assert(
        fc.property(rendered, fc.array(loss, { minLength: 2, maxLength: 4 }), (one, spoiling) => {
          const reading = read(one, spoilt(one, spoiling));
          expect(misreadInSilence(one.report, reading)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );
});
