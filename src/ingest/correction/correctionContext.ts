import { isValueCode, type ValueCode } from "../../form/cells.ts";
import { isNarrativeCode, type NarrativeCode } from "../../form/narrative.ts";
import { cellStates, type Figure, type Report, type StatedPercentage } from "../../form/report.ts";
import type { FiledPlace } from "../imports/filedPlace.ts";
import type { PrintedMeta } from "../imports/importedReport.ts";

/** What surrounds the cells of a report: it comes back with them, so that the rules judge the same report. */
export interface CorrectionContext {
  readonly place: FiledPlace;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  readonly meta: PrintedMeta;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  /** Figures that stand in no cell: told only by the text, or subtotals that the form does not print. */
  readonly others: ReadonlyMap<ValueCode, Figure>;
}

/** The context of a report as text; `printed` are the codes that its form has cells for. */
export function writeContext(
  report: Report,
  printed: ReadonlySet<ValueCode>,
  around: Pick<CorrectionContext, "place" | "title" | "sourceUrl">,
): string {
  const { coverage, published, periodStart, periodEnd, procurementUnitSource } = report.meta;
  const { overviewTopics, claimsAllUpheld, percentages } = report.meta;
  const isOther = ([code, { state, origin }]: readonly [ValueCode, Figure]): boolean =>
    state !== "derived" && (origin === "text" || !printed.has(code));
  return JSON.stringify({
    ...around,
    meta: {
      coverage,
      published,
      periodStart,
      periodEnd,
      procurementUnitSource,
      overviewTopics,
      claimsAllUpheld,
      percentages,
    },
    narrative: [...report.narrative],
    others: [...report.figures].filter(isOther),
  });
}

type Record = Readonly<{ [name: string]: unknown }>;
const isRecord = (value: unknown): value is Record =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function placeOf(value: unknown): FiledPlace {
  const told: Record = isRecord(value) ? value : {};
  return {
    province_code: textOf(told["province_code"]),
    province: textOf(told["province"]),
    city_code: textOf(told["city_code"]),
    city: textOf(told["city"]),
    district_code: textOf(told["district_code"]),
    district: textOf(told["district"]),
  };
}

function percentageOf(value: unknown): readonly StatedPercentage[] {
  if (!isRecord(value) || typeof value["percent"] !== "number") return [];
  const count = typeof value["count"] === "number" ? value["count"] : null;
  return [{ percent: value["percent"], count, ...(value["isGrowth"] === true ? { isGrowth: true } : {}) }];
}

function metaOf(value: unknown): PrintedMeta | null {
  if (!isRecord(value)) return null;
  const { coverage, overviewTopics, claimsAllUpheld, percentages } = value;
  if (coverage !== "full" && coverage !== "headline") return null;
  const sources = ["cell", "header", "note", "none"] as const;
  return {
    coverage,
    published: textOf(value["published"]),
    periodStart: textOf(value["periodStart"]),
    periodEnd: textOf(value["periodEnd"]),
    procurementUnitSource: sources.find((one) => one === value["procurementUnitSource"]) ?? null,
    overviewTopics: Array.isArray(overviewTopics)
      ? overviewTopics.filter((topic) => typeof topic === "string")
      : null,
    claimsAllUpheld: typeof claimsAllUpheld === "boolean" ? claimsAllUpheld : null,
    percentages: Array.isArray(percentages) ? percentages.flatMap(percentageOf) : null,
  };
}

function narrativeOf(pair: unknown): [NarrativeCode, number][] {
  const [code, value] = listOf(pair);
  return typeof code === "string" && isNarrativeCode(code) && typeof value === "number"
    ? [[code, value]]
    : [];
}

function figureOf(pair: unknown): [ValueCode, Figure][] {
  const [code, told] = listOf(pair);
  if (typeof code !== "string" || !isValueCode(code) || !isRecord(told)) return [];
  const { value, raw, origin } = told;
  const state = cellStates.find((one) => one === told["state"]);
  if (state === undefined || typeof raw !== "string" || (value !== null && typeof value !== "number"))
    return [];
  return [[code, { value, raw, state, origin: origin === "text" ? "text" : "table" }]];
}

/** The context that a workbook brings back; null where it is not one that `writeContext` made. */
export function readContext(text: string): CorrectionContext | null {
  try {
    const told: unknown = JSON.parse(text);
    const meta = isRecord(told) ? metaOf(told["meta"]) : null;
    if (!isRecord(told) || meta === null) return null;
    return {
      place: placeOf(told["place"]),
      title: textOf(told["title"]),
      sourceUrl: textOf(told["sourceUrl"]),
      meta,
      narrative: new Map(listOf(told["narrative"]).flatMap(narrativeOf)),
      others: new Map(listOf(told["others"]).flatMap(figureOf)),
    };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null; // Told by the fingerprint as well: the sheet was changed.
  }
}
