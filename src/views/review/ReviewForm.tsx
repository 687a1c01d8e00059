import { useMemo, type ReactNode } from "react";
import { valueCodes, valueLabel, type CellCode, type ValueCode } from "../../form/cells.ts";
import type { FormId } from "../../form/form.ts";
import type { Verdict } from "../../form/verdict.ts";
import { correctionsInForce, type Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import { StatutoryForm } from "../form/StatutoryForm.tsx";
import type { CellContent } from "../form/cellContent.ts";

interface ReviewFormProps {
  readonly report: ImportedReport;
  readonly form: FormId | null;
  readonly decision: Decision;
  readonly locale: Locale;
  readonly lit: CellCode | null;
  readonly onSelect: (code: CellCode) => void;
  readonly onChange: (code: ValueCode, raw: string) => void;
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
  const { report, form, decision, locale, lit, onSelect, onChange, failed, flagged } = props;
  const corrected = useMemo(() => correctionsInForce(decision), [decision]);
  const flags = useMemo(() => flagsOf(failed, flagged), [failed, flagged]);
  const rawOf = (code: ValueCode): string => corrected.get(code)?.raw ?? report.figures.get(code)?.raw ?? "";
  if (form === null) return <p className="notice warning">{importPhrases.formUnknown[locale]}</p>;
  if (form === "form_pre2019") return <Figures {...props} rawOf={rawOf} />;
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

/** Figures of a report without a common form, one a line. */
function Figures(props: ReviewFormProps & { readonly rawOf: (code: ValueCode) => string }): ReactNode {
  const { report, locale, onChange, rawOf } = props;
  return (
    <table className="review-figures">
      <tbody>
        {valueCodes
          .filter((code) => report.figures.has(code))
          .map((code) => (
            <tr key={code} data-code={code}>
              <th scope="row" className="name">
                {valueLabel(code)[locale]}
              </th>
              <td>
                <input
                  aria-label={valueLabel(code)[locale]}
                  value={rawOf(code)}
                  onChange={(event) => onChange(code, event.target.value)}
                />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
