import { cells, type Cell, type CellCode, type Section } from "../../form/cells.ts";
import type { Figure } from "../../form/report.ts";
import { narrativeCodes, type NarrativeCode } from "../../form/narrative.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { shownFigure } from "../report/figureWords.ts";

/**
 * How a cell of two reports compares. `one_form`: only one of the forms has it. `unknown`: it was not read in one
 * of them, so nothing can be said. `state`: no two numbers, and what stands there differs (a blank, a zero).
 */
export type DifferenceKind = "same" | "changed" | "state" | "one_form" | "unknown";

export interface Difference<Code> {
  readonly code: Code;
  readonly other: Figure;
  readonly report: Figure;
  readonly kind: DifferenceKind;
  /** The report's minus the other's, in the unit of the cell; null where one is no number. */
  readonly change: number | null;
  /** The change as a share of the other's; null where that is zero. */
  readonly share: number | null;
}

export interface CellDifference extends Difference<CellCode> {
  readonly section: Section;
}

function kindOf(other: Figure, report: Figure): DifferenceKind {
  const isMissing = (state: Figure["state"]): boolean => other.state === state || report.state === state;
  if (other.state === report.state && other.value === null && other.raw === report.raw)
    return other.state === "not_read" ? "unknown" : "same";
  if (isMissing("not_in_form")) return other.state === report.state ? "same" : "one_form";
  if (isMissing("not_read")) return "unknown";
  if (other.value === null || report.value === null) return "state";
  return other.value === report.value ? "same" : "changed";
}

function compare<Code>(code: Code, other: Figure, report: Figure): Difference<Code> {
  const kind = kindOf(other, report);
  const change =
    other.value === null || report.value === null || kind === "one_form"
      ? null
      : exact(report.value - other.value);
  const share =
    change === null || other.value === null || other.value === 0 ? null : change / Math.abs(other.value);
  return { code, other, report, kind, change, share };
}

/** Amounts are decimals of two or four digits; their difference has no more. */
function exact(difference: number): number {
  return Math.round(difference * 1e4) / 1e4;
}

/** Whether a report has a place for a cell: its form prints it, or it stands on no form and states it. */
function hasPlace({ report }: FiledReport, { code, forms }: Cell): boolean {
  const { form } = report.meta;
  return form === "form_pre2019" ? report.figures.has(code) : forms.includes(form);
}

/** Every cell that the form of one of two reports prints, in printed order. */
export function cellDifferences(other: FiledReport, report: FiledReport): readonly CellDifference[] {
  return cells
    .filter((cell) => hasPlace(other, cell) || hasPlace(report, cell))
    .map(({ code, section }) => ({
      ...compare(code, shownFigure(other, code), shownFigure(report, code)),
      section,
    }));
}

function told(filed: FiledReport, code: NarrativeCode): Figure {
  const value = filed.report.narrative.get(code) ?? null;
  return { value, raw: "", state: value === null ? "not_read" : "number", origin: "text" };
}

/** The figures that the text of one of two reports states. */
export function narrativeDifferences(
  other: FiledReport,
  report: FiledReport,
): readonly Difference<NarrativeCode>[] {
  return narrativeCodes
    .map((code) => compare(code, told(other, code), told(report, code)))
    .filter(({ other: one, report: two }) => one.value !== null || two.value !== null);
}

/** Whether a difference is one: a change, or something else standing there. */
export function isDifferent({ kind }: Pick<Difference<unknown>, "kind">): boolean {
  return kind === "changed" || kind === "state" || kind === "one_form";
}

/** How many cells compare in which way. */
export function countKinds(
  differences: readonly Pick<Difference<unknown>, "kind">[],
): Readonly<Record<DifferenceKind, number>> {
  const count = (wanted: DifferenceKind): number => differences.filter(({ kind }) => kind === wanted).length;
  return {
    same: count("same"),
    changed: count("changed"),
    state: count("state"),
    one_form: count("one_form"),
    unknown: count("unknown"),
  };
}
