import { valueCodes, type ValueCode } from "../../form/cells.ts";
import { cellStates, type CellState, type Origin } from "../../form/report.ts";
import type { Confidence } from "../issues.ts";
import type { Place } from "../source.ts";
import type { ImportedFigure, ImportedReport, PrintedIdentity } from "./importedReport.ts";

/** What is said of a report beside its figures; reports of one table mostly share it. */
export type About = Pick<ImportedReport, "status" | "title" | "sourceUrl" | "form" | "meta" | "failures">;

/** What many reports of one organ share. */
export type Whose = Omit<PrintedIdentity, "year">;

/** All else: what most reports have nothing of. */
export type Rare = Omit<ImportedReport, keyof About | "file" | "index" | "identity" | "figures">;

/** Numbers that say where a figure stands; 0 where there is none. */
export const placeNumbers = ["page", "table", "row", "column", "line"] as const;
export type PlaceNumber = (typeof placeNumbers)[number];

/**
 * The reports of a file as a few buffers: a million figures are sent between threads and stored as bytes, where
 * objects would be copied one by one. Figures lie report after report.
 */
export interface PackedReports {
  readonly version: 1;
  readonly file: string;
  /** By report: its number in the file, and which of the lists below it has. */
  readonly indexes: Uint32Array;
  readonly years: Uint16Array;
  readonly whoseAt: Uint32Array;
  readonly aboutAt: Uint32Array;
  readonly whose: readonly Whose[];
  readonly about: readonly About[];
  readonly rare: ReadonlyMap<number, Rare>;
  /** The first figure of each report, and the end. */
  readonly starts: Uint32Array;
  /** By figure. Codes are places in `names`; a value that is no number is none. */
  readonly names: readonly ValueCode[];
  readonly codes: Uint16Array;
  readonly values: Float64Array;
  readonly marks: Uint8Array;
  readonly places: Readonly<Partial<Record<PlaceNumber, Uint32Array>>>;
  readonly sheets: readonly string[];
  readonly sheetAt: Uint16Array | null;
  /** What was printed, where it is not the plain number or nothing: figures in order, and their texts. */
  readonly printedAt: Uint32Array;
  readonly printed: readonly string[];
}

const confidences: readonly Confidence[] = ["sure", "likely", "doubtful"];

const stateMarks: Readonly<Record<string, number>> = Object.fromEntries(
  cellStates.map((state, at) => [state, at]),
);
const confidenceMarks: Readonly<Record<Confidence, number>> = { sure: 0, likely: 1 << 4, doubtful: 2 << 4 };

/** State, confidence and origin of a figure as one byte. */
export function markOf(state: CellState, confidence: Confidence, origin: Origin): number {
  return (stateMarks[state] ?? 0) | confidenceMarks[confidence] | (origin === "text" ? 1 << 6 : 0);
}

export const doubtfulMark = confidenceMarks.doubtful;
export const confidenceMask = 3 << 4;
const stateMask = 15;

/** What a figure prints that prints nothing but its number. */
export const plainRaw = (value: number | null): string => (value === null ? "" : String(value));

function placeAt({ places, sheets, sheetAt }: PackedReports, at: number): Place | null {
  const found: Record<string, number | string> = {};
  for (const name of placeNumbers) {
    const number = places[name]?.[at] ?? 0;
    if (number > 0) found[name] = number;
  }
  const sheet = sheets[(sheetAt?.[at] ?? 0) - 1];
  if (sheet !== undefined) found["sheet"] = sheet;
  return Object.keys(found).length === 0 ? null : found;
}

/** Where in `printed` a figure is, or -1. */
function printedIndex({ printedAt }: PackedReports, figure: number): number {
  let [low, high] = [0, printedAt.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = printedAt[middle] ?? 0;
    if (at === figure) return middle;
    if (at < figure) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The code of the figure at a place of the buffers. */
export function codeAt({ names, codes }: PackedReports, at: number): ValueCode {
  const code = names[codes[at] ?? -1];
  if (code === undefined) throw new Error("a packed figure without its code");
  return code;
}

/** Is told of a figure as it was read; `raw` is null where nothing is printed but its number, see `plainRaw`. */
export type VisitFigure = (
  code: ValueCode,
  value: number | null,
  state: CellState,
  origin: Origin,
  raw: string | null,
) => void;

/** Tells of the figure at a place of the buffers. */
export function visitFigureAt(pack: PackedReports, at: number, visit: VisitFigure): void {
  const mark = pack.marks[at] ?? 0;
  const number = pack.values[at] ?? Number.NaN;
  const value = Number.isNaN(number) ? null : number;
  const state = cellStates[mark & stateMask] ?? "not_read";
  const origin = (mark & (1 << 6)) === 0 ? "table" : "text";
  const raw = pack.printedAt.length === 0 ? undefined : pack.printed[printedIndex(pack, at)];
  visit(codeAt(pack, at), value, state, origin, raw ?? null);
}

/** The figure at a place of the buffers, with where it stands and how sure the reader is. */
export function placedFigureAt(pack: PackedReports, at: number): ImportedFigure {
  const confidence = confidences[((pack.marks[at] ?? 0) & confidenceMask) >> 4] ?? "doubtful";
  const place = placeAt(pack, at);
  const told: ImportedFigure[] = [];
  visitFigureAt(pack, at, (_code, value, state, origin, raw) =>
    told.push({ value, raw: raw ?? plainRaw(value), state, origin, confidence, place }),
  );
  const [found] = told;
  if (found === undefined) throw new Error("a packed figure was not told");
  return found;
}

const known: ReadonlySet<string> = new Set(valueCodes);

/** Whether a value of the store is a pack that this page can open. */
export function isPackedReports(value: unknown): value is PackedReports {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    value.version === 1 &&
    "names" in value &&
    Array.isArray(value.names) &&
    value.names.every((name) => known.has(String(name)))
  );
}
