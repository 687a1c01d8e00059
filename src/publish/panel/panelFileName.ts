import type { PanelAbout } from "./panelAbout.ts";

/** A file system takes 255 bytes, three of them a Chinese character. */
const mostCharacters = 40;

function clean(words: string): string {
  return words
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** The name of a file in words: panel, selection, years, and that its figures are simulated or hold imported ones. */
export function panelFileName(
  about: Pick<PanelAbout, "title" | "selection" | "years">,
  marks: readonly string[],
  ending: string,
): string {
  const words = clean(about.selection);
  const letters = Array.from(words);
  const selection =
    letters.length <= mostCharacters ? words : `${letters.slice(0, mostCharacters).join("")}…`;
  const parts = [clean(about.title), selection, clean(about.years), ...marks.map(clean)];
  return `${parts.filter((part) => part !== "").join("_")}.${ending}`;
}
