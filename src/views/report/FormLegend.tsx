import type { ReactNode } from "react";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";

const shown = ["zero", "blank", "not_applicable", "unit_unknown", "not_read"] as const;
const samples = { zero: "0", blank: "", not_applicable: "/", unit_unknown: "?", not_read: "" } as const;

/** What the looks of the cells mean: they are different things and never become one another. */
export function FormLegend({ locale }: { readonly locale: Locale }): ReactNode {
  return (
    <ul className="form-legend small" aria-label={reportPhrases.legend[locale]}>
      {shown.map((state) => (
        <li key={state} title={statePhrases[state].sentence[locale]}>
          <i className={`state-${state}`}>{samples[state]}</i> {statePhrases[state].word[locale]}
        </li>
      ))}
      <li>{reportPhrases.legendText[locale]}</li>
      <li>{reportPhrases.legendDiffers[locale]}</li>
    </ul>
  );
}
