import { applicantCodes, type RequestColumn } from "../form/applicants.ts";
import { disputeResults } from "../form/disputes.ts";
import { outcomeCodes, reasonsOf, type OutcomeGroup, type RequestRow } from "../form/requests.ts";
import type { ValueCode } from "../form/cells.ts";

/** The rows of the volume chart: what came, what was carried, what was processed. */
export const volumeRows = [
  "new_received",
  "carried_in",
  "total_processed",
  "carried_out",
] as const satisfies readonly RequestRow[];

/** The figures of the volume chart in a column of table 3. */
export function volumeCodes(applicant: RequestColumn): readonly ValueCode[] {
  return volumeRows.map((row): ValueCode => `${row}.${applicant}`);
}

/** The six outcomes, or the reasons of an opened group, in a column of table 3. */
export function outcomeMixCodes(applicant: RequestColumn, open: OutcomeGroup | null): readonly ValueCode[] {
  const rows = open === null ? outcomeCodes : reasonsOf(open);
  return rows.map((row): ValueCode => `${row}.${applicant}`);
}

/** New requests by type of applicant. */
export const applicantMixCodes = applicantCodes.map((applicant): ValueCode => `new_received.${applicant}`);

/** The results of review or of both kinds of litigation. */
export function disputeCodes(row: "review" | "litigation"): readonly ValueCode[] {
  return disputeResults.map((result): ValueCode => `${row}.${result}`);
}
