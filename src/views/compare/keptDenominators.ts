import type { Denominator, DenominatorRow } from "../../ingest/denominator/denominator.ts";
import type { QueryStorage } from "../sql/savedQueries.ts";

const key = "gongkai:denominators";

function isRow(value: unknown): value is DenominatorRow {
  return (
    typeof value === "object" &&
    value !== null &&
    "place" in value &&
    typeof value.place === "string" &&
    "year" in value &&
    typeof value.year === "number" &&
    "value" in value &&
    typeof value.value === "number" &&
    value.value > 0
  );
}

function isDenominator(value: unknown): value is Denominator {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "unit" in value &&
    typeof value.unit === "string" &&
    "values" in value &&
    Array.isArray(value.values) &&
    value.values.every(isRow)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null; // Written by something else; nothing of ours is in it.
    throw cause;
  }
}

/** The denominators kept in a storage; none where it holds nothing that can be read. */
export function readDenominatorsKept(storage: QueryStorage): readonly Denominator[] {
  const kept: unknown = parsed(storage.getItem(key) ?? "[]");
  return Array.isArray(kept) ? kept.filter(isDenominator) : [];
}

/** Denominators with further ones, each in place of an earlier one of its name. */
export function withDenominators(
  kept: readonly Denominator[],
  added: readonly Denominator[],
): readonly Denominator[] {
  const names = new Set(added.map(({ name }) => name));
  return [...kept.filter(({ name }) => !names.has(name)), ...added];
}

/** Keeps these denominators and no others. Throws where the browser keeps nothing, or no more. */
export function keepDenominators(storage: QueryStorage, all: readonly Denominator[]): true {
  storage.setItem(key, JSON.stringify(all));
  return true;
}
