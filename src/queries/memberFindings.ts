import type { MemberFigure, MemberSums } from "./memberSums.ts";
import { isDue, type OrganRow } from "./organs.ts";

export type MemberRule = "H-GE" | "H-SUM";

/** A figure of a consolidated report that cannot agree with those of its members. */
export interface MemberFinding {
  readonly rule: MemberRule;
  readonly sums: MemberSums;
  readonly figure: MemberFigure;
  readonly own: number;
  /** The greatest of the members (H-GE) or their sum (H-SUM). */
  readonly members: number;
}

export interface MemberVerdicts {
  readonly findings: readonly MemberFinding[];
  /** The reports on which at least one figure could be judged. */
  readonly judged: Readonly<Record<MemberRule, ReadonlySet<string>>>;
}

/** How many members of a district were due a report for a year. */
export function membersDue(organs: readonly OrganRow[], district: string, year: number): number {
  return organs.filter(
    (one) => one.scope !== "consolidated" && one.district_code === district && isDue(one, year),
  ).length;
}

/** Null where the rule cannot be judged; a member that is known to have more is enough to break H-GE. */
function judgeMost({ own, most, stated }: MemberFigure, filed: number): boolean | null {
  if (own === null || most === null) return null;
  if (own < most) return false;
  return stated === filed ? true : null;
}

/** Only where every member that was due is at hand and states the figure. */
function judgeSum({ own, sum, stated }: MemberFigure, filed: number, due: number): boolean | null {
  if (own === null || sum === null || filed < due || stated < filed) return null;
  return own === sum;
}

/**
 * H-GE and H-SUM over all consolidated reports. `hasAllOrgans`: whether the list of organs is complete; without that
 * nobody knows whether a member is missing, and H-SUM is not judged.
 */
export function memberVerdicts(
  all: readonly MemberSums[],
  organs: readonly OrganRow[],
  hasAllOrgans: boolean,
): MemberVerdicts {
  const findings: MemberFinding[] = [];
  const judged = { "H-GE": new Set<string>(), "H-SUM": new Set<string>() };
  const take = (rule: MemberRule, holds: boolean | null, sums: MemberSums, figure: MemberFigure): void => {
    if (holds !== null) judged[rule].add(sums.id);
    const members = rule === "H-GE" ? figure.most : figure.sum;
    if (holds === false && figure.own !== null && members !== null)
      findings.push({ rule, sums, figure, own: figure.own, members });
  };
  for (const sums of all) {
    const due = membersDue(organs, sums.district, sums.year);
    for (const figure of sums.figures) {
      take("H-GE", judgeMost(figure, sums.filed), sums, figure);
      if (hasAllOrgans) take("H-SUM", judgeSum(figure, sums.filed, due), sums, figure);
    }
  }
  return { findings, judged };
}
