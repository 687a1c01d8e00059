import fc from "fast-check";
import { cellOf, isCellCode } from "../../../src/form/cells.ts";
import type { LaidCell, LaidRow, Piece } from "./layout.ts";

/** A way to spoil a report, with numbers that say where. */
export interface Damage {
  readonly kind:
    | "drop_row"
    | "drop_cell"
    | "drop_blank_cell"
    | "drop_header"
    | "drop_header_cell"
    | "blank_label"
    | "insert_cell"
    | "insert_blank"
    | "swap_header_cells"
    | "drop_table"
    | "merge_cells"
    | "repeat_row"
    | "join_cells"
    | "split_row"
    | "drop_half"
    | "drop_label"
    | "drop_between"
    | "shift_left"
    | "shift_right"
    | "swap_rows"
    | "swap_labels"
    | "rotate_labels"
    | "lose_digits"
    | "span_down"
    | "repeat_table"
    | "truncate";
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  readonly share: number;
}

const losses = [
  "drop_row",
  "drop_cell",
  "drop_blank_cell",
  "drop_header",
  "drop_header_cell",
  "blank_label",
  "drop_table",
  "drop_half",
  "drop_label",
  "drop_between",
  "truncate",
] as const;
const gains = [
  "insert_cell",
  "insert_blank",
  "swap_header_cells",
  "merge_cells",
  "repeat_row",
  "join_cells",
  "split_row",
  "shift_left",
  "shift_right",
  "swap_rows",
  "swap_labels",
  "rotate_labels",
  "lose_digits",
  "span_down",
  "repeat_table",
] as const;

function damageOf(kinds: readonly Damage["kind"][]): fc.Arbitrary<Damage> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    table: fc.nat(20),
    row: fc.nat(60),
    cell: fc.nat(20),
    share: fc.double({ min: 0.05, max: 0.98, noNaN: true }),
  });
}

export const damage: fc.Arbitrary<Damage> = damageOf([...losses, ...gains]);

/** Damage that only takes away. A cell too many and a cell too few in one row would make up for each other. */
export const loss: fc.Arbitrary<Damage> = damageOf(losses);

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];
const without = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, one) => one !== index);
const blank = { text: "", columns: 1, rows: 1, code: null };

/** Where all is nothing a row that slipped is the same row, and a lone figure that slipped is a figure left out. */
const canSlip = (row: LaidRow): boolean =>
  valuesOf(row).length > 1 && row.some((cell) => cell.code !== null && /[1-9１-９]/u.test(cell.text));

/** A figure of section 2 stands in no sum: nothing shows that a digit is lost. */
const standsInSum = ({ code }: LaidCell): boolean =>
  code !== null && isCellCode(code) && cellOf(code).section !== "disclosure";

const isData = (row: LaidRow): boolean => row.some((cell) => cell.code !== null);

/** The index of a row of the wanted sort, counted around; -1 if there is none. */
function pick(rows: readonly LaidRow[], index: number, wanted: (row: LaidRow) => boolean): number {
  const fitting = rows.flatMap((row, one) => (wanted(row) ? [one] : []));
  return at(fitting, index) ?? -1;
}

function changeRow(
  rows: readonly LaidRow[],
  index: number,
  change: (row: LaidRow) => readonly LaidRow[],
): readonly LaidRow[] {
  return rows.flatMap((row, one) => (one === index ? change(row) : [row]));
}

/** The place of a value in a row that has been chosen. */
function valueAt(row: LaidRow, index: number, wanted: (text: string) => boolean = () => true): number {
  const values = row.flatMap((cell, one) => (cell.code !== null && wanted(cell.text) ? [one] : []));
  return at(values, index) ?? -1;
}

