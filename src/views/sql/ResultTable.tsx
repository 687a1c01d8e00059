import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type CSSProperties, type ReactNode } from "react";
import { writeConsoleValue } from "../../charts/resultOption.ts";
import type { ConsoleColumn } from "../../database/consoleValue.ts";
import type { ConsoleResult } from "../../database/sqlConsole.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";

const rowHeight = 30;
/** Rows measured for the width of their column; the rest is cut with its whole in the title. */
const sampled = 60;

function lettersOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/gu)?.length ?? 0;
  return text.length + wide * 0.85;
}

/** Wide enough for what the first rows hold, within limits. */
function widthOf(result: ConsoleResult, index: number, locale: Locale): number {
  const texts = result.rows.slice(0, sampled).map((row) => writeConsoleValue(row[index] ?? null, { locale }));
  const longest = Math.max(lettersOf(result.columns[index]?.name ?? ""), ...texts.map(lettersOf));
  return Math.round(Math.min(360, Math.max(64, longest * 7.6 + 24)));
}

function cellClass(column: ConsoleColumn, isNull: boolean): string {
  return `${column.kind === "number" ? "figure" : ""}${isNull ? " null" : ""}`.trim();
}

interface ResultTableProps {
  readonly result: ConsoleResult;
  readonly locale: Locale;
}

/** The rows of an answer; only those in sight are drawn, so a hundred thousand are no burden. */
export function ResultTable({ result, locale }: ResultTableProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- Its functions change with scrolling; nothing here is memoised.
  const virtual = useVirtualizer({
    count: result.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 480 },
  });
  const widths = result.columns.map((_, index) => widthOf(result, index, locale));
  const line: CSSProperties = {
    gridTemplateColumns: widths.map((width) => `minmax(${width}px, ${width}fr)`).join(" "),
    minWidth: widths.reduce((sum, width) => sum + width, 0),
  };
  return (
    <div
      ref={frame}
      className="result-table"
      role="table"
      tabIndex={0}
      aria-label={sqlPhrases.results[locale]}
      aria-rowcount={result.rows.length + 1}
      aria-colcount={result.columns.length}
    >
      <div className="result-head" role="row" aria-rowindex={1} style={line}>
        {result.columns.map((column, index) => (
          <span key={index} role="columnheader" className={cellClass(column, false)} title={column.type}>
            {column.name}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="result-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="row"
            aria-rowindex={item.index + 2}
            style={{ ...line, transform: `translateY(${item.start}px)` }}
          >
            {result.columns.map((column, index) => {
              const value = result.rows[item.index]?.[index] ?? null;
              const text = writeConsoleValue(value, { locale });
              return (
                <span key={index} role="cell" className={cellClass(column, value === null)} title={text}>
                  {column.name === "year" && value !== null ? String(value) : text}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
