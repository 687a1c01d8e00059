import { isWholeLabel } from "./streamCells.ts";
import type { TableCell } from "./streamHeading.ts";
import type { StreamTable } from "./streamTables.ts";

type Rows = StreamTable["rows"];

const relabelled = (rows: Rows, at: number, text: string): Rows =>
  rows.map((row, index) => {
    const [label, ...figures] = row;
    const whole = (cell: TableCell): TableCell => ({
      ...cell,
      text,
      repairs: [...cell.repairs, "continued"],
    });
    return index === at && label !== undefined ? [whole(label), ...figures] : row;
  });

/** Whether two halves make a label that neither the first nor the second is. */
function makeLabel(first: string, second: string): boolean {
  return first !== "" && isWholeLabel(first + second) && !isWholeLabel(first);
}

/** Two tables of pages that follow each other, a label that the page's end has cut made whole beside its figures. */
export function withoutCutLabels<Table extends StreamTable>(
  upper: Table,
  lower: Table,
): readonly [Table, Table] {
  const last = upper.rows.length - 1;
  const begun = upper.rows[last]?.[0]?.text ?? "";
  const first = lower.rows.findIndex((row) => (row[0]?.text ?? "") !== "" && row.length > 2);
  const ended = lower.rows[first]?.[0]?.text ?? "";
  if (lower.lead !== null && makeLabel(begun, lower.lead))
    return [{ ...upper, rows: relabelled(upper.rows, last, `${begun}\n${lower.lead}`) }, lower];
  if (upper.trail !== null && makeLabel(upper.trail, ended))
    return [upper, { ...lower, rows: relabelled(lower.rows, first, `${upper.trail}\n${ended}`) }];
  return [upper, lower];
}
