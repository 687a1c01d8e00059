import { LabelLayout } from "echarts/features";
import { use as register } from "echarts/core";

// Names at the ends of lines and beside points give way to each other; only the page that has them loads this.
register([LabelLayout]);
