import fc from "fast-check";
import { requestColumnCodes } from "../../src/form/applicants.ts";
import type { Layout, Piece } from "./report/layout.ts";
import { layReport } from "./report/layout.ts";
import { printedReport, type PrintedReport, type Style } from "./report/randomReport.ts";
import { writeHtml, writeText, type Frame, type TextStyle, type Wrapping } from "./report/writeReport.ts";

/** A report in one of the many ways in which reports are published. */
export interface RenderedReport {
  readonly report: PrintedReport;
  readonly pieces: readonly Piece[];
  readonly layout: Layout & { readonly [option: string]: unknown };
  readonly format: "html" | "text";
  readonly write: (pieces: readonly Piece[]) => string;
  /** Short, for the message of a test that fails. */
  readonly [fc.toStringMethod]: () => string;
}

function describe(report: PrintedReport, layout: RenderedReport["layout"]): string {
  return `${report.form} ${JSON.stringify(layout)}`;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  bands: fc.constantFrom<Layout["bands"]>("one", "tables", "text"),
  header: fc.constantFrom<Layout["header"]>("spans", "blanks"),
  groups: fc.constantFrom<Layout["groups"]>("spans", "repeated", "blanks"),
  columnOrder: fc.oneof(
    { weight: 2, arbitrary: fc.constant(requestColumnCodes) },
    { weight: 1, arbitrary: fc.shuffledSubarray([...requestColumnCodes], { minLength: 7 }) },
  ),
  hasSubtotalColumn: fc.boolean(),
  hasPadding: fc.boolean(),
  hasExtraRow: fc.boolean(),
  repeatAfter: fc.option(fc.integer({ min: 1, max: 20 })),
  breaksTable: fc.boolean(),
  isShort: fc.boolean(),
  wording: fc.constantFrom<Layout["wording"]>("printed", "wide", "spaced", "broken", "bare"),
});

const all: readonly Style[] = ["thousands", "wide", "counted", "blank", "slash", "word"];
/** Flattened text loses blank cells, and with them the columns of the others. */
const withoutBlanks: readonly Style[] = ["thousands", "wide", "counted", "slash", "word"];

/** Reports as pages, in many layouts. */
export const renderedPage: fc.Arbitrary<RenderedReport> = fc
  .record({
    report: printedReport(all),
    layout,
    wrapping: fc.constantFrom<Wrapping>("bare", "office", "font", "split"),
    frame: fc.constantFrom<Frame>("plain", "layout_table", "escaped_script", "menus"),
  })
  .map(({ report, layout: chosen, wrapping, frame }) => ({
    report,
    pieces: layReport(report, chosen),
    layout: { ...chosen, wrapping, frame },
    format: "html",
    write: (pieces) => writeHtml(pieces, wrapping, frame),
    [fc.toStringMethod]: () => describe(report, { ...chosen, wrapping, frame }),
  }));

/** Reports as flattened text, in every style; where nothing parts the cells of a line, labels hold no spaces. */
export const renderedText: fc.Arbitrary<RenderedReport> = fc
  .record({
    report: printedReport(withoutBlanks),
    layout,
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
  .map(({ report, layout: chosen, style }) => {
    const keepsGrid = style === "tabs" || style === "markdown";
    const fitting: Layout = {
      ...chosen,
      header: keepsGrid ? "spans" : chosen.header,
      groups: keepsGrid || chosen.groups === "repeated" ? chosen.groups : "spans",
      hasExtraRow: chosen.hasExtraRow && style !== "spaces",
      wording: style === "spaces" && chosen.wording === "bare" ? "printed" : chosen.wording,
    };
    return {
      report,
      pieces: layReport(report, fitting),
      layout: { ...fitting, style },
      format: "text",
      write: (pieces) => writeText(pieces, style),
      [fc.toStringMethod]: () => describe(report, { ...fitting, style }),
    };
  });
