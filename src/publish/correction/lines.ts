/** How many lines text takes in a cell of this width in characters; a Chinese character is two wide. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => {
    const wide = [...line].reduce(
      (sum, character) => sum + (character > "\u2e7f" || /[“”‘’…—]/u.test(character) ? 2 : 1),
      0,
    );
    return lines + Math.max(1, Math.ceil(wide / Math.max(1, width - 1)));
  }, 0);
}
