import type { CellCode } from "../../src/form/cells.ts";
import { reportHtml } from "./corpus/reportHtml.ts";
import { validFigures, type Figures } from "./corpus/validFigures.ts";

/** A file for a browser's file picker. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, text: string): PickedFile {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
}

interface ReportFile {
  readonly name?: string;
  readonly organ?: string;
  readonly year?: number;
  readonly seed?: number;
  /** What is printed in single cells, right or wrong. */
  readonly printed?: Readonly<Partial<Record<CellCode, string>>>;
}

/** The figures of such a file before anything is printed otherwise. */
export function figuresOf(seed = 7): Figures {
  return validFigures("form_2021", seed);
}

/** The saved page of a report on the form of 2021, every rule of which holds but for what is printed otherwise. */
export function reportPageText({
  organ = "宿迁市人民政府",
  year = 2022,
  seed = 7,
  printed = {},
}: ReportFile): string {
  const figures = figuresOf(seed);
  return reportHtml({
    form: "form_2021",
    organ,
    year,
    print: (code) => printed[code] ?? String(figures.get(code) ?? ""),
    css: "",
    isOneTable: true,
    isVertical: false,
    hasBlankHeads: false,
    widths: { group: "20mm", label: "60mm", figure: "16mm" },
  });
}

export function reportFile(report: ReportFile = {}): PickedFile {
  const { name = "report.html" } = report;
  return { name, mimeType: "text/html", buffer: Buffer.from(reportPageText(report)) };
}
