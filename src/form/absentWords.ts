/** Words that stand in a cell for a zero. */
export const noneWords: readonly string[] = ["无", "没有", "暂无"];

/** Words that stand in a cell for a figure that does not apply; besides them dashes and slashes do. */
export const notApplicableWords: readonly string[] = ["不适用", "N/A", "NA", "无此项", "不涉及"];
