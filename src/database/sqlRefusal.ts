import { meaningfulTokens, type SqlToken } from "./sqlTokens.ts";

/** Why a text is not handed to the engine; `word` is the part that is refused, `at` where it stands. */
export interface SqlRefusal {
  readonly reason: "empty" | "several" | "writes" | "extension" | "file";
  readonly word: string;
  readonly at: number;
}

const explaining = new Set(["explain", "describe", "desc", "summarize"]);
const reading = new Set(["select", "from", "values", "table", "pivot", "unpivot", "show", "with", "("]);

/**
 * Functions that DuckDB-WASM has only by an extension. It would fetch it from the internet, and an engine that
 * failed to get one answers no later question.
 */
const extensionCall =
  /^(json\w*|\w+_json\w*|parquet_\w+|\w+_parquet|\w+_xlsx|excel_text|st_\w+|sqlite_\w+|postgres_\w+|mysql_\w+|iceberg_\w+|delta_scan|fts_\w*|stem|now|today|age|timezone|make_timestamptz|transaction_timestamp|get_current_(time|timestamp)|icu_\w+|time_bucket)$/;

/** The same as a word that stands alone: moments with a time zone. */
const extensionName =
  /^(timestamptz|current_(date|time|timestamp|localtime|localtimestamp)|localtime(stamp)?)$/;

const fileFunction = /^(read_csv\w*|sniff_csv|read_text|read_blob|glob|arrow_scan\w*|getenv|which_secret)$/;
const fileName =
  /^(https?|s3|gs|gcs|r2|hf|file):|\.(csv|tsv|txt|json|ndjson|jsonl|parquet|xlsx|db|duckdb|gz|zst)$/i;
const builtInCollation = new Set(["nocase", "noaccent", "nfc", "binary", "c", "posix"]);

function lower(token: SqlToken | undefined): string {
  return token === undefined ? "" : token.text.toLowerCase();
}

/** The place behind a bracket and what it holds. */
function afterBrackets(tokens: readonly SqlToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]?.text === "(") depth += 1;
    if (tokens[at]?.text === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

/** The place of the statement behind `WITH name (columns) AS (…), …`. */
function afterWith(tokens: readonly SqlToken[], from: number): number {
  let at = from;
  do {
    while (at < tokens.length && lower(tokens[at]) !== "as") at += 1;
    while (at < tokens.length && tokens[at]?.text !== "(") at += 1;
    at = afterBrackets(tokens, at);
  } while (tokens[at]?.text === ",");
  return at;
}

/** The word that says what a statement does, behind EXPLAIN and WITH. */
function verbOf(tokens: readonly SqlToken[]): SqlToken | undefined {
  let at = 0;
  while (explaining.has(lower(tokens[at]))) {
    at += 1;
    if (lower(tokens[at]) === "analyze") at += 1;
    // EXPLAIN (FORMAT …): brackets without a question in them.
    if (tokens[at]?.text === "(" && !reading.has(lower(tokens[at + 1]))) at = afterBrackets(tokens, at);
    // DESCRIBE report: a bare name.
    const next = tokens[at];
    if (next === undefined || at + 1 === tokens.length) return tokens[0];
  }
  return lower(tokens[at]) === "with" ? tokens[afterWith(tokens, at + 1)] : tokens[at];
}

function isReadingVerb(verb: SqlToken | undefined): boolean {
  return verb !== undefined && (reading.has(lower(verb)) || explaining.has(lower(verb)));
}

/** What needs an extension: a call, a type, a collation, a time zone. */
function extensionIn(tokens: readonly SqlToken[]): SqlToken | null {
  const found = tokens.find((token, index) => {
    const word = lower(token);
    const before = lower(tokens[index - 1]);
    if (before === "collate") return !builtInCollation.has(word.replaceAll('"', ""));
    if (token.kind !== "word" || before === ".") return false;
    if (word === "zone") return before === "time";
    if (word === "json" && before === "::") return true;
    if (tokens[index + 1]?.text === "(" && before !== "as") return extensionCall.test(word);
    return extensionName.test(word) && before !== "as";
  });
  return found ?? null;
}

/** A function that reads files, or a file's name where a table is expected. */
function fileIn(tokens: readonly SqlToken[]): SqlToken | null {
  return (
    tokens.find((token, index) => {
      if (token.kind === "word") return fileFunction.test(lower(token)) && tokens[index + 1]?.text === "(";
      const isTable = ["from", "join", ","].includes(lower(tokens[index - 1]));
      if (!isTable) return false;
      if (token.kind === "string") return ["from", "join"].includes(lower(tokens[index - 1]));
      return token.kind === "identifier" && fileName.test(token.text.slice(1, -1));
    }) ?? null
  );
}

/**
 * Why a text may not be asked, or null if it may: the console only reads, one statement at a time, from the
 * tables of the page, with what the engine has built in.
 */
export function sqlRefusal(text: string): SqlRefusal | null {
  const all = meaningfulTokens(text);
  const end = all.findLastIndex((token) => token.text !== ";") + 1;
  const tokens = all.slice(0, end);
  if (tokens.length === 0) return { reason: "empty", word: "", at: 0 };
  const second = tokens.find((_, index) => tokens[index - 1]?.text === ";");
  const refused = (reason: SqlRefusal["reason"], token: SqlToken): SqlRefusal => ({
    reason,
    word: token.text,
    at: token.at,
  });
  if (second !== undefined) return refused("several", second);
  const verb = verbOf(tokens);
  const [first] = tokens;
  if (!isReadingVerb(verb)) {
    const named = verb ?? first;
    return named === undefined ? { reason: "empty", word: "", at: 0 } : refused("writes", named);
  }
  const extension = extensionIn(tokens);
  if (extension !== null) return refused("extension", extension);
  const file = fileIn(tokens);
  return file === null ? null : refused("file", file);
}
