import { decisionOn, type ImportState } from "../../ingest/imports/importLibrary.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Text } from "../../locale/text.ts";
import type { Place } from "./Filing.tsx";

/** A file that was read for an organ and a year, and is not counted. */
function notCounted({ line, cell }: Place, { entries }: ImportState): Text | null {
  for (const entry of entries)
    for (const report of entry.reports) {
      const { organ, year, ruling } = decisionOn(entry, report);
      if (organ?.id !== line.organ || year !== cell.year || ruling === "accepted") continue;
      return ruling === "open"
        ? qualityCounts.waiting(entry.file.name)
        : qualityCounts.leftOut(entry.file.name);
    }
  return null;
}

function notDue({ line, cell }: Place, nameOf: (organ: string) => string): Text {
  const { firstYear, lastYear, successor } = line;
  if (firstYear !== null && cell.year < firstYear) return qualityCounts.founded(String(firstYear));
  if (lastYear === null) return qualityPhrases.not_due;
  return successor === null
    ? qualityCounts.ended(String(lastYear))
    : qualityCounts.mergedInto(String(lastYear), nameOf(successor));
}

/** Why there is no report at a place. */
export function holeReason(place: Place, imports: ImportState, nameOf: (organ: string) => string): Text {
  if (place.cell.kind === "not_due") return notDue(place, nameOf);
  const own = notCounted(place, imports) ?? qualityCounts.notInData();
  if (place.cell.year >= 2019) return own;
  const early = qualityCounts.before2019();
  return { zh: `${own.zh}；${early.zh}`, en: `${own.en}. ${early.en}` };
}
