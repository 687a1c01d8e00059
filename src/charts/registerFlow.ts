import { SankeyChart } from "echarts/charts";
import { use as register } from "echarts/core";

// Only the page that draws flows loads this.
register([SankeyChart]);
