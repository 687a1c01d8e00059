import Papa from "papaparse";
import { cellsOf, type ValueCode } from "../../form/cells.ts";
import type { ImportedReport } from "../imports/importedReport.ts";
import { refusalWords } from "../refusals.ts";
import type { FileRefusal } from "../imports/importedFile.ts";
import type { Text } from "../../locale/text.ts";
import type { Refusal } from "../source.ts";
import { statusOf, violationsOf, type Status, type Violation } from "./judge.ts";
import type { ReadPath } from "./readPaths.ts";

const columns = [
  "file",
  "unit",
  "kind",
  "scope",
  "region_code",
  "year",
  "form",
  "code",
  "raw",
  "value",
  "state",
];

/** A code that a report states or should state, with what was found there. */
interface Row {
  readonly code: string;
  readonly raw: string;
  readonly value: number | null;
  readonly state: string;
}

/** The cells of a full report in printed order, those not found too; of any other what it states. */
function rowsOf({ figures, form, meta, narrative }: ImportedReport): readonly Row[] {
  const isFull = meta.coverage === "full" && form !== null && form !== "form_pre2019";
  const due: readonly ValueCode[] = isFull ? cellsOf(form).map((cell) => cell.code) : [];
  const codes = new Set<ValueCode>([...due, ...figures.keys()]);
  return [
    ...[...codes].map((code): Row => {
      const { raw, value, state } = figures.get(code) ?? { raw: "", value: null, state: "not_read" };
      return { code, raw, value, state };
    }),
    ...[...narrative].map(([code, value]): Row => ({
      code,
      raw: String(value),
      value,
      state: value === 0 ? "zero" : "number",
    })),
  ];
}

/** All figures of all reports as CSV, a row each. Values are in the units of the form; empty where there is none. */
export function figuresCsv(paths: readonly ReadPath[]): string {
  const rows = paths.flatMap(({ file, reports }) =>
    reports.flatMap((report) => {
      const { unit, kind, scope, regionCode, year } = report.identity;
      const whose = [file, unit, kind, scope, regionCode, year, report.form];
      return rowsOf(report).map(({ code, raw, value, state }) => [...whose, code, raw, value, state]);
    }),
  );
  return `${Papa.unparse([columns, ...rows], { newline: "\n" })}\n`;
}

/** What came of one report, or of a file without any. */
export interface Outcome {
  readonly file: string;
  readonly status: Status;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly violations: readonly (Omit<Violation, "message"> & ReturnType<typeof worded>)[];
  readonly issues: readonly object[];
}

/** A wording as two members of JSON, Chinese first. */
const worded = ({ zh, en }: Text): { readonly message: string; readonly message_en: string } => ({
  message: zh,
  message_en: en,
});

function unknownIssues({ unknownColumns }: ReadPath): readonly object[] {
  return unknownColumns.map(({ name, suggestions }) => ({
    severity: "warning",
    ...worded({
      zh: `列“${name}”无法识别，未采用；可用 --map "${name}=代码" 指定`,
      en: `Column “${name}” is not known and was left out; name it with --map "${name}=CODE"`,
    }),
    suggestions,
  }));
}

const isRefusal = (why: FileRefusal): why is Refusal => Object.hasOwn(refusalWords, why);

function rejection(path: ReadPath, why: FileRefusal, reason: string): Outcome {
  const words = isRefusal(why) ? refusalWords[why] : { zh: reason, en: reason };
  const issues = [{ severity: "error", kind: why, ...worded(words), reason }, ...unknownIssues(path)];
  const nothing = { unit: null, scope: null, year: null, form: null } as const;
  return { file: path.file, status: "rejected", ...nothing, violations: [], issues };
}

/** What came of every report, in order, each judged beside the others. */
export function outcomesOf(paths: readonly ReadPath[]): readonly Outcome[] {
  const all = paths.flatMap(({ reports }) => reports);
  return paths.flatMap((path) => {
    if (path.refusal !== null) return [rejection(path, path.refusal.why, path.refusal.reason)];
    return path.reports.map((report, index): Outcome => ({
      file: path.file,
      status: statusOf(report),
      unit: report.identity.unit,
      scope: report.identity.scope,
      year: report.identity.year,
      form: report.form,
      violations: violationsOf(report, all).map(({ message, ...rest }) => ({ ...rest, ...worded(message) })),
      issues: [
        ...report.issues.map(({ severity, message, place, codes }) => ({
          severity,
          ...worded(message),
          place,
          cells: codes,
        })),
        ...(index === 0 ? unknownIssues(path) : []),
      ],
    }));
  });
}

/** 0 if all are read, 1 if any is incomplete or breaks a rule of weight error, 2 if any is rejected. */
export function exitCode(outcomes: readonly Outcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ status }) => status === "rejected")) return 2;
  const isFlawed = ({ status, violations }: Outcome): boolean =>
    status !== "read" || violations.some(({ severity }) => severity === "error");
  return outcomes.some(isFlawed) ? 1 : 0;
}
