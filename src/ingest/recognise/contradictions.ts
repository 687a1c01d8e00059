import { requestColumnCodes, requestColumns } from "../../form/applicants.ts";
import { cellOf, type CellCode } from "../../form/cells.ts";
import { disputeColumnCodes, disputeRowCodes, disputeRows } from "../../form/disputes.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { CellState } from "../../form/report.ts";
import { requestRows, requestRowsOf, type RequestRow } from "../../form/requests.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { ReadCell } from "./readCells.ts";

/** A sum that the form asks for: the parts on either side are equal. */
interface Identity {
  readonly left: readonly CellCode[];
  readonly right: readonly CellCode[];
  readonly name: string;
  /** Along a row a slip of one cell breaks it; down a column the fault may lie anywhere. */
  readonly along: "row" | "column";
}

const outside: ReadonlySet<RequestRow> = new Set<RequestRow>([
  "new_received",
  "carried_in",
  "total_processed",
  "carried_out",
]);

function identities(form: StatutoryForm): readonly Identity[] {
  const parts = requestColumnCodes.filter((code) => code !== "total");
  const outcomes = requestRowsOf(form).filter((row) => !outside.has(row));
  const along = "row" as const;
  return [
    ...requestRowsOf(form).map((row) => ({
      left: [`${row}.total` as const],
      right: parts.map((column) => `${row}.${column}` as const),
      name: requestRows[row].printed,
      along,
    })),
    ...disputeRowCodes.map((row) => ({
      left: [`${row}.total` as const],
      right: disputeColumnCodes
        .filter((code) => code !== "total")
        .map((column) => `${row}.${column}` as const),
      name: disputeRows[row].label.zh,
      along,
    })),
    ...requestColumnCodes.flatMap((column): readonly Identity[] => [
      {
        left: [`new_received.${column}`, `carried_in.${column}`],
        right: [`total_processed.${column}`, `carried_out.${column}`],
        name: `${requestColumns[column].label.zh}: 第一项+第二项=第三项+第四项`,
        along: "column",
      },
      {
        left: [`total_processed.${column}`],
        right: outcomes.map((row) => `${row}.${column}` as const),
        name: `${requestColumns[column].label.zh}: (七)总计`,
        along: "column",
      },
    ]),
  ];
}

/** The sum of cells with blanks as zero; null if one was not read or the figures are words. */
function sumOf(codes: readonly CellCode[], cells: ReadonlyMap<CellCode, ReadCell>): number | null {
  let sum = 0;
  for (const code of codes) {
    const figure = cells.get(code)?.figure;
    if (figure === undefined || figure.state === "not_read" || figure.state === "text") return null;
    // Blank and not applicable add nothing; every other state here has a value.
    sum += figure.value ?? 0;
  }
  return sum;
}

function isBlank(codes: readonly CellCode[], cells: ReadonlyMap<CellCode, ReadCell>): boolean {
  return codes.some((code) => cells.get(code)?.figure.value === null);
}

/** What a row whose cells slipped to one side looks like. */
type Slip = "total_blank" | "edge_blank";

/**
 * Whether a row looks as if it had slipped: figures without a total in a table that prints totals, or a blank at
 * its beginning in a row that prints its zeros.
 */
function slipOf(
  { left, right }: Identity,
  cells: ReadonlyMap<CellCode, ReadCell>,
  printsTotals: boolean,
): Slip | null {
  const stateOf = (code: CellCode | undefined): CellState | undefined =>
    code === undefined ? undefined : cells.get(code)?.figure.state;
  const parts = right.map(stateOf).filter((state) => state !== "not_read");
  const isFilled = parts.some((state) => state !== "blank" && state !== "not_applicable");
  if (printsTotals && stateOf(left[0]) === "blank" && isFilled) return "total_blank";
  if (stateOf(left[0]) === "not_applicable" && parts.includes("number")) return "total_blank";
  const printsZeros = parts.some(
    (state) => state === "zero" || state === "none_word" || state === "not_applicable",
  );
  return parts[0] === "blank" && printsZeros ? "edge_blank" : null;
}

/** Doubts rows that may have slipped. */
function findSlips(rows: readonly Identity[], cells: Map<CellCode, ReadCell>): readonly Issue[] {
  const printsTotals = rows.some(({ left }) => left.some((code) => cells.get(code)?.figure.value != null));
  return rows.flatMap((row) => {
    const slip = slipOf(row, cells, printsTotals);
    if (slip === null) return [];
    const codes = [...row.left, ...row.right];
    for (const code of codes) {
      const cell = cells.get(code);
      if (cell !== undefined) cells.set(code, { ...cell, confidence: "doubtful" });
    }
    const place = codes.map((code) => cells.get(code)?.place ?? null).find((one) => one !== null) ?? null;
    return [issueOf(slip, place, codes, { meant: row.name })];
  });
}

/**
 * Holds the figures against the sums that the form asks for. A sum that fails shows that a figure was misread or
 * misprinted: it lowers confidence and is told, and changes no figure.
 */
export function findContradictions(
  list: readonly ReadCell[],
  form: StatutoryForm,
): { readonly cells: readonly ReadCell[]; readonly issues: readonly Issue[] } {
  const cells = new Map(list.map((cell) => [cell.code, cell]));
  const issues: Issue[] = [];
  const all = identities(form);
  const rows = all.filter(({ along }) => along === "row");
  const ofRequests = rows.filter(({ left }) => left.some((code) => cellOf(code).section === "requests"));
  issues.push(
    ...findSlips(ofRequests, cells),
    ...findSlips(
      rows.filter((row) => !ofRequests.includes(row)),
      cells,
    ),
  );
  for (const { left, right, name, along } of all) {
    if (isBlank(left, cells)) continue;
    const [one, other] = [sumOf(left, cells), sumOf(right, cells)];
    if (one === null || other === null || one === other) continue;
    const codes = [...left, ...right];
    issues.push(
      issueOf("sum_contradicts", cells.get(left[0] ?? "new_received.total")?.place ?? null, codes, {
        meant: name,
      }),
    );
    // The whole of section 4 may be one row, or turned: what slipped in one group may have in the others.
    const isDispute = left.some((code) => cellOf(code).section === "disputes");
    const shaken = isDispute
      ? all
          .filter((one) => one.left.some((code) => cellOf(code).section === "disputes"))
          .flatMap((one) => [...one.left, ...one.right])
      : codes;
    for (const code of shaken) {
      const cell = cells.get(code);
      if (cell === undefined) continue;
      const lowered = along === "row" || cell.confidence === "doubtful" ? "doubtful" : "likely";
      cells.set(code, { ...cell, confidence: lowered });
    }
  }
  return { cells: [...cells.values()], issues };
}
