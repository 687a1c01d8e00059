/** Something wrong in a data set, told so that a person can put it right. */
export interface Flaw {
  /** Path from the folder of all data sets. */
  readonly file: string;
  /** Row of the table as a spreadsheet counts, the header being row 1; null for the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly problem: string;
  readonly remedy: string;
}

/** Takes note of a flaw; reading goes on, so that one run shows them all. */
export type Report = (flaw: Flaw) => void;

const shown = 50;

function describe({ file, row, column, problem, remedy }: Flaw): string {
  const place = [file, row === null ? "" : `row ${row}`, column === null ? "" : `column ${column}`];
  return `${place.filter((part) => part !== "").join(", ")}: ${problem}. ${remedy}.`;
}

/** Thrown when data sets do not hold what they should; nothing is compiled from them. */
export class DataSetError extends Error {
  readonly flaws: readonly Flaw[];

  constructor(flaws: readonly Flaw[]) {
    const more = flaws.length > shown ? [`... and ${flaws.length - shown} more`] : [];
    super(["The data sets have flaws:", ...flaws.slice(0, shown).map(describe), ...more].join("\n"));
    this.name = "DataSetError";
    this.flaws = flaws;
  }
}
