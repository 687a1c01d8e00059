import { useMemo, type ReactNode } from "react";
import { isCellCode, valueLabel, type CellCode, type ValueCode } from "../../form/cells.ts";
import type { Verdict } from "../../form/verdict.ts";
import { correctionsInForce, type Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import { StatutoryForm } from "../form/StatutoryForm.tsx";
import type { CellContent } from "../form/cellContent.ts";

interface ReviewFormProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
  readonly locale: Locale;
  readonly lit: CellCode | null;
  readonly onSelect: (code: CellCode) => void;
  readonly onChange: (code: CellCode, raw: string) => void;
  readonly failed: readonly Verdict[];
  readonly flagged: ReadonlySet<ValueCode>;
}

type Flag = NonNullable<CellContent["flag"]>;

/** The worst that is said of each cell: a failed rule, or the doubt of the reader. */
function flagsOf(failed: readonly Verdict[], flagged: ReadonlySet<ValueCode>): ReadonlyMap<ValueCode, Flag> {
  const flags = new Map<ValueCode, Flag>([...flagged].map((code) => [code, "warning"]));
  for (const { severity, cells } of failed)
    for (const code of cells) if (severity === "error" || !flags.has(code)) flags.set(code, severity);
  return flags;
}

/** The form with what was read in its cells, each of which can be typed over. */
export function ReviewForm(props: ReviewFormProps): ReactNode {
  const { report, decision, locale, lit, onSelect, onChange, failed, flagged } = props;
  const corrected = useMemo(() => correctionsInForce(decision), [decision]);
  const flags = useMemo(() => flagsOf(failed, flagged), [failed, flagged]);
  const { form } = report;
  if (form === null || form === "form_pre2019") return null;
  const rawOf = (code: CellCode): string => corrected.get(code)?.raw ?? report.figures.get(code)?.raw ?? "";
  const content = (code: CellCode): CellContent => {
    const found = corrected.get(code) ?? report.figures.get(code);
    const state = found?.state ?? "not_read";
    const word = statePhrases[state].word[locale];
    const flag = flags.get(code);
    return {
      text: rawOf(code),
      tone: corrected.has(code) ? "changed" : state,
      title: `${valueLabel(code)[locale]}: ${rawOf(code) === "" ? word : `${rawOf(code)} (${word})`}`,
      ...(flag === undefined ? {} : { flag }),
    };
  };
  return (
    <StatutoryForm
      form={form}
      locale={locale}
      cell={content}
      lit={lit}
      onSelect={onSelect}
      edit={{ value: rawOf, onChange }}
    />
  );
}

/** The first printed cell among codes, for a finding to lead to; null where there is none. */
export function firstCell(codes: readonly ValueCode[]): CellCode | null {
  return codes.find(isCellCode) ?? null;
}
