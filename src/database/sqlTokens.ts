/** A piece of SQL text. Space and comments are pieces too: joined together the pieces are the text. */
export interface SqlToken {
  readonly kind: "word" | "number" | "string" | "identifier" | "symbol" | "comment" | "space";
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
}

/** A `"quoted name"` is an identifier; strings are quoted once, escaped (`e'…'`) or between dollars. */
const pieces: readonly (readonly [SqlToken["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["comment", /--[^\n]*|\/\*[^]*?(?:\*\/|$)/y],
  ["string", /[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|\$(\w*)\$[^]*?(?:\$\1\$|$)/y],
  ["identifier", /"(?:[^"]|"")*(?:"|$)/y],
  ["number", /\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["symbol", /::|<=|>=|<>|!=|\|\||->>?|[^]/uy],
];

function tokenAt(text: string, at: number): SqlToken {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== "") return { kind, text: found, at };
  }
  throw new RangeError(`no SQL at ${at}`); // The last pattern takes any character there is.
}

/** Splits SQL into its pieces; text that is broken off inside a string or a comment ends with that piece. */
export function sqlTokens(text: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The pieces that mean something: without space and comments. */
export function meaningfulTokens(text: string): readonly SqlToken[] {
  return sqlTokens(text).filter(({ kind }) => kind !== "space" && kind !== "comment");
}
