import { expect, it } from "vitest";
import { undecided } from "../../../src/ingest/imports/decision.ts";
import { withNote, withTyping } from "../../../src/ingest/imports/typedCorrection.ts";
import { importedReport } from "../../support/importedReport.ts";

const report = importedReport({ figures: { "granted.total": 5 } });
const typing = { code: "granted.total", when: "2024-01-02T00:00:00.000Z" } as const;

it("withTyping(...) keeps one correction for what is typed letter by letter", () => {
  const once = withTyping(report, undecided, { ...typing, raw: "1" });
  const twice = withTyping(report, once, { ...typing, raw: "12" });
  expect(twice.corrections).toMatchObject([{ raw: "12", value: 12, original: { raw: "5", value: 5 } }]);
});

it("withTyping(...) leaves what another tab wrote into the same cell in the record", () => {
  const theirs = withTyping(report, undecided, { ...typing, when: "2024-01-01T00:00:00.000Z", raw: "7" });
  const both = withTyping(report, theirs, { ...typing, raw: "8" });
  expect(both.corrections.map(({ raw }) => raw)).toEqual(["7", "8"]);
  const back = withTyping(report, theirs, { ...typing, raw: "5" });
  expect(back.corrections.map(({ raw }) => raw)).toEqual(["7", "5"]);
});

it("withTyping(...) is no correction where what the file says is typed back", () => {
  const typed = withTyping(report, undecided, { ...typing, raw: "6" });
  expect(withTyping(report, typed, { ...typing, raw: "5" }).corrections).toEqual([]);
});

it("withNote(...) notes why on one correction and survives typing on", () => {
  const typed = withTyping(report, undecided, { ...typing, raw: "6" });
  const noted = withNote(typed, typing, "按更正公告");
  expect(withTyping(report, noted, { ...typing, raw: "66" }).corrections).toMatchObject([
    { raw: "66", note: "按更正公告" },
  ]);
  expect(withNote(typed, { ...typing, when: "other" }, "x").corrections).toMatchObject([{ note: "" }]);
});
