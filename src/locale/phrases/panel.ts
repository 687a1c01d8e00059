import type { Text } from "../text.ts";

/** Words of the frame around every chart. */
export const panelPhrases = {
  definition: { zh: "口径说明", en: "Definition" },
  loading: { zh: "正在读取", en: "Loading" },
  failed: {
    zh: "未能得出这张图，其余部分不受影响。",
    en: "This chart could not be made; the rest of the page works.",
  },
  unreachable: {
    zh: "取不到所需的文件，请检查网络，稍后再试。",
    en: "A file could not be fetched: check the network and try again.",
  },
  openSql: { zh: "用 SQL 打开这个问题", en: "Open this question as SQL" },
  retry: { zh: "重试", en: "Try again" },
  chart: { zh: "图", en: "Chart" },
  table: { zh: "表", en: "Table" },
  noReport: {
    zh: "所选范围内没有报告。请放宽年度、地区或口径。",
    en: "No report matches the selection. Widen the years, regions or scope.",
  },
  year: { zh: "年度", en: "Year" },
  organ: { zh: "单位", en: "Organ" },
  reports: { zh: "报告数", en: "Reports" },
} as const satisfies Record<string, Text>;
