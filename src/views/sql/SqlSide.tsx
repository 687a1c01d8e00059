import { useState, type ReactNode } from "react";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import type { SqlExample } from "../../queries/sqlExample.ts";
import { Choice } from "../Choice.tsx";
import { ExampleList } from "./ExampleList.tsx";
import { SavedList } from "./SavedList.tsx";
import { SchemaPanel } from "./SchemaPanel.tsx";

interface SqlSideProps {
  readonly locale: Locale;
  readonly text: string;
  readonly onInsert: (name: string) => void;
  readonly onExample: (example: SqlExample) => void;
  readonly onOpen: (text: string) => void;
}

const tabs = ["examples", "columns", "saved"] as const;

/** What helps to write a statement: examples, columns, saved queries. */
export function SqlSide({ locale, text, onInsert, onExample, onOpen }: SqlSideProps): ReactNode {
  const [tab, setTab] = useState<(typeof tabs)[number]>("examples");
  return (
    <aside className="sql-side">
      <Choice
        label={sqlPhrases.title[locale]}
        value={tab}
        options={tabs.map((value) => ({ value, label: sqlPhrases[value][locale] }))}
        onChange={setTab}
      />
      {tab === "examples" ? <ExampleList locale={locale} onOpen={onExample} /> : null}
      {tab === "columns" ? <SchemaPanel locale={locale} onInsert={onInsert} /> : null}
      {tab === "saved" ? <SavedList locale={locale} text={text} onOpen={onOpen} /> : null}
    </aside>
  );
}
