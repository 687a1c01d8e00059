import type { FormId } from "../form/form.ts";
import type { ValueCode } from "../form/cells.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import { kinds } from "../place/kinds.ts";
import type { RegionRegistry } from "../place/region.ts";
import type { FilingOrgan } from "../ingest/imports/decision.ts";
import type { FiledPlace } from "../ingest/imports/filedPlace.ts";
import type { PrintedMeta } from "../ingest/imports/importedReport.ts";
import type { VisitFigure } from "../ingest/imports/unpackedReports.ts";
import { CsvWriter, type CsvTable } from "./csvWriter.ts";
import { FilingWriter } from "./filingWriter.ts";

/** An accepted report, corrected, with the organ and data set it joins. */
export interface AcceptedReport {
  readonly dataset: string;
  readonly organ: FilingOrgan;
  readonly year: number;
  readonly form: FormId;
  readonly meta: PrintedMeta;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  /** What a person noted on figures they changed. */
  readonly notes: ReadonlyMap<ValueCode, string>;
  /** Tells of every figure: there are too many for an object each. */
  readonly visit: (visit: VisitFigure) => void;
  /** Where its data set files it, if it is a correction of one of its reports; else its region tells. */
  readonly place?: FiledPlace;
}

const whoseColumns = {
  whose: "INTEGER",
  /** Whether the organ bears this name in the table of organs: of two files the last one counts. */
  is_listed: "BOOLEAN",
  dataset: "VARCHAR",
  organ: "VARCHAR",
  unit: "VARCHAR",
  kind: "VARCHAR",
  scope: "VARCHAR",
  level: "VARCHAR",
  province_code: "VARCHAR",
  province: "VARCHAR",
  city_code: "VARCHAR",
  city: "VARCHAR",
  district_code: "VARCHAR",
  district: "VARCHAR",
} as const;

/** The columns of the table of organs that a report has as well. */
export const organAttributes = Object.keys(whoseColumns).filter(
  (name) => name !== "whose" && name !== "is_listed",
);

function placeOf({ regionCode }: FilingOrgan, regions: Pick<RegionRegistry, "locate">): FiledPlace {
  const { province, city, county } = regions.locate(regionCode);
  return {
    province_code: province?.code ?? null,
    province: province?.name ?? null,
    city_code: city?.code ?? null,
    city: city?.name ?? null,
    district_code: county?.code ?? null,
    district: county?.name ?? null,
  };
}

/** Organs apart from their reports, so that their names are written once and joined by the engine. */
class Organs {
  readonly #numbers = new Map<string, number>();
  readonly #listed = new Map<string, number>();
  readonly #rows: Pick<AcceptedReport, "dataset" | "organ" | "place">[] = [];
  #last: { readonly dataset: string; readonly organ: FilingOrgan; readonly number: number } | null = null;

  /** The number of an organ under the name that a report gives it; years of one organ mostly follow each other. */
  numberOf({ dataset, organ, place }: AcceptedReport): number {
    if (this.#last?.organ === organ && this.#last.dataset === dataset) return this.#last.number;
    const key = [dataset, organ.id, organ.name, organ.kind, organ.regionCode].join("\n");
    const number =
      this.#numbers.get(key) ??
      this.#rows.push({ dataset, organ, ...(place === undefined ? {} : { place }) }) - 1;
    this.#numbers.set(key, number);
    this.#listed.set(`${dataset} ${organ.id}`, number);
    this.#last = { dataset, organ, number };
    return number;
  }

  table(regions: Pick<RegionRegistry, "locate">): CsvTable {
    const writer = new CsvWriter(whoseColumns);
    const listed = new Set(this.#listed.values());
    this.#rows.forEach(({ dataset, organ, place }, number) => {
      const { scope, level } = kinds[organ.kind];
      const filed = place ?? placeOf(organ, regions);
      const { province_code, province, city_code, city, district_code, district } = filed;
      const places = [province_code, province, city_code, city, district_code, district];
      const isListed = listed.has(number);
      writer.row([number, isListed, dataset, organ.id, organ.name, organ.kind, scope, level, ...places]);
    });
    return writer.done();
  }
}

/** What an engine needs to take imported reports in: rows as the bytes of CSV. */
export interface ImportedTables {
  readonly whose: CsvTable;
  readonly filings: CsvTable;
  readonly notes: CsvTable;
}

/** The rows of accepted reports, one of each organ and year, as text that an engine loads. */
export function importedTables(
  accepted: Iterable<AcceptedReport>,
  regions: Pick<RegionRegistry, "locate">,
): ImportedTables {
  const organs = new Organs();
  const filings = new FilingWriter();
  for (const one of accepted) filings.write(one, organs.numberOf(one));
  const { notes, rows } = filings.done();
  return { whose: organs.table(regions), filings: rows, notes };
}
