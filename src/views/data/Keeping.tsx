import { useEffect, useRef, useState, type ReactNode } from "react";
import { statutoryForms, forms } from "../../form/form.ts";
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
  const { entries, settings, isLasting } = useImports(library);
  return (
    <section className="import-block">
      <h2>{importPhrases.kept[locale]}</h2>
      <p className="quiet">
        {importPhrases[isLasting ? "keptLasting" : "keptNot"][locale]} <Usage {...props} />
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
  const [isRefused, setRefused] = useState(false);
  const load = async (file: File): Promise<void> => {
    const packed = readPacked(new Uint8Array(await file.arrayBuffer()));
    setRefused(packed === null);
    if (packed === null) return;
    await library.add(packed.files, judge, packed.decisions);
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
      {isRefused ? <span role="alert">{importPhrases.notAnExport[locale]}</span> : null}
    </>
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
