import type { ReactNode } from "react";
import type { Locale } from "../../locale/text.ts";
import type { OutlierRow } from "./outlierRows.ts";
import { seriesWords } from "./seriesWords.ts";

const [width, height, gap] = [112, 28, 4];

interface SparklineProps {
  readonly row: OutlierRow;
  readonly locale: Locale;
}

/** A bar a year from zero, the year in question in accent; a year without a figure stays empty. */
export function Sparkline({ row, locale }: SparklineProps): ReactNode {
  const { series, finding } = row;
  const first = series[0]?.year;
  const last = series.at(-1)?.year;
  if (first === undefined || last === undefined) return "–";
  const years = last - first + 1;
  const most = Math.max(1, ...series.map(({ value }) => value));
  const bar = Math.min(16, (width - gap * (years - 1)) / years);
  const words = seriesWords(row, locale);
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={words}>
      <title>{words}</title>
      {series.map(({ year, value }) => {
        const tall = Math.max(1, (value / most) * height);
        return (
          <rect
            key={year}
            className={year === finding.year ? "lit" : undefined}
            x={(year - first) * (bar + gap)}
            y={height - tall}
            width={bar}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
