import type { ReportMeta, Report } from "./report.ts";
import type { RuleId } from "./rules.ts";

/** The rules on units. */
export const unitRules = ["S2-19-PROCAVG", "S2-19-PROCUNIT", "S2-FEEUNIT", "S2-FEEJUMP"] as const;
export type UnitRule = (typeof unitRules)[number];

/** Whether a rule is about units. */
export function isUnitRule(rule: RuleId): rule is UnitRule {
  return unitRules.some((one) => one === rule);
}

/** An amount as it was printed, and what it is read either way. All amounts in 元; null = not known. */
export interface UnitReading {
  readonly code: "procurement.total_amount" | "admin_fees.fee_amount";
  /** As printed; null where that was not kept. */
  readonly raw: string | null;
  /** The unit it counts in now; null where none is printed, or what was printed was not kept. */
  readonly unit: "元" | "万元" | null;
  /** Where the unit stands; `form`: the form itself prints it in the heading of the column. */
  readonly source: ReportMeta["procurementUnitSource"] | "form";
  /** What it counts as now; null where it has no unit and is added to nothing. */
  readonly value: number | null;
  readonly ifYuan: number | null;
  readonly ifWan: number | null;
  /** Projects of procurement, for the amount of each; null where there are none or it is a fee. */
  readonly projects: number | null;
}

const tenThousand = 10_000;

/** A power of ten apart, so that 12.34 × 10,000 is 123,400 and not a hair beside it. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toFixed(4));
}

/** The digits of an amount, whatever unit stands behind them; null where there are none or several. */
export function printedAmount(raw: string): number | null {
  const digits = raw.replaceAll(/[,，\s]/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
  const [only, ...others] = digits;
  return only === undefined || others.length > 0 ? null : Number(only);
}

/** The unit that stands behind the digits; null where none does. */
function printedUnit(raw: string): UnitReading["unit"] {
  if (/万元?/u.test(raw)) return "万元";
  return /元/u.test(raw) ? "元" : null;
}

/** The unit that an amount counts in: as printed behind it, else the one that makes its value. */
function unitInForce(raw: string, digits: number | null, value: number | null): UnitReading["unit"] {
  if (value === null || digits === null) return null;
  return (
    printedUnit(raw) ?? (digits === value ? "元" : scaled(digits, tenThousand) === value ? "万元" : null)
  );
}

function procurement(report: Report): UnitReading | null {
  const code = "procurement.total_amount";
  const figure = report.figures.get(code);
  if (figure === undefined) return null;
  const { raw, value } = figure;
  const digits = printedAmount(raw);
  const projects = report.figures.get("procurement.project_count")?.value ?? null;
  return {
    code,
    raw: raw === "" ? null : raw,
    unit: unitInForce(raw, digits, value),
    source: report.meta.procurementUnitSource,
    value,
    ifYuan: digits,
    ifWan: digits === null ? null : scaled(digits, tenThousand),
    projects: projects === 0 ? null : projects,
  };
}

function fee(report: Report): UnitReading | null {
  const code = "admin_fees.fee_amount";
  const figure = report.figures.get(code);
  if (figure === undefined || figure.value === null) return null;
  const { raw, value } = figure;
  const asWan = scaled(value, tenThousand);
  return {
    code,
    raw: raw === "" ? null : raw,
    unit: "万元",
    source: "form",
    value: asWan,
    ifYuan: value,
    ifWan: asWan,
    projects: null,
  };
}

/** The amount a rule on units is about, read either way; null where the report does not give it. Converts nothing. */
export function unitReading(rule: UnitRule, report: Report): UnitReading | null {
  return rule === "S2-FEEUNIT" || rule === "S2-FEEJUMP" ? fee(report) : procurement(report);
}
