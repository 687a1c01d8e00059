import type { Palette } from "./theme.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for markup: names come from files that anyone may have written. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

export interface TooltipLine {
  readonly label: string;
  readonly value: string;
  readonly color?: string;
  readonly note?: string;
}

/** The markup of a tooltip: a title, lines of label and value, and a remark in quiet ink. */
export function tooltipMarkup(
  title: string,
  lines: readonly TooltipLine[],
  palette: Palette,
  remark: string | null = null,
): string {
  const rows = lines.map(({ label, value, color, note }) => {
    const dot = color === undefined ? "" : `<i style="background:${color}"></i>`;
    const aside = note === undefined ? "" : `<small>${escaped(note)}</small>`;
    return `<tr><td>${dot}${escaped(label)}</td><td>${escaped(value)}${aside}</td></tr>`;
  });
  const foot = remark === null ? "" : `<p style="color:${palette.quiet}">${escaped(remark)}</p>`;
  return `<div class="tooltip"><b>${escaped(title)}</b><table>${rows.join("")}</table>${foot}</div>`;
}
