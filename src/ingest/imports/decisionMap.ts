import type { Decision } from "./decision.ts";
import {
  decisionAt,
  packDecisions,
  visitRulingAt,
  type PackedDecisions,
  type VisitRuling,
} from "./packedDecisions.ts";

type Decisions = ReadonlyMap<number, Decision>;
type Pair = [number, Decision];

/** Decisions by the hundred thousand stay packed; a few are plain objects. */
const mostPlain = 50;

/** How many decisions may lie over a pack before it is made anew. */
const mostChanged = 1000;

/** Decisions that lie in a pack, with a few changed ones over it; each becomes an object when it is asked for. */
class PackedDecisionMap implements Decisions {
  readonly pack: PackedDecisions;
  readonly changed: Decisions;
  #places: ReadonlyMap<number, number> | null = null;

  constructor(pack: PackedDecisions, changed: Decisions = new Map()) {
    this.pack = pack;
    this.changed = changed;
  }

  get size(): number {
    return this.pack.indexes.length;
  }

  /** Where in the pack a number is; numbers are mostly places. */
  #placeOf(index: number): number | undefined {
    if (this.pack.indexes[index] === index) return index;
    this.#places ??= new Map(Array.from(this.pack.indexes, (one, at) => [one, at] as const));
    return this.#places.get(index);
  }

  get(index: number): Decision | undefined {
    const at = this.#placeOf(index);
    return this.changed.get(index) ?? (at === undefined ? undefined : decisionAt(this.pack, at));
  }

  has(index: number): boolean {
    return this.#placeOf(index) !== undefined;
  }

  *entries(): Generator<Pair, undefined> {
    const { indexes } = this.pack;
    for (let at = 0; at < indexes.length; at += 1) {
      const index = indexes[at] ?? -1;
      yield [index, this.changed.get(index) ?? decisionAt(this.pack, at)];
    }
  }

  *keys(): Generator<number, undefined> {
    yield* this.pack.indexes;
  }

  *values(): Generator<Decision, undefined> {
    for (const [, decision] of this.entries()) yield decision;
  }

  [Symbol.iterator](): Generator<Pair, undefined> {
    return this.entries();
  }

  forEach(visit: (decision: Decision, index: number, map: Decisions) => void): void {
    for (const [index, decision] of this) visit(decision, index, this);
  }
}

/** The decisions of a pack. */
export function unpackDecisions(pack: PackedDecisions): Decisions {
  const decisions = new PackedDecisionMap(pack);
  return decisions.size > mostPlain ? decisions : new Map(decisions);
}

/** So many decisions, each by the number of the report in its file. */
export function decisionMap(count: number, decisions: Iterable<readonly [number, Decision]>): Decisions {
  return count > mostPlain ? unpackDecisions(packDecisions(count, decisions)) : new Map(decisions);
}

/** The decisions with some of them changed. */
export function withDecisions(
  before: Decisions,
  changes: readonly (readonly [number, Decision])[],
): Decisions {
  if (before instanceof PackedDecisionMap && changes.every(([index]) => before.has(index))) {
    const changed = new Map([...before.changed, ...changes]);
    if (changed.size <= mostChanged) return new PackedDecisionMap(before.pack, changed);
  }
  const all = new Map([...before, ...changes]);
  return decisionMap(all.size, all);
}

/** Tells of every ruling; those of a pack make no objects. */
export function visitRulings(decisions: Decisions, visit: VisitRuling): void {
  if (decisions instanceof PackedDecisionMap && decisions.changed.size === 0)
    for (let at = 0; at < decisions.size; at += 1) visitRulingAt(decisions.pack, at, visit);
  else for (const { ruling, organ, year } of decisions.values()) visit(ruling, organ, year);
}

/** The pack of decisions: the one they lie in, or a new one. */
export function packOfDecisions(decisions: Decisions): PackedDecisions {
  if (decisions instanceof PackedDecisionMap && decisions.changed.size === 0) return decisions.pack;
  return packDecisions(decisions.size, decisions);
}
