import { attributeColumns, type AttributeColumn } from "../../src/database/schema.ts";
import { derived, valueCodes, type ValueCode } from "../../src/form/cells.ts";
import { isNarrativeCode, narrativeCodes, type NarrativeCode } from "../../src/form/narrative.ts";
import { kinds } from "../../src/place/kinds.ts";
import type { FullReport } from "./dataSet.ts";
import type { StatedFigure } from "./figure.ts";
import { isNotedCode, type FigureCode } from "./figureCode.ts";

export type Scalar = string | number | boolean | null;

/** Which figures of a report a row holds; see `src/database/schema.ts`. */
type Basis = "any" | "tables" | "merged";

/** Codes between spaces, so that ` code ` can be searched for; null if there are none. */
function spaced(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : ` ${codes.join(" ")} `;
}

interface RowFigures {
  readonly values: ReadonlyMap<ValueCode | NarrativeCode, number>;
  readonly blanks: readonly string[];
  readonly textCells: readonly string[];
}

/** Subtotals that are not stated, added up where all their parts are known. */
function deriveInto(values: Map<ValueCode | NarrativeCode, number>, fromText: Set<string>): void {
  for (const { code, parts } of derived) {
    if (values.has(code)) continue;
    let sum = 0;
    const isKnown = parts.every((part) => {
      const value = values.get(part);
      sum += value ?? 0;
      return value !== undefined;
    });
    if (!isKnown) continue;
    values.set(code, sum);
    if (parts.some((part) => fromText.has(part))) fromText.add(code);
  }
}

function rowFigures(figures: readonly StatedFigure[]): RowFigures {
  const values = new Map<ValueCode | NarrativeCode, number>();
  const fromText = new Set<string>();
  for (const { code, value, origin } of figures) {
    if (value === null || isNotedCode(code)) continue;
    values.set(code, value);
    if (origin === "text" && !isNarrativeCode(code)) fromText.add(code);
  }
  deriveInto(values, fromText);
  return {
    values,
    blanks: figures.filter(({ state }) => state === "blank").map(({ code }) => code),
    textCells: valueCodes.filter((code) => fromText.has(code)),
  };
}

/** A cell of the form, or a subtotal of cells: not a figure of the narrative. */
const isTabular = ({ code }: StatedFigure): boolean => !isNarrativeCode(code);

/** The rows of a report: `any` where all cells come from tables, else `merged`, and `tables` if anything is left. */
function bases(figures: ReadonlyMap<FigureCode, StatedFigure>): readonly (readonly [Basis, RowFigures])[] {
  const all = [...figures.values()];
  const fromTables = all.filter((one) => one.origin === "table");
  const tabular = all.filter(isTabular);
  if (tabular.length > 0 && tabular.every((one) => one.origin === "table")) return [["any", rowFigures(all)]];
  const merged = ["merged", rowFigures(all)] as const;
  if (fromTables.length === 0) return [merged];
  // What the narrative says stays beside the tables: it fills no cell.
  return [["tables", rowFigures(all.filter((one) => one.origin === "table" || !isTabular(one)))], merged];
}

function attributes(
  dataset: string,
  { filed }: FullReport,
  basis: Basis,
  { blanks, textCells }: RowFigures,
): Readonly<Record<AttributeColumn, Scalar>> {
  const { organ } = filed;
  const { province, city, county } = organ.location;
  return {
    id: filed.id,
    dataset,
    organ: organ.id,
    unit: organ.name,
    kind: organ.kind,
    scope: organ.scope,
    level: kinds[organ.kind].level,
    year: filed.year,
    form: filed.form,
    basis,
    coverage: filed.coverage,
    is_imported: false,
    province_code: province?.code ?? null,
    province: province?.name ?? null,
    city_code: city?.code ?? null,
    city: city?.name ?? null,
    district_code: county?.code ?? null,
    district: county?.name ?? null,
    source_title: filed.sourceTitle,
    source_url: filed.sourceUrl,
    published_on: filed.publishedOn,
    period_start: filed.periodStart,
    period_end: filed.periodEnd,
    procurement_unit_source: filed.procurementUnitSource,
    overview_topics: filed.overviewTopics === null ? null : spaced(filed.overviewTopics),
    claims_all_upheld: filed.claimsAllUpheld,
    blanks: spaced(blanks),
    text_cells: spaced(textCells),
  };
}

const attributeNames = Object.keys(attributeColumns) as readonly AttributeColumn[];
const figureCodes: readonly (ValueCode | NarrativeCode)[] = [...valueCodes, ...narrativeCodes];

/** The rows of `report` for one report, in the order of its columns. */
export function reportRows(dataset: string, report: FullReport): readonly (readonly Scalar[])[] {
  return bases(report.figures).map(([basis, figures]) => {
    const named = attributes(dataset, report, basis, figures);
    return [
      ...attributeNames.map((name) => named[name]),
      ...figureCodes.map((code) => figures.values.get(code) ?? null),
    ];
  });
}

/** Whether what was printed cannot be told from the number alone. */
function isNoteworthy({ state, raw, value, remark }: StatedFigure): boolean {
  const isPlain = (state === "number" || state === "zero") && raw === String(value);
  return !isPlain || remark !== null;
}

/** The rows of `cell_note` for one report; a remark on the whole report has no code. */
export function noteRows({ filed, figures }: FullReport): readonly (readonly Scalar[])[] {
  const notes = [...figures.values()]
    .filter((figure) => isNoteworthy(figure) || isNotedCode(figure.code))
    .map(({ code, raw, state, remark }) => [filed.id, code, raw, state, remark]);
  return filed.remark === null ? notes : [[filed.id, null, null, null, filed.remark], ...notes];
}
