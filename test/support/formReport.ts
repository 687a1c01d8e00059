import type { FullReport } from "../../datasets/compiler/dataSet.ts";
import { isNotedCode } from "../../datasets/compiler/figureCode.ts";
import type { ValueCode } from "../../src/form/cells.ts";
import { isNarrativeCode, type NarrativeCode } from "../../src/form/narrative.ts";
import type { Figure, Report } from "../../src/form/report.ts";
import { kinds } from "../../src/place/kinds.ts";

/** A report of a data set as the rules judge it. */
export function formReport({ filed, figures }: FullReport): Report {
  const { level, scope } = kinds[filed.organ.kind];
  const cells = new Map<ValueCode, Figure>();
  const narrative = new Map<NarrativeCode, number>();
  for (const [code, { value, raw, state, origin }] of figures) {
    if (isNarrativeCode(code)) {
      if (value !== null) narrative.set(code, value);
    } else if (!isNotedCode(code)) cells.set(code, { value, raw, state, origin });
  }
  return {
    meta: {
      year: filed.year,
      form: filed.form,
      scope,
      level,
      isDepartment: scope === "single_organ",
      published: filed.publishedOn,
      periodStart: filed.periodStart,
      periodEnd: filed.periodEnd,
      procurementUnitSource: filed.procurementUnitSource,
      overviewTopics: filed.overviewTopics,
      claimsAllUpheld: filed.claimsAllUpheld,
      percentages: null,
      coverage: filed.coverage,
    },
    figures: cells,
    narrative,
    printedSubtotals: new Map(),
  };
}
