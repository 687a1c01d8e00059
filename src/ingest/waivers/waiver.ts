import type { RuleId } from "../../form/rules.ts";

/** A violation that a person looked at and lets stand, for a reason. */
export interface Waiver {
  readonly dataset: string;
  /** The id of the report. */
  readonly report: string;
  readonly rule: RuleId;
  /** Rule and bindings: `S3-ID:natural_person`. */
  readonly key: string;
  /** The figures it was given for, as `figuresOf` writes them: it falls when they change. */
  readonly figures: string;
  /** What the violation said when it was waived. */
  readonly sentence: string;
  readonly reason: string;
  /** ISO moment. */
  readonly when: string;
}

/** What makes two waivers the same: report, rule and bindings in one data set. */
export function waiverId({ dataset, report, key }: Pick<Waiver, "dataset" | "report" | "key">): string {
  return `${dataset} ${report} ${key}`;
}
