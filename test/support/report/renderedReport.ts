import fc from "fast-check";
import { requestColumnCodes } from "../../../src/form/applicants.ts";
import { readMarkup } from "../../../src/ingest/readHtml.ts";
import { readPlainText } from "../../../src/ingest/readText.ts";
import { readWorkbook } from "../../../src/ingest/readWorkbook.ts";
import type { SourceDocument } from "../../../src/ingest/source.ts";
import { spoil, type Damage } from "./damage.ts";
import type { Layout, Piece } from "./layout.ts";
import { layReport } from "./layReport.ts";
import { printedReport, type PrintedReport, type Style } from "./printedReport.ts";
import { writeHtml, type PageStyle } from "./writeHtml.ts";
import { writeText, type TextStyle } from "./writeText.ts";
import { writeWorkbook, type BookStyle } from "./writeWorkbook.ts";

/** A report in one of the many ways in which reports are published. */
export interface RenderedReport {
  readonly report: PrintedReport;
  readonly pieces: readonly Piece[];
  readonly format: "html" | "text" | "workbook";
  readonly description: string;
  /** Whether its columns stand in another order than the form's. */
  readonly isReordered: boolean;
  /** The file's text; of a workbook, its bytes. */
  readonly write: (pieces: readonly Piece[]) => string | Uint8Array;
  /** Short, for the message of a test that fails. */
  readonly [fc.toStringMethod]: () => string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  wording: fc.constantFrom<Layout["wording"]>("printed", "varied", "varied"),
  salt: fc.nat(),
  bands: fc.constantFrom<Layout["bands"]>("one", "tables", "text"),
  spansDiffer: fc.boolean(),
  hasYear: fc.boolean(),
  hasGuidance: fc.boolean(),
  header: fc.constantFrom<Layout["header"]>("spans", "blanks", "echoes"),
  groups: fc.constantFrom<Layout["groups"]>("spans", "repeated", "blanks", "rows"),
  columnOrder: fc.oneof(
    { weight: 4, arbitrary: fc.constant(requestColumnCodes) },
    { weight: 1, arbitrary: fc.shuffledSubarray([...requestColumnCodes], { minLength: 7 }) },
  ),
  subtotalColumn: fc.constantFrom<Layout["subtotalColumn"]>("none", "none", "first", "last"),
  hasSubtotalRows: fc.boolean(),
  hasPadding: fc.boolean(),
  hasExtraRow: fc.boolean(),
  breaksAfter: fc.option(fc.integer({ min: 1, max: 20 })),
  break: fc.constantFrom<Layout["break"]>("header", "table", "bare_table"),
  disputes: fc.constantFrom<Layout["disputes"]>("row", "row", "row", "rows", "columns", "list", "tables"),
  isOneTable: fc.boolean(),
});

const all: readonly Style[] = [
  ...(["thousands", "wide", "counted", "blank", "no_width", "dash", "slash", "word"] as const),
];
/** Flattened text loses blank cells, and with them the columns of the others. */
const withoutBlanks: readonly Style[] = ["thousands", "wide", "counted", "slash", "word"];

function rendered(
  report: PrintedReport,
  lay: Layout,
  format: RenderedReport["format"],
  style: object,
  write: RenderedReport["write"],
): RenderedReport {
  const description = `${report.form} ${JSON.stringify({ ...lay, ...style })}`;
  return {
    report,
    pieces: layReport(report, lay),
    format,
    description,
    isReordered: lay.columnOrder !== requestColumnCodes,
    write,
    [fc.toStringMethod]: () => description,
  };
}

const pageStyle: fc.Arbitrary<PageStyle> = fc.record({
  wrapping: fc.constantFrom<PageStyle["wrapping"]>("bare", "office", "font", "split", "paragraphs"),
  frame: fc.constantFrom<PageStyle["frame"]>(
    "plain",
    "layout_table",
    "escaped_script",
    "menus",
    "json_script",
  ),
  parts: fc.constantFrom<PageStyle["parts"]>("none", "body", "head", "bodies"),
  hasHiddenRows: fc.boolean(),
  omitsEnds: fc.boolean(),
  isUpperCase: fc.boolean(),
  hasOtherTables: fc.boolean(),
});

