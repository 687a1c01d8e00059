import { expect, it } from "vitest";
import { reviewLines, reviewNeeds, type ReviewLine } from "../../../src/views/import/reviewLines.ts";
import { importEntry, taken } from "../../support/importEntry.ts";

const named = ({ entry, report, need, twins }: ReviewLine): string =>
  `${entry.file.id}.${report?.index ?? "-"} ${need} ${twins}`;

const open = (organ: string, year: number) => ({ ...taken(organ, year), ruling: "open" }) as const;

it("reviewLines(state) puts what needs a person first, then refused files, then what is decided", () => {
  const entries = [
    importEntry("a", [taken("甲", 2022), open("乙", 2022), { ruling: "open" }]),
    importEntry("refused", []),
    importEntry("b", [taken("甲", 2022), open("甲", 2022)], { 1: 2 }),
  ];
  const lines = reviewLines({ entries });
  expect(lines.first("all", 10).map(named)).toEqual([
    "a.2 whose 0",
    "b.1 conflict 0",
    "a.1 fine 0",
    "refused.- refused 0",
    "a.0 fine 1",
    "b.0 fine 1",
  ]);
  expect([lines.count("all"), lines.count("todo"), lines.openFine]).toEqual([6, 3, 1]);
  expect(lines.first("fine", 2).map(named)).toEqual(["a.1 fine 0", "a.0 fine 1"]);
});

it("reviewLines(state) counts every line under one need", () => {
  const decisions = Array.from({ length: 120 }, (_, at) =>
    at % 3 === 0 ? open("甲", 1900 + at) : taken("乙", 1900 + at),
  );
  const lines = reviewLines({ entries: [importEntry("a", decisions)] });
  expect(reviewNeeds.reduce((sum, need) => sum + lines.count(need), 0)).toBe(lines.count("all"));
  expect([lines.count("all"), lines.count("todo"), lines.openFine]).toEqual([120, 40, 40]);
  expect(lines.first("all", 1000)).toHaveLength(120);
});