function damageRows(rows: readonly LaidRow[], { kind, row, cell }: Damage): readonly LaidRow[] {
  const data = pick(rows, row, isData);
  const header = pick(rows, row, (one) => !isData(one) && one.length > 1);
  const change = (make: (one: LaidRow) => readonly LaidRow[]): readonly LaidRow[] =>
    changeRow(rows, data, make);
  switch (kind) {
    case "drop_row":
      return without(rows, data);
    case "drop_cell":
      return change((one) => [without(one, valueAt(one, cell))]);
    case "drop_blank_cell":
      return change((one) => [
        without(
          one,
          valueAt(one, cell, (text) => text === ""),
        ),
      ]);
    case "drop_header":
      return without(rows, header);
    case "drop_header_cell":
      return changeRow(rows, header, (one) => [without(one, cell % one.length)]);
    case "swap_header_cells":
      return changeRow(rows, header, (one) => {
        const [first, second] = [cell % one.length, (cell + 1) % one.length];
        return [
          one.map((laid, index) =>
            index === first ? (one[second] ?? laid) : index === second ? (one[first] ?? laid) : laid,
          ),
        ];
      });
    case "blank_label":
      return change((one) => {
        const label = one.findLastIndex((laid) => laid.code === null && laid.text !== "");
        return [one.map((laid, index) => (index === label ? { ...laid, text: "" } : laid))];
      });
    case "insert_cell":
      // Where the row ends in a blank, one figure more is a figure written over a blank.
      return change((one) => [
        one.at(-1)?.text === "" ? one : one.toSpliced(valueAt(one, cell), 0, { ...blank, text: "8" }),
      ]);
    case "insert_blank":
      return change((one) => [one.toSpliced(valueAt(one, cell), 0, blank)]);
    case "merge_cells":
      return change((one) => {
        const value = valueAt(one, cell);
        const [first, second] = [one[value], one[value + 1]];
        if (first === undefined || second?.code == null) return [one];
        return [
          without(one, value + 1).map((laid, index) => (index === value ? { ...laid, columns: 2 } : laid)),
        ];
      });
    case "join_cells":
      return change((one) => {
        const value = valueAt(one, cell);
        const [first, second] = [one[value], one[value + 1]];
        if (first === undefined || second?.code == null) return [one];
        const text = `${first.text} ${second.text}`;
        return [without(one, value + 1).map((laid, index) => (index === value ? { ...laid, text } : laid))];
      });
    case "repeat_row":
      return change((one) => [one, one.map((laid) => (laid.code === null ? laid : { ...laid, text: "3" }))]);
    case "split_row":
      return change((one) => {
        const value = one.findIndex((laid) => laid.code !== null);
        return [one.slice(0, value), one.slice(value)];
      });
    case "drop_half":
      return row % 2 === 0
        ? rows.slice(0, Math.ceil(rows.length / 2))
        : rows.slice(Math.ceil(rows.length / 2));
    case "drop_label":
      return change((one) => {
        const label = one.findLastIndex((laid) => laid.code === null && laid.text !== "");
        return [without(one, label)];
      });
    case "drop_between":
      return dropBetween(rows, data, cell);
    case "shift_left":
      return change((one) => {
        const value = one.findIndex((laid) => laid.code !== null);
        return [canSlip(one) ? [...without(one, value), blank] : one];
      });
    case "shift_right":
      return change((one) => {
        const value = one.findIndex((laid) => laid.code !== null);
        return [canSlip(one) ? one.toSpliced(value, 0, blank).slice(0, -1) : one];
      });
    case "swap_rows":
      return swapRows(rows, data, (first, second) => [second, first]);
    case "swap_labels":
      return swapRows(rows, data, (first, second) => [
        [...labelsOf(second), ...valuesOf(first)],
        [...labelsOf(first), ...valuesOf(second)],
      ]);
    case "rotate_labels":
      return rotateLabels(rows, data, 3 + (cell % 5));
    case "lose_digits":
      return change((one) => {
        const value = valueAt(one, cell, (text) => /^\d{2,}$/u.test(text));
        return [
          one.map((laid, index) =>
            index === value && standsInSum(laid) ? { ...laid, text: laid.text.slice(1) } : laid,
          ),
        ];
      });
    case "span_down":
      return spanDown(rows, data, cell);
    default:
      return rows;
  }
}