/** Reports as pages, in many layouts. */
export const renderedPage: fc.Arbitrary<RenderedReport> = fc
  .tuple(printedReport(all), layout, pageStyle)
  .map(([report, drawn, style]) => {
    // A list under one figure a row is told from the rows of section 3 by its table.
    const lay = { ...drawn, isOneTable: drawn.isOneTable && drawn.disputes !== "list" };
    return rendered(report, lay, "html", style, (pieces) => writeHtml(pieces, style));
  });

/** Reports as flattened text, in every style; where nothing parts the cells of a line, labels hold no spaces. */
export const renderedText: fc.Arbitrary<RenderedReport> = fc
  .record({
    report: printedReport(withoutBlanks),
    drawn: layout,
    style: fc.constantFrom<TextStyle>(
      "pipe_a_line",
      "row_a_line",
      "lone_pipes",
      "line_a_cell",
      "spaces",
      "tabs",
      "markdown",
    ),
  })
  .map(({ report, drawn, style }) => {
    const keepsGrid = style === "tabs" || style === "markdown";
    const lay: Layout = {
      ...drawn,
      // A grid without spans cannot show that they differ.
      spansDiffer: drawn.spansDiffer && !keepsGrid,
      header: keepsGrid || drawn.header === "echoes" ? "spans" : drawn.header,
      groups: drawn.groups !== "rows" && (keepsGrid || drawn.groups === "repeated") ? drawn.groups : "spans",
      disputes: drawn.disputes === "list" ? "row" : drawn.disputes,
      hasExtraRow: drawn.hasExtraRow && style !== "spaces",
      wording: style === "spaces" ? "printed" : drawn.wording,
      // Text has no tables to come one after another without a word between.
      break: drawn.break === "bare_table" ? "table" : drawn.break,
    };
    return rendered(report, lay, "text", { style }, (pieces) => writeText(pieces, style));
  });

const bookStyle: fc.Arbitrary<BookStyle> = fc.record({
  sheets: fc.constantFrom<BookStyle["sheets"]>("one", "sections"),
  merges: fc.constantFrom<BookStyle["merges"]>("merged", "empty"),
  figures: fc.constantFrom<BookStyle["figures"]>("numbers", "text"),
  offset: fc.constantFrom<BookStyle["offset"]>(0, 1, 3),
});

function bookLayout(lay: Layout, { merges }: BookStyle): Layout {
  return { ...lay, isOneTable: false, spansDiffer: lay.spansDiffer && merges === "merged" };
}

/** Reports as workbooks that hold the form. */
export const renderedWorkbook: fc.Arbitrary<RenderedReport> = fc
  .tuple(printedReport(all), layout, bookStyle)
  .map(([report, lay, style]) =>
    rendered(report, bookLayout(lay, style), "workbook", style, (pieces) => writeWorkbook(pieces, style)),
  );

/** What the reader of its format makes of a file. */
export async function readRendered(
  { format }: RenderedReport,
  written: string | Uint8Array,
): Promise<SourceDocument> {
  if (typeof written === "string") return format === "html" ? readMarkup(written) : readPlainText(written);
  const [document] = await readWorkbook(written);
  if (document === undefined) throw new Error("a workbook without a document");
  return document;
}

/**
 * Whether a damage can show at all. Lines and sheets keep no spans; a cell taken out of a sheet leaves a blank; labels
 * that change places in columns out of order may come into order.
 */
export function canShow({ format, isReordered }: RenderedReport, { kind }: Damage): boolean {
  if (kind === "merge_cells" || kind === "span_down") return format === "html";
  if (kind === "drop_cell") return format !== "workbook";
  return kind !== "swap_header_cells" || !isReordered;
}

/** The report with one or more places spoilt, and the end cut off if the damage is that. */
export function spoilt(rendered: RenderedReport, damages: readonly Damage[]): string | Uint8Array {
  const possible = damages.filter((damage) => canShow(rendered, damage));
  const written = rendered.write(possible.reduce(spoil, rendered.pieces));
  const cut = possible.find(({ kind }) => kind === "truncate");
  if (cut === undefined || typeof written !== "string") return written;
  return written.slice(0, Math.floor(written.length * cut.share));
}
