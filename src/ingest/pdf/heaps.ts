/** Into more pieces no column breaks a number. */
const mostPieces = 5;

/** Figures one below the other in one cell: rows that no lines part. */
function isHeap(text: string): boolean {
  const lines = text.split("\n");
  return lines.filter((line) => /^[\d,.\-/]+$/u.test(line)).length > 2 && !isBroken(lines);
}

/** One number that a narrow column breaks over lines: all as full as the first but the last one. */
function isBroken(lines: readonly string[]): boolean {
  const [first = "", ...rest] = lines;
  const last = rest.pop() ?? "";
  return (
    lines.length <= mostPieces &&
    first.length > 1 &&
    last.length <= first.length &&
    rest.every((line) => line.length === first.length) &&
    lines.every((line) => /^[\d,.]+$/u.test(line))
  );
}

/** Whether lines frame columns only, or the table only, so that several cells hold several rows each. */
export function isHeaped(cells: readonly { readonly text: string }[]): boolean {
  return cells.filter((cell) => isHeap(cell.text)).length > 1;
}
