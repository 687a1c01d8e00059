import Papa from "papaparse";

export type Delimiter = "," | ";" | "\t" | "|" | "，";
export const delimiters: readonly Delimiter[] = [",", "\t", ";", "|", "，"];

/** The delimiter that a first line such as `sep=;` states for spreadsheets, or null. */
export function statedDelimiter(sample: string): Delimiter | null {
  const stated = /^sep=(.)\r?\n/iu.exec(sample)?.[1];
  return delimiters.find((one) => one === stated) ?? null;
}

/** Spreadsheets are kept from turning 001 into 1 by writing it as a formula: ="001". */
const asFormula = /^="([^"]*)"$/u;

/** Rows at the top of a file by which its delimiter is found. */
const sampleRows = 40;

function fieldCounts(sample: string, delimiter: Delimiter): readonly number[] {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: sampleRows, dynamicTyping: false });
  return data.filter((row) => row.some((field) => field.trim() !== "")).map((row) => row.length);
}

/**
 * The delimiter that parts the rows of a sample most evenly into the most fields; a comma where none does.
 * The last line of a sample may be cut and is not looked at, unless it is the only one.
 */
export function sniffDelimiter(sample: string): Delimiter {
  const end = sample.lastIndexOf("\n");
  const whole = end > 0 ? sample.slice(0, end) : sample;
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of delimiters) {
    const counts = fieldCounts(whole, delimiter);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    const score = usual > 1 ? even * 10 + Math.min(usual, 50) / 50 : 0;
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

/** What is wrong with the quotation marks of a row, from 1. */
export interface QuoteIssue {
  readonly row: number;
  readonly message: string;
}

/** Takes text piece by piece and gives its rows; a row is given as soon as it is whole. */
export interface CsvRows {
  add(text: string): void;
  /** Gives the last row, and what was wrong with quotation marks anywhere. */
  end(): readonly QuoteIssue[];
}

/** A row longer than this is one whose closing quotation mark is missing, or no row of a table. In characters. */
const longestRow = 1 << 20;

function isParsed(result: unknown): result is Papa.ParseResult<string[]> {
  return typeof result === "object" && result !== null && "data" in result && "meta" in result;
}

/** Parses CSV as it arrives; every field stays text. Lines end in \n, \r\n or, where there is no \n, in \r. */
export function createCsvRows(delimiter: Delimiter, onRow: (fields: readonly string[]) => void): CsvRows {
  const issues: QuoteIssue[] = [];
  let rest = "";
  let rows = 0;
  let newline: "\n" | "\r" | null = null;
  let isBroken = false;

  function give(fields: string[], hasReturns: boolean, hasFormulas: boolean): void {
    const last = fields.length - 1;
    const end = fields[last];
    if (hasReturns && end?.endsWith("\r") === true) fields[last] = end.slice(0, -1);
    if (hasFormulas)
      fields.forEach((field, at) => {
        if (field.startsWith('="')) fields[at] = asFormula.exec(field)?.[1] ?? field;
      });
    rows += 1;
    onRow(fields);
  }

  function parse(isLast: boolean): void {
    if (rest === "" || isBroken) return;
    newline ??= rest.includes("\n") || !rest.includes("\r") ? "\n" : "\r";
    const parsed: unknown = new Papa.Parser({ delimiter, newline }).parse(rest, 0, !isLast);
    if (!isParsed(parsed)) throw new Error("the parser gave no rows");
    for (const error of parsed.errors)
      if (error.type === "Quotes") issues.push({ row: rows + (error.row ?? 0) + 1, message: error.code });
    const [hasReturns, hasFormulas] = [rest.includes("\r"), rest.includes("=")];
    for (const fields of parsed.data) give(fields, hasReturns, hasFormulas);
    rest = rest.slice(parsed.meta.cursor);
    isBroken = rest.length > longestRow;
    if (!isBroken) return;
    issues.push({ row: rows + 1, message: "MissingQuotes" });
    rest = "";
  }

  return {
    add(text) {
      if (isBroken) return;
      rest += text;
      parse(false);
    },
    end() {
      // The line end after the last row opens no further one.
      if (rest !== "") parse(true);
      return issues;
    },
  };
}
