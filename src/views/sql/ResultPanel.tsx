import { useState, type ReactNode } from "react";
import type { Theme } from "../../charts/theme.ts";
import type { ConsoleResult } from "../../database/sqlConsole.ts";
import { formatNumber } from "../../locale/number.ts";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import { writeCsv, writeTsv } from "../../publish/resultText.ts";
import { saveFile } from "../import/saveFile.ts";
import { Choice } from "../Choice.tsx";
import { ResultChart } from "./ResultChart.tsx";
import { ResultTable } from "./ResultTable.tsx";

interface ResultPanelProps {
  readonly result: ConsoleResult;
  /** The statement that gave it. */
  readonly statement: string;
  /** Whether simulated reports may be among the rows. */
  readonly isSimulated: boolean;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** The name of a file says what must not be lost on the way: that its figures are simulated. */
function fileName(ending: "csv" | "xlsx", { isSimulated, locale }: ResultPanelProps): string {
  return `gongkai${isSimulated ? `-${sqlPhrases.simulatedFile[locale]}` : ""}.${ending}`;
}

function downloadCsv(props: ResultPanelProps): void {
  saveFile(new TextEncoder().encode(writeCsv(props.result)), fileName("csv", props), "text/csv");
}

async function downloadWorkbook(props: ResultPanelProps): Promise<void> {
  const { result, statement, isSimulated, locale } = props;
  const { writeResultWorkbook } = await import("../../publish/resultWorkbook.ts");
  const about: readonly (readonly [string, string])[] = [
    ...(isSimulated ? [[shellPhrases.simulated[locale], shellPhrases.simulatedNotice[locale]] as const] : []),
    [sqlPhrases.editor[locale], statement],
    [sqlPhrases.rows[locale], `${result.isCut ? "≥ " : ""}${result.rows.length}`],
  ];
  const names = { rows: sqlPhrases.results[locale], about: sqlPhrases.about[locale] };
  const book = writeResultWorkbook(result, about, names);
  saveFile(
    new Uint8Array(book),
    fileName("xlsx", props),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
}

function CopyButton({ result, locale }: Pick<ResultPanelProps, "result" | "locale">): ReactNode {
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
export function ResultPanel(props: ResultPanelProps): ReactNode {
  const { result, locale, theme, isSimulated } = props;
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
        {isSimulated ? <span className="mark simulated">{sqlPhrases.mayBeSimulated[locale]}</span> : null}
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
        <button type="button" className="button" onClick={() => downloadCsv(props)}>
          {sqlPhrases.download[locale]}
        </button>
        <button type="button" className="button" onClick={() => void downloadWorkbook(props)}>
          {sqlPhrases.downloadWorkbook[locale]}
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
