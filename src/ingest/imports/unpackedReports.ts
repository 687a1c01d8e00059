import type { ValueCode } from "../../form/cells.ts";
import type { Figure } from "../../form/report.ts";
import type { ImportedFigure, ImportedReport, PrintedIdentity } from "./importedReport.ts";
import {
  codeAt,
  confidenceMask,
  doubtfulMark,
  placedFigureAt,
  plainRaw,
  type About,
  type PackedReports,
  type Rare,
  type VisitFigure,
  type Whose,
  visitFigureAt,
} from "./packedReports.ts";
import { packReports } from "./reportPacker.ts";

const nothing: Rare = { issues: [], narrative: new Map(), printedSubtotals: new Map() };

/** A report that lies in a pack; its figures become objects when they are asked for, each time anew. */
class PackedReport implements ImportedReport {
  readonly index: number;
  readonly pack: PackedReports;
  readonly at: number;

  constructor(pack: PackedReports, at: number) {
    this.index = pack.indexes[at] ?? at;
    this.pack = pack;
    this.at = at;
  }

  get file(): string {
    return this.pack.file;
  }

  get about(): About {
    const about = this.pack.about[this.pack.aboutAt[this.at] ?? -1];
    if (about === undefined) throw new Error("a packed report without its form");
    return about;
  }

  get rare(): Rare {
    return this.pack.rare.get(this.at) ?? nothing;
  }

  get status(): About["status"] {
    return this.about.status;
  }

  get title(): string | null {
    return this.about.title;
  }

  get sourceUrl(): string | null {
    return this.about.sourceUrl;
  }

  get form(): About["form"] {
    return this.about.form;
  }

  get meta(): About["meta"] {
    return this.about.meta;
  }

  get failures(): About["failures"] {
    return this.about.failures;
  }

  get whose(): Whose {
    const whose = this.pack.whose[this.pack.whoseAt[this.at] ?? -1];
    if (whose === undefined) throw new Error("a packed report without its organ");
    return whose;
  }

  get year(): number | null {
    const year = this.pack.years[this.at] ?? 0;
    return year === 0 ? null : year;
  }

  get identity(): PrintedIdentity {
    return { ...this.whose, year: this.year };
  }

  get issues(): Rare["issues"] {
    return this.rare.issues;
  }

  get narrative(): Rare["narrative"] {
    return this.rare.narrative;
  }

  get printedSubtotals(): Rare["printedSubtotals"] {
    return this.rare.printedSubtotals;
  }

  get correction(): Rare["correction"] {
    return this.rare.correction;
  }

  get figures(): ReadonlyMap<ValueCode, ImportedFigure> {
    const figures = new Map<ValueCode, ImportedFigure>();
    for (let at = this.first; at < this.end; at += 1)
      figures.set(codeAt(this.pack, at), placedFigureAt(this.pack, at));
    return figures;
  }

  get first(): number {
    return this.pack.starts[this.at] ?? 0;
  }

  get end(): number {
    return this.pack.starts[this.at + 1] ?? 0;
  }
}

/** Reports by the hundred thousand stay packed; a few are plain objects. */
const mostPlain = 50;
const packs = new WeakMap<readonly ImportedReport[], PackedReports>();

/** A report as a plain object, with whatever else it bears. */
function plain(report: ImportedReport): ImportedReport {
  if (!(report instanceof PackedReport)) return report;
  const { file, index, status, title, sourceUrl, identity, form, meta, figures, failures } = report;
  const known = { file, index, status, title, sourceUrl, identity, form, meta, figures, failures };
  return { ...known, ...report.rare };
}

/** The report at a place of a pack. */
export function packedReportAt(pack: PackedReports, at: number): ImportedReport {
  return new PackedReport(pack, at);
}

/** The reports of a pack. */
export function unpackedReports(pack: PackedReports): readonly ImportedReport[] {
  const packed = Array.from({ length: pack.indexes.length }, (_unused, at) => new PackedReport(pack, at));
  const reports = packed.length > mostPlain ? packed : packed.map(plain);
  packs.set(reports, pack);
  return reports;
}

/** The pack of the reports of a file: the one they came from, or a new one. */
export function packOf(file: string, reports: readonly ImportedReport[]): PackedReports {
  const found = packs.get(reports);
  return found !== undefined && found.file === file ? found : packReports(file, reports, plain);
}

/** The codes of the figures that the reader doubts. */
export function doubtfulIn(report: ImportedReport): readonly ValueCode[] {
  if (!(report instanceof PackedReport))
    return [...report.figures]
      .filter(([, { confidence }]) => confidence === "doubtful")
      .map(([code]) => code);
  const found: ValueCode[] = [];
  for (let at = report.first; at < report.end; at += 1)
    if (((report.pack.marks[at] ?? 0) & confidenceMask) === doubtfulMark) found.push(codeAt(report.pack, at));
  return found;
}

/** Whose a report is; of reports packed together the same object where it is the same organ. */
export function whoseReport(report: ImportedReport): Whose {
  return report instanceof PackedReport ? report.whose : report.identity;
}

/** What is said of a report beside its figures; of reports packed together the same object where it is the same. */
export function aboutReport(report: ImportedReport): About {
  return report instanceof PackedReport ? report.about : report;
}

/** The year a report prints, or null. */
export function yearOfReport(report: ImportedReport): number | null {
  return report instanceof PackedReport ? report.year : report.identity.year;
}

/** Tells of every figure of a report as it was read; a packed one makes no objects of them. */
export function visitFigures(report: ImportedReport, visit: VisitFigure): void {
  if (report instanceof PackedReport)
    for (let at = report.first; at < report.end; at += 1) visitFigureAt(report.pack, at, visit);
  else
    for (const [code, { value, state, origin, raw }] of report.figures)
      visit(code, value, state, origin, raw);
}

/** The figures of a report as they were read, without where they stand. */
export function printedFigures(report: ImportedReport): ReadonlyMap<ValueCode, Figure> {
  const figures = new Map<ValueCode, Figure>();
  visitFigures(report, (code, value, state, origin, raw) =>
    figures.set(code, { value, raw: raw ?? plainRaw(value), state, origin }),
  );
  return figures;
}
