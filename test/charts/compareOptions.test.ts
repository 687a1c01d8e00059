import { expect, it } from "vitest";
import { bumpOption, drawnRanks, quietLines } from "../../src/charts/bumpOption.ts";
import { contributionsOption, type ContributionBar } from "../../src/charts/contributionsOption.ts";
import { funnelCases, funnelOption } from "../../src/charts/funnelOption.ts";
import type { ChartOption } from "../../src/charts/option.ts";
import { peerBand } from "../../src/charts/peerBand.ts";
import { palettes } from "../../src/charts/theme.ts";
import { trendOption } from "../../src/charts/trendOption.ts";
import type { Compared } from "../../src/queries/compared.ts";
import { leagueOf } from "../../src/queries/league.ts";
import { rateMeasure } from "../../src/queries/measures.ts";
import type { PeerYear } from "../../src/queries/peers.ts";
import { ranksByYear } from "../../src/queries/ranksByYear.ts";
import { drawSvg } from "../support/drawSvg.ts";

const look = { locale: "zh", theme: "light" } as const;
const years = [2019, 2020, 2021, 2022, 2023];

function row(organ: string, year: number, part: number, whole: number | null = null): Compared {
  const value = whole === null ? part : part / whole;
  return {
    ...{ organ, name: organ, kind: "county_government", place: null, year, isChosen: false },
    ...{ part, whole, base: whole, value, withheld: null },
    ...{ isFromText: year === 2023, intake: null, filledFrom: null },
  };
}

function seriesOf(option: ChartOption): readonly unknown[] {
  return Array.isArray(option.series) ? option.series : [option.series];
}

/** The values that a series draws, null where there is a gap. */
function valuesOf(series: unknown): readonly unknown[] {
  if (typeof series !== "object" || series === null || !("data" in series) || !Array.isArray(series.data))
    return [];
  return series.data.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item ? item.value : item,
  );
}

const peers: readonly PeerYear[] = [
  { year: 2019, organs: 4, low: 2, middle: 3, high: 4 },
  { year: 2020, organs: 1, low: null, middle: null, high: null },
  { year: 2021, organs: 4, low: 3, middle: 4, high: 6 },
  { year: 2022, organs: 5, low: 3, middle: 5, high: 7 },
  { year: 2023, organs: 5, low: 4, middle: 5, high: 8 },
];

const lines = [
  {
    name: "东区",
    color: palettes.light.accent,
    rows: [row("东区", 2019, 5), row("东区", 2021, 6), row("东区", 2022, 4), row("东区", 2023, 7)],
  },
];

const trendFrame = {
  ...look,
  years,
  isJoined: (before: number, after: number) => before !== 2021 && after === before + 1,
  ownRuns: [
    [2019, 2020, 2021],
    [2022, 2023],
  ],
  writeAxis: String,
  linesOf: () => [],
  remarkOf: () => null,
};

it("trendOption draws a line a run, leaves gaps, opens marks from the text, and leads to the report", () => {
  const option = trendOption(lines, peers, trendFrame);
  const own = seriesOf(option).filter(
    (one) => typeof one === "object" && one !== null && "name" in one && one.name === "东区",
  );
  expect(own.map(valuesOf)).toEqual([
    [5, null, 6, null, null],
    [null, null, null, 4, 7],
  ]);
  expect(JSON.stringify(own[1])).toContain('"target":{"organ":"东区","year":2023},"itemStyle"');
  expect(JSON.stringify(own[0])).not.toContain("borderWidth");
});

it("peerBand gives each known year its quartiles and leaves out a year of too few", () => {
  const [band] = peerBand({ peers, isJoined: () => true }, years, look);
  expect(valuesOf(band)).toEqual([
    ...[
      [0, 2],
      [0, 4],
    ],
    ...[
      [2, 3],
      [2, 6],
    ],
    ...[
      [3, 3],
      [3, 7],
    ],
    ...[
      [4, 4],
      [4, 8],
    ],
  ]);
  expect(peerBand({ peers: [], isJoined: () => true }, years, look)).toEqual([]);
});

it("trendOption draws as reviewed", async () => {
  await expect(drawSvg(trendOption(lines, peers, trendFrame))).toMatchFileSnapshot(
    "output/trend-with-peers.svg",
  );
});

