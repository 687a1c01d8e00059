import { expect, it } from "vitest";
import type { ValueCode } from "../../src/form/cells.ts";
import { figureMeasure, rateMeasure } from "../../src/queries/measures.ts";
import { sharedRounding } from "../../src/queries/sharedRounding.ts";
import { whyFigures, type WhyFigure } from "../../src/queries/whyFigures.ts";
import { applicantParts, applicantRates, rateCodes, resultParts } from "../../src/queries/whyParts.ts";
import { whyRateByApplicant, whyRateByOrgan, whyRateByTerm } from "../../src/queries/whyRate.ts";
import { whyByMember, whyByOrgan, whyByPart, type WhyTotal } from "../../src/queries/whyTotal.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const received: ValueCode = "new_received.total";
const years = [2022, 2023] as const;
const span: readonly [number, number] = years;

/** An organ's year with the figures it states; the rest is unknown. */
function stated(
  organ: string,
  year: number,
  figures: Readonly<Partial<Record<ValueCode, number | null>>>,
): WhyFigure {
  return {
    organ,
    name: organ,
    year,
    values: new Map(Object.entries(figures) as [ValueCode, number | null][]),
  };
}

/** Everything a change is made of. */
function sumOf(why: WhyTotal | null): number {
  if (why === null) return NaN;
  const parts = why.parts.reduce((sum, { amount }) => sum + amount, 0);
  return parts + why.entered.amount + why.left.amount + why.remainder + why.unstated.amount;
}

/** A fixed sequence of numbers below a limit, so that a failure can be repeated. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

it("whyByOrgan names organs of one year apart and counts only those of both as change", () => {
  const why = whyByOrgan(
    [
      stated("east", 2022, { [received]: 10 }),
      stated("east", 2023, { [received]: 14 }),
      stated("new", 2023, { [received]: 3 }),
      stated("gone", 2022, { [received]: 2 }),
      stated("silent", 2022, { [received]: 5 }),
      stated("silent", 2023, { [received]: null }),
    ],
    received,
    span,
  );
  expect(why).toMatchObject({
    before: 17,
    after: 17,
    parts: [{ key: "east", amount: 4 }],
    entered: { amount: 3, names: ["new"] },
    left: { amount: -7, names: ["gone", "silent"] },
    paired: 1,
  });
  expect(sumOf(why)).toBe(0);
});

it("whyByOrgan is null where nobody states both years", () => {
  expect(whyByOrgan([stated("east", 2022, { [received]: 10 })], received, span)).toBeNull();
});

it("whyByMember leaves over what a government's members do not explain", () => {
  const own = [stated("gov", 2022, { [received]: 100 }), stated("gov", 2023, { [received]: 130 })];
  const members = [
    stated("a", 2022, { [received]: 40 }),
    stated("a", 2023, { [received]: 50 }),
    stated("b", 2023, { [received]: 5 }),
  ];
  const why = whyByMember(own, members, received, span);
  expect(why).toMatchObject({ before: 100, after: 130, entered: { amount: 5 }, remainder: 15 });
  expect(sumOf(why)).toBe(30);
});

it("whyByPart tells what does not reconcile, and whose parts are not stated, from the parts", () => {
  const parts = [
    { code: "new_received.natural_person", sign: 1, label: { zh: "", en: "" } },
    { code: "new_received.other_org", sign: 1, label: { zh: "", en: "" } },
  ] as const;
  const figures = [
    stated("a", 2022, { [received]: 10, "new_received.natural_person": 8, "new_received.other_org": 2 }),
    // One more in the total than in the columns.
    stated("a", 2023, { [received]: 16, "new_received.natural_person": 12, "new_received.other_org": 3 }),
    stated("b", 2022, { [received]: 20, "new_received.natural_person": null, "new_received.other_org": 1 }),
    stated("b", 2023, { [received]: 27, "new_received.natural_person": 7, "new_received.other_org": 1 }),
  ];
  const why = whyByPart(figures, received, parts, span);
  expect(why).toMatchObject({
    parts: [
      { key: "new_received.natural_person", amount: 4 },
      { key: "new_received.other_org", amount: 1 },
    ],
    remainder: 1,
    unstated: { amount: 7, names: ["b"] },
  });
  expect(sumOf(why)).toBe(13);
});

it("whyByPart adds up to the change whatever is missing or wrong, for every way of splitting new requests", () => {
  const ways = [applicantParts(received), resultParts(received)];
  for (let seed = 1; seed <= 120; seed += 1) {
    const next = sequence(seed);
    for (const parts of ways) {
      if (parts === null) throw new Error("new requests have parts");
      const codes = [received, ...parts.map(({ code }) => code)];
      const figures = Array.from({ length: 1 + next(5) }, (_, organ) =>
        years.flatMap((year) =>
          next(6) === 0
            ? []
            : [
                stated(
                  `o${organ}`,
                  year,
                  Object.fromEntries(codes.map((code) => [code, next(15) === 0 ? null : next(500)])),
                ),
              ],
        ),
      ).flat();
      const why = whyByPart(figures, received, parts, span);
      if (why !== null) expect(sumOf(why)).toBe(why.after - why.before);
    }
  }
});

it("resultParts of new requests are the outcomes and what was carried out, less what was carried in", () => {
  const parts = resultParts(received) ?? [];
  expect(parts.map(({ code, sign }) => `${sign} ${code}`)).toEqual([
    "1 granted.total",
    "1 partially_granted.total",
    "1 refused.total",
    "1 unable_to_provide.total",
    "1 declined.total",
    "1 other_handling.total",
    "1 carried_out.total",
    "-1 carried_in.total",
  ]);
  expect(resultParts("review.total")?.map(({ code }) => code)).toEqual([
    "review.upheld",
    "review.corrected",
    "review.other_outcome",
    "review.pending",
  ]);
  expect(resultParts("refused.total")).toHaveLength(8);
  expect(applicantParts("review.total")).toBeNull();
  expect(applicantParts("new_received.natural_person")).toBeNull();
});

const broad = rateMeasure("disclosure_rate_broad");

/** A report's decisions: granted, partially granted, all. */
function decided(organ: string, year: number, granted: number, partial: number, all: number): WhyFigure {
  return stated(organ, year, {
    "granted.total": granted,
    "partially_granted.total": partial,
    "total_processed.total": all,
  });
}

