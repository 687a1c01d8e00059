import { createContext, use, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import type { ImportedFiling } from "../queries/importedFilings.ts";
import { init, type ECharts } from "./echarts.ts";
import { linkHover } from "./linkedHover.ts";
import { markImported, type ImportedMarksFrame } from "./importedMarks.ts";
import type { ChartOption, Target } from "./option.ts";
import { painted, paintExpected } from "./repaints.ts";

/** The imported reports that charts have to mark; null where there are none to ask for. */
export interface ImportedHere extends ImportedMarksFrame {
  readonly filings: Promise<readonly ImportedFiling[]>;
}

export const ImportedReports = createContext<ImportedHere | null>(null);

const nothingImported: readonly ImportedFiling[] = [];

interface ChartProps {
  readonly option: ChartOption;
  /** What the chart shows, for readers who cannot see it; never ECharts' own words. */
  readonly label: string;
  readonly height: number;
  readonly onSelect?: (target: Target) => void;
  /** The name of the series whose others are dimmed. */
  readonly highlighted?: string | null;
}

/** The target a mark carries in its data item. */
function targetOf(data: unknown): Target | null {
  if (typeof data !== "object" || data === null || !("target" in data)) return null;
  // A link of a flow names its end under the same word.
  return typeof data.target === "object" ? data.target : null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether a chart has another size than its place; a place without width is hidden while its panel waits. */
function isOutgrown(chart: ECharts, { width, height }: Size): boolean {
  if (width === 0) return false;
  return Math.abs(width - chart.getWidth()) >= 1 || Math.abs(height - chart.getHeight()) >= 1;
}

/** Gives a chart another option, and in the same go the size of its place: it is laid out once. */
function repaint(chart: ECharts, option: ChartOption, place: Size): void {
  const lazyUpdate = isOutgrown(chart, place);
  chart.setOption(option, { notMerge: true, lazyUpdate });
  if (!lazyUpdate) return;
  chart.resize();
  chart.getZr().flush();
}

let drawn = false;

/** Says once that a first chart stands on the screen; what is measured is what a reader sees. */
function markFirstChart(): void {
  if (drawn) return;
  drawn = true;
  performance.mark("gongkai:first-chart");
}

/** The only bridge from React to ECharts: a whole option in, clicks out. */
export function Chart(props: ChartProps): ReactNode {
  const { label, height, onSelect, highlighted = null } = props;
  const here = use(ImportedReports);
  const imported = here === null ? nothingImported : use(here.filings);
  const option = useMemo(
    () => (here === null ? props.option : markImported(props.option, imported, here)),
    [props.option, imported, here],
  );
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const select = useRef(onSelect);
  const unpainted = useRef(0);
  const isDrawn = useRef(false);
  const shown = useRef(option);
  const place = useRef<Size>({ width: 0, height: 0 });

  // Measured for all charts of a commit before any of them changes the page.
  useLayoutEffect(() => {
    const { clientWidth: width = 0, clientHeight: tall = 0 } = frame.current ?? {};
    place.current = { width, height: tall };
  }, [option]);

  useEffect(() => {
    select.current = onSelect;
  }, [onSelect]);

  useEffect(() => {
    if (frame.current === null) return;
    const instance = init(frame.current, null, { renderer: "canvas" });
    chart.current = instance;
    const settle = (): void => {
      painted(unpainted.current);
      unpainted.current = 0;
    };
    instance.on("rendered", () => {
      if (unpainted.current > 0) markFirstChart();
      settle();
    });
    instance.on("click", (event) => {
      const target = targetOf(event.data);
      if (target !== null) select.current?.(target);
    });
    const unlink = linkHover(instance, () => shown.current);
    const watch = new ResizeObserver(([entry]) => {
      // It reports at once what `init` has just measured.
      if (entry !== undefined && isOutgrown(instance, entry.contentRect)) instance.resize();
    });
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      unlink();
      settle();
      instance.dispose();
      chart.current = null;
      isDrawn.current = false;
    };
  }, []);

  useEffect(() => {
    if (chart.current === null) return;
    shown.current = option;
    unpainted.current += 1;
    paintExpected();
    // Bars grow once; a repaint that grew them anew would be slower, and a flicker.
    const isStill = isDrawn.current || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    isDrawn.current = true;
    repaint(chart.current, isStill ? { ...option, animation: false } : option, place.current);
    // Paper does not wait for the next frame.
    if (window.matchMedia("print").matches) chart.current.getZr().flush();
  }, [option]);

  useEffect(() => {
    chart.current?.dispatchAction({ type: "downplay" });
    if (highlighted !== null) chart.current?.dispatchAction({ type: "highlight", seriesName: highlighted });
  }, [highlighted, option]);

  return (
    <div ref={frame} className="chart" role="img" aria-label={label} style={{ height, flexBasis: height }} />
  );
}
