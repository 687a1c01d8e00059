import type { TooltipComponentOption } from "echarts/components";
import { formatShare, formatShort } from "../locale/number.ts";
import type { Locale } from "../locale/text.ts";
import type { ColumnPlace } from "../queries/points.ts";
import type { ChartOption } from "./option.ts";
import { fontFamily, type Palette } from "./theme.ts";

/** A name on an axis cut to fit, the whole one is in the tooltip. */
export function shortName(name: string, letters: number): string {
  const all = Array.from(name);
  return all.length <= letters ? name : `${all.slice(0, letters - 1).join("")}…`;
}

/**
 * An organ's name short enough for an axis: province and city are dropped before a county or district
 * (翔安区政府办公室), never the place itself (宿迁市政府).
 */
export function organName(unit: string): string {
  const place = unit.replace(
    /^(?:.{2,7}?(?:省|自治区))?(?:.{2,7}?(?:市|自治州|盟|地区))(?=.{2,6}?[县区市旗])/u,
    "",
  );
  return place.replace("人民政府", "政府").replace(/(?<=.)街道办事处$/u, "街道");
}

/** An organ's name for an axis, cut to fit, with the year that may follow it whole. */
export function axisName(name: string, letters: number): string {
  const [, unit = name, year = ""] = /^(.*?)( \d{4})?$/u.exec(name) ?? [];
  return `${shortName(organName(unit), letters)}${year}`;
}

/** How a column is named on its axis: the year, or organ and year side by side. */
export function columnName(column: ColumnPlace): string {
  return column.unit === null ? `${column.year}` : `${shortName(organName(column.unit), 11)} ${column.year}`;
}

/** An axis of names in ink, without ticks; a sparse one names its ends only. */
export function categoryAxis(names: readonly string[], palette: Palette, isSparse = false): object {
  const last = names.length - 1;
  return {
    type: "category",
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      color: palette.ink,
      fontFamily,
      fontSize: 12,
      interval: isSparse ? (index: number) => index === 0 || index === last : 0,
    },
  };
}

/** An axis of figures from zero, few light lines, short numbers. */
export function valueAxis(palette: Palette, locale: Locale, write = formatShort): object {
  return {
    type: "value",
    min: 0,
    splitNumber: 4,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      color: palette.quiet,
      fontFamily,
      fontSize: 12,
      hideOverlap: true,
      formatter: (value: number) => write(value, locale),
    },
  };
}

/** A share on an axis: 25%, and a decimal only where it says something. */
export function shareTick(value: number, locale: Locale): string {
  return formatShare(value, locale).replace(/\.0(?=\D*$)/, "");
}

/** What every chart shares: type, motion, tooltip frame. */
export function base(palette: Palette): ChartOption {
  return {
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily, color: palette.ink },
    aria: { enabled: false },
  };
}

/** A tooltip over a place of the axis; `write` gives its markup from the place's index. */
export function axisTooltip(palette: Palette, write: (index: number) => string): TooltipComponentOption {
  return {
    trigger: "axis",
    axisPointer: { type: "shadow", shadowStyle: { color: palette.line, opacity: 0.35 } },
    backgroundColor: palette.surface,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontFamily, fontSize: 13 },
    extraCssText: "box-shadow:none;border-radius:8px",
    confine: true,
    formatter: (items: unknown) => {
      const first: unknown = Array.isArray(items) ? items[0] : items;
      const index =
        typeof first === "object" && first !== null && "dataIndex" in first ? first.dataIndex : null;
      return typeof index === "number" ? write(index) : "";
    },
  };
}
