import type { Denominator, DenominatorRow } from "../../ingest/denominator/denominator.ts";
import { keptList, type KeptStorage } from "../keptList.ts";

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

const denominators = keptList("gongkai:denominators", isDenominator);

/** The denominators kept in a storage; none where it holds nothing that can be read. */
export const readDenominatorsKept = denominators.read;

/** Denominators with further ones, each in place of an earlier one of its name. */
export function withDenominators(
  kept: readonly Denominator[],
  added: readonly Denominator[],
): readonly Denominator[] {
  const names = new Set(added.map(({ name }) => name));
  return [...kept.filter(({ name }) => !names.has(name)), ...added];
}

/** Keeps these denominators and no others. Throws where the browser keeps nothing, or no more. */
export function keepDenominators(storage: KeptStorage, all: readonly Denominator[]): true {
  denominators.write(storage, all);
  return true;
}
