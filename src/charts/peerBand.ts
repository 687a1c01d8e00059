import type { CustomSeriesOption } from "echarts/charts";
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { Unit } from "../form/disclosure.ts";
import { peerPhrases } from "../locale/phrases/peers.ts";
import type { Locale } from "../locale/text.ts";
import type { PeerYear } from "../queries/peers.ts";
import { paletteOf, type Frame } from "./frame.ts";
import { mixed } from "./theme.ts";
import type { TooltipLine } from "./tooltip.ts";
import { writeValue } from "./words.ts";

/** The peers of a trend's organ, and the years that a line may connect. */
export interface PeerTrend {
  readonly peers: readonly PeerYear[];
  readonly isJoined: (before: number, after: number) => boolean;
}

/** A level of the band in words; a median of counts may lie between two. */
export function writePeerLevel(value: number | null, unit: Unit, locale: Locale): string {
  return value === null ? "–" : writeValue(Math.round(value * 10) / 10, unit, locale);
}

/** What a tooltip says of the peers in a year. */
export function peerLines(
  { peers }: PeerTrend,
  year: number,
  unit: Unit,
  locale: Locale,
): readonly TooltipLine[] {
  const peer = peers.find((one) => one.year === year);
  const write = (value: number | null): string => writePeerLevel(value, unit, locale);
  return [
    {
      label: peerPhrases.median[locale],
      value: write(peer?.middle ?? null),
      note: `${write(peer?.low ?? null)} – ${write(peer?.high ?? null)}`,
    },
    { label: peerPhrases.peerCount[locale], value: `${peer?.organs ?? 0}` },
  ];
}

/** A year of the band on the axis of names, and how far it may be drawn towards the next place. */
interface BandPlace {
  readonly index: number;
  readonly year: PeerYear;
  /** The next place, where a line may lead there. */
  readonly next: PeerYear | null;
  /** Whether the place before leads here. */
  readonly isReached: boolean;
}

function bandPlaces(
  peers: readonly PeerYear[],
  years: readonly number[],
  isJoined: (before: number, after: number) => boolean,
): readonly BandPlace[] {
  const at = (year: number | undefined): PeerYear | null => {
    const found = peers.find((one) => one.year === year);
    return found === undefined || found.middle === null ? null : found;
  };
  const leads = (before: number | undefined, after: number | undefined): boolean =>
    before !== undefined && after === before + 1 && at(before) !== null && isJoined(before, after);
  return years.flatMap((name, index) => {
    const year = at(name);
    const [before, after] = [years[index - 1], years[index + 1]];
    if (year === null) return [];
    return [{ index, year, next: leads(name, after) ? at(after) : null, isReached: leads(before, name) }];
  });
}

/** Half the width of a year that no other is joined to, in pixels. */
const loneHalf = 12;

type Point = [number, number];

/** Where levels lie on the screen, and a point moved along the years. */
interface Pixels {
  readonly at: (index: number, value: number | null) => Point;
  readonly shifted: (point: Point, by: number) => Point;
}

function loneOf({ next, isReached }: BandPlace): number {
  return next === null && !isReached ? loneHalf : 0;
}

function areaOf(place: BandPlace, { at, shifted }: Pixels): readonly Point[] {
  const { index, year, next } = place;
  const [low, high] = [at(index, year.low), at(index, year.high)];
  if (next !== null) return [low, high, at(index + 1, next.high), at(index + 1, next.low)];
  const lone = loneOf(place);
  return [shifted(low, -lone), shifted(high, -lone), shifted(high, lone), shifted(low, lone)];
}

function lineOf(place: BandPlace, { at, shifted }: Pixels): readonly Point[] {
  const { index, year, next } = place;
  const middle = at(index, year.middle);
  if (next !== null) return [middle, at(index + 1, next.middle)];
  return [shifted(middle, -loneOf(place)), shifted(middle, loneOf(place))];
}

/**
 * The quartiles of a group as a band and its median as a dashed line, over an axis of years; a gap stays one. On
 * lying charts, whose axis of years is upright, `isLying`.
 */
export function peerBand(
  { peers, isJoined }: PeerTrend,
  years: readonly number[],
  frame: Frame,
  isLying = false,
): readonly CustomSeriesOption[] {
  const places = bandPlaces(peers, years, isJoined);
  if (places.length === 0) return [];
  const palette = paletteOf(frame);
  const fill = mixed(palette.greys[1] ?? palette.quiet, palette.surface, 0.62);
  const shared = {
    type: "custom",
    silent: true,
    animation: false,
    tooltip: { show: false },
    clip: true,
    // Both ends are given, so that the axis makes room for the band.
    data: places.flatMap(({ index, year }) => [
      isLying ? [year.low, index] : [index, year.low],
      isLying ? [year.high, index] : [index, year.high],
    ]),
  } as const;
  const draw = (
    shapeOf: (place: BandPlace, pixels: Pixels) => object,
  ): NonNullable<CustomSeriesOption["renderItem"]> => {
    const pixelsOf = (api: CustomSeriesRenderItemAPI): Pixels => ({
      at: (index, value) => {
        const [x = 0, y = 0] = api.coord(isLying ? [value ?? 0, index] : [index, value ?? 0]);
        return [x, y];
      },
      shifted: ([x, y], by) => (isLying ? [x, y + by] : [x + by, y]),
    });
    return (parameters, api) => {
      const place = places[Math.floor(parameters.dataIndex / 2)];
      if (place === undefined || parameters.dataIndex % 2 === 1) return null;
      return shapeOf(place, pixelsOf(api)) as CustomSeriesRenderItemReturn;
    };
  };
  return [
    {
      ...shared,
      z: 1,
      renderItem: draw((place, pixels) => ({
        type: "polygon",
        shape: { points: areaOf(place, pixels) },
        style: { fill, opacity: 0.75 },
      })),
    },
    {
      ...shared,
      // Over bars, under the organ's own line.
      z: 4,
      renderItem: draw((place, pixels) => ({
        type: "polyline",
        shape: { points: lineOf(place, pixels) },
        style: { stroke: palette.ink, fill: "none", lineWidth: 1.5, lineDash: [5, 4] },
      })),
    },
  ];
}
