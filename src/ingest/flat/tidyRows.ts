import { isValueCode, valueUnit, type ValueCode } from "../../form/cells.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import { cellStates, type CellState } from "../../form/report.ts";
import { readAmountUnit, type AmountUnit } from "../labels.ts";
import { attributeFields, attributesOf, identifying } from "./attributeFields.ts";
import type { Attribute } from "./attributes.ts";
import { columnCode, isNamedByCode, type FlatCode } from "./columnCode.ts";
import {
  figureReader,
  hasMore,
  isBlankRow,
  isTotals,
  narrativeFigure,
  SurplusFields,
  type FigureReader,
  type FlatFigure,
  type FlatIssue,
  type FlatReport,
} from "./flatReport.ts";
import type { RowReader, TakeReport } from "./flatTable.ts";
import type { Header } from "./header.ts";

const isState = (text: string): text is CellState => (cellStates as readonly string[]).includes(text);

interface Growing {
  readonly attributes: FlatReport["attributes"];
  readonly figures: Map<ValueCode, FlatFigure>;
  readonly narrative: Map<NarrativeCode, number>;
  readonly row: number;
}

interface Named {
  readonly code: FlatCode | null;
  readonly isByCode: boolean;
}

/** The code that a row names, in one field or as row and column of the form. */
function named(row: string, column: string): Named {
  if (column === "") return { code: columnCode(row), isByCode: isNamedByCode(row) };
  const code = columnCode(`${row}.${column}`);
  return code === null ? { code: columnCode(`${row}/${column}`), isByCode: false } : { code, isByCode: true };
}

/** The unit a row states for an amount: its own word, else the one of a code, else none. */
function statedUnit(code: ValueCode, word: string, isByCode: boolean): AmountUnit | null {
  if (word !== "") return readAmountUnit(word);
  const unit = valueUnit(code);
  return isByCode && (unit === "元" || unit === "万元") ? unit : null;
}

/** Reads rows of a tidy table, a figure each, and gathers those of one report. */
export function tidyRows({ columns }: Header, take: TakeReport): RowReader {
  const at = attributeFields(columns);
  const keys = identifying.flatMap((attribute) => at.get(attribute) ?? []);
  const lastNeeded = Math.max(at.get("code") ?? 0, at.get("value") ?? at.get("raw") ?? 0);
  const valueColumn = (at.get("value") ?? at.get("raw") ?? 0) + 1;
  const isPlain = !at.has("raw") && !at.has("state") && !at.has("origin");
  const readers = new Map<string, FigureReader>();
  const codes = new Map<string, Named>();
  const growing = new Map<string, Growing>();
  const issues: FlatIssue[] = [];
  const surplus = new SurplusFields(columns.length);
  const field = (fields: readonly string[], attribute: Attribute): string =>
    (fields[at.get(attribute) ?? -1] ?? "").trim();

  function codeOf(fields: readonly string[]): Named {
    const [row, column] = [field(fields, "code"), field(fields, "column")];
    const key = `${row}\n${column}`;
    const found = codes.get(key) ?? named(row, column);
    codes.set(key, found);
    return found;
  }

  function readerOf(code: ValueCode, unit: AmountUnit | null): FigureReader {
    const key = `${code} ${unit ?? ""}`;
    const found = readers.get(key) ?? figureReader(code, unit);
    readers.set(key, found);
    return found;
  }

  function reportOf(fields: readonly string[], row: number): Growing {
    const key = keys.map((index) => (fields[index] ?? "").trim()).join("\n");
    const found = growing.get(key) ?? {
      attributes: attributesOf(fields, at),
      figures: new Map(),
      narrative: new Map(),
      row,
    };
    growing.set(key, found);
    return found;
  }

  /** What was printed, with the canonical value beside it where the table states both. */
  function figureOf(fields: readonly string[], code: ValueCode, isByCode: boolean, row: number): FlatFigure {
    const [raw, value, state] = [field(fields, "raw"), field(fields, "value"), field(fields, "state")];
    const unit = statedUnit(code, field(fields, "money_unit"), isByCode);
    const read = readerOf(code, unit)(value === "" ? raw : value, row, valueColumn);
    if (isPlain) return read;
    const origin = field(fields, "origin") === "text" ? "text" : "table";
    const printed = { ...read, origin, raw: at.has("raw") ? raw : read.raw } as const;
    if (!isState(state)) return printed;
    const hasValue = state === "number" || state === "zero" || state === "none_word" || state === "derived";
    if (hasValue) return { ...printed, state: printed.value === null ? "text" : state };
    return { ...printed, state, value: null };
  }

  function add(fields: readonly string[], row: number): void {
    const { code, isByCode } = codeOf(fields);
    if (code === null) {
      issues.push({
        kind: "unknown_code",
        row,
        column: (at.get("code") ?? 0) + 1,
        text: field(fields, "code"),
      });
      return;
    }
    const report = reportOf(fields, row);
    if (!isValueCode(code)) {
      const value = narrativeFigure(field(fields, at.has("value") ? "value" : "raw"));
      if (value !== null) report.narrative.set(code, value);
      return;
    }
    const figure = figureOf(fields, code, isByCode, row);
    const before = report.figures.get(code);
    if (before === undefined) report.figures.set(code, figure);
    else if (before.value !== figure.value || before.state !== figure.state) {
      issues.push({
        kind: "conflict",
        row,
        column: figure.column,
        text: `${code}: ${before.raw} / ${figure.raw}`,
      });
      report.figures.set(code, {
        ...before,
        value: null,
        state: "text",
        raw: `${before.raw} / ${figure.raw}`,
      });
    }
  }

  function push(fields: readonly string[], row: number): void {
    if (isBlankRow(fields)) return;
    surplus.see(fields, row);
    const unit = at.get("unit");
    if (unit !== undefined && isTotals(fields, [unit]))
      issues.push({ kind: "totals", row, column: null, text: fields.slice(0, 3).join(" ").trim() });
    else if (hasMore(fields, columns.length))
      issues.push({ kind: "misaligned", row, column: null, text: `${fields.length} > ${columns.length}` });
    else if (fields.length <= lastNeeded)
      issues.push({ kind: "short", row, column: null, text: `${fields.length} < ${columns.length}` });
    else add(fields, row);
  }

  return {
    push,
    finish() {
      for (const report of growing.values()) take({ ...report, figures: [...report.figures.values()] });
      return [...issues, ...surplus.issues()];
    },
  };
}
