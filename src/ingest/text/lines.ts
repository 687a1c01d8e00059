import { isFigure } from "../recognise/cellKinds.ts";
import type { Place } from "../source.ts";

/** A line of flattened text taken apart, before it is known whether it belongs to a table. */
export type Line =
  /** A text by itself; `endsInPipe` in the style that closes each cell with a pipe. */
  | { readonly type: "cell"; readonly text: string; readonly endsInPipe: boolean; readonly place: Place }
  /** A whole row on one line. */
  | { readonly type: "row"; readonly cells: readonly string[]; readonly place: Place }
  /** Pipes alone. */
  | { readonly type: "pipes"; readonly place: Place }
  /** Rules and page numbers, which carry nothing. */
  | { readonly type: "nothing" };

export interface NumberedText {
  readonly text: string;
  readonly place: Place;
}

const rule =
  /^[\s|+:\-=_─━┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═]*[-=_─━═]{2,}[\s|+:\-=_─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═]*$/u;
const pageNumber = /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第?\s*\d{1,3}\s*(?:页|\/\s*\d{1,3})|第\s*\d{1,3}\s*页.*)$/u;

function bare(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/&nbsp;/gu, " ")
    .replace(/^\s*(?:\*\*|__)(.*?)(?:\*\*|__)\s*$/u, "$1")
    .trim();
}

function splitPipes(text: string): readonly string[] {
  const cells = text.split(/(?<!\\)\|/u).map((cell) => bare(cell.replaceAll("\\|", "|")));
  if (/^\s*\|/u.test(text)) cells.shift();
  if (/\|\s*$/u.test(text)) cells.pop();
  return cells;
}

/** Takes a line apart by its pipes or tabs. */
export function readLine({ text: printed, place }: NumberedText): Line {
  const text = printed.replace(/[｜│┃║]/gu, "|");
  if (rule.test(text) || pageNumber.test(text.trim())) return { type: "nothing" };
  if (text.trim() === "") return { type: "nothing" };
  if (/^[\s|]+$/u.test(text) && text.includes("|")) return { type: "pipes", place };
  if (text.includes("|")) {
    const cells = splitPipes(text);
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 1 && !/^\s*\|/u.test(text))
      return { type: "cell", text: filled[0] ?? "", endsInPipe: true, place };
    return { type: "row", cells, place };
  }
  if (text.includes("\t")) {
    const cells = text.split("\t").map(bare);
    // A tab before a paragraph indents it; before a figure it stands for a blank cell.
    const filled = cells.filter((cell) => cell !== "");
    // Tabs behind a text are the cells that it spans, as a sheet copies them.
    const isSpread = cells.length > 2 && cells[0] !== "";
    if (filled.length > 1 || isSpread || isFigure(filled[0] ?? "")) return { type: "row", cells, place };
  }
  return { type: "cell", text: text.trim(), endsInPipe: false, place };
}
