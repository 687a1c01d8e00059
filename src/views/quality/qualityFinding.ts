import { evaluateInstance } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import { judgedFigures } from "../../form/judgedFigures.ts";
import { severities, type Severity } from "../../form/rule.ts";
import { instancesOf, ruleOf, type RuleId, type RuleInstance } from "../../form/rules.ts";
import { softened } from "../../form/softened.ts";
import type { Verdict } from "../../form/verdict.ts";
import { waiverId, type Waiver } from "../../ingest/waivers/waiver.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { MemberFinding } from "../../queries/memberFindings.ts";
import { takenOver, type OrganRow } from "../../queries/organs.ts";
import { reportId } from "../../queries/report.ts";
import type { ReportViolations } from "../../queries/violations.ts";
import { memberSentence } from "./memberSentence.ts";

/** One violation of one report, with what was decided about it. */
export interface QualityFinding {
  readonly report: string;
  readonly organ: string;
  readonly unit: string;
  readonly year: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Its word in the address of the report. */
  readonly key: string;
  readonly instance: RuleInstance;
  /** Where a consolidated report is held against its members; null for all other rules. */
  readonly members: MemberFinding | null;
  /** Whether another organ was taken over at the turn to this year. */
  readonly takenOver: readonly string[];
  readonly waiver: Waiver | null;
  /** Whether the waiver still stands: the figures are those it was given for. */
  readonly isWaived: boolean;
}

/** Reports by their ids. */
export type FiledReports = ReadonlyMap<string, FiledReport>;

const keyOf = ({ rule, bindings }: RuleInstance): string => [rule.id, ...Object.values(bindings)].join(":");

type Bare = Omit<QualityFinding, "waiver" | "isWaived">;

/** What fails on a report; a carry-over that changed because an organ was taken over is only a warning. */
function ofReport(
  { id, organ, unit, year, violations }: ReportViolations,
  organs: readonly OrganRow[],
): readonly Bare[] {
  const joining = takenOver(organs, organ, year).map(({ name }) => name);
  return violations.map(({ instance, severity }) => ({
    report: id,
    organ,
    unit,
    year,
    rule: instance.rule.id,
    severity: instance.rule.id === "X-CARRY" && joining.length > 0 ? "warning" : severity,
    key: keyOf(instance),
    instance,
    members: null,
    takenOver: instance.rule.id.startsWith("X-CARRY") ? joining : [],
  }));
}

function ofMembers(members: MemberFinding): readonly Bare[] {
  const { rule, sums, figure } = members;
  const instance = instancesOf(ruleOf(rule)).find(({ bindings }) => bindings["f"] === figure.code);
  if (instance === undefined) throw new RangeError(`no instance of ${rule} for ${figure.code}`);
  const { id, organ, unit, year } = sums;
  const { severity } = instance.rule;
  return [
    { report: id, organ, unit, year, rule, severity, key: keyOf(instance), instance, members, takenOver: [] },
  ];
}

/** Every violation one by one, not yet weighed. */
export function bareFindings(
  failing: readonly ReportViolations[],
  members: readonly MemberFinding[],
  organs: readonly OrganRow[],
): readonly Bare[] {
  return [...failing.flatMap((one) => ofReport(one, organs)), ...members.flatMap(ofMembers)];
}

/** Whether the report itself is needed to weigh a violation: the text may be explained, a waiver may have fallen. */
export function needsReport(one: Bare, dataset: string, waivers: ReadonlyMap<string, Waiver>): boolean {
  return one.rule === "N-OUT" || one.rule === "N-NEW" || waivers.has(waiverId({ ...one, dataset }));
}

/** The verdict on a violation again, from the reports themselves; null for one that members decide. */
export function verdictOf(
  one: Pick<QualityFinding, "report" | "organ" | "year" | "instance" | "members">,
  reports: FiledReports,
): Verdict | null {
  const filed = reports.get(one.report);
  if (filed === undefined || one.members !== null) return null;
  const previous = reports.get(reportId(one.organ, one.year - 1)) ?? null;
  const [verdict] = evaluateInstance(one.instance, filed.report, previous?.report ?? null);
  return verdict === undefined ? null : softened(verdict, filed.report);
}

/** What a violation rests on, as a text that changes when a figure does; null where the report is not at hand. */
export function figuresOf(one: Bare, reports: FiledReports): string | null {
  if (one.members !== null) {
    const { own, members, sums } = one.members;
    return `${one.members.figure.code}=${own} members=${members} of ${sums.filed}`;
  }
  const filed = reports.get(one.report);
  const verdict = verdictOf(one, reports);
  if (filed === undefined || verdict === null) return null;
  const previous = reports.get(reportId(one.organ, one.year - 1)) ?? null;
  return judgedFigures(verdict, filed.report, previous?.report ?? null);
}

/** A violation with its final weight and its waiver. */
function weighed(
  one: Bare,
  dataset: string,
  waivers: ReadonlyMap<string, Waiver>,
  reports: FiledReports,
): QualityFinding {
  const waiver = waivers.get(waiverId({ ...one, dataset })) ?? null;
  const severity =
    one.rule === "N-OUT" || one.rule === "N-NEW"
      ? (verdictOf(one, reports)?.severity ?? one.severity)
      : one.severity;
  return {
    ...one,
    severity,
    waiver,
    isWaived: waiver !== null && waiver.figures === figuresOf(one, reports),
  };
}

/** Violations weighed, the gravest first. `reports` holds those that `needsReport` asks for, and the years before. */
export function weighedFindings(
  bare: readonly Bare[],
  dataset: string,
  waivers: ReadonlyMap<string, Waiver>,
  reports: FiledReports,
): readonly QualityFinding[] {
  return bare
    .map((one) => weighed(one, dataset, waivers, reports))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

/** A violation in a sentence with its numbers; empty where the report is not at hand. */
export function findingSentence(one: QualityFinding, reports: FiledReports, locale: Locale): string {
  if (one.members !== null) return memberSentence(one.members, locale);
  const filed = reports.get(one.report);
  const verdict = verdictOf(one, reports);
  return filed === undefined || verdict === null ? "" : explain(verdict, filed.report)[locale];
}
