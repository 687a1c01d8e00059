import type { LaidRow, Piece } from "./layout.ts";

/** The styles of flattened text. */
export type TextStyle =
  "pipe_a_line" | "row_a_line" | "lone_pipes" | "line_a_cell" | "spaces" | "tabs" | "markdown";

const flat = (text: string): string => text.replaceAll("\n", " ");

/** The cells of a grid with a blank for every place that is spanned over, and none for places that do not exist. */
export function expandSpans(rows: readonly LaidRow[]): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries())
    for (const { text, columns, rows: down } of row) {
      const line = grid[at] ?? [];
      let start = 0;
      while (line[start] !== undefined) start += 1;
      for (let below = 0; below < down; below += 1)
        for (let right = 0; right < columns; right += 1) {
          const target = grid[at + below];
          if (target !== undefined) target[start + right] = below === 0 && right === 0 ? flat(text) : "";
        }
    }
  return grid.map((line) => Array.from(line, (text) => text ?? ""));
}

function writeTable(rows: readonly LaidRow[], style: TextStyle): string {
  if (style === "tabs")
    return expandSpans(rows)
      .map((row) => row.join("\t"))
      .join("\n");
  if (style === "markdown") {
    const [head = [], ...body] = expandSpans(rows).map((row) => `| ${row.join(" | ")} |`);
    const width = expandSpans(rows)[0]?.length ?? 1;
    return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
  }
  const lines = rows.map((row) => row.map((cell) => flat(cell.text)).filter((text) => text !== ""));
  if (style === "row_a_line")
    return lines.map((cells) => cells.map((text) => `${text} |`).join(" ")).join("\n");
  if (style === "lone_pipes") return lines.flat().join("\n|\n");
  if (style === "line_a_cell") return lines.flat().join("\n\n");
  if (style === "spaces") return lines.map((cells) => cells.join(" ")).join("\n");
  return lines
    .map((cells, at) => cells.map((text) => `${text} |`).join("\n") + (at < lines.length - 1 ? "\n|||" : ""))
    .join("\n");
}

/** Writes a report as text. */
export function writeText(pieces: readonly Piece[], style: TextStyle): string {
  return pieces
    .map((piece) => (piece.type === "text" ? piece.text : writeTable(piece.rows, style)))
    .join("\n");
}
