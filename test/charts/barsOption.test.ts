import { expect, it } from "vitest";
import { barsOption, type BarSeries, type BarsFrame } from "../../src/charts/barsOption.ts";
import { changeOf } from "../../src/charts/barsTooltip.ts";
import { palettes } from "../../src/charts/theme.ts";
import type { YearColumn } from "../../src/queries/points.ts";
import type { Total } from "../../src/queries/totals.ts";
import { drawSvg } from "../support/drawSvg.ts";

type Code = "granted.total" | "refused.total";

const frame: BarsFrame = { locale: "zh", theme: "light", unit: "件", arrangement: "share", focus: null };
const series: readonly BarSeries<Code>[] = [
  {
    code: "granted.total",
    label: { zh: "予以公开", en: "Granted" },
    color: palettes.light.outcomes.granted,
    target: { code: "granted.total" },
  },
  {
    code: "refused.total",
    label: { zh: "不予公开", en: "Refused" },
    color: palettes.light.outcomes.refused,
    target: { group: "refused" },
  },
];

function total(sum: number | null, stated = 1): Total {
  return { sum, stated, fromText: 0 };
}

function column(year: number, granted: Total, refused: Total, organ: string | null = null): YearColumn<Code> {
  const totals = { "granted.total": granted, "refused.total": refused };
  return { organ, unit: organ, year, row: { organ, unit: organ, year, reports: 2, on2019Form: 0, totals } };
}

const columns: readonly YearColumn<Code>[] = [
  column(2020, total(3, 2), total(1, 2)),
  { organ: null, unit: null, year: 2021, row: null },
  column(2022, total(6), total(null, 0)),
  column(2023, total(0, 2), total(0, 2)),
];

function dataOf(option: ReturnType<typeof barsOption>, index: number): unknown {
  const all = Array.isArray(option.series) ? option.series : [option.series];
  const one = all[index];
  return one !== undefined && "data" in one ? one.data : null;
}

it("barsOption(share) divides by the whole only where every part is known, and leaves gaps", () => {
  const option = barsOption(columns, series, frame);
  expect(dataOf(option, 0)).toMatchObject([
    { value: 0.75 },
    { value: null },
    { value: null },
    { value: null },
  ]);
  expect(dataOf(option, 1)).toMatchObject([
    { value: 0.25 },
    { value: null },
    { value: null },
    { value: null },
  ]);
});

it("barsOption(stack) keeps a zero as zero and an unknown figure as a gap, and hatches what misses reports", () => {
  const option = barsOption(columns, series, { ...frame, arrangement: "stack" });
  expect(dataOf(option, 1)).toMatchObject([{ value: 1 }, { value: null }, { value: null }, { value: 0 }]);
  expect(dataOf(option, 0)).toMatchObject([
    {},
    {},
    { value: 6, itemStyle: { decal: { symbol: "rect" } } },
    {},
  ]);
});

it("barsOption gives each bar its year and its group to click into", () => {
  expect(dataOf(barsOption(columns, series, frame), 1)).toMatchObject([
    { target: { year: 2020, group: "refused" } },
    {},
    {},
    {},
  ]);
});

it("barsOption draws years upright with the break of forms", async () => {
  await expect(drawSvg(barsOption(columns, series, { ...frame, arrangement: "side" }))).toMatchFileSnapshot(
    "output/bars-by-year.svg",
  );
});

it("barsOption draws organs side by side, lying", async () => {
  const beside = [
    column(2020, total(16), total(1), "厦门市翔安区人民政府办公室"),
    column(2023, total(1191), total(142), "宿迁市人民政府"),
  ];
  await expect(drawSvg(barsOption(beside, series, frame), 640, 160)).toMatchFileSnapshot(
    "output/bars-by-organ.svg",
  );
});

it("barsOption writes a reported zero, so that it is told from a gap", () => {
  const option = barsOption(columns, series, { ...frame, arrangement: "side" });
  expect(dataOf(option, 0)).toMatchObject([
    { value: 3 },
    { value: null },
    { value: 6 },
    { label: { formatter: "0" } },
  ]);
  expect(JSON.stringify(dataOf(option, 0)).match(/"label"/g)).toHaveLength(1);
});

it("barsOption draws years before 2019 open, apart from later ones", () => {
  const early = [column(2018, total(3, 2), total(1, 2)), column(2019, total(3, 2), total(1, 2))];
  expect(dataOf(barsOption(early, series, frame), 0)).toMatchObject([{ itemStyle: { borderWidth: 1 } }, {}]);
  expect(JSON.stringify(dataOf(barsOption(early, series, frame), 0)).match(/borderWidth/g)).toHaveLength(1);
});

it("changeOf tells a change only within one form and on as many reports", () => {
  const before = { value: 100, absence: null, reports: 2, stated: 2, fromText: 0 };
  const now = { ...before, value: 111 };
  expect(changeOf("granted.total", now, 2024, before, "zh")).toBe("较上年 +11.0%");
  expect(changeOf("granted.total", now, 2024, { ...before, value: 0 }, "zh")).toBe("较上年 +111");
  expect(changeOf("granted.total", now, 2024, { ...before, stated: 1, reports: 1 }, "zh")).toBeNull();
  expect(changeOf("granted.total", { ...now, reports: 3 }, 2024, before, "zh")).toBeNull();
  expect(changeOf("new_received.total", now, 2019, before, "zh")).toBeNull();
  expect(changeOf("normative_documents.in_force", now, 2021, before, "zh")).toBeNull();
});
