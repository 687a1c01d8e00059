import { undecided, type Decision, type FilingOrgan, type Ruling } from "./decision.ts";

const rulings = ["open", "accepted", "left_out"] as const;
const standings = ["none", "same", "different"] as const;

/** What was decided about the reports of a file, without an object a report: most decisions differ in little. */
export interface PackedDecisions {
  readonly packed: 1;
  readonly indexes: Uint32Array;
  /** Ruling, standing to the bundled report, and whether a person ruled, in one byte. */
  readonly marks: Uint8Array;
  /** 0 where it is not settled. */
  readonly years: Uint16Array;
  /** The place in `organs` and one more; 0 where it is not settled. */
  readonly organAt: Uint32Array;
  readonly organs: readonly FilingOrgan[];
  readonly corrections: ReadonlyMap<number, Decision["corrections"]>;
}

/** Numbers organs as they come; reports of one table mostly share theirs as objects. */
class OrganList {
  readonly listed: FilingOrgan[] = [];
  readonly #byOrgan = new Map<FilingOrgan, number>();
  readonly #byWords = new Map<string, number>();

  /** The place of an organ in the list and one more. */
  placeOf(organ: FilingOrgan): number {
    const known = this.#byOrgan.get(organ);
    if (known !== undefined) return known;
    const words = `${organ.id}\n${organ.name}\n${organ.kind}\n${organ.regionCode}`;
    const place = this.#byWords.get(words) ?? this.listed.push(organ);
    this.#byWords.set(words, place);
    this.#byOrgan.set(organ, place);
    return place;
  }
}

/** Packs so many decisions, each by the number of the report in its file. */
export function packDecisions(
  count: number,
  decisions: Iterable<readonly [number, Decision]>,
): PackedDecisions {
  const [indexes, organAt] = [new Uint32Array(count), new Uint32Array(count)];
  const [marks, years] = [new Uint8Array(count), new Uint16Array(count)];
  const organs = new OrganList();
  const corrections = new Map<number, Decision["corrections"]>();
  let at = 0;
  for (const [index, { ruling, bundled, isByPerson, organ, year, corrections: own }] of decisions) {
    indexes[at] = index;
    marks[at] = rulings.indexOf(ruling) | (standings.indexOf(bundled) << 2) | (isByPerson ? 16 : 0);
    years[at] = year ?? 0;
    organAt[at] = organ === null ? 0 : organs.placeOf(organ);
    if (own.length > 0) corrections.set(index, own);
    at += 1;
  }
  return { packed: 1, indexes, marks, years, organAt, organs: organs.listed, corrections };
}

/** What is ruled on whose report and of which year. */
export type VisitRuling = (ruling: Ruling, organ: FilingOrgan | null, year: number | null) => void;

/** Tells of the ruling at a place of a pack. */
export function visitRulingAt(pack: PackedDecisions, at: number, visit: VisitRuling): void {
  const year = pack.years[at] ?? 0;
  const organ = pack.organs[(pack.organAt[at] ?? 0) - 1] ?? null;
  visit(rulings[(pack.marks[at] ?? 0) & 3] ?? "open", organ, year === 0 ? null : year);
}

/** The decision at a place of a pack. */
export function decisionAt(pack: PackedDecisions, at: number): Decision {
  const mark = pack.marks[at] ?? 0;
  const year = pack.years[at] ?? 0;
  return {
    ruling: rulings[mark & 3] ?? "open",
    bundled: standings[(mark >> 2) & 3] ?? "none",
    isByPerson: (mark & 16) !== 0,
    organ: pack.organs[(pack.organAt[at] ?? 0) - 1] ?? null,
    year: year === 0 ? null : year,
    corrections: pack.corrections.get(pack.indexes[at] ?? -1) ?? undecided.corrections,
  };
}

/** Whether the decision at a place of a pack puts a report into the data. */
export function isAcceptedAt({ marks, organAt, years }: PackedDecisions, at: number): boolean {
  return rulings[(marks[at] ?? 0) & 3] === "accepted" && organAt[at] !== 0 && years[at] !== 0;
}

/** Whether a value of the store is a pack of decisions. */
export function isPackedDecisions(value: unknown): value is PackedDecisions {
  return typeof value === "object" && value !== null && "packed" in value && value.packed === 1;
}
