import type { FilingOrgan } from "../ingest/imports/decision.ts";
import type { FiledPlace } from "../ingest/imports/filedPlace.ts";
import { kinds } from "../place/kinds.ts";
import type { RegionRegistry } from "../place/region.ts";
import { arrowBytes, booleanColumn, integerColumn, textColumn, type ArrowPieces } from "./arrowTable.ts";
import { organAttributes } from "./importedColumns.ts";
import type { AcceptedReport } from "./importedReports.ts";

type Regions = Pick<RegionRegistry, "locate">;

interface Row extends FiledPlace {
  readonly dataset: string;
  readonly organ: FilingOrgan;
}

const columns: Readonly<Record<(typeof organAttributes)[number], (row: Row) => string | null>> = {
  dataset: ({ dataset }) => dataset,
  organ: ({ organ }) => organ.id,
  unit: ({ organ }) => organ.name,
  kind: ({ organ }) => organ.kind,
  scope: ({ organ }) => kinds[organ.kind].scope,
  level: ({ organ }) => kinds[organ.kind].level,
  province_code: (row) => row.province_code,
  province: (row) => row.province,
  city_code: (row) => row.city_code,
  city: (row) => row.city,
  district_code: (row) => row.district_code,
  district: (row) => row.district,
};

function placeOf({ regionCode }: FilingOrgan, regions: Regions): FiledPlace {
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
export class OrganRows {
  readonly #regions: Regions;
  readonly #rows: Row[] = [];
  readonly #numbers = new Map<string, number>();
  /** Reports of one table mostly share their organs as objects. By data set. */
  readonly #byOrgan = new Map<string, Map<FilingOrgan, number>>();
  /** When each row was last asked for. */
  readonly #asked: number[] = [];
  #count = 0;

  constructor(regions: Regions) {
    this.#regions = regions;
  }

  /** The number of an organ under the name that a report gives it. */
  numberOf({ dataset, organ, place }: AcceptedReport): number {
    const numbers = this.#byOrgan.get(dataset) ?? new Map<FilingOrgan, number>();
    this.#byOrgan.set(dataset, numbers);
    const number = numbers.get(organ) ?? this.#add(dataset, organ, place);
    numbers.set(organ, number);
    this.#asked[number] = this.#count += 1;
    return number;
  }

  #add(dataset: string, organ: FilingOrgan, place: FiledPlace | undefined): number {
    const key = [dataset, organ.id, organ.name, organ.kind, organ.regionCode].join("\n");
    const number =
      this.#numbers.get(key) ??
      this.#rows.push({ dataset, organ, ...(place ?? placeOf(organ, this.#regions)) }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** Whether the table of organs has each row: of two names of an organ the one that was asked for last. */
  #listed(): readonly boolean[] {
    const latest = new Map<string, number>();
    const keys = this.#rows.map(({ dataset, organ }) => `${dataset} ${organ.id}`);
    keys.forEach((key, number) => {
      const before = latest.get(key);
      if (before === undefined || (this.#asked[before] ?? 0) < (this.#asked[number] ?? 0))
        latest.set(key, number);
    });
    return keys.map((key, number) => latest.get(key) === number);
  }

  done(): ArrowPieces {
    const texts = organAttributes.map((name) => [name, textColumn(this.#rows.map(columns[name]))] as const);
    const whose = integerColumn(Int32Array.from(this.#rows, (_row, number) => number));
    return [arrowBytes({ whose, is_listed: booleanColumn(this.#listed()), ...Object.fromEntries(texts) })];
  }
}
