import { useEffect, useRef, useState, type ReactNode } from "react";
import { statutoryForms, forms } from "../../form/form.ts";
import { readerVersion } from "../../ingest/imports/importedFile.ts";
import { remembered } from "../../ingest/imports/importLibrary.ts";
import { packLibrary, readPacked } from "../../ingest/imports/transfer.ts";
import { csvTemplate } from "../../ingest/template.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { formatBytes } from "../import/importWords.ts";
import { saveFile } from "../import/saveFile.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { Confirm } from "./Confirm.tsx";

/** How imported files are kept, taken elsewhere and taken out. */
export function Keeping(props: ImportsProps): ReactNode {
  const { library, locale } = props;
  const { entries, settings, keeping } = useImports(library);
  return (
    <section className="import-block">
      <h2>{importPhrases.kept[locale]}</h2>
      <p className="quiet">
        {importPhrases[keeping === "lasting" ? "keptLasting" : keeping][locale]} <Usage {...props} />
      </p>
      <div className="tools">
        {entries.length === 0 ? null : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => void library.set({ isOn: !settings.isOn })}
            >
              {importPhrases[settings.isOn ? "switchOff" : "switchOn"][locale]}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                void packLibrary(library).then((bytes) =>
                  saveFile(bytes, "gongkai-imports.zip", "application/zip"),
                )
              }
            >
              {importPhrases.exportAll[locale]}
            </button>
            <Confirm
              locale={locale}
              label={importPhrases.removeAll[locale]}
              question={importPhrases.confirmRemoveAll[locale]}
              onConfirm={() => void library.remove(entries.map(({ file }) => file.id))}
            />
          </>
        )}
        <LoadExport {...props} />
      </div>
      <OldReader {...props} />
      <h2>{importPhrases.templates[locale]}</h2>
      <div className="tools">
        {statutoryForms.map((form) => (
          <button
            key={form}
            type="button"
            className="button"
            onClick={() =>
              saveFile(new TextEncoder().encode(csvTemplate(form, "label")), `${form}.csv`, "text/csv")
            }
          >
            {forms[form].label[locale]}
          </button>
        ))}
      </div>
    </section>
  );
}

function LoadExport({ library, judge, locale }: ImportsProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const load = async (file: File): Promise<void> => {
    setOutcome(null);
    const packed = readPacked(new Uint8Array(await file.arrayBuffer()));
    if (packed === null) {
      setOutcome(importPhrases.notAnExport[locale]);
      return;
    }
    // What is remembered here stays; the export adds to it.
    await library.set({ mapping: remembered(packed.mapping, library.state().settings.mapping) });
    await library.add(packed.files, judge);
    setOutcome(importPhrases.loaded(library.state().latest.size)[locale]);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        data-testid="load-export"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void load(file);
          event.target.value = "";
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {importPhrases.importAll[locale]}
      </button>
      {outcome === null ? null : <span role="status">{outcome}</span>}
    </>
  );
}

/** Offers to read again what an earlier version of the page has read. */
function OldReader({ library, judge, locale }: ImportsProps): ReactNode {
  const { entries } = useImports(library);
  const old = entries.filter(({ file }) => file.reader < readerVersion && file.refusal === null);
  if (old.length === 0) return null;
  const readAgain = async (): Promise<void> => {
    for (const { file } of old) await library.readAgain(file.id, {}, judge);
  };
  return (
    <p className="notice">
      {importPhrases.oldReader(old.length)[locale]}
      <button type="button" className="button" onClick={() => void readAgain()}>
        {importPhrases.readAgain[locale]}
      </button>
    </p>
  );
}

/** What the browser says of its storage; nothing where it says nothing. */
function Usage({ library, locale }: ImportsProps): ReactNode {
  const { entries } = useImports(library);
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null);
  useEffect(() => {
    let isShown = true;
    // Old browsers and pages without https have no storage manager.
    if (!("storage" in navigator)) return undefined;
    void navigator.storage.estimate().then((found) => {
      if (isShown) setEstimate(found);
    });
    return () => {
      isShown = false;
    };
  }, [entries]);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  const free = Math.max(0, estimate.quota - estimate.usage);
  return <>{importPhrases.usage(formatBytes(estimate.usage, locale), formatBytes(free, locale))[locale]}</>;
}
