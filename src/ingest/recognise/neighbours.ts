import { cellOf, type CellCode } from "../../form/cells.ts";
import { disclosureTablesOf } from "../../form/disclosure.ts";
import { disputeColumnCodes, disputeRowCodes } from "../../form/disputes.ts";
import type { StatutoryForm } from "../../form/form.ts";
import { requestRowsOf } from "../../form/requests.ts";
import type { ReadCell } from "./readCells.ts";

/** Rows that stand one under the other in a table, and which of them a cell belongs to. */
interface Stack {
  readonly rows: readonly string[];
  readonly rowOf: (code: CellCode) => string;
}

function stacksOf(form: StatutoryForm): readonly Stack[] {
  const rowOf = (code: CellCode): string => cellOf(code).row;
  const ofDisputes = (code: CellCode): string =>
    cellOf(code).section === "disputes" ? cellOf(code).column : "";
  return [
    { rows: requestRowsOf(form), rowOf },
    { rows: disclosureTablesOf(form).flatMap(({ rows }) => rows), rowOf },
    { rows: disputeRowCodes, rowOf },
    // Where section 4 is turned, its rows are the results.
    { rows: disputeColumnCodes, rowOf: ofDisputes },
  ];
}

/** The rows above and below those that were nowhere found. */
function besideLost({ rows, rowOf }: Stack, cells: readonly ReadCell[]): ReadonlySet<string> {
  const found = new Set(cells.filter(({ place }) => place !== null).map(({ code }) => rowOf(code)));
  const beside = rows.flatMap((row, at) => {
    if (found.has(row)) return [];
    const above = rows.slice(0, at).findLast((one) => found.has(one));
    const below = rows.slice(at).find((one) => found.has(one));
    return [above, below].filter((one) => one !== undefined);
  });
  return new Set(beside);
}

/**
 * Doubts the rows above and below one that was nowhere found: its figures may stand in their place, where the
 * end of a row and the label of the next were lost together.
 */
export function doubtNeighbours(cells: readonly ReadCell[], form: StatutoryForm): readonly ReadCell[] {
  const stacks = stacksOf(form).map((stack) => ({ ...stack, beside: besideLost(stack, cells) }));
  return cells.map((cell) =>
    stacks.some(({ beside, rowOf }) => beside.has(rowOf(cell.code)))
      ? { ...cell, confidence: "doubtful" }
      : cell,
  );
}
