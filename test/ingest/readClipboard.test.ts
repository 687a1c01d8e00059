import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClipboard, type Pasted } from "../../src/ingest/readClipboard.ts";
import { readReport } from "../../src/ingest/readReport.ts";
import { misread } from "../support/flagged.ts";
import type { Piece } from "../support/report/layout.ts";
import { renderedPage, type RenderedReport } from "../support/report/renderedReport.ts";
import { writeHtml, type PageStyle } from "../support/report/writeHtml.ts";
import { expandSpans } from "../support/report/writeText.ts";

const style: PageStyle = {
  wrapping: "bare",
  frame: "plain",
  parts: "none",
  hasHiddenRows: false,
  omitsEnds: false,
  isUpperCase: false,
  hasOtherTables: false,
};
const word: PageStyle = { ...style, wrapping: "office" };

/** Every table and line in the columns of one sheet, as it copies them: with tabs to the last column. */
function sheetText(pieces: readonly Piece[]): string {
  const rows = pieces.flatMap((piece) => (piece.type === "table" ? expandSpans(piece.rows) : [[piece.text]]));
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text: string): string => (/[\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows
    .map((row) => Array.from({ length: width }, (_, at) => cell(row[at] ?? "")).join("\t"))
    .join("\r\n");
}

const between = (inner: string, head: string): string =>
  `<html ${head}><head><style><!-- table {mso-displayed-decimal-separator:"\\."} --></style></head><body>\r\n<!--StartFragment-->${inner}<!--EndFragment-->\r\n</body></html>`;
const excel = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const office = 'xmlns:w="urn:schemas-microsoft-com:office:word"';
const inner = (pieces: readonly Piece[], how: PageStyle): string =>
  writeHtml(pieces, how).replace(/^<html><body>|<\/body><\/html>$/gu, "");

const pastes: readonly (readonly [string, (pieces: readonly Piece[]) => Pasted])[] = [
  ["a browser", (pieces) => ({ html: `<meta charset='utf-8'>${inner(pieces, style)}`, text: "x" })],
  ["Excel", (pieces) => ({ html: between(inner(pieces, style), excel), text: sheetText(pieces) })],
  ["Word or WPS", (pieces) => ({ html: between(inner(pieces, word), office), text: "" })],
];

/** What of a page can be copied: not that it is hidden in a script. */
const copied: fc.Arbitrary<RenderedReport> = renderedPage;

describe("readClipboard", () => {
  it.each(pastes)("readClipboard(copied from %s) gives every cell as printed", (_, paste) => {
    fc.assert(
      fc.property(copied, (one) => {
        const reading = readReport(readClipboard(paste(one.pieces)), "");
        expect(misread(one.report, reading)).toEqual([]);
        expect(reading.status).toBe("read");
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it("readClipboard(text with tabs alone) reads the columns of a sheet", () => {
    fc.assert(
      fc.property(
        renderedPage.filter(
          ({ description }) =>
            description.includes('"spansDiffer":false,') &&
            description.includes('"header":"spans"') &&
            // A list of results under group labels is told by its spans, which plain text has not.
            !description.includes('"disputes":"list"') &&
            description.includes('"isOneTable":false'),
        ),
        (one) => {
          const reading = readReport(readClipboard({ html: "", text: sheetText(one.pieces) }), "");
          expect(misread(one.report, reading)).toEqual([]);
        },
      ),
      { numRuns: 15, seed: 7 },
    );
  });
});
