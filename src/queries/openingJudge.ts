import { reviewedNumbers } from "../database/acceptedReports.ts";
import type { Database } from "../database/database.ts";
import { undecided, type Decision, type FilingOrgan } from "../ingest/imports/decision.ts";
import { figureDifferences } from "../ingest/imports/figureDifference.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { opened } from "../ingest/imports/importJudge.ts";
import type { ImportState, OpeningJudge } from "../ingest/imports/importLibrary.ts";
import { createOrganMatcher, type OrganMatch } from "../ingest/imports/knownOrgan.ts";
import { createRegions, nationalRegions } from "../place/region.ts";
import { bundledReport } from "./bundledReport.ts";
import { differsFromFiled, file, isContradicted } from "./contradiction.ts";
import { dataSetOrgans } from "./dataSetOrgans.ts";

/** How a report stands to the bundled one that it would replace. */
export async function standingToBundled(
  database: Database,
  dataset: string,
  report: ImportedReport,
  decision: Decision,
): Promise<Decision["bundled"]> {
  const { organ, year } = decision;
  if (organ === null || year === null) return "none";
  const [bundled] = await database.run(bundledReport(dataset, organ.id, year));
  if (bundled === undefined) return "none";
  return figureDifferences(reviewedNumbers(report, decision), bundled.values).length === 0
    ? "same"
    : "different";
}

/** The organ of a data set that a report names; null where none or several could be meant. */
export async function matchedOrgan(
  database: Database,
  dataset: string,
  report: ImportedReport,
): Promise<FilingOrgan | null> {
  const organs = await database.run(dataSetOrgans(dataset));
  const found = createOrganMatcher(organs, createRegions(nationalRegions()))(report);
  return found.type === "settled" ? found.organ : null;
}

/** Above so many reports in one file the bundled ones are compared only when a report is looked at. */
const comparedAtOnce = 300;

/** Matches reports with the organs of a data set and takes what is fine; everything else waits for a person. */
export function createOpeningJudge(
  database: () => Database,
  dataset: string,
  state: () => ImportState,
): OpeningJudge {
  let matcher: Promise<(report: ImportedReport) => OrganMatch> | null = null;
  const match = async (): Promise<(report: ImportedReport) => OrganMatch> => {
    matcher ??= database()
      .run(dataSetOrgans(dataset))
      .then((organs) => createOrganMatcher(organs, createRegions(nationalRegions())));
    return matcher;
  };
  async function settle(report: ImportedReport, isCompared: boolean): Promise<Decision> {
    const found = (await match())(report);
    const organ = found.type === "settled" ? found.organ : null;
    const decision: Decision = { ...undecided, organ, year: report.identity.year };
    if (!isCompared) return decision;
    return { ...decision, bundled: await standingToBundled(database(), dataset, report, decision) };
  }
  return async (reports) => {
    const decisions: Decision[] = [];
    // The first report of an organ and year in a file counts; another one that differs waits for a person.
    const filed: Parameters<typeof file>[0] = new Map();
    for (const report of reports) {
      const settled = await settle(report, reports.length <= comparedAtOnce);
      const one = { report, decision: settled };
      const isDoubted = isContradicted(state(), report, settled) || differsFromFiled(filed, one);
      file(filed, one);
      decisions.push(opened(report, settled, isDoubted));
    }
    return decisions;
  };
}
