import { reviewedNumbers } from "../database/acceptedReports.ts";
import type { Database } from "../database/database.ts";
import { undecided, type Decision, type FilingOrgan } from "../ingest/imports/decision.ts";
import { figureDifferences } from "../ingest/imports/figureDifference.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { FilingNumbers } from "../ingest/imports/filingNumbers.ts";
import { opened } from "../ingest/imports/importJudge.ts";
import type { ImportState, OpeningJudge } from "../ingest/imports/importLibrary.ts";
import { createOrganMatcher, type OrganMatch } from "../ingest/imports/knownOrgan.ts";
import { whoseReport, yearOfReport } from "../ingest/imports/unpackedReports.ts";
import { createRegions, nationalRegions } from "../place/region.ts";
import type { Decided } from "./acceptedFilings.ts";
import { bundledFilings } from "./bundledFilings.ts";
import { bundledReport, type BundledReport } from "./bundledReport.ts";
import { bundledReports } from "./bundledReports.ts";
import { differsFrom, isContradicted } from "./contradiction.ts";
import { dataSetOrgans } from "./dataSetOrgans.ts";

function standing(
  report: ImportedReport,
  decision: Decision,
  bundled: BundledReport["values"],
): Decision["bundled"] {
  return figureDifferences(reviewedNumbers(report, decision), bundled).length === 0 ? "same" : "different";
}

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
  return bundled === undefined ? "none" : standing(report, decision, bundled.values);
}

/** The page stays awake while a table of hundreds of thousands of reports is judged. Milliseconds. */
const longestTask = 30;

/** A pause that lets the page draw, if the last one is long past. */
function createPauses(): () => Promise<void> | null {
  let last = performance.now();
  return () => {
    if (performance.now() - last < longestTask) return null;
    return new Promise((done) =>
      setTimeout(() => {
        last = performance.now();
        done();
      }),
    );
  };
}

/** Organs asked about at once, with all their years. */
const organsAtOnce = 40;

/** The bundled reports in whose place reports would stand, by the number of organ and year. */
async function bundledRivals(
  database: Database,
  dataset: string,
  decisions: readonly Decision[],
  numbers: FilingNumbers,
): Promise<ReadonlyMap<number, BundledReport["values"]>> {
  const filings = new Set(
    (await database.run(bundledFilings(dataset))).map(({ organ, year }) => numbers.ofId(organ, year)),
  );
  const met = new Set<string>();
  for (const one of decisions)
    if (one.organ !== null && filings.has(numbers.of(one.organ, one.year) ?? -1)) met.add(one.organ.id);
  const organs = [...met];
  const rivals = new Map<number, BundledReport["values"]>();
  for (let start = 0; start < organs.length; start += organsAtOnce) {
    const asked = bundledReports(dataset, organs.slice(start, start + organsAtOnce));
    for (const { organ, year, values } of await database.run(asked))
      rivals.set(numbers.ofId(organ, year), values);
  }
  return rivals;
}

/** Reports by organ and year: most stand alone, and need no list. */
class Filed {
  readonly #first = new Map<number, Decided>();
  readonly #further = new Map<number, Decided[]>();

  /** The reports filed under a number before this one, which joins them. */
  join(number: number, one: Decided): readonly Decided[] {
    const first = this.#first.get(number);
    if (first === undefined) {
      this.#first.set(number, one);
      return [];
    }
    const further = this.#further.get(number) ?? [];
    this.#further.set(number, [...further, one]);
    return [first, ...further];
  }
}

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

  /** Whose each report is, as far as that is settled. */
  async function settled(reports: readonly ImportedReport[]): Promise<readonly Decision[]> {
    const pause = createPauses();
    const matched = await match();
    const known = new Map<object, FilingOrgan | null>();
    const decisions: Decision[] = [];
    for (const report of reports) {
      const { correction } = report;
      if (correction !== undefined) {
        const { organ, year } = correction;
        decisions.push({ ...undecided, organ, year });
        continue;
      }
      const whose = whoseReport(report);
      let organ = known.get(whose);
      if (organ === undefined) {
        const found = matched(report);
        organ = found.type === "settled" ? found.organ : null;
        known.set(whose, organ);
      }
      decisions.push({ ...undecided, organ, year: yearOfReport(report) });
      const pausing = pause();
      if (pausing !== null) await pausing;
    }
    return decisions;
  }

  return async (reports) => {
    const decisions = await settled(reports);
    const numbers = new FilingNumbers();
    const rivals = await bundledRivals(database(), dataset, decisions, numbers);
    const pause = createPauses();
    // The first report of an organ and year in a file counts; another one that differs waits for a person.
    const filed = new Filed();
    const judged: Decision[] = [];
    for (const [at, report] of reports.entries()) {
      const whose = decisions[at] ?? undecided;
      const number = numbers.of(whose.organ, whose.year);
      const rival = number === null ? undefined : rivals.get(number);
      const isOwn = rival === undefined || report.correction !== undefined;
      const decision = isOwn ? whose : { ...whose, bundled: standing(report, whose, rival) };
      const one = { report, decision };
      const earlier = number === null ? [] : filed.join(number, one);
      const isDoubted = isContradicted(state(), report, decision) || differsFrom(earlier, one);
      judged.push(opened(report, decision, isDoubted));
      const pausing = pause();
      if (pausing !== null) await pausing;
    }
    return judged;
  };
}