const labelsOf = (row: LaidRow): LaidRow =>
  row.slice(
    0,
    row.findIndex((cell) => cell.code !== null),
  );
const valuesOf = (row: LaidRow): LaidRow => row.slice(row.findIndex((cell) => cell.code !== null));

/** Whether two rows lie under the same labels, so that one can stand in the other's place. */
function areAlike(first: LaidRow, second: LaidRow): boolean {
  const shape = (row: LaidRow): string => row.map((cell) => `${cell.columns}/${cell.rows}`).join(" ");
  return isData(first) && isData(second) && shape(first) === shape(second);
}

function swapRows(
  rows: readonly LaidRow[],
  at: number,
  swap: (first: LaidRow, second: LaidRow) => readonly [LaidRow, LaidRow],
): readonly LaidRow[] {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined || second === undefined || !areAlike(first, second)) return rows;
  const [one, other] = swap(first, second);
  return rows.map((row, index) => (index === at ? one : index === at + 1 ? other : row));
}

/** The label of the last of some rows moves up over the others, which slip down by one. */
function rotateLabels(rows: readonly LaidRow[], at: number, count: number): readonly LaidRow[] {
  const block = rows.slice(at, at + count);
  const [first] = block;
  if (first === undefined || block.length < 2 || !block.every((row) => areAlike(first, row))) return rows;
  const turned = block.map((row, index) => [...labelsOf(block.at(index - 1) ?? row), ...valuesOf(row)]);
  return [...rows.slice(0, at), ...turned, ...rows.slice(at + block.length)];
}

/** What stands between a place in a row and the same place some rows below is lost. */
function dropBetween(rows: readonly LaidRow[], at: number, cell: number): readonly LaidRow[] {
  const first = rows[at];
  const end = rows.findIndex((row, index) => index > at + (cell % 3) && isData(row));
  const second = rows[end];
  if (first === undefined || second === undefined) return rows;
  const [one, other] = [valuesOf(first), valuesOf(second)];
  const cut = cell % Math.max(1, Math.min(one.length, other.length));
  return [
    ...rows.slice(0, at),
    [...labelsOf(first), ...one.slice(0, cut), ...other.slice(cut)],
    ...rows.slice(end + 1),
  ];
}

/** A figure that reaches down over the one below it. */
function spanDown(rows: readonly LaidRow[], at: number, cell: number): readonly LaidRow[] {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined || second === undefined || !isData(second)) return rows;
  const value = valueAt(first, cell);
  const fromEnd = first.length - value;
  return rows.map((row, index) =>
    index === at
      ? row.map((laid, one) => (one === value ? { ...laid, rows: 2 } : laid))
      : index === at + 1
        ? without(row, row.length - fromEnd)
        : row,
  );
}

/** The same table with other figures, as of the year before. */
function otherYear(piece: Piece): Piece {
  if (piece.type === "text") return piece;
  const rows = piece.rows.map((row) =>
    row.map((cell) => (cell.code === null ? cell : { ...cell, text: "4" })),
  );
  return { ...piece, rows };
}

/** Spoils one place of a report. */
export function spoil(pieces: readonly Piece[], chosen: Damage): readonly Piece[] {
  const tables = pieces.flatMap((piece, index) => (piece.type === "table" ? [index] : []));
  const index = at(tables, chosen.table) ?? -1;
  if (chosen.kind === "drop_table") return without(pieces, index);
  if (chosen.kind === "repeat_table")
    return pieces.flatMap((piece, one) => (one === index ? [piece, otherYear(piece)] : [piece]));
  return pieces.map((piece, one) =>
    one === index && piece.type === "table" ? { ...piece, rows: damageRows(piece.rows, chosen) } : piece,
  );
}
