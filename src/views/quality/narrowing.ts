import type { View } from "../../selection/view.ts";
import type { QualityFinding } from "./qualityFinding.ts";

/** What the list is narrowed to, as the address says it; null = any. */
export type Narrowing = Pick<View, "severity" | "rule" | "whose" | "when">;

/** The findings that a narrowing leaves; a field named in `but` is not asked, for the counts beside its values. */
export function narrowed(
  findings: readonly QualityFinding[],
  to: Narrowing,
  but: keyof Narrowing | null = null,
): readonly QualityFinding[] {
  const isAsked = (field: keyof Narrowing): boolean => field !== but && to[field] !== null;
  return findings.filter(
    (one) =>
      (!isAsked("severity") || one.severity === to.severity) &&
      (!isAsked("rule") || one.rule === to.rule) &&
      (!isAsked("whose") || one.organ === to.whose) &&
      (!isAsked("when") || one.year === to.when),
  );
}

/** How often each value occurs. */
export function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Findings under one heading. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly QualityFinding[];
}

/** Findings by rule or by organ; groups and their members stay in the order they come in, the gravest first. */
export function findingGroups(findings: readonly QualityFinding[], by: View["by"]): readonly FindingGroup[] {
  const groups = new Map<string, QualityFinding[]>();
  for (const one of findings) {
    const key = by === "rule" ? one.rule : one.organ;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [one]);
    else own.push(one);
  }
  return [...groups].map(([key, own]) => ({ key, findings: own }));
}
