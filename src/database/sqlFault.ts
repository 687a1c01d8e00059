/** What the engine says against a text: its message without the excerpt, and where it points, if it does. */
export interface SqlFault {
  readonly message: string;
  /** The place in the text, null where the message names none. */
  readonly at: number | null;
  /** The extension that the text would need, null where it needs none. */
  readonly extension: string | null;
}

const excerpt = /\n+LINE (\d+): ([^\n]*)\n( *)\^/;

/** DuckDB puts its caret under a column of the screen; Chinese letters take two. */
function widthOf(letter: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    letter,
  )
    ? 2
    : 1;
}

/** The index in a line of the letter that stands at a column of the screen. */
function indexAtColumn(line: string, column: number): number {
  let reached = 0;
  let index = 0;
  for (const letter of line) {
    if (reached >= column) return index;
    reached += widthOf(letter);
    index += letter.length;
  }
  return index;
}

function placeOf(text: string, number: number, shown: string, column: number): number | null {
  const lines = text.split("\n");
  const line = lines[number - 1];
  if (line === undefined) return null;
  const begin = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const isCutBefore = shown.startsWith("...") && !line.startsWith("...");
  const excerptText = shown.replace(/\.\.\.$/, "").slice(isCutBefore ? 3 : 0);
  const from = line.indexOf(excerptText);
  if (from < 0) return null;
  return begin + from + indexAtColumn(excerptText, column - (isCutBefore ? 3 : 0));
}

/** Reads what DuckDB says of a text: `Binder Error: … LINE 2: … ^`. */
export function readSqlFault(message: string, text: string): SqlFault {
  const found = excerpt.exec(message);
  const prefix = found === null ? 0 : `LINE ${found[1] ?? ""}: `.length;
  const extension = /exists in the (\w+) extension/.exec(message)?.[1] ?? null;
  return {
    message:
      message
        .split(/\n+LINE \d+: /)[0]
        ?.split("\n\nPlease try installing")[0]
        ?.trim() ?? message,
    at:
      found === null
        ? null
        : placeOf(text, Number(found[1]), found[2] ?? "", (found[3] ?? "").length - prefix),
    extension,
  };
}
