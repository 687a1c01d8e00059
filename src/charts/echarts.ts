import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

register([
  BarChart,
  LineChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  AriaComponent, // For hatching (`decal`); its generated descriptions are off, ours are written.
  CanvasRenderer,
]);

export { getInstanceByDom, init, type ECharts } from "echarts/core";
