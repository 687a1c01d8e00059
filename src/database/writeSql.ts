import { literal } from "./literal.ts";
import type { Sql } from "./sql.ts";
import { sqlTokens, type SqlToken } from "./sqlTokens.ts";

const clauses = new Set(["FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "JOIN", "LEFT"]);

/** Longer than this a line is broken where it may be. */
const width = 96;

interface Layout {
  text: string;
  /** The indentation of each open bracket that holds a question; null for brackets within an expression. */
  readonly questions: (number | null)[];
  isSpaced: boolean;
}

function lineLength({ text }: Layout): number {
  return text.length - (text.lastIndexOf("\n") + 1);
}

function newLine(layout: Layout, indent: number): void {
  layout.text = `${layout.text.trimEnd()}\n${" ".repeat(indent)}`;
  layout.isSpaced = false;
}

function indentOf(layout: Layout): number {
  return layout.questions.findLast((one) => one !== null) ?? 0;
}

function place(layout: Layout, text: string, token: SqlToken, next: SqlToken | undefined): void {
  const isQuestionLevel = layout.questions.at(-1) !== null;
  const indent = indentOf(layout);
  if (isQuestionLevel && layout.text !== "" && clauses.has(token.text)) newLine(layout, indent);
  else if (token.text === "AND" && isQuestionLevel && lineLength(layout) > width / 2)
    newLine(layout, indent + 2);
  else if (layout.isSpaced) {
    if (lineLength(layout) + text.length > width) newLine(layout, indent + 4);
    else layout.text += " ";
  }
  layout.isSpaced = false;
  layout.text += text;
  if (token.text === "(") layout.questions.push(next?.text.toUpperCase() === "SELECT" ? indent + 4 : null);
  if (token.text === ")") layout.questions.pop();
  if (token.text === "," && isQuestionLevel) newLine(layout, indent + 2);
}

/**
 * A question as text that can be read, changed and asked again: its bound values written out, a line for each
 * column and clause. Asked as it stands it gives the same rows.
 */
export function writeSql({ text, parameters }: Sql): string {
  const layout: Layout = { text: "", questions: [], isSpaced: false };
  const tokens = sqlTokens(text.trim());
  const words = tokens.filter(({ kind }) => kind !== "space");
  let bound = 0;
  let word = 0;
  for (const token of tokens) {
    if (token.kind === "space") {
      layout.isSpaced = layout.text !== "" && !/\s$/.test(layout.text);
      continue;
    }
    word += 1;
    const isBound = token.text === "?";
    const value = isBound ? parameters[bound] : undefined;
    if (isBound && value === undefined) throw new RangeError(`no value for ? number ${bound + 1}`);
    if (isBound) bound += 1;
    place(layout, value === undefined ? token.text : literal(value), token, words[word]);
  }
  return layout.text;
}
