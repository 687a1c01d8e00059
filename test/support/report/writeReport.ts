import type { LaidCell, LaidRow, Piece } from "./layout.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

/** How a page wraps the text of a cell. */
export type Wrapping = "bare" | "office" | "font" | "split";

function wrap(text: string, wrapping: Wrapping): string {
  const inner = escapeHtml(text);
  if (wrapping === "office")
    return `<p class=MsoNormal style='margin:0'><span lang=EN-US style="font-size:12pt">${inner}<o:p></o:p></span></p>`;
  if (wrapping === "font") return `&nbsp;<font face="宋体">${inner}</font>\n`;
  const half = Math.floor(text.length / 2);
  if (wrapping === "split" && /^[\d.,]+$/u.test(text))
    return `<span>${text.slice(0, half)}</span><span>${text.slice(half)}</span>`;
  return inner;
}

function htmlCell({ text, columns, rows }: LaidCell, wrapping: Wrapping): string {
  const spans = `${columns > 1 ? ` colspan=${String(columns)}` : ""}${rows > 1 ? ` rowspan="${String(rows)}"` : ""}`;
  return `<td${spans}>${wrap(text, wrapping)}</td>`;
}

function htmlTable(rows: readonly LaidRow[], wrapping: Wrapping): string {
  const body = rows
    .map((row) => `<tr>${row.map((cell) => htmlCell(cell, wrapping)).join("")}</tr>`)
    .join("\n");
  return `<table border="1"><tbody>${body}</tbody></table>`;
}

/** The frame of a page around the report. */
export type Frame = "plain" | "layout_table" | "escaped_script" | "menus";

/** Writes a report as a page. */
export function writeHtml(pieces: readonly Piece[], wrapping: Wrapping, frame: Frame): string {
  const body = pieces
    .map((piece) =>
      piece.type === "text" ? `<p>${escapeHtml(piece.text)}</p>` : htmlTable(piece.rows, wrapping),
    )
    .join("\n");
  const menu = `<ul><li>首页</li><li>依申请公开</li><li>行政许可</li></ul><table><tr><td>索引号</td><td>2020-1</td></tr><tr><td>总计</td><td>12</td></tr></table>`;
  if (frame === "menus")
    return `<html><body onload="alert(1)"><script>var a = 12;</script>${menu}${body}${menu}</body></html>`;
  if (frame === "layout_table")
    return `<html><body><table><tr><td width=200>${menu}</td><td><table><tr><td>${body}</td></tr></table></td></tr></table></body></html>`;
  if (frame === "escaped_script")
    return `<html><body><div id="c"></div><script>document.getElementById("c").innerHTML = ${JSON.stringify(body).replaceAll("</", "<\\/")};</script></body></html>`;
  return `<html><body>${body}</body></html>`;
}

/** The styles of flattened text. */
export type TextStyle =
  "pipe_a_line" | "row_a_line" | "lone_pipes" | "line_a_cell" | "spaces" | "tabs" | "markdown";

const flat = (text: string): string => text.replaceAll("\n", " ");

/** The cells of a grid with a blank for every place that is spanned over, and none for places that do not exist. */
function expand(rows: readonly LaidRow[]): readonly (readonly string[])[] {
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
    return expand(rows)
      .map((row) => row.join("\t"))
      .join("\n");
  if (style === "markdown") {
    const [head = [], ...body] = expand(rows).map((row) => `| ${row.join(" | ")} |`);
    const width = expand(rows)[0]?.length ?? 1;
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
