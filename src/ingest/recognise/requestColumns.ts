import { requestColumnCodes, legalPersons, type RequestColumn } from "../../form/applicants.ts";
import { isStructural } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import type { Leaf } from "./align.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";
import { columnsByGrid, dropRepeated, headerCells, isReordered, type HeaderCell } from "./columns.ts";

export type RequestLeaf = Leaf<RequestColumn | "subtotal">;

/** The columns of section 3 as the form orders them, for a table whose header is lost. */
const statutoryRequestLeaves: readonly RequestLeaf[] = requestColumnCodes.map((code) => ({
  code,
  text: "",
  start: null,
  end: null,
}));

const isLeaf = (cell: KnownCell): boolean => cell.means.requestColumn !== null;

function isLegal(cell: KnownCell): boolean {
  const code = cell.means.requestColumn?.code;
  return code === "subtotal" || legalPersons.some((one) => one === code);
}

/** Where the source has no grid: 自然人, 法人或其他组织, 总计 first, then what belongs under 法人或其他组织. */
function inOrder(cells: readonly HeaderCell[]): readonly RequestLeaf[] {
  const leaf = ({ cell }: HeaderCell): RequestLeaf => ({
    code: cell.means.requestColumn?.code ?? null,
    text: cell.source.text,
    start: null,
    end: null,
  });
  const known = cells.filter(({ cell }) => isLeaf(cell));
  const heading = cells.findIndex(({ cell }) => /^法人或/u.test(cell.label.text) && !isLeaf(cell));
  if (heading < 0) return known.map(leaf);
  const legal = known.filter(({ cell }) => isLegal(cell));
  const others = known.filter(({ cell }) => !isLegal(cell));
  const before = others.filter((one) => cells.indexOf(one) < heading);
  const after = others.filter((one) => cells.indexOf(one) > heading);
  return [...before, ...legal, ...after].map(leaf);
}

/** The columns under the header rows of section 3, left to right. */
export function requestLeaves(rows: readonly KnownRow[]): readonly RequestLeaf[] {
  const cells = headerCells(rows).filter(({ cell }) => !cell.label.text.includes("勾稽关系"));
  const keepsBlanks = rows.every((row) => row.keepsBlanks);
  const byGrid = keepsBlanks
    ? columnsByGrid(cells, (stack) => stack.find(isLeaf)?.means.requestColumn?.code ?? null, isLeaf)
    : null;
  return dropRepeated(byGrid ?? inOrder(cells));
}

/** Whether a header gives every column of the form, whatever its order and extra columns. */
export function isWhole(leaves: readonly RequestLeaf[]): boolean {
  return requestColumnCodes.every((code) => leaves.some((leaf) => leaf.code === code));
}

export interface CompletedLeaves {
  readonly leaves: readonly RequestLeaf[];
  /** `sure` as printed, `likely` with columns filled in by their place, `doubtful` where the form's order was assumed. */
  readonly confidence: "sure" | "likely" | "doubtful";
  readonly filled: readonly RequestLeaf[];
  readonly isReordered: boolean;
}

/** Whether a column without a label of its own stands among the others: a label may have slipped off it. */
function hasGap(leaves: readonly RequestLeaf[]): boolean {
  const last = leaves.findLastIndex((leaf) => leaf.code !== null);
  return leaves.some(({ code, text }, at) => {
    const label = readLabel(text).text;
    return code === null && at < last && (label === "" || isStructural(label));
  });
}

/** Fills in columns whose label is not known by their place; assumes the form's order where the header is too broken. */
export function completeLeaves(leaves: readonly RequestLeaf[]): CompletedLeaves {
  if (isWhole(leaves)) {
    if (hasGap(leaves)) return { leaves, confidence: "doubtful", filled: [], isReordered: false };
    const moved = isReordered<RequestColumn | "subtotal">(leaves, requestColumnCodes);
    return { leaves, confidence: moved ? "doubtful" : "sure", filled: [], isReordered: moved };
  }
  // One label can be told by what is left; with more of them missing, columns may have changed places.
  const fits =
    leaves.length === requestColumnCodes.length &&
    leaves.filter((leaf) => leaf.code === null).length === 1 &&
    leaves.every((leaf, index) => leaf.code === null || leaf.code === requestColumnCodes[index]);
  if (!fits) return assumedLeaves;
  const filled = leaves.map((leaf, index) => ({ ...leaf, code: requestColumnCodes[index] ?? null }));
  return {
    leaves: filled,
    confidence: "likely",
    filled: filled.filter((_, index) => leaves[index]?.code === null),
    isReordered: false,
  };
}

/** The form's own order, where the header does not tell. */
export const assumedLeaves: CompletedLeaves = {
  leaves: statutoryRequestLeaves,
  confidence: "doubtful",
  filled: [],
  isReordered: false,
};