it("whyRateByOrgan splits a rate as a hand calculation does", () => {
  // East 30/50 = 60 % to 70/100 = 70 %, west 20/50 = 40 % to 20/100 = 20 %; weights stay one half each.
  const why = whyRateByOrgan(
    [
      decided("east", 2022, 25, 5, 50),
      decided("east", 2023, 60, 10, 100),
      decided("west", 2022, 20, 0, 50),
      decided("west", 2023, 15, 5, 100),
    ],
    broad,
    span,
  );
  expect(why.before).toEqual({ part: 50, whole: 100, base: 100 });
  expect(why.after).toEqual({ part: 90, whole: 200, base: 200 });
  expect(why.change?.behaviour).toBeCloseTo(0.5 * 0.1 + 0.5 * -0.2, 12);
  expect(why.change?.mix).toBeCloseTo(0, 12);
});

/** The two orders in which rates and weights can change, averaged: Shapley's value of each. */
function shapley(units: readonly { r0: number; r1: number; w0: number; w1: number }[]): {
  behaviour: number;
  mix: number;
} {
  const rate = (r: "r0" | "r1", w: "w0" | "w1"): number =>
    units.reduce((sum, unit) => sum + unit[r] * unit[w], 0);
  const behaviour = (rate("r1", "w0") - rate("r0", "w0") + (rate("r1", "w1") - rate("r0", "w1"))) / 2;
  const mix = (rate("r0", "w1") - rate("r0", "w0") + (rate("r1", "w1") - rate("r1", "w0"))) / 2;
  return { behaviour, mix };
}

it("behaviour and mix are Shapley's values of changing rates and changing weights", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const next = sequence(seed);
    const organs = Array.from({ length: 2 + next(6) }, (_, index) => {
      const [all0, all1] = [20 + next(300), 20 + next(300)];
      return { organ: `o${index}`, all0, all1, got0: next(all0 + 1), got1: next(all1 + 1) };
    });
    const why = whyRateByOrgan(
      organs.flatMap(({ organ, all0, all1, got0, got1 }) => [
        decided(organ, 2022, got0, 0, all0),
        decided(organ, 2023, got1, 0, all1),
      ]),
      broad,
      span,
    );
    const whole = (pick: (one: (typeof organs)[number]) => number): number =>
      organs.reduce((sum, one) => sum + pick(one), 0);
    const expected = shapley(
      organs.map(({ all0, all1, got0, got1 }) => ({
        ...{ r0: got0 / all0, r1: got1 / all1 },
        ...{ w0: all0 / whole((one) => one.all0), w1: all1 / whole((one) => one.all1) },
      })),
    );
    expect(why.change?.behaviour).toBeCloseTo(expected.behaviour, 12);
    expect(why.change?.mix).toBeCloseTo(expected.mix, 12);
  }
});

it("whyRateByOrgan withholds the change of a rate on too few decisions and keeps its counts", () => {
  const why = whyRateByOrgan(
    [decided("small", 2022, 5, 0, 10), decided("small", 2023, 6, 0, 12)],
    broad,
    span,
  );
  expect(why.change).toBeNull();
  expect(why.before).toEqual({ part: 5, whole: 10, base: 10 });
});

