import fc from "fast-check";
import { expect, it } from "vitest";
import { readAddress, readYears, writeAddress } from "../../src/selection/address.ts";
import { everything } from "../../src/selection/selection.ts";
import { openingView } from "../../src/selection/view.ts";

const datasets = [
  { name: "real", opening: "organ=350213-01,310000-01&years=2019-2024" },
  { name: "demonstration", opening: "region=990100" },
];

it("readAddress('') is the opening of the first data set", () => {
  const { page, selection, ignored } = readAddress("", datasets);
  expect(page).toBe("overview");
  expect(selection).toEqual({
    ...everything("real"),
    organs: ["350213-01", "310000-01"],
    years: { from: 2019, to: 2024 },
  });
  expect(ignored).toEqual([]);
});

it("readAddress(data only) chooses nothing, so that a reset differs from the opening", () => {
  expect(readAddress("#/overview?data=real", datasets).selection).toEqual(everything("real"));
});

it("readAddress tells every word it cannot use and uses the others", () => {
  const { page, selection, ignored } = readAddress(
    "#/nowhere?data=moon&scope=all&region=350200,35x&years=2024-2019&colour=red&panel=same",
    datasets,
  );
  expect(page).toBe("overview");
  expect(selection).toEqual({ ...everything("real"), regions: ["350200"], panel: "same" });
  expect(ignored).toEqual([
    "nowhere",
    "data=moon",
    "scope=all",
    "region=35x",
    "years=2024-2019",
    "colour=red",
  ]);
});

it("readYears takes a span or a year and nothing else", () => {
  expect(readYears("2019-2024")).toEqual({ from: 2019, to: 2024 });
  expect(readYears("2020")).toEqual({ from: 2020, to: 2020 });
  for (const text of ["", "19-24", "2024-2019", "2019-2020-2021", "2019-", "1999"])
    expect(readYears(text)).toBeNull();
});

it("writeAddress writes what readAddress reads, once, for any choice", () => {
  const address = fc.record({
    page: fc.constantFrom("overview", "report", "quality"),
    selection: fc.record({
      dataset: fc.constantFrom("real", "demonstration"),
      scope: fc.constantFrom("consolidated", "government_office", "single_organ", "members"),
      level: fc.constantFrom("province", "prefecture", "county"),
      regions: fc.uniqueArray(fc.constantFrom("350200", "320000", "990100")).map((codes) => codes.sort()),
      organs: fc.uniqueArray(fc.constantFrom("350213-01", "示范区-02")),
      kinds: fc.uniqueArray(fc.constantFrom("town", "street", "other")).map((codes) => codes.sort()),
      years: fc.option(fc.constantFrom({ from: 2019, to: 2024 }, { from: 2020, to: 2020 })),
      applicant: fc.constantFrom("total", "natural_person"),
      basis: fc.constantFrom("tables", "text"),
      panel: fc.constantFrom("reported", "same"),
      origin: fc.constantFrom("all", "imported"),
    }),
    view: fc.record({
      year: fc.option(fc.integer({ min: 2008, max: 2030 })),
      rate: fc.constantFrom("disclosure_rate_broad", "disclosure_rate_full"),
      mix: fc.constantFrom("share", "count"),
      volume: fc.constantFrom("total", "typical"),
      open: fc.option(fc.constantFrom("refused", "declined")),
      measure: fc.option(fc.constantFrom("new_received.total")),
      report: fc.option(fc.constantFrom("350213-01-2020")),
      cell: fc.option(fc.constantFrom("granted.total")),
      other: fc.constant(null),
      reach: fc.constantFrom("chosen", "all"),
      by: fc.constantFrom("rule", "organ"),
      severity: fc.option(fc.constantFrom("error", "warning", "info")),
      rule: fc.option(fc.constantFrom("S3-ID", "S2-19-PROCAVG")),
      whose: fc.option(fc.constantFrom("350213-01")),
      when: fc.option(fc.integer({ min: 2008, max: 2030 })),
      filing: fc.option(fc.constantFrom("missing", "full")),
      peers: fc.constantFrom("kind", "size", "near", "own"),
      group: fc.option(fc.constant(["350213-01", "示范区-02"])),
      per: fc.option(fc.constant("常住人口")),
      fill: fc.constantFrom("none", "nearest"),
      league: fc.constantFrom("bars", "funnel"),
      base: fc.option(fc.integer({ min: 2008, max: 2030 })),
      why: fc.constantFrom("organ", "applicant", "outcome"),
      band: fc.constantFrom("off", "on"),
    }),
  }) as fc.Arbitrary<Parameters<typeof writeAddress>[0]>;
  fc.assert(
    fc.property(address, (one) => {
      const written = writeAddress(one);
      const read = readAddress(written, datasets);
      expect(read).toEqual({ ...one, ignored: [] });
      expect(writeAddress(read)).toBe(written);
    }),
  );
});

it("writeAddress leaves out what is not chosen and keeps lists readable", () => {
  const selection = { ...everything("real"), regions: ["350200", "320000"] };
  expect(writeAddress({ page: "overview", selection, view: openingView })).toBe(
    "#/overview?data=real&region=320000,350200",
  );
});
