import { useRef, useState, type ReactNode } from "react";
import { CancelledSql, type ConsoleResult, type SqlConsole } from "../../database/sqlConsole.ts";
import { writeSql } from "../../database/writeSql.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import type { SqlExample } from "../../queries/sqlExample.ts";
import { sqlExampleOf } from "../../queries/sqlExamples.ts";
import type { PageProps } from "../pageProps.ts";
import { withStorage } from "./browserStorage.ts";
import { FailureNote, faultPlace } from "./FailureNote.tsx";
import { ResultPanel } from "./ResultPanel.tsx";
import { keepDraft, readDraft } from "./savedQueries.ts";
import { SqlEditor, type SqlEditorHandle } from "./SqlEditor.tsx";
import { SqlSide } from "./SqlSide.tsx";
import "./sql.css";

/** More rows than this are not fetched; the page says so. */
export const rowLimit = 100_000;

interface SqlPageProps extends PageProps {
  /** Null where there is no engine to ask. */
  readonly console: SqlConsole | null;
  /** The names of the data sets whose figures are made up. */
  readonly simulated: readonly string[];
}

/** Whether rows of a simulated data set may be in the answer: it is named, or no data set is. */
function maySimulate(statement: string, simulated: readonly string[]): boolean {
  return simulated.some((name) => statement.includes(name)) || !/\bdataset\b/i.test(statement);
}

type Outcome =
  | { readonly state: "nothing" | "running" | "cancelling" | "cancelled" }
  | { readonly state: "answered"; readonly result: ConsoleResult; readonly text: string }
  | { readonly state: "failed"; readonly cause: Error; readonly text: string };

/** An example as a statement, its title before it as a remark. */
function exampleText(
  example: SqlExample,
  { address, locale }: Pick<PageProps, "address" | "locale">,
): string {
  return `-- ${example.title[locale]}\n${writeSql(example.sql(address.selection, address.view))}`;
}

/** What the editor opens on: the example that the address names, else what was written last, else a short example. */
function openingText(props: SqlPageProps): string {
  const named = sqlExampleOf(props.address.view.measure);
  if (named !== null) return exampleText(named, props);
  const draft = withStorage(readDraft);
  const first = sqlExampleOf("rates");
  return draft ?? (first === null ? "" : exampleText(first, props));
}

/** Asking in SQL: columns, examples and saved queries beside the statement, its rows below. */
export function SqlPage(props: SqlPageProps): ReactNode {
  const { console: asking, locale, theme } = props;
  const editor = useRef<SqlEditorHandle>(null);
  const [opening] = useState(() => openingText(props));
  const [text, setText] = useState(opening);
  const [outcome, setOutcome] = useState<Outcome>({ state: "nothing" });
  const isRunning = outcome.state === "running" || outcome.state === "cancelling";

  async function run(statement: string): Promise<void> {
    if (asking === null || isRunning) return;
    editor.current?.mark(null);
    setOutcome({ state: "running" });
    try {
      setOutcome({ state: "answered", result: await asking.run(statement, rowLimit), text: statement });
    } catch (cause) {
      if (cause instanceof CancelledSql) {
        setOutcome({ state: "cancelled" });
        return;
      }
      if (!(cause instanceof Error)) throw cause;
      setOutcome({ state: "failed", cause, text: statement });
      editor.current?.mark(faultPlace(cause, statement));
    }
  }

  function cancel(): void {
    setOutcome({ state: "cancelling" });
    // The button that was pressed goes away, and the keyboard would be nowhere.
    editor.current?.focus();
    void asking?.cancel();
  }

  function write(statement: string): void {
    setText(statement);
    withStorage((storage) => keepDraft(storage, statement));
  }

  return (
    <article className="sql-page">
      <header>
        <h1>{sqlPhrases.title[locale]}</h1>
        <p className="quiet small">{sqlPhrases.measure[locale]}</p>
      </header>
      <SqlSide
        locale={locale}
        text={text}
        onInsert={(name) => editor.current?.insert(name)}
        onExample={(example) => editor.current?.setText(exampleText(example, props))}
        onOpen={(statement) => editor.current?.setText(statement)}
      />
      <section className="sql-main">
        <SqlEditor
          ref={editor}
          opening={opening}
          locale={locale}
          theme={theme}
          onChange={write}
          onRun={(statement) => void run(statement)}
        />
        <RunBar
          locale={locale}
          state={outcome.state}
          canRun={asking !== null}
          onRun={() => void run(text)}
          onCancel={cancel}
        />
        <div className="sql-results" aria-busy={isRunning}>
          <OutcomeView outcome={outcome} {...props} />
        </div>
      </section>
    </article>
  );
}

interface RunBarProps {
  readonly locale: Locale;
  readonly state: Outcome["state"];
  readonly canRun: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

function RunBar({ locale, state, canRun, onRun, onCancel }: RunBarProps): ReactNode {
  const isRunning = state === "running" || state === "cancelling";
  return (
    <div className="sql-tools">
      <button type="button" className="button primary" disabled={!canRun || isRunning} onClick={onRun}>
        {sqlPhrases.run[locale]}
      </button>
      <span className="quiet small">{sqlPhrases.runKeys[locale]}</span>
      {isRunning ? (
        <button type="button" className="button" disabled={state === "cancelling"} onClick={onCancel}>
          {sqlPhrases[state === "cancelling" ? "cancelling" : "cancel"][locale]}
        </button>
      ) : null}
      {canRun ? null : <span role="alert">{sqlPhrases.noConsole[locale]}</span>}
    </div>
  );
}

function OutcomeView({
  outcome,
  locale,
  theme,
  simulated,
}: { readonly outcome: Outcome } & SqlPageProps): ReactNode {
  switch (outcome.state) {
    case "nothing":
      return <p className="quiet">{sqlPhrases.notRun[locale]}</p>;
    case "running":
    case "cancelling":
      return <p role="status">{sqlPhrases[outcome.state][locale]}…</p>;
    case "cancelled":
      return <p role="status">{sqlPhrases.cancelled[locale]}</p>;
    case "failed":
      return <FailureNote cause={outcome.cause} text={outcome.text} locale={locale} />;
    case "answered":
      return (
        <ResultPanel
          result={outcome.result}
          statement={outcome.text}
          isSimulated={maySimulate(outcome.text, simulated)}
          locale={locale}
          theme={theme}
        />
      );
  }
}
