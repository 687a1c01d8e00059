import type { LaidCell, LaidRow, Piece } from "./layout.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

/** How a page writes its tables. */
export interface PageStyle {
  readonly wrapping: "bare" | "office" | "font" | "split" | "paragraphs";
  readonly frame: "plain" | "layout_table" | "escaped_script" | "menus" | "json_script";
  /** Rows in no part of the table, in a body, the first ones in a head, or each in a body of its own. */
  readonly parts: "none" | "body" | "head" | "bodies";
  /** Rows that do not show, as templates for editing. */
  readonly hasHiddenRows: boolean;
  /** Whether ends of cells and rows are left to the browser. */
  readonly omitsEnds: boolean;
  readonly isUpperCase: boolean;
  /** Tables of other matters between those of the form. */
  readonly hasOtherTables: boolean;
}

function wrap(text: string, { wrapping }: PageStyle): string {
  const inner = escapeHtml(text);
  if (wrapping === "office")
    return `<p class=MsoNormal style='margin:0'><span lang=EN-US style="font-size:12pt">${inner}<o:p></o:p></span></p>`;
  if (wrapping === "font") return `&nbsp;<font face="宋体">${inner}</font>\n`;
  if (wrapping === "paragraphs") return `<p>${inner.replaceAll("<br>", "</p><p>")}</p><p>&nbsp;</p>`;
  const half = Math.floor(text.length / 2);
  if (wrapping === "split" && /^[\d.,]+$/u.test(text))
    return `<span>${text.slice(0, half)}</span><span>${text.slice(half)}</span>`;
  return inner;
}

function htmlCell(cell: LaidCell, style: PageStyle): string {
  const { text, columns, rows } = cell;
  const spans = `${columns > 1 ? ` colspan=${String(columns)}` : ""}${rows > 1 ? ` rowspan="${String(rows)}"` : ""}`;
  return `<td${spans}>${wrap(text, style)}${style.omitsEnds ? "" : "</td>"}`;
}

function htmlRow(row: LaidRow, style: PageStyle, attributes = ""): string {
  return `<tr${attributes}>${row.map((cell) => htmlCell(cell, style)).join("")}${style.omitsEnds ? "" : "</tr>"}`;
}

function htmlRows(rows: readonly LaidRow[], style: PageStyle): readonly string[] {
  return rows.flatMap((row, at) => {
    const shown = htmlRow(row, style);
    if (!style.hasHiddenRows || at % 4 !== 3) return [shown];
    const template = row.map((cell) => ({ ...cell, rows: 1, text: cell.code === null ? cell.text : "99" }));
    return [shown, htmlRow(template, style, ' style="display: none"')];
  });
}

function htmlTable(rows: readonly LaidRow[], style: PageStyle): string {
  const written = htmlRows(rows, style);
  const body = {
    none: written.join("\n"),
    body: `<tbody>${written.join("\n")}</tbody>`,
    head: `<thead>${written.slice(0, 3).join("\n")}</thead><tbody>${written.slice(3).join("\n")}</tbody>`,
    bodies: written.map((row) => `<tbody>${row}</tbody>`).join("\n"),
  }[style.parts];
  return `<table border="1">${body}</table>`;
}

const menu = `<ul><li>首页</li><li>依申请公开</li><li>行政许可</li></ul><table><tr><td>索引号</td><td>2020-1</td></tr><tr><td>总计</td><td>12</td></tr></table>`;
const others = `<table><tr><th>指标</th><th>数量</th></tr><tr><td>微博发布</td><td>731</td></tr><tr><td>其他</td><td>12</td></tr></table>`;

function framed(body: string, frame: PageStyle["frame"]): string {
  if (frame === "menus")
    return `<html><body onload="alert(1)"><script>var a = 12;</script>${menu}${body}${menu}</body></html>`;
  if (frame === "layout_table")
    return `<html><body><table><tr><td width=200>${menu}</td><td><table><tr><td>${body}</td></tr></table></td></tr></table></body></html>`;
  if (frame === "escaped_script")
    return `<html><body><div id="c"></div><script>document.getElementById("c").innerHTML = ${JSON.stringify(body).replaceAll("</", "<\\/")};</script></body></html>`;
  if (frame === "json_script")
    return `<html><body><script type="application/json">${JSON.stringify({ id: 7, content: escapeHtml(body).replaceAll(">", "&gt;") })}</script></body></html>`;
  return `<html><body>${body}</body></html>`;
}

/** Writes a report as a page. */
export function writeHtml(pieces: readonly Piece[], style: PageStyle): string {
  const between = style.hasOtherTables ? `<p>新媒体情况如下。</p>${others}` : "";
  const written = pieces.map((piece) =>
    piece.type === "text"
      ? `<p>${escapeHtml(piece.text)}</p>${/^[一五]、/u.test(piece.text) ? between : ""}`
      : htmlTable(piece.rows, style),
  );
  const body = written.join("\n");
  const cased = style.isUpperCase
    ? body.replace(
        /<(\/?)([a-z][a-z:]*)/gu,
        (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
      )
    : body;
  return framed(cased, style.frame);
}
