import type { Reading } from "../../src/ingest/readReport.ts";
import type { PrintedReport } from "./report/printedReport.ts";

/** The cells that were read as something else than was printed. */
export function misread(report: PrintedReport, reading: Reading): readonly string[] {
  return reading.cells.flatMap(({ code, figure }) => {
    const printed = report.cells.get(code);
    const isRight = printed !== undefined && figure.value === printed.value && figure.state === printed.state;
    return isRight
      ? []
      : [`${code}: ${figure.state} ${String(figure.value)} for ${printed?.raw ?? "nothing"}`];
  });
}

/** The cells of those that neither say that they were not read nor are doubted. */
export function misreadInSilence(report: PrintedReport, reading: Reading): readonly string[] {
  if (reading.status === "rejected") return [];
  const told = new Set<string>(
    reading.issues.filter(({ severity }) => severity !== "info").flatMap(({ codes }) => codes),
  );
  for (const { code, figure, confidence } of reading.cells)
    if (figure.state === "not_read" || confidence === "doubtful") told.add(code);
  return misread(report, reading).filter((one) => !told.has(one.slice(0, one.indexOf(":"))));
}
