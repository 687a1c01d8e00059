import type { ReactNode } from "react";
import { isCellCode, valueLabel, type CellCode } from "../../form/cells.ts";
import { takenBack, type Correction, type Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { formatMoment } from "../import/importWords.ts";
import type { ImportsProps } from "../import/importsProps.ts";

interface CorrectionsProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
  readonly onSelect: (code: CellCode) => void;
}

function originalWord({ original }: Correction, locale: Locale): string {
  if (original === null) return importPhrases.notRead[locale];
  return original.raw === "" ? importPhrases.blank[locale] : original.raw;
}

/** What a person changed, with what had been read and why; each can be taken back. */
export function Corrections({ library, report, decision, locale, onSelect }: CorrectionsProps): ReactNode {
  if (decision.corrections.length === 0) return null;
  const undo = (code?: CellCode): void => void library.decide([report], (before) => takenBack(before, code));
  return (
    <>
      <h2>{importPhrases.corrections[locale]}</h2>
      <ol className="review-issues" data-testid="corrections">
        {decision.corrections.map((correction, index) => {
          const { code } = correction;
          if (!isCellCode(code)) return null;
          return (
            <li key={index}>
              <button type="button" className="plain" onClick={() => onSelect(code)}>
                {valueLabel(code)[locale]}
              </button>
              : {correction.raw === "" ? importPhrases.blank[locale] : correction.raw} (
              {importPhrases.was[locale]} {originalWord(correction, locale)}){" "}
              {correction.note === "" ? null : <em>{correction.note} </em>}
              <small className="quiet">{formatMoment(correction.when, locale)}</small>{" "}
              <button type="button" className="plain" onClick={() => undo(code)}>
                {importPhrases.undo[locale]}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
