import { isValueCode } from "../../form/cells.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import { attributeFields, attributesOf } from "./attributeFields.ts";
import type { RowReader, TakeReport } from "./flatTable.ts";
import {
  figureReader,
  hasMore,
  isBlankRow,
  isTotals,
  SurplusFields,
  narrativeFigure,
  type FlatFigure,
  type FlatIssue,
  type FlatReport,
} from "./flatReport.ts";
import type { Header } from "./header.ts";

const nothingNarrated: FlatReport["narrative"] = new Map();

/** The text of a row with one field that is not blank, a footnote or a heading between the rows; null of any other. */
function textAlone(fields: readonly string[]): string | null {
  let alone: string | null = null;
  for (const field of fields) {
    const text = field.trim();
    if (text === "") continue;
    if (alone !== null) return null;
    alone = text;
  }
  return alone;
}

/** Reads rows of a wide table, a report each. */
export function wideRows({ columns }: Header, take: TakeReport): RowReader {
  const at = attributeFields(columns);
  const figures = columns.flatMap(({ meaning, index }) => {
    if (meaning?.type !== "figure" || !isValueCode(meaning.code)) return [];
    return [{ read: figureReader(meaning.code, meaning.unit), index }];
  });
  const narrated = columns.flatMap(({ meaning, index }) =>
    meaning?.type === "figure" && !isValueCode(meaning.code) ? [{ code: meaning.code, index }] : [],
  );
  const hasFigures = figures.length + narrated.length > 0;
  const labels = [...at]
    .filter(([attribute]) => attribute !== "scope" && attribute !== "kind")
    .map(([, index]) => index);
  const issues: FlatIssue[] = [];
  const surplus = new SurplusFields(columns.length);

  function narrativeOf(fields: readonly string[]): FlatReport["narrative"] {
    if (narrated.length === 0) return nothingNarrated;
    const narrative = new Map<NarrativeCode, number>();
    for (const { code, index } of narrated) {
      const value = narrativeFigure((fields[index] ?? "").trim());
      if (value !== null) narrative.set(code, value);
    }
    return narrative;
  }

  function read(fields: readonly string[], row: number): FlatReport {
    const cells: FlatFigure[] = [];
    for (const { read: readFigure, index } of figures) {
      const field = fields[index];
      if (field !== undefined) cells.push(readFigure(field.trim(), row, index + 1));
    }
    return { attributes: attributesOf(fields, at), figures: cells, narrative: narrativeOf(fields), row };
  }

  function push(fields: readonly string[], row: number): void {
    if (isBlankRow(fields)) return;
    const issue = (kind: FlatIssue["kind"], text: string): number =>
      issues.push({ kind, row, column: null, text });
    if (isTotals(fields, labels)) return void issue("totals", fields.slice(0, 3).join(" ").trim());
    if (hasMore(fields, columns.length))
      return void issue("misaligned", `${fields.length} > ${columns.length}`);
    const alone = textAlone(fields);
    if (alone !== null) return void issue("no_report", alone.slice(0, 40));
    surplus.see(fields, row);
    if (fields.length < columns.length) issue("short", `${fields.length} < ${columns.length}`);
    const report = read(fields, row);
    const { unit, year, file } = report.attributes;
    if (unit === undefined && year === undefined && file === undefined) issue("no_report", "");
    else if (hasFigures) take(report); // Until a column is known to hold figures no row is a report.
  }

  return { push, finish: () => [...issues, ...surplus.issues()] };
}
