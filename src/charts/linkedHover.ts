import { graphic, type ECharts } from "echarts/core";
import type { ChartOption } from "./option.ts";

/** A chart that is lit when a year or a series is hovered in another. */
interface Linked {
  readonly lightYear: (year: number | null) => void;
  readonly lightSeries: (name: string | null) => void;
}

const charts = new Set<Linked>();

/** Quiet enough for both themes, as the shadow of the hovered place itself. */
const bandColor = "rgba(127, 140, 155, 0.16)";

function seriesOf({ series }: ChartOption): readonly object[] {
  return series === undefined ? [] : Array.isArray(series) ? series : [series];
}

function yearOf(item: unknown): number | null {
  if (typeof item !== "object" || item === null || !("target" in item)) return null;
  const { target } = item;
  if (typeof target !== "object" || target === null || !("year" in target)) return null;
  return typeof target.year === "number" ? target.year : null;
}

/** The year of each place of the axis, as the bars there carry it; none where all places are of one year. */
export function yearsOfPlaces(option: ChartOption): readonly (number | null)[] {
  const [first] = seriesOf(option);
  if (first === undefined || !("data" in first) || !Array.isArray(first.data)) return [];
  const years = first.data.map(yearOf);
  return new Set(years).size > 1 ? years : [];
}

function isLying({ yAxis }: ChartOption): boolean {
  return typeof yAxis === "object" && "type" in yAxis && yAxis.type === "category";
}

/** The place of a category axis that the pointer is over, from ECharts' event. */
function hoveredPlace(event: unknown): number | null {
  if (typeof event !== "object" || event === null || !("axesInfo" in event)) return null;
  const places: readonly unknown[] = Array.isArray(event.axesInfo) ? event.axesInfo : [];
  const first = places[0];
  if (typeof first !== "object" || first === null || !("value" in first)) return null;
  return typeof first.value === "number" ? first.value : null;
}

function seriesName(event: unknown): string | null {
  if (typeof event !== "object" || event === null || !("seriesName" in event)) return null;
  return typeof event.seriesName === "string" ? event.seriesName : null;
}

/** What a canvas takes beside the chart's own marks; the types of ECharts and of its canvas disagree on optional fields. */
type Mark = Parameters<ReturnType<ECharts["getZr"]>["add"]>[0];

/** A band over the places of a year, drawn beside the chart's own marks, so that nothing is laid out again. */
function bands(chart: ECharts, option: ChartOption, year: number): readonly Mark[] {
  const lying = isLying(option);
  const places = yearsOfPlaces(option);
  const finder = lying ? { yAxisIndex: 0 } : { xAxisIndex: 0 };
  const at = (place: number): number => chart.convertToPixel(finder, place);
  const size = Math.abs(at(1) - at(0));
  return places.flatMap((one, place) => {
    const start = at(place) - size / 2;
    if (one !== year || !Number.isFinite(start)) return [];
    const shape = lying
      ? { x: 0, y: start, width: chart.getWidth(), height: size }
      : { x: start, y: 0, width: size, height: chart.getHeight() };
    return [new graphic.Rect({ shape, style: { fill: bandColor }, silent: true, z: -1 }) as unknown as Mark];
  });
}

/** Lets a chart light the same year and the same series in the other charts of the page, and be lit by them. */
export function linkHover(chart: ECharts, option: () => ChartOption): () => void {
  let lit: readonly Mark[] = [];
  let year: number | null = null;
  const self: Linked = {
    lightYear(next) {
      for (const one of lit) chart.getZr().remove(one);
      lit = next === null ? [] : bands(chart, option(), next);
      for (const one of lit) chart.getZr().add(one);
    },
    lightSeries(name) {
      chart.dispatchAction({ type: "downplay" });
      const hasIt = seriesOf(option()).some((one) => "name" in one && one.name === name);
      if (name !== null && hasIt) chart.dispatchAction({ type: "highlight", seriesName: name });
    },
  };
  const tell = (say: (other: Linked) => void): void => {
    for (const other of charts) if (other !== self) say(other);
  };
  const hover = (next: number | null): void => {
    if (next === year) return;
    year = next;
    tell((other) => other.lightYear(next));
  };
  chart.on("updateAxisPointer", (event) => {
    const place = hoveredPlace(event);
    hover(place === null ? null : (yearsOfPlaces(option())[place] ?? null));
  });
  chart.on("mouseover", "series", (event) => tell((other) => other.lightSeries(seriesName(event))));
  chart.on("mouseout", "series", () => tell((other) => other.lightSeries(null)));
  chart.getZr().on("globalout", () => hover(null));
  charts.add(self);
  return () => {
    charts.delete(self);
    hover(null);
  };
}
