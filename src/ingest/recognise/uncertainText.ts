import { issueOf, type Issue } from "../issues.ts";
import type { SourceDocument } from "../source.ts";
import type { ReadCell } from "./readCells.ts";

/** Doubts every cell that stands on a page whose text may be wrong, and says so once for all of them. */
export function doubtUncertainText(
  cells: readonly ReadCell[],
  { uncertainPages = new Set() }: SourceDocument,
): { readonly cells: readonly ReadCell[]; readonly issues: readonly Issue[] } {
  const isUncertain = ({ place, figure }: ReadCell): boolean =>
    place?.page !== undefined && uncertainPages.has(place.page) && figure.state !== "not_read";
  const codes = cells.filter(isUncertain).map(({ code }) => code);
  if (codes.length === 0) return { cells, issues: [] };
  return {
    cells: cells.map((cell) => (isUncertain(cell) ? { ...cell, confidence: "doubtful" } : cell)),
    issues: [issueOf("text_uncertain", null, codes, { found: codes.length })],
  };
}
