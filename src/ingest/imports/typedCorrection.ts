import type { ValueCode } from "../../form/cells.ts";
import type { Decision } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";
import { correctionOf } from "./reviewed.ts";

/** What is being typed into a cell; `when`, the ISO moment it was begun, tells it from every other correction. */
export interface Typing {
  readonly code: ValueCode;
  readonly raw: string;
  readonly when: string;
}

/**
 * The decision with what is being typed as the latest correction. Typing on changes one's own correction and no
 * other: what another tab wrote into the cell meanwhile stays in the record. Typing back what the file says is no
 * correction where the cell had none.
 */
export function withTyping(report: ImportedReport, before: Decision, { code, raw, when }: Typing): Decision {
  const others = before.corrections.filter((one) => one.code !== code || one.when !== when);
  const own = before.corrections.find((one) => one.code === code && one.when === when);
  const correction = correctionOf(report, code, { raw, note: own?.note ?? "", when });
  const isBack = raw === (correction.original?.raw ?? "");
  // What an organ offers lies under it until it is applied: taking that back is a correction too.
  const isOffered = report.correction !== undefined && before.ruling !== "accepted";
  const isPlain = isBack && !isOffered && others.every((one) => one.code !== code);
  return { ...before, corrections: isPlain ? others : [...others, correction] };
}

/** The decision with another note on one of its corrections. */
export function withNote(
  before: Decision,
  { code, when }: Pick<Typing, "code" | "when">,
  note: string,
): Decision {
  return {
    ...before,
    corrections: before.corrections.map((one) =>
      one.code === code && one.when === when ? { ...one, note } : one,
    ),
  };
}
