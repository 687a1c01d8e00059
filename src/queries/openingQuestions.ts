import type { Database } from "../database/database.ts";
import type { Sql } from "../database/sql.ts";
import { readAddress, type DatasetOpening } from "../selection/address.ts";
import { everything, isSideBySide, type Selection } from "../selection/selection.ts";
import { openingView } from "../selection/view.ts";
import { catalogue, type CatalogueRow } from "./catalogue.ts";
import { joinedYears } from "./joinedYears.ts";
import { keyFigureCodes } from "./overviewMeasures.ts";
import { askOverview } from "./overviewQuestions.ts";
import { notesOfOrgan, reportId, reportsOfOrgan } from "./report.ts";
import { yearly } from "./yearly.ts";

/** The regions one click away from a selection that adds up: its provinces, cities or districts. */
function regionsNearby(selection: Selection, rows: readonly CatalogueRow[]): readonly string[] {
  const codes = new Set<string>();
  for (const row of rows)
    for (const code of [row.province_at, row.city_at, row.district_at]) if (code !== null) codes.add(code);
  const [region] = selection.regions;
  const isInside = (code: string): boolean =>
    region === undefined ? code.endsWith("0000") : code.startsWith(region.replace(/(00)+$/, ""));
  return [...codes].filter(isInside);
}

/** The selections whose answers travel with the page: the opening, nothing chosen, and every region one click away. */
function selectionsNearby(dataset: DatasetOpening, rows: readonly CatalogueRow[]): readonly Selection[] {
  const opening = readAddress("", [dataset]).selection;
  const nothing = everything(dataset.name);
  const inRegions = (selection: Selection): readonly Selection[] =>
    isSideBySide(selection)
      ? []
      : regionsNearby(selection, rows).map((region) => ({ ...selection, regions: [region] }));
  return [opening, nothing, ...inRegions(opening)];
}

/** What the report pages ask that stand one click away from organs side by side. */
async function reportQuestions(selection: Selection, database: Database): Promise<readonly Sql[]> {
  if (!isSideBySide(selection)) return [];
  const rows = await database.run(yearly(selection, keyFigureCodes));
  return rows.flatMap(({ organ, year }) =>
    organ === null
      ? []
      : [reportsOfOrgan, notesOfOrgan, joinedYears].map(
          (ask) => ask(selection.dataset, reportId(organ, year)).sql,
        ),
  );
}

/** What the overview asks about selections. */
async function overviewQuestions(
  selections: readonly Selection[],
  database: Database,
): Promise<readonly Sql[]> {
  const asked: Sql[] = [];
  const ask: Database["run"] = (question) => {
    asked.push(question.sql);
    return database.run(question);
  };
  for (const selection of selections) await askOverview(ask, selection, openingView);
  return asked;
}

/** The questions whose answers are computed at build time, so that first charts need no engine. */
export async function openingQuestions(dataset: DatasetOpening, database: Database): Promise<readonly Sql[]> {
  const choices = catalogue(dataset.name);
  const rows = await database.run(choices);
  const reports = await reportQuestions(readAddress("", [dataset]).selection, database);
  return [choices.sql, ...reports, ...(await overviewQuestions(selectionsNearby(dataset, rows), database))];
}
