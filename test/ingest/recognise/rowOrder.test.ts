import { describe, expect, it } from "vitest";
import { RowOrder } from "../../../src/ingest/recognise/rowOrder.ts";
import type { Issue } from "../../../src/ingest/issues.ts";

const rows = ["granted", "declined_petition", "declined_repeat", "declined_publication"] as const;

/** What is said of rows that come in this order. */
function noted(codes: readonly (typeof rows)[number][]): readonly Issue[] {
  const order = new RowOrder(rows);
  return codes
    .map((code) => order.note({ code, printed: code, codes: [`${code}.total`], place: {} }))
    .filter((issue) => issue !== null);
}

const doubted = (codes: readonly (typeof rows)[number][]): readonly string[] =>
  [...new Set(noted(codes).flatMap((issue) => issue.codes))].sort();

describe("RowOrder", () => {
  it("note(rows in the order of the form) says nothing", () => {
    expect(noted(rows)).toEqual([]);
  });

  it("note(a label that moved up over others) doubts every row that it passed", () => {
    expect(doubted(["granted", "declined_publication", "declined_petition", "declined_repeat"])).toEqual([
      "declined_petition.total",
      "declined_publication.total",
      "declined_repeat.total",
    ]);
  });

  it("note(a label that moved down past others) doubts every row that it passed", () => {
    expect(doubted(["granted", "declined_repeat", "declined_publication", "declined_petition"])).toEqual([
      "declined_petition.total",
      "declined_publication.total",
      "declined_repeat.total",
    ]);
  });

  it("note(a row that comes again) is not late", () => {
    expect(noted(["granted", "declined_petition", "granted"])).toEqual([]);
  });
});
