import type { CellCode } from "../../form/cells.ts";
import { valueLabel } from "../../form/cells.ts";
import { formatChange, formatNumber, formatSigned, unitWord } from "../../locale/number.ts";
import { kindPhrases } from "../../locale/phrases/difference.ts";
import type { Locale } from "../../locale/text.ts";
import { countKinds, type CellDifference, type DifferenceKind } from "./differences.ts";

const headline: readonly CellCode[] = ["new_received.total", "total_processed.total", "carried_out.total"];
const kinds: readonly DifferenceKind[] = ["same", "changed", "state", "one_form", "unknown"];

function headlineWords(one: CellDifference, locale: Locale): string | null {
  const { other, report, change, share, code } = one;
  if (other.value === null || report.value === null || change === null) return null;
  const name = valueLabel(code)[locale].replace(/ · (总计|Total)$/u, "");
  const percent = share === null ? "" : `, ${formatChange(share, locale)}`;
  const unit = unitWord("件", locale);
  return `${name} ${formatNumber(other.value, locale)} → ${formatNumber(report.value, locale)} ${unit} (${formatSigned(change, locale)}${percent})`;
}

/** The comparison in two sentences: the headline figures, and how many cells agree, changed or cannot be compared. */
export function summarySentences(differences: readonly CellDifference[], locale: Locale): readonly string[] {
  const counts = countKinds(differences);
  const told = headline.flatMap((code) => {
    const one = differences.find((each) => each.code === code);
    const words = one === undefined ? null : headlineWords(one, locale);
    return words === null ? [] : [words];
  });
  const counted = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${formatNumber(counts[kind], locale)} ${kindPhrases[kind][locale]}`);
  const [comma, stop, cells] = locale === "zh" ? ["，", "。", ""] : [", ", ".", "Cells: "];
  return [
    ...(told.length === 0 ? [] : [told.join(locale === "zh" ? "；" : "; ") + stop]),
    ...(counted.length === 0 ? [] : [cells + counted.join(comma) + stop]),
  ];
}
