import { cellsOf, derivationOf, isInForm, isValueCode, valueCodes, type ValueCode } from "../form/cells.ts";
import { isFormId, type FormId } from "../form/form.ts";
import {
  cellStates,
  levels,
  scopes,
  type CellState,
  type Figure,
  type Report,
  type ReportMeta,
} from "../form/report.ts";
import { isKindCode, type KindCode } from "../place/kinds.ts";
import type { NoteRow, ReportRow } from "./report.ts";

/** A report with what surrounds its figures. */
export interface FiledReport {
  readonly row: ReportRow;
  readonly report: Report;
  readonly kind: KindCode;
  /** Remarks of the source on single figures. */
  readonly remarks: ReadonlyMap<ValueCode, string>;
  /** A remark on the report as a whole, or null. */
  readonly remark: string | null;
}

/** A word of a closed list; the database holds no other, so another is a broken database. */
function word<T extends string>(words: readonly T[], value: string, name: string): T {
  const found = words.find((one) => one === value);
  if (found === undefined) throw new TypeError(`${name}: "${value}" is none of ${words.join(", ")}`);
  return found;
}

function formOf(row: ReportRow): FormId {
  if (!isFormId(row.form)) throw new TypeError(`report ${row.id}: no form ${row.form}`);
  return row.form;
}

function kindOf(row: ReportRow): KindCode {
  if (!isKindCode(row.kind)) throw new TypeError(`report ${row.id}: no kind ${row.kind}`);
  return row.kind;
}

/** Codes or words between spaces; null stays null. */
function spaced(list: string | null): readonly string[] | null {
  return list === null ? null : list.split(" ").filter((one) => one !== "");
}

function metaOf(row: ReportRow): ReportMeta {
  const scope = word(scopes, row.scope, "scope");
  const level = word(levels, row.level, "level");
  const source = row.procurement_unit_source;
  return {
    year: row.year,
    form: formOf(row),
    scope,
    level,
    isDepartment: scope === "single_organ" && level !== "town",
    published: row.published_on,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    procurementUnitSource:
      source === null
        ? null
        : word(["cell", "header", "note", "none"] as const, source, "procurement_unit_source"),
    overviewTopics: spaced(row.overview_topics),
    claimsAllUpheld: row.claims_all_upheld,
    percentages: null,
    coverage: word(["full", "headline"] as const, row.coverage, "coverage"),
  };
}

interface Sources {
  readonly row: ReportRow;
  readonly form: FormId;
  readonly notes: ReadonlyMap<string, NoteRow>;
  readonly blanks: ReadonlySet<string>;
  readonly textCells: ReadonlySet<string>;
}

/** Whether a figure is the sum of parts that the report states, and not printed itself. */
function isSummed(code: ValueCode, { row, form, notes }: Sources): boolean {
  if (notes.has(code) || form === "form_pre2019") return false;
  const isPrinted = cellsOf(form).some((cell) => cell.code === code);
  return !isPrinted && (derivationOf(code)?.parts.every((part) => row.values.has(part)) ?? false);
}

function stateOf(code: ValueCode, value: number | null, sources: Sources): CellState {
  const state = sources.notes.get(code)?.state ?? null;
  if (state !== null) return word(cellStates, state, "state");
  if (value !== null) return isSummed(code, sources) ? "derived" : value === 0 ? "zero" : "number";
  if (sources.blanks.has(code)) return "blank";
  return sources.form !== "form_pre2019" && !isInForm(code, sources.form) ? "not_in_form" : "not_read";
}

/** The figure under a code; null where nothing was read and the form has the cell, or nothing is known of it. */
function figureOf(code: ValueCode, sources: Sources): Figure | null {
  const value = sources.row.values.get(code) ?? null;
  const state = stateOf(code, value, sources);
  if (state === "not_read" || state === "not_in_form") return null;
  const raw = sources.notes.get(code)?.raw ?? (value === null || state === "derived" ? "" : String(value));
  return { value, raw, state, origin: sources.textCells.has(code) ? "text" : "table" };
}

function figuresOf(sources: Sources): ReadonlyMap<ValueCode, Figure> {
  const found = new Map<ValueCode, Figure>();
  for (const code of valueCodes) {
    const figure = figureOf(code, sources);
    if (figure !== null) found.set(code, figure);
  }
  return found;
}

/** Puts a report together again from its row and its notes, every cell with its state. */
export function reportOf(row: ReportRow, notes: readonly NoteRow[]): FiledReport {
  const own = notes.filter(({ report }) => report === row.id);
  const sources: Sources = {
    row,
    form: formOf(row),
    notes: new Map(own.flatMap((note) => (note.code === null ? [] : [[note.code, note]]))),
    blanks: new Set(spaced(row.blanks)),
    textCells: new Set(spaced(row.text_cells)),
  };
  return {
    row,
    kind: kindOf(row),
    report: {
      meta: metaOf(row),
      figures: figuresOf(sources),
      narrative: row.narrative,
      printedSubtotals: new Map(),
    },
    remarks: new Map(
      own.flatMap(({ code, remark }) =>
        code !== null && remark !== null && isValueCode(code) ? [[code, remark]] : [],
      ),
    ),
    remark: own.find(({ code }) => code === null)?.remark ?? null,
  };
}
