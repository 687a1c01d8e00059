import type { Database } from "../database/database.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import type { View } from "../selection/view.ts";
import { keyFigures } from "./keyFigures.ts";
import { latestRankedYear, latestYear } from "./latestYear.ts";
import { keyFigureCodes, overviewMeasures, rankingMeasures } from "./overviewMeasures.ts";
import { overviewYears } from "./overviewYears.ts";
import { procurementCodes } from "./procurement.ts";
import { ranking } from "./ranking.ts";
import { yearly } from "./yearly.ts";

type Ask = Database["run"];

async function askKeyFigures(ask: Ask, selection: Selection, view: View): Promise<void> {
  const latest = view.year === null ? await ask(latestYear(selection)) : [];
  const year = view.year ?? latest[0]?.latest_year ?? null;
  await ask(keyFigures(selection, overviewMeasures(view.rate), year));
}

async function askRanking(ask: Ask, selection: Selection, view: View): Promise<void> {
  const measures = rankingMeasures(view.rate);
  const measure = measures.find(({ name }) => name === view.measure) ?? measures[0];
  if (measure === undefined) return;
  const question = view.year === null ? latestRankedYear(selection) : null;
  const latest = question === null ? [] : await ask(question);
  await ask(ranking(selection, measure, view.year ?? latest[0]?.latest_year ?? null));
}

/** Asks every question that the overview opens with for a selection, as its panels ask them. */
export async function askOverview(ask: Ask, selection: Selection, view: View): Promise<void> {
  await Promise.all([
    isSideBySide(selection) ? ask(yearly(selection, keyFigureCodes)) : askKeyFigures(ask, selection, view),
    askRanking(ask, selection, view),
    // One question for every panel of years; this part of it stands for all.
    ask(overviewYears(selection, procurementCodes, "each")),
  ]);
}
