import { issueOf, type Issue } from "../issues.ts";
import type { SourceDocument } from "../source.ts";
import type { ReadCell } from "./readCells.ts";

/** Says on which pages cells may stand that were not found: those that show a picture instead of text. */
export function tellTextlessPages(
  cells: readonly ReadCell[],
  { textlessPages = [] }: SourceDocument,
): readonly Issue[] {
  const missing = cells.filter(({ figure }) => figure.state === "not_read").map(({ code }) => code);
  if (textlessPages.length === 0 || missing.length === 0) return [];
  return [
    issueOf("pages_without_text", { page: textlessPages[0] ?? 1 }, missing, {
      printed: textlessPages.join("、"),
      found: missing.length,
    }),
  ];
}
