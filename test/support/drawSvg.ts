import { SVGRenderer } from "echarts/renderers";
import { use as register } from "echarts/core";
import { init } from "../../src/charts/echarts.ts";
import type { ChartOption } from "../../src/charts/option.ts";

register([SVGRenderer]);

/** An option as ECharts draws it in Node, without motion, for review as a picture in a diff. */
export function drawSvg(option: ChartOption, width = 640, height = 280): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg.replaceAll("><", ">\n<")}\n`;
}