it("whyRateByTerm adds up to the change of the rate", () => {
  const figures = [decided("east", 2022, 25, 5, 50), decided("east", 2023, 60, 10, 100)];
  const terms = whyRateByTerm(figures, broad, span);
  expect(terms?.map(({ key }) => key)).toEqual(["granted.total", "partially_granted.total"]);
  expect(terms?.[0]?.amount).toBeCloseTo(0.1, 12);
  expect(terms?.[1]?.amount).toBeCloseTo(0, 12);
  expect(whyRateByTerm(figures, rateMeasure("refusal_rate"), span)).toBeNull();
});

it("whyRateByApplicant leaves out organs whose columns do not add up, by name", () => {
  const full = rateMeasure("disclosure_rate_full");
  const rates = applicantRates(full) ?? [];
  const filedBy = (organ: string, year: number, granted: readonly number[], off = 0): WhyFigure => {
    const columns = rates.map(({ name }, index) => ({ name, granted: granted[index] ?? 0, all: 20 }));
    return stated(organ, year, {
      "granted.total": columns.reduce((sum, one) => sum + one.granted, 0) + off,
      "total_processed.total": 120,
      ...Object.fromEntries(
        columns.flatMap(({ name, granted: got, all }) => [
          [`granted.${name}`, got],
          [`total_processed.${name}`, all],
        ]),
      ),
    });
  };
  const figures = [
    filedBy("right", 2022, [10, 10, 10, 10, 10, 10]),
    filedBy("right", 2023, [16, 10, 10, 10, 10, 10]),
    filedBy("wrong", 2022, [10, 10, 10, 10, 10, 10], 1),
    filedBy("wrong", 2023, [10, 10, 10, 10, 10, 10]),
  ];
  const why = whyRateByApplicant(figures, full, span);
  expect(why).toMatchObject({ organs: 1, leftOut: ["wrong"], before: { part: 60, whole: 120 } });
  const natural = why?.change?.units.find(({ name }) => name === "natural_person");
  expect(natural?.behaviour).toBeCloseTo(6 / 120, 12);
  expect(why?.change?.behaviour).toBeCloseTo(6 / 120, 12);
  expect(whyRateByApplicant(figures, rateMeasure("review_correction_rate"), span)).toBeNull();
});

it("sharedRounding keeps parts adding up to their rounded sum, none moved by a whole digit", () => {
  expect(sharedRounding([1 / 3, 1 / 3, 1 / 3], 2)).toEqual([0.34, 0.33, 0.33]);
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = sequence(seed);
    const amounts = Array.from({ length: 1 + next(30) }, () => (next(20001) - 10000) / 977);
    const shown = sharedRounding(amounts, 2);
    const sum = amounts.reduce((all, one) => all + one, 0);
    expect(shown.reduce((all, one) => all + one, 0)).toBeCloseTo(Math.round(sum * 100) / 100, 9);
    shown.forEach((one, index) => expect(Math.abs(one - (amounts[index] ?? NaN))).toBeLessThan(0.01));
  }
});

it("whyFigures asks a county's organs, and a city's districts and own organs, as its members", async () => {
  const at = (city: string | null, district: string | null) => ({ city_code: city, district_code: district });
  const bureau = { kind: "county_department", scope: "single_organ" } as const;
  const figures = { [received]: 1 };
  const database = await databaseOf(
    filed("city", 2022, figures, {
      ...at("990100", null),
      kind: "prefecture_government",
      level: "prefecture",
    }),
    filed("city-bureau", 2022, figures, { ...at("990100", null), ...bureau, level: "prefecture" }),
    filed("district", 2022, figures, at("990100", "990101")),
    filed("district-bureau", 2022, figures, { ...at("990100", "990101"), ...bureau }),
    filed("elsewhere", 2022, figures, at("990200", "990201")),
  );
  const members = async (level: "prefecture" | "county", code: string): Promise<readonly string[]> => {
    const query = whyFigures(everything("test"), { type: "members", of: { level, code } }, [received], span);
    return (await database.run(query)).map(({ organ }) => organ);
  };
  expect(await members("county", "990101")).toEqual(["district-bureau"]);
  expect(await members("prefecture", "990100")).toEqual(["city-bureau", "district"]);
});

it("whyFigures reads both years even where the selection shows one, and every code of a rate", async () => {
  const database = await databaseOf(filed("a", 2022, { [received]: 3 }), filed("a", 2023, { [received]: 4 }));
  const selection = { ...everything("test"), years: { from: 2023, to: 2023 } };
  const rows = await database.run(
    whyFigures(selection, { type: "organs", organs: ["a"] }, [figureMeasure(received).name], span),
  );
  expect(rows.map(({ year, values }) => [year, values.get(received)])).toEqual([
    [2022, 3],
    [2023, 4],
  ]);
  expect(rateCodes(broad)).toContain("granted.natural_person");
});
