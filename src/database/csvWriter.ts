type Scalar = string | number | boolean | null;

/** Rows as the bytes of CSV without a header, with the types that SQL reads their columns by. */
export interface CsvTable {
  readonly columns: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** NULL is nothing between commas, and empty text, which no column holds, reads as NULL as well. */
export function csvField(value: Scalar): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // Zero bytes end a text for the engine, and no report prints one.
  return /[",\n\r\0]/u.test(value) ? `"${value.replaceAll('"', '""').replaceAll("\0", "")}"` : value;
}

const pieceRows = 5_000;

/** Writes rows of a table piece by piece, so that its text never stands in memory whole. */
export class CsvWriter {
  readonly #columns: Readonly<Record<string, string>>;
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  #lines: string[] = [];
  #rows = 0;

  constructor(columns: Readonly<Record<string, string>>) {
    this.#columns = columns;
  }

  /** A row; fields that are missing at its end are NULL. */
  row(fields: readonly Scalar[]): void {
    this.line(fields.map(csvField).join(","));
  }

  /** A row whose fields are written already. */
  line(text: string): void {
    this.#lines.push(text);
    this.#rows += 1;
    if (this.#lines.length >= pieceRows) this.#encode();
  }

  #encode(): void {
    if (this.#lines.length > 0) this.#pieces.push(this.#encoder.encode(`${this.#lines.join("\n")}\n`));
    this.#lines = [];
  }

  /** The table, with columns that turned out to follow those named at first. */
  done(further: Readonly<Record<string, string>> = {}): CsvTable {
    this.#encode();
    const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { columns: { ...this.#columns, ...further }, bytes, rows: this.#rows };
  }
}
