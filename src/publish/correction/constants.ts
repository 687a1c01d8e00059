import type { Text } from "../../locale/text.ts";
import { sheetReference } from "./formPlaces.ts";

/** A number that formulas use and the form does not hold: of last year's report, or of the text. */
export interface Constant {
  readonly name: Text;
  readonly value: number;
  /** Whether it was printed blank and counts as zero, or adds up blank parts. */
  readonly hasBlanks: boolean;
}

/** The numbers beside the form, each once, with the place formulas find it at. */
export interface Constants {
  refer(constant: Constant): string;
  all(): readonly Constant[];
}

/** The first row of the list on its sheet, from 0. */
export const firstConstantRow = 3;

export function createConstants(sheet: string): Constants {
  const known = new Map<string, number>();
  const list: Constant[] = [];
  return {
    refer(constant) {
      const key = `${constant.name.zh} ${constant.value}`;
      const index = known.get(key) ?? list.push(constant) - 1;
      known.set(key, index);
      return sheetReference(sheet, `B${firstConstantRow + index + 1}`);
    },
    all: () => list,
  };
}
