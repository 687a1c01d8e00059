import type { ValueCode } from "../../form/cells.ts";
import type { FormId } from "../../form/form.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import type { CellState, Origin, ReportMeta, Scope } from "../../form/report.ts";
import type { OutcomeGroup } from "../../form/requests.ts";
import type { RequestColumn } from "../../form/applicants.ts";
import type { Text } from "../../locale/text.ts";
import type { KindCode } from "../../place/kinds.ts";
import type { CorrectionOffer } from "../correction/correctionOffer.ts";
import type { Confidence, Severity } from "../issues.ts";
import type { Place } from "../source.ts";

/** A figure as the reader of a file found it. */
export interface ImportedFigure {
  /** In the unit of the cell; null where the state has no number. */
  readonly value: number | null;
  readonly raw: string;
  readonly state: CellState;
  readonly origin: Origin;
  readonly confidence: Confidence;
  readonly place: Place | null;
}

/** Something about a report that a person should know. */
export interface ImportedIssue {
  readonly severity: Severity;
  readonly message: Text;
  readonly place: Place | null;
  readonly codes: readonly ValueCode[];
}

/** Whose report it is, as far as the file tells. */
export interface PrintedIdentity {
  readonly unit: string | null;
  readonly kind: KindCode | null;
  readonly scope: Scope | null;
  readonly regionCode: string | null;
  readonly year: number | null;
  /** Whether the reader doubts any of it; a person is then asked. */
  readonly isDoubtful: boolean;
}

/** What surrounds the figures, beside organ and year. */
export type PrintedMeta = Pick<
  ReportMeta,
  | "coverage"
  | "published"
  | "periodStart"
  | "periodEnd"
  | "procurementUnitSource"
  | "overviewTopics"
  | "claimsAllUpheld"
  | "percentages"
>;

/** One report as it was read from a file: plain data, so that it can be sent between threads and stored. */
export interface ImportedReport {
  readonly file: string;
  /** Which report of its file, from 0. */
  readonly index: number;
  /** `incomplete`: a part of the form is missing or could not be read. */
  readonly status: "read" | "incomplete";
  readonly title: string | null;
  readonly sourceUrl: string | null;
  readonly identity: PrintedIdentity;
  readonly form: FormId | null;
  readonly meta: PrintedMeta;
  /** A code without an entry was not read, or is not in the form. */
  readonly figures: ReadonlyMap<ValueCode, ImportedFigure>;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  readonly printedSubtotals: ReadonlyMap<`${OutcomeGroup}.${RequestColumn}`, number>;
  readonly issues: readonly ImportedIssue[];
  /** Rules that fail on the figures as read, without the year before; null where they were not judged. */
  readonly failures: { readonly errors: number; readonly warnings: number } | null;
  /** What a correction workbook offers; its figures are those the workbook was made with. */
  readonly correction?: CorrectionOffer | undefined;
}

/** The word that names an imported report in addresses and decisions. */
export function reportKey({ file, index }: Pick<ImportedReport, "file" | "index">): string {
  return `${file}.${index}`;
}
