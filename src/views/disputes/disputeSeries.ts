import type { BarSeries } from "../../charts/barsOption.ts";
import { palettes } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import {
  disputeColumns,
  disputeResults,
  type DerivedDisputeRow,
  type DisputeRow,
} from "../../form/disputes.ts";
import type { PageProps } from "../pageProps.ts";

/** The four results of a row of table 4 as bars, pending hatched; a total of both litigations leads to its first part. */
export function disputeSeries(
  row: DisputeRow | DerivedDisputeRow,
  theme: PageProps["theme"],
): readonly BarSeries<ValueCode>[] {
  const palette = palettes[theme];
  const colors = {
    upheld: palette.outcomes.granted,
    corrected: palette.outcomes.refused,
    other_outcome: palette.outcomes.other_handling,
    pending: palette.outcomes.unable_to_provide,
    total: palette.ink,
  };
  return disputeResults.map((result) => {
    const printed = row === "litigation" ? "litigation_direct" : row;
    return {
      code: `${row}.${result}` as const,
      label: disputeColumns[result].label,
      color: colors[result],
      isPending: result === "pending",
      target: { code: `${printed}.${result}` as const },
    };
  });
}
