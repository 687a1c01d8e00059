import { useCallback, useState, type ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { useLeaving } from "./useLeaving.ts";

interface CorrectionNoteProps {
  readonly note: string;
  readonly locale: Locale;
  readonly onNote: (note: string) => Promise<void>;
}

/** Why a cell was corrected, kept when the field is left; until then it says that it is not. */
export function CorrectionNote({ note, locale, onNote }: CorrectionNoteProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const isUnkept = typed !== null && typed !== note;
  const keep = useCallback((): void => {
    if (typed === null) return;
    void onNote(typed).then(() => setTyped((now) => (now === typed ? null : now))); // Unless typed on meanwhile.
  }, [typed, onNote]);
  useLeaving(isUnkept, keep);
  return (
    <label className="review-note">
      <span className="quiet small">{importPhrases.note[locale]}</span>
      <input
        value={typed ?? note}
        placeholder={importPhrases.noteHint[locale]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
      {isUnkept ? <span className="quiet small">{importPhrases.notKeptYet[locale]}</span> : null}
    </label>
  );
}
