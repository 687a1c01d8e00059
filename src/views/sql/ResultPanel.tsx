import { useState, type ReactNode } from "react";
import type { Theme } from "../../charts/theme.ts";
import type { ConsoleResult } from "../../database/sqlConsole.ts";
import { formatNumber } from "../../locale/number.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import { writeCsv, writeTsv } from "../../publish/resultText.ts";
import { Choice } from "../Choice.tsx";
import { ResultChart } from "./ResultChart.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface ResultPanelProps {
  readonly result: ConsoleResult;
  readonly locale: Locale;
  readonly theme: Theme;
}

function downloadCsv(result: ConsoleResult): void {
  const url = URL.createObjectURL(new Blob([writeCsv(result)], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "gongkai.csv";
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function CopyButton({ result, locale }: Omit<ResultPanelProps, "theme">): ReactNode {
  const [state, setState] = useState<"copy" | "copied" | "copyFailed">("copy");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(writeTsv(result));
      setState("copied");
    } catch (cause) {
      if (!(cause instanceof DOMException) && !(cause instanceof TypeError)) throw cause;
      setState("copyFailed"); // Pages without https have no clipboard; the download works everywhere.
    }
  };
  return (
    <button type="button" className="button" aria-live="polite" onClick={() => void copy()}>
      {sqlPhrases[state][locale]}
    </button>
  );
}

/** An answer with its size, as table or chart, to copy and to take away. */
export function ResultPanel({ result, locale, theme }: ResultPanelProps): ReactNode {
  const [shape, setShape] = useState<"table" | "chart">("table");
  const { rows, isCut, milliseconds } = result;
  return (
    <>
      <div className="sql-tools">
        <strong role="status">
          {isCut ? "≥ " : ""}
          {formatNumber(rows.length, locale)} {sqlPhrases.rows[locale]}
        </strong>
        <span className="quiet small">
          {formatNumber(Math.round(milliseconds), locale)} {sqlPhrases.milliseconds[locale]}
        </span>
        <span className="spacer" />
        <Choice
          label={sqlPhrases.results[locale]}
          value={shape}
          options={[
            { value: "table", label: sqlPhrases.asTable[locale] },
            { value: "chart", label: sqlPhrases.asChart[locale] },
          ]}
          onChange={setShape}
        />
        <CopyButton result={result} locale={locale} />
        <button type="button" className="button" onClick={() => downloadCsv(result)}>
          {sqlPhrases.download[locale]}
        </button>
      </div>
      {isCut ? <p className="notice warning small">{sqlPhrases.cut[locale]}</p> : null}
      {rows.length === 0 ? <p className="quiet">{sqlPhrases.noRows[locale]}</p> : null}
      {shape === "table" ? (
        <ResultTable result={result} locale={locale} />
      ) : (
        <ResultChart result={result} locale={locale} theme={theme} />
      )}
    </>
  );
}
