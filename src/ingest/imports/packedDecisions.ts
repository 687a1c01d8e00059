import { undecided, type Decision, type FilingOrgan } from "./decision.ts";

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

/** Packs decisions by the number of the report in its file. */
export function packDecisions(decisions: ReadonlyMap<number, Decision>): PackedDecisions {
  const count = decisions.size;
  const [indexes, organAt] = [new Uint32Array(count), new Uint32Array(count)];
  const [marks, years] = [new Uint8Array(count), new Uint16Array(count)];
  const organs = new Map<string, number>();
  const listed: FilingOrgan[] = [];
  const corrections = new Map<number, Decision["corrections"]>();
  let at = 0;
  for (const [index, decision] of decisions) {
    const { ruling, bundled, isByPerson, organ, year } = decision;
    indexes[at] = index;
    marks[at] = rulings.indexOf(ruling) | (standings.indexOf(bundled) << 2) | (isByPerson ? 16 : 0);
    years[at] = year ?? 0;
    if (organ !== null) {
      const key = `${organ.id}\n${organ.name}\n${organ.kind}\n${organ.regionCode}`;
      const place = organs.get(key) ?? listed.push(organ);
      organs.set(key, place);
      organAt[at] = place;
    }
    if (decision.corrections.length > 0) corrections.set(index, decision.corrections);
    at += 1;
  }
  return { packed: 1, indexes, marks, years, organAt, organs: listed, corrections };
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

/** The decisions of a pack. */
export function unpackDecisions(pack: PackedDecisions): ReadonlyMap<number, Decision> {
  const decisions = new Map<number, Decision>();
  pack.indexes.forEach((index, at) => decisions.set(index, decisionAt(pack, at)));
  return decisions;
}

/** Whether a value of the store is a pack of decisions. */
export function isPackedDecisions(value: unknown): value is PackedDecisions {
  return typeof value === "object" && value !== null && "packed" in value && value.packed === 1;
}
