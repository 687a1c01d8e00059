import { formatNumber } from "../../locale/number.ts";
import type { Locale } from "../../locale/text.ts";
import type { OutlierRow } from "./outlierRows.ts";

/** The years with their figures, the table twin of the small chart. */
export function seriesWords({ series }: Pick<OutlierRow, "series">, locale: Locale): string {
  const separator = locale === "zh" ? "，" : ", ";
  return series.map(({ year, value }) => `${year}: ${formatNumber(value, locale)}`).join(separator);
}
