import fc from "fast-check";
import { expect, it } from "vitest";
import { undecided, type Decision } from "../../../src/ingest/imports/decision.ts";
import {
  decisionMap,
  packOfDecisions,
  unpackDecisions,
  withDecisions,
} from "../../../src/ingest/imports/decisionMap.ts";

const decision: fc.Arbitrary<Decision> = fc.record({
  ruling: fc.constantFrom("open", "accepted", "left_out"),
  isByPerson: fc.boolean(),
  organ: fc.option(
    fc.record({
      id: fc.constantFrom("a", "b"),
      name: fc.constantFrom("甲", "乙"),
      kind: fc.constant("county_department"),
      regionCode: fc.constant("321302"),
    }),
  ),
  year: fc.option(fc.integer({ min: 2008, max: 2030 })),
  bundled: fc.constantFrom("none", "same", "different"),
  corrections: fc.constantFrom(undecided.corrections, [
    {
      code: "granted.total" as const,
      original: null,
      raw: "6",
      value: 6,
      state: "number" as const,
      note: "",
      when: "2024-01-01T00:00:00.000Z",
    },
  ]),
});

const decisions = (most: number): fc.Arbitrary<ReadonlyMap<number, Decision>> =>
  fc.array(fc.tuple(fc.nat({ max: 300_000 }), decision), { maxLength: most }).map((pairs) => new Map(pairs));

/** Few are a plain map and many lie in a pack: both have to tell the same. */
const fewOrMany = fc.oneof(decisions(20), decisions(120));

it("unpackDecisions(packOfDecisions(decisions)) gives every decision as it was, after a copy to another thread", () => {
  fc.assert(
    fc.property(fewOrMany, (told) => {
      const back = unpackDecisions(structuredClone(packOfDecisions(told)));
      expect([...back]).toEqual([...told]);
      expect([...back.values()]).toEqual([...told.values()]);
      expect([...back.keys()].map((index) => back.get(index))).toEqual([...told.values()]);
      expect([back.size, back.has(300_001), back.get(300_001)]).toEqual([told.size, false, undefined]);
    }),
  );
});

it("withDecisions(decisions, changes) changes some and leaves what was before as it was", () => {
  fc.assert(
    fc.property(fewOrMany, decisions(5), (told, changes) => {
      const before = decisionMap(told.size, told);
      const own = [...told.keys()].slice(0, 3).map((index) => [index, { ...undecided, year: 2001 }] as const);
      const after = withDecisions(before, [...changes, ...own]);
      expect([...after].sort(([one], [other]) => one - other)).toEqual(
        [...new Map([...told, ...changes, ...own])].sort(([one], [other]) => one - other),
      );
      expect([...before]).toEqual([...told]);
      expect(new Map(unpackDecisions(packOfDecisions(after)))).toEqual(new Map(after));
    }),
  );
});
