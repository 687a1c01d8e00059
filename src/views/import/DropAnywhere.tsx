import { useEffect, useState, type ReactNode } from "react";
import type { DroppedFile } from "../../ingest/imports/importLibrary.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { droppedFiles, pastedFile } from "./droppedFiles.ts";

interface DropAnywhereProps {
  readonly locale: Locale;
  /** Files are held over the page. */
  readonly onOver: () => void;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Whether a paste belongs to the field it was made in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** Takes files dropped and tables pasted anywhere on the page. */
export function DropAnywhere({ locale, onOver, onFiles }: DropAnywhereProps): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      onOver();
      // A place on the page that takes files itself has said so.
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer === null || !holdsFiles(event)) return;
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(onFiles);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isTyping(event.target)) return;
      const files = [...event.clipboardData.files].map((file) => ({ name: file.name, blob: file }));
      const pasted =
        files.length > 0 ? null : pastedFile(event.clipboardData, importPhrases.clipboard[locale]);
      const found = pasted === null ? files : [pasted];
      if (found.length === 0) return;
      event.preventDefault();
      onFiles(found);
    };
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    window.addEventListener("paste", paste, { signal });
    return () => listeners.abort();
  }, [locale, onOver, onFiles]);
  if (!isOver) return null;
  return (
    <div className="drop-veil" role="status">
      <p>{importPhrases.dropHere[locale]}</p>
    </div>
  );
}
