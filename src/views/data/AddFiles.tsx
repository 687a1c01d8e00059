import { useEffect, useRef, useState, type ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import { pickedFiles } from "../import/droppedFiles.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { KeepingNotice } from "../import/KeepingNotice.tsx";
import { Interrupted, Progress } from "./Progress.tsx";
import { PasteBox } from "./PasteBox.tsx";

/** The ways in, how far the reading is, and what came of it. */
export function AddFiles(props: ImportsProps): ReactNode {
  const { library, judge, locale } = props;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  useEffect(() => library.prepare(), [library]);
  const add = (input: HTMLInputElement): void => {
    void library.add(pickedFiles(input.files ?? []), judge);
    input.value = ""; // The same file can be chosen again.
  };
  return (
    <section className="import-block import-drop" aria-label={importPhrases.title[locale]}>
      <p>{importPhrases.lead[locale]}</p>
      <div className="tools">
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-testid="files"
          onChange={(event) => add(event.target)}
        />
        <input
          ref={(input) => {
            folder.current = input;
            input?.setAttribute("webkitdirectory", "");
          }}
          type="file"
          multiple
          hidden
          data-testid="folder"
          onChange={(event) => add(event.target)}
        />
        <button type="button" className="button primary" onClick={() => files.current?.click()}>
          {importPhrases.chooseFiles[locale]}
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          {importPhrases.chooseFolder[locale]}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        >
          {importPhrases.paste[locale]}
        </button>
      </div>
      {isPasting ? (
        <PasteBox
          locale={locale}
          onFile={(file) => {
            setPasting(false);
            void library.add([file], judge);
          }}
        />
      ) : null}
      <KeepingNotice library={library} locale={locale} />
      <Interrupted {...props} />
      <Progress {...props} />
    </section>
  );
}
