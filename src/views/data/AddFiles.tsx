import { useRef, type ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import { pickedFiles } from "../import/droppedFiles.ts";
import { reviewLines } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";

/** The ways in, how far the reading is, and what came of it. */
export function AddFiles(props: ImportsProps): ReactNode {
  const { library, judge, locale } = props;
  const { problem, isLasting } = useImports(library);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (input: HTMLInputElement): void => {
    void library.add(pickedFiles(input.files ?? []), judge);
    input.value = ""; // The same file can be chosen again.
  };
  return (
    <section className="import-block import-drop">
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
          onChange={(event) => add(event.target)}
        />
        <button type="button" className="button primary" onClick={() => files.current?.click()}>
          {importPhrases.chooseFiles[locale]}
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          {importPhrases.chooseFolder[locale]}
        </button>
        <span className="quiet small">{importPhrases.paste[locale]}</span>
      </div>
      {isLasting ? null : <p className="notice warning">{importPhrases.keptNot[locale]}</p>}
      {problem === null ? null : (
        <p className="notice error" role="alert">
          {importPhrases[problem === "full" ? "problemFull" : "problemFailed"][locale]}
        </p>
      )}
      <Progress {...props} />
    </section>
  );
}

function Progress({ library, locale }: ImportsProps): ReactNode {
  const state = useImports(library);
  const { progress, latest } = state;
  if (progress !== null)
    return (
      <div className="import-progress" role="status">
        <progress
          value={progress.done}
          max={progress.total}
          aria-label={importPhrases.reading(0, 0)[locale]}
        />
        <span>
          {progress.isCancelled
            ? importPhrases.cancelling[locale]
            : importPhrases.reading(progress.done, progress.total)[locale]}
        </span>
        <button type="button" className="button" onClick={library.cancel} disabled={progress.isCancelled}>
          {importPhrases.cancel[locale]}
        </button>
      </div>
    );
  if (latest.size === 0) return null;
  const lines = reviewLines(state).filter(({ entry }) => latest.has(entry.file.id));
  const accepted = lines.filter(({ decision }) => decision?.ruling === "accepted").length;
  const open = lines.filter(({ decision }) => decision?.ruling === "open").length;
  const refused = lines.filter(({ report }) => report === null).length;
  return (
    <p className="import-summary" role="status">
      {importPhrases.summary(latest.size, accepted, open, refused)[locale]}
    </p>
  );
}
