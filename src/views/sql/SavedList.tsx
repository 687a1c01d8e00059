import { useState, type ReactNode } from "react";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import { withStorage } from "./browserStorage.ts";
import { readSavedQueries, removeQuery, saveQuery, type SavedQuery } from "./savedQueries.ts";

interface SavedListProps {
  readonly locale: Locale;
  /** The statement in the editor now. */
  readonly text: string;
  readonly onOpen: (text: string) => void;
}

/** The reader's own queries, kept in this browser. */
export function SavedList({ locale, text, onOpen }: SavedListProps): ReactNode {
  const [queries, setQueries] = useState<readonly SavedQuery[]>(() => withStorage(readSavedQueries) ?? []);
  const [name, setName] = useState("");
  const [isRefused, setRefused] = useState(false);

  function keep(change: readonly SavedQuery[] | null): void {
    setRefused(change === null);
    if (change !== null) setQueries(change);
  }

  return (
    <div className="sql-side-body">
      <form
        className="sql-save"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "" || text.trim() === "") return;
          keep(withStorage((storage) => saveQuery(storage, { name: name.trim(), text })));
          setName("");
        }}
      >
        <input
          value={name}
          placeholder={sqlPhrases.saveName[locale]}
          aria-label={sqlPhrases.saveName[locale]}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === "" || text.trim() === ""}>
          {sqlPhrases.save[locale]}
        </button>
      </form>
      <p className="quiet small">{sqlPhrases.saveNote[locale]}</p>
      {isRefused ? <p role="alert">{sqlPhrases.notSaved[locale]}</p> : null}
      {queries.length === 0 ? <p className="quiet">{sqlPhrases.noneSaved[locale]}</p> : null}
      <ul>
        {queries.map((query) => (
          <li key={query.name} className="saved">
            <button type="button" title={query.text} onClick={() => onOpen(query.text)}>
              {query.name}
            </button>
            <button
              type="button"
              className="plain"
              aria-label={`${sqlPhrases.remove[locale]}: ${query.name}`}
              onClick={() => keep(withStorage((storage) => removeQuery(storage, query.name)))}
            >
              {sqlPhrases.remove[locale]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
