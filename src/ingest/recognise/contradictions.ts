import { requestColumnCodes, requestColumns } from "../../form/applicants.ts";
import type { CellCode } from "../../form/cells.ts";
import { disputeColumnCodes, disputeRowCodes, disputeRows } from "../../form/disputes.ts";
import type { StatutoryForm } from "../../form/form.ts";
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
  for (const { left, right, name, along } of identities(form)) {
    if (isBlank(left, cells)) continue;
    const [one, other] = [sumOf(left, cells), sumOf(right, cells)];
    if (one === null || other === null || one === other) continue;
    const codes = [...left, ...right];
    issues.push(
      issueOf("sum_contradicts", cells.get(left[0] ?? "new_received.total")?.place ?? null, codes, {
        meant: name,
      }),
    );
    for (const code of codes) {
      const cell = cells.get(code);
      if (cell === undefined) continue;
      const lowered = along === "row" || cell.confidence === "doubtful" ? "doubtful" : "likely";
      cells.set(code, { ...cell, confidence: lowered });
    }
  }
  return { cells: [...cells.values()], issues };
}
