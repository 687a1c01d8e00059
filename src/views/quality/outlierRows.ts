import type { ValueCode } from "../../form/cells.ts";
import { ruleOf } from "../../form/rules.ts";
import type { FigureYear } from "../../queries/figureSeries.ts";
import type { QualityFinding } from "./qualityFinding.ts";

/** An unusual figure with its history. */
export interface OutlierRow {
  readonly finding: QualityFinding;
  readonly code: ValueCode;
  /** Null where it is not known. */
  readonly before: number | null;
  readonly now: number | null;
  /** Known years only, in order. */
  readonly series: readonly { readonly year: number; readonly value: number }[];
  /** How many times the smaller the greater is; null where one is zero or not known, or the rule is not on jumps. */
  readonly factor: number | null;
  /** The difference in Poisson deviations; null where not known, or the rule is not on jumps. */
  readonly deviations: number | null;
}

/** Whether a violation is about what is unusual, not about what is wrong. */
export function isOutlier({ rule }: Pick<QualityFinding, "rule">): boolean {
  const { kind } = ruleOf(rule);
  return kind === "outlier" || kind === "sanity";
}

/** The figure that an unusual finding is about: the first that its formula names. */
export function outlierCode({ instance }: Pick<QualityFinding, "instance">): ValueCode | null {
  return instance.cells[0] ?? null;
}

/** How unusual the change from one count to another is. */
export function jumpOf(
  before: number,
  now: number,
): { readonly factor: number | null; readonly deviations: number } {
  const least = Math.min(before, now);
  return {
    factor: least === 0 ? null : Math.max(before, now) / least,
    deviations: Math.abs(now - before) / Math.sqrt(now + before),
  };
}

/** An unusual finding with what came before; null where the rule is on no figure. */
export function outlierRow(finding: QualityFinding, years: readonly FigureYear[]): OutlierRow | null {
  const code = outlierCode(finding);
  if (code === null) return null;
  const series = years
    .filter(({ organ }) => organ === finding.organ)
    .flatMap(({ year, values }) => {
      const value = values.get(code);
      return value === undefined ? [] : [{ year, value }];
    });
  const at = (year: number): number | null => series.find((one) => one.year === year)?.value ?? null;
  const [before, now] = [at(finding.year - 1), at(finding.year)];
  const isJump = finding.rule === "X-YOY" && before !== null && now !== null && before + now > 0;
  const jump = isJump ? jumpOf(before, now) : { factor: null, deviations: null };
  return { finding, code, before, now, series, ...jump };
}
