import { readBand, vocabularies } from "../aliases.ts";
import type { Repair } from "../source.ts";
import type { StreamCell } from "./streamCells.ts";
import type { Column } from "./streamColumns.ts";
import { labelOf } from "./streamLabels.ts";

/** A cell of a table that no lines frame. */
export interface TableCell {
  readonly text: string;
  /** How many columns it covers. */
  readonly span: number;
  readonly repairs: readonly Repair[];
}

/** A place where nothing stands. */
export const blank: TableCell = { text: "", span: 1, repairs: [] };

/** A cell as the table has it; digits below digits are one number, and said to be put together. */
export function cellOf({ text, isFigure }: StreamCell): TableCell {
  const isStacked = text.includes("\n");
  if (isFigure && isStacked) return { text: text.replaceAll("\n", ""), span: 1, repairs: ["joined_pieces"] };
  return { text, span: 1, repairs: isStacked ? ["wrapped_lines"] : [] };
}

/** The columns' own words under the words that group them. */
export function headingRows(
  head: readonly StreamCell[],
  columns: readonly Column[],
  hasLabels: boolean,
): readonly (readonly TableCell[])[] {
  const indent = hasLabels ? [blank] : [];
  const leaves = columns.map((column) => (column.head === null ? blank : cellOf(column.head)));
  const bands = head.filter((cell) => readBand(labelOf(cell).text) !== null);
  const groups = head.filter((cell) => vocabularies.disputeGroup.match(labelOf(cell)) !== null);
  const first = head.find((cell) => labelOf(cell).text === "信息内容");
  return [
    ...bands.map((band) => [{ ...cellOf(band), span: columns.length + indent.length }]),
    ...disputeGroups(groups, columns.length),
    ...(leaves.some((leaf) => leaf.text !== "")
      ? [[...(first === undefined ? indent : [cellOf(first)]), ...leaves]]
      : []),
  ];
}

/** 行政复议 over five columns, 行政诉讼 over ten with its two kinds below. */
function disputeGroups(groups: readonly StreamCell[], columns: number): readonly (readonly TableCell[])[] {
  if (columns !== 15 || groups.length === 0) return groups.map((group) => [cellOf(group)]);
  const named = (code: string, span: number): TableCell => {
    const found = groups.find((cell) => vocabularies.disputeGroup.match(labelOf(cell))?.code === code);
    return found === undefined ? { ...blank, span } : { ...cellOf(found), span };
  };
  return [
    [named("review", 5), named("litigation", 10)],
    [{ ...blank, span: 5 }, named("litigation_direct", 5), named("litigation_after_review", 5)],
  ];
}
