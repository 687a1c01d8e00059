import { isCellCode } from "../../src/form/cells.ts";
import type { Report } from "../../src/form/report.ts";
import { filed, type FiledReport } from "./database.ts";

/** Something printed that is no number: a row of `cell_note`. */
export interface Note {
  readonly report: string;
  readonly code: string;
  readonly state: string;
}

/** A report with what its tables say, as the compiler would put it into the table `report`, with its notes. */
export function filedFrom(organ: string, report: Report): { row: FiledReport; notes: readonly Note[] } {
  const { meta, figures, narrative } = report;
  const id = `${organ}-${meta.year}`;
  const cells = [...figures].filter(([code, { origin }]) => isCellCode(code) && origin === "table");
  const plain = cells.filter(([, { value, state }]) => value !== null || state === "blank");
  const values = Object.fromEntries(plain.map(([code, { value }]) => [code, value]));
  const row = filed(
    organ,
    meta.year,
    { ...values, ...Object.fromEntries(narrative) },
    {
      id,
      form: meta.form,
      scope: meta.scope,
      level: meta.level,
      coverage: meta.coverage,
      published_on: meta.published,
      period_start: meta.periodStart,
      period_end: meta.periodEnd,
      procurement_unit_source: meta.procurementUnitSource,
      overview_topics: meta.overviewTopics === null ? null : ` ${meta.overviewTopics.join(" ")} `,
      claims_all_upheld: meta.claimsAllUpheld,
    },
  );
  const notes = cells
    .filter(([, { value, state }]) => value === null && state !== "blank" && state !== "not_read")
    .map(([code, { state }]) => ({ report: id, code, state }));
  return { row, notes };
}
