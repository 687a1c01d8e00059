import { expect, it } from "vitest";
import { writeCsv, writeTsv } from "../../src/publish/resultText.ts";

const answer = {
  columns: [{ name: "unit" }, { name: "a,b" }],
  rows: [
    ["宿迁市", 0],
    ['say "x"\nthere', null],
    ["", false],
  ],
} as const;

it("writeCsv(answer) begins with the mark of UTF-8 and keeps NULL, zero and empty text apart", () => {
  expect(writeCsv(answer)).toBe('\uFEFFunit,"a,b"\r\n宿迁市,0\r\n"say ""x""\nthere",\r\n"",false\r\n');
});

it("writeTsv(answer) keeps every row on one line and NULL empty", () => {
  expect(writeTsv(answer)).toBe('unit\ta,b\n宿迁市\t0\nsay "x" there\t\n\tfalse');
});
