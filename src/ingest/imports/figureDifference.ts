import type { ValueCode } from "../../form/cells.ts";

/** A figure that two reports state differently; null where one does not state it. */
export interface FigureDifference {
  readonly code: ValueCode;
  readonly here: number | null;
  readonly there: number | null;
}

/** The figures in which two reports differ. One that only the first states is an addition, no difference. */
export function figureDifferences(
  here: ReadonlyMap<ValueCode, number>,
  there: ReadonlyMap<ValueCode, number>,
): readonly FigureDifference[] {
  return [...there].flatMap(([code, value]) => {
    const own = here.get(code) ?? null;
    return own === value ? [] : [{ code, here: own, there: value }];
  });
}
