import type { CsvRow } from "./csvTable.ts";
import type { Report } from "./flaw.ts";

/** The fields of one row, each read by its own rule; what breaks a rule is reported and read as null. */
export class RowFields {
  readonly row: number;
  private readonly file: string;
  private readonly field: CsvRow["field"];
  private readonly report: Report;

  constructor(file: string, { row, field }: CsvRow, report: Report) {
    this.file = file;
    this.row = row;
    this.field = field;
    this.report = report;
  }

  /** Reports a flaw of this row. */
  flaw(column: string, problem: string, remedy: string): null {
    this.report({ file: this.file, row: this.row, column, problem, remedy });
    return null;
  }

  /** The field as it stands. */
  raw(column: string): string {
    return this.field(column);
  }

  /** The field without white space around it; null if it is empty. */
  optional(column: string): string | null {
    const text = this.raw(column).trim();
    return text === "" ? null : text;
  }

  required(column: string): string | null {
    return this.optional(column) ?? this.flaw(column, "the field is empty", "Fill it in");
  }

  /** One of a set of words; null if empty or not among them. */
  word<T extends string>(column: string, isWord: (text: string) => text is T, words: string): T | null {
    const text = this.optional(column);
    if (text === null || isWord(text)) return text;
    return this.flaw(column, `"${text}" means nothing here`, `Write one of ${words}`);
  }

  requiredWord<T extends string>(
    column: string,
    isWord: (text: string) => text is T,
    words: string,
  ): T | null {
    return this.required(column) === null ? null : this.word(column, isWord, words);
  }

  /** A report year from 2008, when reports began. */
  year(column: string): number | null {
    const text = this.optional(column);
    if (text === null) return null;
    return /^20\d\d$/.test(text) && text >= "2008"
      ? Number(text)
      : this.flaw(column, `"${text}" is not a report year`, "Write four digits, 2008 or later");
  }

  /** A day that exists, as `2021-01-31`. */
  date(column: string): string | null {
    const text = this.optional(column);
    if (text === null) return null;
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
      ? text
      : this.flaw(column, `"${text}" is not a day`, "Write it as 2021-01-31 or leave it empty");
  }

  /** `true`, `false`, or null for not known. */
  truth(column: string): boolean | null {
    const text = this.optional(column);
    if (text === null || text === "true" || text === "false") return text === null ? null : text === "true";
    return this.flaw(column, `"${text}" is neither true nor false`, "Write true, false or nothing");
  }

  /** Items between separators; empty if there are none. */
  list(column: string, separator: string): readonly string[] {
    return this.raw(column)
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
}
