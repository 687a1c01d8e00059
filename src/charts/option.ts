import type {
  BarSeriesOption,
  CustomSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
} from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ValueCode } from "../form/cells.ts";
import type { OutcomeGroup } from "../form/requests.ts";

/** What of ECharts the overview uses; richer charts bring their own parts. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | CustomSeriesOption
  | SankeySeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | MarkLineComponentOption
  | AriaComponentOption
>;

/** Where a click on a mark of a chart leads. A mark without a target cannot be clicked. */
export interface Target {
  readonly organ?: string;
  readonly region?: string;
  readonly year?: number;
  readonly group?: OutcomeGroup;
  readonly code?: ValueCode;
}
