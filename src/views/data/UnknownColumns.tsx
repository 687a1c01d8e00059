import { useState, type ReactNode } from "react";
import { isValueCode, valueCodes, valueLabel } from "../../form/cells.ts";
import { attributeNames } from "../../ingest/flat/attributes.ts";
import { remembered } from "../../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";

/** Asks what the unknown columns of flat tables stand for, and reads the tables again. */
export function UnknownColumns(props: ImportsProps): ReactNode {
  const { entries } = useImports(props.library);
  return entries
    .filter(({ file }) => file.unknownColumns.length > 0)
    .map((entry) => <Columns key={entry.file.id} {...props} entry={entry} />);
}

function meaningWord(means: string, locale: Locale): string {
  if (isValueCode(means)) return valueLabel(means)[locale];
  const names: readonly string[] | undefined = Object.entries(attributeNames).find(
    ([name]) => name === means,
  )?.[1];
  return (locale === "zh" ? names?.find((name) => /\p{Script=Han}/u.test(name)) : undefined) ?? means;
}

function Columns(props: ImportsProps & { readonly entry: ImportEntry }): ReactNode {
  const { entry, library, judge, locale } = props;
  const { file } = entry;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const readAgain = async (): Promise<void> => {
    const mapping = remembered(library.state().settings.mapping, chosen);
    await library.set({ mapping });
    await library.readAgain(file.id, { mapping }, judge);
  };
  return (
    <details className="import-block" open>
      <summary>
        {importPhrases.unknownColumns[locale]}: {file.name} ({file.unknownColumns.length})
      </summary>
      <p className="quiet small">{importPhrases.unknownColumnsHint[locale]}</p>
      <div className="import-columns">
        {file.unknownColumns.map(({ name, suggestions }) => (
          <label key={name}>
            <span>{name}</span>
            <select
              value={chosen[name] ?? ""}
              onChange={(event) => setChosen({ ...chosen, [name]: event.target.value })}
            >
              <option value="">?</option>
              <option value="ignored">{importPhrases.columnIgnored[locale]}</option>
              {[
                ...new Set([
                  ...suggestions.map(({ means }) => means as string),
                  "unit",
                  "year",
                  ...valueCodes,
                ]),
              ].map((means) => (
                <option key={means} value={means}>
                  {meaningWord(means, locale)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <button
        type="button"
        className="button"
        disabled={Object.keys(chosen).length === 0}
        onClick={() => void readAgain()}
      >
        {importPhrases.readAgain[locale]}
      </button>
    </details>
  );
}
