import fc from "fast-check";
import type { LaidRow, Piece } from "./layout.ts";

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
      return change((one) => [one.toSpliced(valueAt(one, cell), 0, { ...blank, text: "8" })]);
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
    default:
      return rows;
  }
}

/** Spoils one place of a report. */
export function spoil(pieces: readonly Piece[], chosen: Damage): readonly Piece[] {
  const tables = pieces.flatMap((piece, index) => (piece.type === "table" ? [index] : []));
  const index = at(tables, chosen.table) ?? -1;
  if (chosen.kind === "drop_table") return without(pieces, index);
  return pieces.map((piece, one) =>
    one === index && piece.type === "table" ? { ...piece, rows: damageRows(piece.rows, chosen) } : piece,
  );
}
