import type { ValueCode } from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { FilingOrgan } from "../../ingest/imports/decision.ts";
import type { FiledPlace } from "../../ingest/imports/filedPlace.ts";
import type { Text } from "../../locale/text.ts";

/** A report that its organ is asked to correct, with what was found. */
export interface CorrectionSource {
  readonly dataset: { readonly name: string; readonly title: Text; readonly isSimulated: boolean };
  /** Its id in addresses. */
  readonly id: string;
  readonly organ: FilingOrgan;
  readonly place: FiledPlace;
  readonly form: StatutoryForm;
  readonly report: Report;
  readonly previous: Report | null;
  readonly source: { readonly title: string | null; readonly url: string | null };
  /** Every rule judged on the report, with the weight it is shown with. */
  readonly verdicts: readonly Verdict[];
  /** ISO moment. */
  readonly made: string;
}

/** A failed check with its place on the sheet of checks. */
export interface PlacedFinding {
  readonly verdict: Verdict;
  readonly cells: readonly ValueCode[];
  /** Where its result is worked out: `'核对'!H12`; null where it hangs on no cell. */
  readonly result: string | null;
}
