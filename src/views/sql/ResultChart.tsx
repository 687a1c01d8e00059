import { useState, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import {
  barLimit,
  chartColumns,
  resultChartHeight,
  resultOption,
  writeConsoleValue,
} from "../../charts/resultOption.ts";
import type { Theme } from "../../charts/theme.ts";
import type { ConsoleResult } from "../../database/sqlConsole.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";

interface ResultChartProps {
  readonly result: ConsoleResult;
  readonly locale: Locale;
  readonly theme: Theme;
}

interface ColumnChoiceProps {
  readonly label: string;
  readonly places: readonly number[];
  readonly value: number;
  readonly result: ConsoleResult;
  readonly onChange: (place: number) => void;
}

function ColumnChoice({ label, places, value, result, onChange }: ColumnChoiceProps): ReactNode {
  return (
    <label className="small">
      {label}{" "}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {places.map((place) => (
          <option key={place} value={place}>
            {result.columns[place]?.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function describe(result: ConsoleResult, category: number, figure: number, locale: Locale): string {
  const lines = result.rows
    .slice(0, barLimit)
    .map(
      (row) => `${String(row[category] ?? "NULL")}: ${writeConsoleValue(row[figure] ?? null, { locale })}`,
    );
  return `${result.columns[figure]?.name ?? ""}. ${lines.join("; ")}`;
}

/** An answer as bars: a column of names, a column of numbers. */
export function ResultChart({ result, locale, theme }: ResultChartProps): ReactNode {
  const [chosen, setChosen] = useState<{ category: number; figure: number } | null>(null);
  const possible = chartColumns(result);
  const firstCategory = possible?.categories[0];
  const firstFigure = possible?.figures[0];
  if (possible === null || firstCategory === undefined || firstFigure === undefined)
    return <p className="quiet">{sqlPhrases.noChart[locale]}</p>;
  const category = chosen?.category ?? firstCategory;
  const figure = chosen?.figure ?? firstFigure;
  return (
    <>
      <div className="sql-tools">
        <ColumnChoice
          label={sqlPhrases.chartBy[locale]}
          places={possible.categories}
          value={category}
          result={result}
          onChange={(place) => setChosen({ category: place, figure })}
        />
        <ColumnChoice
          label={sqlPhrases.chartOf[locale]}
          places={possible.figures}
          value={figure}
          result={result}
          onChange={(place) => setChosen({ category, figure: place })}
        />
        {result.rows.length <= barLimit ? null : (
          <span className="quiet small">
            {sqlPhrases.chartCut[locale]} ({barLimit}/{result.rows.length})
          </span>
        )}
      </div>
      <Chart
        option={resultOption(result, { category, figure }, { locale, theme })}
        label={describe(result, category, figure, locale)}
        height={resultChartHeight(result)}
      />
    </>
  );
}
