/** Characters that take the place of two: Chinese ones, and marks that Chinese fonts set as wide. */
const wide = /[\u2e80-\uffff“”‘’…—]/gu;

/** How many lines text takes in a cell of this width in characters; a Chinese character is two wide. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => {
    const taken = line.length + (line.match(wide)?.length ?? 0);
    return lines + Math.max(1, Math.ceil(taken / Math.max(1, width - 1)));
  }, 0);
}
