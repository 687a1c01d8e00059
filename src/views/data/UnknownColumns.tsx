import { useState, type ReactNode } from "react";
import { isValueCode, valueCodes, valueLabel } from "../../form/cells.ts";
import { attributeNames } from "../../ingest/flat/attributes.ts";
import { remembered } from "../../ingest/imports/importLibrary.ts";
import type { UnknownColumn } from "../../ingest/imports/importedFile.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { EncodingChoice } from "../import/EncodingChoice.tsx";
import { useImports, type ImportsProps } from "../import/importsProps.ts";

type Chosen = Readonly<Record<string, string>>;

/** Asks what the unknown columns of flat tables stand for, and reads again every table that has one of them. */
export function UnknownColumns(props: ImportsProps): ReactNode {
  const { library, judge, locale } = props;
  const { entries } = useImports(library);
  const [chosen, setChosen] = useState<Chosen>({});
  const asked = entries.filter(({ file }) => file.unknownColumns.length > 0);
  if (asked.length === 0) return null;
  const readAgain = async (): Promise<void> => {
    const mapping = remembered(library.state().settings.mapping, chosen);
    await library.set({ mapping });
    setChosen({});
    for (const { file } of asked)
      if (file.unknownColumns.some(({ name }) => (chosen[name] ?? "") !== ""))
        await library.readAgain(file.id, { mapping }, judge);
  };
  return (
    <section className="import-block" data-testid="columns" aria-label={importPhrases.unknownColumns[locale]}>
      <h2>{importPhrases.unknownColumns[locale]}</h2>
      <p className="quiet small">{importPhrases.unknownColumnsHint[locale]}</p>
      {asked.map((entry) => (
        <Columns key={entry.file.id} {...props} entry={entry} chosen={chosen} onChoose={setChosen} />
      ))}
      <div className="tools">
        <button
          type="button"
          className="button primary"
          disabled={Object.values(chosen).every((means) => means === "")}
          onClick={() => void readAgain()}
        >
          {importPhrases.readAgain[locale]}
        </button>
      </div>
    </section>
  );
}

function meaningWord(means: string, locale: Locale): string {
  if (isValueCode(means)) return valueLabel(means)[locale];
  const names: readonly string[] | undefined = Object.entries(attributeNames).find(
    ([name]) => name === means,
  )?.[1];
  return (locale === "zh" ? names?.find((name) => /\p{Script=Han}/u.test(name)) : undefined) ?? means;
}

interface ColumnsProps extends ImportsProps {
  readonly entry: ImportEntry;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function Columns(props: ColumnsProps): ReactNode {
  const { entry, chosen, onChoose, locale } = props;
  const { file } = entry;
  return (
    <details open={entry.reports.length === 0 || file.unknownColumns.length <= 12}>
      <summary>
        {file.name} · {importPhrases.columnsLeft(file.unknownColumns.length)[locale]}
      </summary>
      <EncodingChoice {...props} file={file} />
      <div className="import-columns">
        {file.unknownColumns.map((column) => (
          <ColumnChoice
            key={column.name}
            column={column}
            locale={locale}
            value={chosen[column.name] ?? ""}
            onChange={(means) => onChoose({ ...chosen, [column.name]: means })}
          />
        ))}
      </div>
    </details>
  );
}

const shared: readonly string[] = ["unit", "year", "kind", "scope", "region_code"];
/** Suggestions below this are noise. */
const likely = 0.3;

interface ColumnChoiceProps {
  readonly column: UnknownColumn;
  readonly locale: Locale;
  readonly value: string;
  readonly onChange: (means: string) => void;
}

/** What a column stands for: a suggestion at a click, else from the list of everything there is. */
function ColumnChoice({ column, locale, value, onChange }: ColumnChoiceProps): ReactNode {
  const suggested = column.suggestions
    .filter(({ score }) => score >= likely)
    .map(({ means }): string => means)
    .slice(0, 3);
  const option = (means: string): ReactNode => (
    <option key={means} value={means}>
      {meaningWord(means, locale)}
    </option>
  );
  return (
    <div className="column-choice">
      <label>
        <span>{column.name}</span>
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{importPhrases.columnOpen[locale]}</option>
          <option value="ignored">{importPhrases.columnIgnored[locale]}</option>
          {[...new Set([...suggested, ...shared, ...valueCodes])].map(option)}
        </select>
      </label>
      {suggested.length === 0 ? null : (
        <span className="small">
          <span className="quiet">{importPhrases.suggested[locale]}</span>{" "}
          {suggested.map((means) => (
            <button
              key={means}
              type="button"
              className="plain"
              aria-pressed={value === means}
              onClick={() => onChange(means)}
            >
              {meaningWord(means, locale)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
