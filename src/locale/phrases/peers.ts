import type { Text } from "../text.ts";

/** Words of the band of peers on a trend. */
export const peerPhrases = {
  median: { zh: "同类中位数", en: "Peer median" },
  groupMedian: { zh: "组内中位数", en: "Group median" },
  middleHalf: { zh: "中间一半", en: "Middle half" },
  peerCount: { zh: "同类单位数", en: "Peers" },
  band: { zh: "同类", en: "Peers" },
  bandNote: { zh: "叠加同类单位的中位数和中间一半", en: "Add the median and middle half of the same kind" },
} as const satisfies Record<string, Text>;
