import type { CellCode } from "../../form/cells.ts";
import { issueOf, type Issue, type IssueKind } from "../issues.ts";
import type { Problem } from "./align.ts";
import type { KnownRow } from "./cellKinds.ts";

const kindOf: Readonly<Record<Problem, IssueKind>> = {
  short: "row_short",
  long: "row_long",
  merged: "row_merged",
  sublabel: "row_split",
  ambiguous: "row_ambiguous",
};

/** The issue of a row whose figures could not be given to columns. */
export function problemIssue(
  problem: Problem,
  row: KnownRow,
  from: number,
  expected: number,
  codes: readonly CellCode[],
  meant: string,
): Issue {
  const cells = row.own.slice(from);
  const found = problem === "long" ? cells.filter((cell) => cell.kind !== "blank").length : cells.length;
  const printed = cells[0]?.source.text ?? "";
  // As many figures as columns in a row of another width: one may be lost and another too many.
  const isRagged = found === expected && (problem === "short" || problem === "long");
  return issueOf(isRagged ? "row_ragged" : kindOf[problem], row.place, codes, {
    meant,
    found,
    expected,
    printed,
  });
}
