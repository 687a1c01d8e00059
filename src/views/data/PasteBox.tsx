import { useState, type ReactNode } from "react";
import type { DroppedFile } from "../../ingest/imports/importLibrary.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { pastedFile, typedFile } from "../import/droppedFiles.ts";

interface PasteBoxProps {
  readonly locale: Locale;
  readonly onFile: (file: DroppedFile) => void;
}

/** A place to paste a table, for phones and for whoever knows no shortcut; what is typed can be read as well. */
export function PasteBox({ locale, onFile }: PasteBoxProps): ReactNode {
  const [text, setText] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const name = importPhrases.clipboard[locale];
  const take = (file: DroppedFile | null): void => {
    setEmpty(file === null);
    if (file !== null) onFile(file);
  };
  return (
    <div className="paste-box">
      <p className="quiet small">{importPhrases.pasteHint[locale]}</p>
      <textarea
        autoFocus
        rows={4}
        value={text}
        aria-label={importPhrases.pasteHere[locale]}
        placeholder={importPhrases.pasteHere[locale]}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const file = pastedFile(event.clipboardData, name);
          if (file === null) return; // It goes into the box, to be completed by hand.
          event.preventDefault();
          take(file);
        }}
      />
      <div className="tools">
        <button
          type="button"
          className="button"
          disabled={text.trim() === ""}
          onClick={() => take(typedFile(text, name))}
        >
          {importPhrases.pasteRead[locale]}
        </button>
        {isEmpty ? <span role="alert">{importPhrases.pasteNothing[locale]}</span> : null}
      </div>
    </div>
  );
}
