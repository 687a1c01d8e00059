import {
  disputeColumnCodes,
  disputeRowCodes,
  type DisputeColumn,
  type DisputeRow,
} from "../../form/disputes.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";
import type { Finding } from "./finding.ts";

/** A row of a list: one result of one group, and its figure. */
interface Line {
  readonly group: DisputeRow;
  readonly column: DisputeColumn;
  readonly figure: KnownCell;
}

function groupIn(cells: readonly KnownCell[]): DisputeRow | null {
  const codes = cells.map((cell) => cell.means.disputeGroup?.code).filter((code) => code !== undefined);
  const code = codes.findLast((one) => one !== "litigation");
  return code ?? null;
}

/** The lines of a table that names a result and one figure in each row; the group stands beside them or above. */
function linesOf(rows: readonly KnownRow[]): readonly Line[] {
  let above: DisputeRow | null = null;
  return rows.flatMap((row): Line[] => {
    above = groupIn([...row.inherited, ...row.own]) ?? above;
    const at = row.own.findLastIndex((cell) => cell.means.disputeColumn !== null);
    const column = row.own[at]?.means.disputeColumn?.code;
    const [figure, ...others] = row.own.slice(at + 1);
    if (column === undefined || above === null || figure === undefined || others.length > 0) return [];
    return figure.kind === "label" ? [] : [{ group: above, column, figure }];
  });
}

/** A row of another section: 总计 and 其他 are results here, and rows there. */
function isElsewhere({ own }: KnownRow): boolean {
  return own.some(
    ({ means }) =>
      means.disclosureRow !== null ||
      means.band !== null ||
      (means.requestRow !== null && means.disputeColumn === null),
  );
}

/**
 * Section 4 as a list, a row a result: 行政复议 | 结果维持 | 5. Null for any other table. Where a result is missing, comes
 * twice or in another order, all of it is doubtful.
 */
export function listedDisputes(rows: readonly KnownRow[]): readonly Finding[] | null {
  const isOwn = rows.every((row) => row.keepsBlanks && !isElsewhere(row));
  const lines = isOwn ? linesOf(rows) : [];
  const due = disputeRowCodes.flatMap((group) =>
    disputeColumnCodes.map((column) => `${group}.${column}` as const),
  );
  if (lines.length * 2 < due.length) return null;
  const isWhole =
    lines.length === due.length && lines.every(({ group, column }, at) => due[at] === `${group}.${column}`);
  return lines.map(({ group, column, figure }) => ({
    code: `${group}.${column}`,
    source: figure.source,
    place: figure.source.place,
    confidence: isWhole ? "sure" : "doubtful",
    isConfirmed: false,
    headerUnit: null,
    unitFrom: "header",
  }));
}
