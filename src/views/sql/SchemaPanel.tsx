import { useState, type ReactNode } from "react";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import { searchSchema } from "../../queries/reportColumns.ts";

interface SchemaPanelProps {
  readonly locale: Locale;
  readonly onInsert: (name: string) => void;
}

/** The columns at hand, by the sections of the form; a click writes the name into the statement. */
export function SchemaPanel({ locale, onInsert }: SchemaPanelProps): ReactNode {
  const [search, setSearch] = useState("");
  const groups = searchSchema(search);
  const isSearching = search.trim() !== "";
  return (
    <div className="sql-side-body">
      <input
        type="search"
        value={search}
        placeholder={sqlPhrases.searchColumns[locale]}
        aria-label={sqlPhrases.searchColumns[locale]}
        onChange={(event) => setSearch(event.target.value)}
      />
      {groups.length === 0 ? <p className="quiet">{sqlPhrases.noColumn[locale]}</p> : null}
      {groups.map(({ title, columns }, index) => (
        // A search opens every group anew; without one the reader opens what is wanted.
        <details key={`${title.en} ${isSearching}`} open={isSearching || index === 0}>
          <summary>
            {title[locale]} <span className="quiet small">{columns.length}</span>
          </summary>
          <ul>
            {columns.map(({ name, label, unit }) => (
              <li key={name}>
                <button
                  type="button"
                  title={`${sqlPhrases.insert[locale]} ${name}`}
                  onClick={() => onInsert(name)}
                >
                  <span>{label[locale]}</span>
                  <code>{name}</code>
                  <small>{unit}</small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
