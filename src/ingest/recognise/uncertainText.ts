import { cellOf } from "../../form/cells.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { SourceDocument } from "../source.ts";
import type { ReadCell } from "./readCells.ts";

interface Doubted {
  readonly cells: readonly ReadCell[];
  readonly issues: readonly Issue[];
}

/** So many of the cells that take part in sums contradict them only where the digits themselves are wrong. */
const mostContradicting = 0.8;
const fewest = 30;

const isRead = ({ figure }: ReadCell): boolean => figure.state !== "not_read";

function doubt(cells: readonly ReadCell[], isUncertain: (cell: ReadCell) => boolean): Doubted {
  const codes = cells.filter((cell) => isRead(cell) && isUncertain(cell)).map(({ code }) => code);
  if (codes.length === 0) return { cells, issues: [] };
  return {
    cells: cells.map((cell) =>
      isRead(cell) && isUncertain(cell) ? { ...cell, confidence: "doubtful" } : cell,
    ),
    issues: [issueOf("text_uncertain", null, codes, { found: codes.length })],
  };
}

/** Doubts every cell that stands on a page whose text may be wrong, and says so once for all of them. */
export function doubtUncertainText(
  cells: readonly ReadCell[],
  { uncertainPages = new Set() }: SourceDocument,
): Doubted {
  return doubt(cells, ({ place }) => place?.page !== undefined && uncertainPages.has(place.page));
}

/** Doubts every cell of a document with fonts of its own in which hardly a sum holds: they may misname the digits. */
export function doubtMisnamedDigits({ cells, issues }: Doubted, { uncertainPages }: SourceDocument): Doubted {
  const contradicting = new Set(
    issues.filter(({ kind }) => kind === "sum_contradicts").flatMap(({ codes }) => codes),
  );
  const summed = cells.filter((cell) => isRead(cell) && cellOf(cell.code).section !== "disclosure");
  const wrong = summed.filter(({ code }) => contradicting.has(code));
  if (uncertainPages === undefined || summed.length < fewest) return { cells, issues };
  if (wrong.length < mostContradicting * summed.length) return { cells, issues };
  const doubted = doubt(cells, () => true);
  return { cells: doubted.cells, issues: [...issues, ...doubted.issues] };
}
