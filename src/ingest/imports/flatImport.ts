import type { RegionRegistry } from "../../place/region.ts";
import type { FlatIssue, FlatReport } from "../flat/flatReport.ts";
import { aboutReader } from "./flatAbout.ts";
import { doubtIssue, flatIssue } from "./flatIssues.ts";
import { whoseReader } from "./flatWhose.ts";
import type { ImportedIssue } from "./importedReport.ts";
import type { PackedReports } from "./packedReports.ts";
import { ReportPacker } from "./reportPacker.ts";

/** Takes the reports of flat tables as they are read, and packs them. */
export interface FlatImporter {
  /** Begins a table: a sheet of a workbook, or a file that has none. */
  begin(sheet: string | null): void;
  readonly take: (report: FlatReport) => void;
  /** Ends a table. Flaws of rows go to the report they stand in; those before the first one to the first. */
  end(flaws: readonly FlatIssue[]): void;
  /** How many reports were taken. */
  count(): number;
  done(): PackedReports;
}

/** The last report that begins in or before a row. */
function ownerOf(row: number, rows: readonly number[]): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An importer of the flat tables of a file; its reports are numbered from `firstIndex`. */
export function flatImporter(file: string, regions: RegionRegistry, firstIndex = 0): FlatImporter {
  const packer = new ReportPacker(file);
  const whoseOf = whoseReader(regions);
  const aboutOf = aboutReader();
  const issues = new Map<number, ImportedIssue[]>();
  const narratives = new Map<number, FlatReport["narrative"]>();
  let rows: number[] = [];
  let before = 0;
  let sheet: string | null = null;

  function tell(at: number, issue: ImportedIssue): void {
    const own = issues.get(at);
    if (own === undefined) issues.set(at, [issue]);
    else own.push(issue);
  }

  function take(report: FlatReport): void {
    const { year, about, isFull } = aboutOf(report);
    const at = packer.length;
    rows.push(report.row);
    packer.begin(firstIndex + at, year, whoseOf(report), about);
    if (report.narrative.size > 0) narratives.set(at, report.narrative);
    for (const figure of report.figures) {
      const { code, raw, state, doubts, row, column } = figure;
      if ((state === "blank" && !isFull) || state === "not_in_form" || state === "not_read") continue;
      const confidence = doubts.length > 0 || state === "text" ? "doubtful" : "sure";
      packer.figure(code, figure, confidence);
      packer.placeInGrid(row, column, sheet);
      if (confidence === "sure") continue;
      tell(at, doubtIssue(code, raw, sheet === null ? { row, column } : { sheet, row, column }));
    }
  }

  return {
    begin(name) {
      sheet = name;
      before = packer.length;
      rows = [];
    },
    take,
    end(flaws) {
      for (const flaw of flaws) tell(before + ownerOf(flaw.row, rows), flatIssue(flaw, sheet));
    },
    count: () => packer.length,
    done() {
      for (const at of new Set([...issues.keys(), ...narratives.keys()]))
        packer.setRare(at, {
          issues: issues.get(at) ?? [],
          narrative: narratives.get(at) ?? new Map(),
          printedSubtotals: new Map(),
        });
      return packer.done();
    },
  };
}
