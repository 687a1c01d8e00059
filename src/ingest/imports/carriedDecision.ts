import type { Correction, Decision } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";

/** A decision laid over a report that was read again. */
export interface Carried {
  readonly decision: Decision;
  /** Corrections that were not carried over: the cell now reads differently. */
  readonly dropped: readonly Correction[];
}

function isSameCell(one: ImportedReport, other: ImportedReport, code: Correction["code"]): boolean {
  const [before, after] = [one.figures.get(code), other.figures.get(code)];
  return before?.raw === after?.raw && before?.value === after?.value && before?.state === after?.state;
}

function isSameReading(one: ImportedReport, other: ImportedReport): boolean {
  const codes = new Set([...one.figures.keys(), ...other.figures.keys()]);
  return one.status === other.status && [...codes].every((code) => isSameCell(one, other, code));
}

function isSameOwner({ identity: one }: ImportedReport, { identity: other }: ImportedReport): boolean {
  return one.unit === other.unit && one.year === other.year && one.regionCode === other.regionCode;
}

/**
 * What was decided about a report, for the same report read again: corrections of cells that read as before, whose
 * it is if the page names the same organ and year, and the ruling if every cell agrees. `fresh` fills the rest.
 */
export function carriedDecision(
  before: { readonly report: ImportedReport; readonly decision: Decision },
  report: ImportedReport,
  fresh: Decision,
): Carried {
  const { decision } = before;
  const isKept = ({ code }: Correction): boolean => isSameCell(before.report, report, code);
  const isOwned = isSameOwner(before.report, report);
  const isRuled = isOwned && decision.isByPerson && isSameReading(before.report, report);
  return {
    dropped: decision.corrections.filter((one) => !isKept(one)),
    decision: {
      ...fresh,
      ...(isOwned ? { organ: decision.organ, year: decision.year, bundled: decision.bundled } : {}),
      ...(isRuled ? { ruling: decision.ruling, isByPerson: true } : {}),
      corrections: decision.corrections.filter(isKept),
    },
  };
}