const rows = ["甲", "乙", "丙", "丁"].flatMap((organ, index) =>
  years.map((year) => row(organ, year, ((index + 1) * year * 7) % 11)),
);
const group = new Set(["甲", "乙", "丙", "丁"]);
const ranks = ranksByYear(rows, group, years);
const bumpFrame = {
  ...look,
  years,
  runs: [years],
  names: new Map<string, string>(),
  lit: new Map([["乙", palettes.light.accent]]),
  linesOf: () => [],
  remarkOf: () => null,
};

it("bumpOption draws every organ, the chosen ones last and in colour, by rank", () => {
  const drawn = seriesOf(bumpOption(ranks, bumpFrame)).filter(
    (one) => typeof one === "object" && one !== null && "endLabel" in one,
  );
  expect(drawn).toHaveLength(4);
  expect(drawn.at(-1)).toMatchObject({ name: "乙", lineStyle: { color: palettes.light.accent } });
  for (const organ of group) {
    const ranked = ranks.byOrgan.get(organ)?.map(({ rank }) => rank);
    expect(drawn.map(valuesOf)).toContainEqual(ranked);
  }
});

it("drawnRanks leaves only the chosen ones of a group that no eye can follow", () => {
  const many = Array.from({ length: quietLines + 2 }, (_, index) => row(`o${index}`, 2023, index));
  const all = ranksByYear(many, new Set(many.map(({ organ }) => organ)), [2023]);
  expect(drawnRanks(all, new Map([["o3", "#000"]]))).toEqual(["o3"]);
});

it("bumpOption draws as reviewed", async () => {
  await expect(drawSvg(bumpOption(ranks, bumpFrame))).toMatchFileSnapshot("output/ranks-over-years.svg");
});

const cases = [
  row("甲", 2023, 60, 100),
  row("乙", 2023, 45, 90),
  row("丙", 2023, 180, 400),
  row("丁", 2023, 20, 35),
];
const league = leagueOf(cases, group, rateMeasure("disclosure_rate_full"), 2023);

function funnel(): ChartOption {
  const { pooled } = league;
  if (pooled === null) throw new Error("the group has a rate");
  return funnelOption(league.ranked, {
    ...look,
    pooled: pooled.part / pooled.whole,
    lit: new Map([["丁", palettes.light.accent]]),
    casesLabel: "件",
    targetOf: ({ row: { organ } }) => ({ organ }),
    linesOf: () => [],
  });
}

it("funnelOption puts each organ over its cases and narrows the limits as cases grow", () => {
  const all = seriesOf(funnel());
  expect(valuesOf(all.at(-1))).toEqual([
    [100, 0.6],
    [35, 20 / 35],
    [90, 0.5],
    [400, 0.45],
  ]);
  const upper = valuesOf(all[1]).flatMap((point) => (Array.isArray(point) ? [Number(point[1])] : []));
  expect(upper.every((limit, index) => index === 0 || limit <= (upper[index - 1] ?? NaN))).toBe(true);
  expect(funnelCases(10, 420)[0]).toBe(10);
  expect(funnelCases(10, 420).at(-1)).toBeCloseTo(420, 6);
});

it("funnelOption draws as reviewed", async () => {
  await expect(drawSvg(funnel())).toMatchFileSnapshot("output/funnel.svg");
});

const bars: readonly ContributionBar[] = [
  { key: "a", name: "东区", amount: 4, written: "+4 件", short: "+4", target: { organ: "a" } },
  { key: "b", name: "西区", amount: -6, written: "−6 件", short: "−6" },
  { key: "total", name: "合计", amount: -2, written: "−2 件", short: "−2", isTotal: true },
];

it("contributionsOption draws parts to both sides of zero with the whole in ink", () => {
  const option = contributionsOption(bars, { ...look, writeAxis: String });
  const [series] = seriesOf(option);
  expect(valuesOf(series)).toEqual([4, -6, -2]);
  expect(JSON.stringify(series)).toContain(palettes.light.ink);
  // As far to one side as to the other, with room for the figures beside the bars.
  const axis = Array.isArray(option.xAxis) ? option.xAxis[0] : option.xAxis;
  expect([axis?.min, axis?.max].map(Number).map(Math.round)).toEqual([-10, 10]);
});

it("contributionsOption draws as reviewed", async () => {
  await expect(
    drawSvg(contributionsOption(bars, { ...look, writeAxis: String }), 640, 140),
  ).toMatchFileSnapshot("output/contributions.svg");
});
