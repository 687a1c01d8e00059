import type { ValueCode } from "../form/cells.ts";
import type { FormId } from "../form/form.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import type { FilingOrgan } from "../ingest/imports/decision.ts";
import type { FiledPlace } from "../ingest/imports/filedPlace.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import type { VisitFigure } from "../ingest/imports/packedReports.ts";
import type { RegionRegistry } from "../place/region.ts";
import type { ArrowPieces } from "./arrowTable.ts";
import { FilingRows } from "./filingRows.ts";
import { OrganRows } from "./organRows.ts";

/** An accepted report, corrected, with the organ and data set it joins. */
export interface AcceptedReport {
  readonly dataset: string;
  readonly organ: FilingOrgan;
  readonly year: number;
  readonly form: FormId;
  readonly fileName: string;
  /** Reports of one table mostly share it as an object. */
  readonly about: Pick<ImportedReport, "title" | "sourceUrl" | "meta">;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  /** What a person noted on figures they changed. */
  readonly notes: ReadonlyMap<ValueCode, string>;
  /** Tells of every figure: there are too many for an object each. */
  readonly visit: (visit: VisitFigure) => void;
  /** Where its data set files it, if it is a correction of one of its reports; else its region tells. */
  readonly place?: FiledPlace;
}

/** What an engine needs to take imported reports in: rows as the bytes of Arrow. */
export interface ImportedTables {
  readonly whose: ArrowPieces;
  readonly abouts: ArrowPieces;
  readonly filings: ArrowPieces;
  readonly notes: ArrowPieces;
  /** The figures that `filings` has columns for: those that any report states. */
  readonly figures: readonly string[];
}

/** The rows of accepted reports, one of each organ and year, as an engine takes them in. */
export function importedTables(
  accepted: Iterable<AcceptedReport>,
  regions: Pick<RegionRegistry, "locate">,
): ImportedTables {
  const organs = new OrganRows(regions);
  const filings = new FilingRows();
  for (const one of accepted) filings.write(one, organs.numberOf(one));
  return { whose: organs.done(), ...filings.done() };
}
