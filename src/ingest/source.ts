/** Where something stands in a file, for a person who looks it up there. Counted from 1. */
export interface Place {
  /** Page of a PDF, sheet of a workbook. */
  readonly page?: number;
  readonly sheet?: string;
  /** Which table of the document. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Line of a text file. */
  readonly line?: number;
}

/** Stands in a text where the source has a picture, so that its place is not taken for blank. */
export const pictureMark = "\uFFFC";

/** What a reader had to do to a cell's text, so that doubt can be shown. */
export type Repair =
  | "joined_pieces" // one number or label put together from pieces that lay apart
  | "wrapped_lines" // a label set over several lines
  | "vertical" // set one character a line
  | "continued" // continued from the page before
  | "cut_off"; // the file ends inside it

/** A cell as the source draws it, spans kept. */
export interface SourceCell {
  /** White space trimmed; line breaks inside kept as "\n". */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
  readonly repairs: readonly Repair[];
}

/** A table of the source, row by row, only the cells that the source draws (a spanned-over place has none). */
export interface SourceTable {
  readonly type: "table";
  readonly place: Place;
  readonly rows: readonly (readonly SourceCell[])[];
  /** Whether the source shows where blank cells are; flattened text may not. */
  readonly keepsBlanks: boolean;
}

/** A paragraph, heading or line of text, in reading order with the tables. */
export interface SourceText {
  readonly type: "text";
  readonly text: string;
  readonly place: Place;
}

/** A file of any kind as its reader gives it: text and tables in reading order. Nothing is interpreted yet. */
export interface SourceDocument {
  readonly blocks: readonly (SourceText | SourceTable)[];
  /** Of the page or document itself (`<title>`, document properties), or null. */
  readonly title: string | null;
  /** The encoding it was decoded with and how that was known, or null where the format has none. */
  readonly encoding: {
    readonly name: string;
    readonly from: "bom" | "declared" | "detected" | "chosen";
  } | null;
  /** What the reader noticed and could not put into a cell: unmapped characters, dropped objects. */
  readonly warnings: readonly string[];
  /** Pages whose text may be wrong, character by character: recognised in a scan, or misnamed by its font. */
  readonly uncertainPages?: ReadonlySet<number>;
  /** Pages that show a picture, or nothing, instead of text. */
  readonly textlessPages?: readonly number[];
}

/** Why a file cannot be read at all. */
export type Refusal =
  | "scanned" // a PDF without text
  | "unmapped" // a PDF whose fonts do not say which characters they draw
  | "old_format" // .doc, .wps, .et
  | "encrypted"
  | "not_a_report"
  | "too_large"
  | "damaged"
  | "unknown_format"
  | "empty";

/** Thrown by a reader that cannot go on; the message says for a developer what was met. */
export class UnreadableFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UnreadableFile";
    this.refusal = refusal;
  }
}
