import { useId, useState, type ReactNode } from "react";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Locale } from "../../locale/text.ts";

interface WaiverFormProps {
  readonly locale: Locale;
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason of a waiver; there is none without one. */
export function WaiverForm({ locale, onKeep, onCancel }: WaiverFormProps): ReactNode {
  const [reason, setReason] = useState("");
  const field = useId();
  return (
    <form
      className="waiver small"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onKeep(reason.trim());
      }}
    >
      <label htmlFor={field}>{qualityPhrases.reason[locale]}</label>
      <input
        id={field}
        autoFocus
        maxLength={300}
        value={reason}
        placeholder={qualityPhrases.reasonHint[locale]}
        onChange={({ target }) => setReason(target.value)}
      />
      <button type="submit" className="button primary" disabled={reason.trim() === ""}>
        {qualityPhrases.keep[locale]}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {qualityPhrases.cancel[locale]}
      </button>
    </form>
  );
}
