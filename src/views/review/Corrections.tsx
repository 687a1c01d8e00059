import { useState, type ReactNode } from "react";
import { isCellCode, valueLabel, type CellCode } from "../../form/cells.ts";
import type { Correction, Decision } from "../../ingest/imports/decision.ts";
import { withNote } from "../../ingest/imports/typedCorrection.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { formatMoment } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { CorrectionNote } from "./CorrectionNote.tsx";

interface CorrectionsProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
  readonly onSelect: (code: CellCode) => void;
  /** Whether what was typed last is kept. */
  readonly isKept: boolean;
  /** Before a correction is taken back: what is being typed must not bring it back. */
  readonly onUndo: () => void;
  /** Whether it was made on this page since it was opened. */
  readonly isOwn: (correction: Correction) => boolean;
}

function originalWord({ original }: Correction, locale: Locale): string {
  if (original === null) return importPhrases.notRead[locale];
  return original.raw === "" ? importPhrases.blank[locale] : original.raw;
}

/** What a person changed, the latest first, with what had been read and why; each can be taken back. */
export function Corrections(props: CorrectionsProps): ReactNode {
  const { library, report, decision, locale, isKept, onUndo } = props;
  const [openedAt] = useState(() => new Date().toISOString());
  const { keeping, unkept } = useImports(library);
  if (decision.corrections.length === 0) return null;
  const isLasting = keeping === "lasting" && !unkept.has(report.file);
  const keptWord = !isKept ? "beingKept" : isLasting ? "keptHere" : "notKept";
  const isSame = (one: Correction, other: Correction): boolean =>
    one.code === other.code && one.when === other.when;
  return (
    <>
      <h2>
        {importPhrases.corrections[locale]} ({decision.corrections.length}){" "}
        <small className="quiet" role="status">
          {importPhrases[keptWord][locale]}
        </small>
      </h2>
      <ol className="review-issues" data-testid="corrections">
        {decision.corrections.toReversed().map((correction) => (
          <Item
            key={`${correction.code} ${correction.when}`}
            {...props}
            correction={correction}
            isFromElsewhere={correction.when > openedAt && !props.isOwn(correction)}
            onNote={(note) => library.decide([report], (before) => withNote(before, correction, note))}
            onTakeBack={() => {
              onUndo();
              void library.decide([report], (before) => ({
                ...before,
                corrections: before.corrections.filter((one) => !isSame(one, correction)),
              }));
            }}
          />
        ))}
      </ol>
    </>
  );
}

interface ItemProps extends Pick<CorrectionsProps, "locale" | "onSelect"> {
  readonly correction: Correction;
  readonly isFromElsewhere: boolean;
  readonly onNote: (note: string) => Promise<void>;
  readonly onTakeBack: () => void;
}

function Item(props: ItemProps): ReactNode {
  const { correction, isFromElsewhere, locale, onSelect, onNote, onTakeBack } = props;
  const { code, raw, note, when } = correction;
  const label = valueLabel(code)[locale];
  return (
    <li>
      {isCellCode(code) ? (
        <button type="button" className="plain" onClick={() => onSelect(code)}>
          {label}
        </button>
      ) : (
        label
      )}
      : <strong>{raw === "" ? importPhrases.blank[locale] : raw}</strong> ({importPhrases.was[locale]}{" "}
      {originalWord(correction, locale)}) <small className="quiet">{formatMoment(when, locale)}</small>{" "}
      {isFromElsewhere ? <span className="mark warning">{importPhrases.elsewhere[locale]}</span> : null}{" "}
      <button type="button" className="plain" onClick={onTakeBack}>
        {importPhrases.undo[locale]}
      </button>
      <CorrectionNote note={note} locale={locale} onNote={onNote} />
    </li>
  );
}
