import type { Sql } from "../database/sql.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import type { View } from "../selection/view.ts";
import { keyFigures } from "./keyFigures.ts";
import { keyFigureCodes, overviewMeasures, rankingMeasures } from "./overviewMeasures.ts";
import { overviewYearsSql } from "./overviewYears.ts";
import { ranking } from "./ranking.ts";
import { yearly } from "./yearly.ts";

/** Every question that the overview opens with for a selection, each once, as its panels ask them. */
export function overviewQuestions(selection: Selection, view: View): readonly Sql[] {
  const measures = rankingMeasures(view.rate);
  const measure = measures.find(({ name }) => name === view.measure) ?? measures[0];
  return [
    isSideBySide(selection)
      ? yearly(selection, keyFigureCodes).sql
      : keyFigures(selection, overviewMeasures(view.rate), view.year).sql,
    ...(measure === undefined ? [] : [ranking(selection, measure, view.year).sql]),
    overviewYearsSql(selection),
  ];
}
