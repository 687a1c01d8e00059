import { describe, expect, it } from "vitest";
import { cellsOf } from "../../../src/form/cells.ts";
import { issueOf } from "../../../src/ingest/issues.ts";
import type { ReadCell } from "../../../src/ingest/recognise/readCells.ts";
import { doubtMisnamedDigits } from "../../../src/ingest/recognise/uncertainText.ts";

const cells = cellsOf("form_2021").map(({ code }): ReadCell => ({
  code,
  figure: { value: 1, raw: "1", state: "number", origin: "table" },
  place: { page: 1 },
  confidence: "sure",
  unitSource: null,
}));
const summed = cells.filter(({ code }) =>
  /^(?:re(?!gul)|li(?!cen)|new|carr|gran|part|not|crea|unc|decl|oth|tot)/u.test(code),
);
const page = { blocks: [], title: null, encoding: null, warnings: [] };
const pdf = { ...page, uncertainPages: new Set<number>() };
const contradicting = (share: number) => [
  issueOf(
    "sum_contradicts",
    null,
    summed.slice(0, share * summed.length).map(({ code }) => code),
  ),
];
const doubtful = (read: readonly ReadCell[]): number =>
  read.filter(({ confidence }) => confidence === "doubtful").length;

describe("doubtMisnamedDigits", () => {
  it("doubtMisnamedDigits(a PDF in which hardly a sum holds) doubts the figures that no sum proves too", () => {
    const told = doubtMisnamedDigits({ cells, issues: contradicting(0.95) }, pdf);
    expect(doubtful(told.cells)).toBe(cells.length);
    expect(told.issues.map(({ kind }) => kind)).toEqual(["sum_contradicts", "text_uncertain"]);
  });

  it("doubtMisnamedDigits(a PDF in which half of the sums hold, or a web page) doubts nothing more", () => {
    const half = { cells, issues: contradicting(0.5) };
    expect(doubtful(doubtMisnamedDigits(half, pdf).cells)).toBe(0);
    expect(doubtful(doubtMisnamedDigits({ cells, issues: contradicting(0.95) }, page).cells)).toBe(0);
  });
});
