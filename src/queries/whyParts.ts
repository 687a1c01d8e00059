import { applicantCodes, applicants, isRequestColumn } from "../form/applicants.ts";
import { derivationOf, isValueCode, valueLabel, type ValueCode } from "../form/cells.ts";
import { disputeColumns, disputeResults } from "../form/disputes.ts";
import { outcomeCodes, outcomes, requestRow } from "../form/requests.ts";
import type { Text } from "../locale/text.ts";
import { measureCodes, type RateMeasure, type Terms } from "./measures.ts";

/** A figure that a total is made of; -1 where it is taken off. */
export interface TotalPart {
  readonly code: ValueCode;
  readonly sign: 1 | -1;
  readonly label: Text;
}

function rowAndColumn(code: ValueCode): readonly [string, string] {
  const [row = "", column = ""] = code.split(".");
  return [row, column];
}

/** The total of table 3 by type of applicant; null for any other figure. */
export function applicantParts(code: ValueCode): readonly TotalPart[] | null {
  const [row, column] = rowAndColumn(code);
  if (column !== "total") return null;
  const parts = applicantCodes.flatMap((applicant): TotalPart[] => {
    const part = `${row}.${applicant}`;
    return isValueCode(part) ? [{ code: part, sign: 1, label: applicants[applicant].label }] : [];
  });
  return parts.length === applicantCodes.length ? parts : null;
}

function outcomeParts(column: string): readonly TotalPart[] {
  return outcomeCodes.flatMap((outcome): TotalPart[] => {
    const part = `${outcome}.${column}`;
    return isValueCode(part) ? [{ code: part, sign: 1, label: outcomes[outcome].label }] : [];
  });
}

function carried(row: "carried_in" | "carried_out", column: string, sign: 1 | -1): readonly TotalPart[] {
  const code = `${row}.${column}`;
  return isValueCode(code) ? [{ code, sign, label: requestRow(row).label }] : [];
}

/**
 * A figure by what became of the cases: requests by outcome, a group by its reasons, disputes by result; null where
 * the form says nothing. New requests are what was processed and carried out, less what was carried in.
 */
export function resultParts(code: ValueCode): readonly TotalPart[] | null {
  const [row, column] = rowAndColumn(code);
  if (isRequestColumn(column)) {
    if (row === "total_processed") return outcomeParts(column);
    if (row === "caseload") return [...outcomeParts(column), ...carried("carried_out", column, 1)];
    if (row === "new_received")
      return [
        ...outcomeParts(column),
        ...carried("carried_out", column, 1),
        ...carried("carried_in", column, -1),
      ];
  }
  if (column === "total" && isValueCode(`${row}.pending`))
    return disputeResults.flatMap((result): TotalPart[] => {
      const part = `${row}.${result}`;
      return isValueCode(part) ? [{ code: part, sign: 1, label: disputeColumns[result].label }] : [];
    });
  const parts = derivationOf(code)?.parts ?? [];
  return parts.length < 2 ? null : parts.map((part) => ({ code: part, sign: 1, label: valueLabel(part) }));
}

function ofApplicant({ plus, minus }: Terms, applicant: string): Terms | null {
  const shift = (codes: readonly ValueCode[]): readonly ValueCode[] | null => {
    const shifted = codes.map((code) => code.replace(/\.total$/u, `.${applicant}`));
    return codes.every((code) => code.endsWith(".total")) && shifted.every(isValueCode) ? shifted : null;
  };
  const [added, taken] = [shift(plus), shift(minus)];
  return added === null || taken === null ? null : { plus: added, minus: taken };
}

/** A rate of table 3 for each type of applicant; null where it is no rate of totals of that table. */
export function applicantRates(
  measure: RateMeasure,
):
  | readonly { readonly name: string; readonly label: Text; readonly part: Terms; readonly whole: Terms }[]
  | null {
  const rates = applicantCodes.flatMap((applicant) => {
    const part = ofApplicant(measure.part, applicant);
    const whole = ofApplicant(measure.whole, applicant);
    return part === null || whole === null
      ? []
      : [{ name: applicant, label: applicants[applicant].label, part, whole }];
  });
  return rates.length === applicantCodes.length ? rates : null;
}

/** The codes that any way of splitting a rate reads. */
export function rateCodes(measure: RateMeasure): readonly ValueCode[] {
  const terms = (applicantRates(measure) ?? []).flatMap(({ part, whole }) => [part, whole]);
  return [...new Set([...measureCodes(measure), ...terms.flatMap(({ plus, minus }) => [...plus, ...minus])])];
}
