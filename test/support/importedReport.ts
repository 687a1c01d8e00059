import type { ValueCode } from "../../src/form/cells.ts";
import type { Confidence } from "../../src/ingest/issues.ts";
import type { ImportedReport } from "../../src/ingest/imports/importedReport.ts";

interface Read {
  readonly file?: string;
  readonly index?: number;
  readonly figures?: Readonly<Partial<Record<ValueCode, number>>>;
  readonly confidence?: Confidence;
  readonly status?: ImportedReport["status"];
  readonly unit?: string;
  readonly year?: number | null;
}

/** A report of 宿迁市人民政府 as read from a file, every figure plain. */
export function importedReport(read: Read = {}): ImportedReport {
  const {
    file = "a",
    index = 0,
    figures = { "granted.total": 5 },
    confidence = "sure",
    status = "read",
  } = read;
  const entries = Object.entries(figures) as [ValueCode, number][];
  return {
    file,
    index,
    status,
    title: null,
    sourceUrl: null,
    identity: {
      unit: read.unit ?? "宿迁市人民政府",
      kind: "prefecture_government",
      scope: "consolidated",
      regionCode: "321300",
      year: read.year === undefined ? 2024 : read.year,
      isDoubtful: false,
    },
    form: "form_2021",
    meta: {
      coverage: "full",
      published: null,
      periodStart: null,
      periodEnd: null,
      procurementUnitSource: null,
      overviewTopics: null,
      claimsAllUpheld: null,
      percentages: null,
    },
    figures: new Map(
      entries.map(([code, value]) => [
        code,
        { value, raw: String(value), state: "number", origin: "table", confidence, place: { row: 3 } },
      ]),
    ),
    narrative: new Map(),
    printedSubtotals: new Map(),
    issues: [],
    failures: null,
  };
}
