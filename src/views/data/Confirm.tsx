import { useState, type ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";

interface ConfirmProps {
  readonly locale: Locale;
  readonly label: string;
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button that asks once more before it does what cannot be undone. */
export function Confirm({ locale, label, question, onConfirm }: ConfirmProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <span className="import-confirm" role="alertdialog" aria-label={question}>
      <span>{question}</span>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {importPhrases.yes[locale]}
      </button>
      <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
        {importPhrases.no[locale]}
      </button>
    </span>
  );
}
