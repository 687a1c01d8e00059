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

/** Whether a label that could stand by itself goes on in words that cannot: its short form begins the long one. */
function goesOnIn(first: string, second: string): boolean {
  return first !== "" && second !== "" && isWholeLabel(first + second) && !isWholeLabel(second);
}

/** Two tables of pages that follow each other, a label that the page's end has cut made whole beside its figures. */
export function withoutCutLabels<Table extends StreamTable>(
  upper: Table,
  lower: Table,
): readonly [Table, Table] {
  const last = upper.rows.length - 1;
  const begun = upper.rows[last]?.[0]?.text ?? "";
  const head = upper.rows[last] ?? [];
  const first = lower.rows.findIndex((row) => (row[0]?.text ?? "") !== "" && row.length > 2);
  const ended = lower.rows[first]?.[0]?.text ?? "";
  if (lower.lead !== null && makeLabel(begun, lower.lead))
    return [{ ...upper, rows: relabelled(upper.rows, last, `${begun}\n${lower.lead}`) }, lower];
  if (upper.trail !== null && makeLabel(upper.trail, ended))
    return [upper, { ...lower, rows: relabelled(lower.rows, first, `${upper.trail}\n${ended}`) }];
  const isBlank = head.length > 2 && head.slice(1).every(({ text }) => text === "");
  if (isBlank && goesOnIn(begun, ended))
    return [
      { ...upper, rows: upper.rows.slice(0, -1) },
      { ...lower, rows: relabelled(lower.rows, first, `${begun}\n${ended}`) },
    ];
  return [upper, lower];
}
