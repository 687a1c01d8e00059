import type { FilingOrgan } from "../../ingest/imports/decision.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Text } from "../../locale/text.ts";
import { kinds, levelLabels, scopeLabels } from "../../place/kinds.ts";
import { everything, sideBySideLimit } from "../../selection/selection.ts";
import { openingView } from "../../selection/view.ts";
import type { Destination } from "../pageProps.ts";

/** A way to the charts; the label tells the scope where there are several. */
export interface WayToCharts {
  readonly label: Text | null;
  readonly destination: Destination;
}

/** More organs than this make no address that can be sent on: the imported reports of their scope stand for them. */
const namedOrgansLimit = 500;

/** An organ and a year of which a report was accepted. */
export interface Filed {
  readonly organ: FilingOrgan;
  readonly year: number;
}

function wayOf(filed: readonly Filed[], dataset: string, label: Text | null): WayToCharts {
  const organs = [...new Set(filed.map(({ organ }) => organ.id))];
  const isNamed = organs.length <= namedOrgansLimit;
  const [first] = filed;
  // Not spread into Math.min: a file may hold more reports than a call takes arguments.
  const years = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  for (const { year } of filed) {
    years.from = Math.min(years.from, year);
    years.to = Math.max(years.to, year);
  }
  const { scope, level } = kinds[first?.organ.kind ?? "county_government"];
  return {
    label,
    destination: {
      page: "overview",
      selection: {
        ...everything(dataset),
        organs: isNamed ? organs : [],
        origin: isNamed ? "all" : "imported",
        years,
        scope,
        ...(level === "town" ? {} : { level }),
      },
      view: openingView,
    },
  };
}

/**
 * Ways to the charts of just the reports that were accepted, their organs in their years. A few organs stand side by
 * side; more are added up, so each scope and level has a way of its own: a consolidated report is never added to others.
 * Where they are too many to be named, the way leads to all imported reports of that scope in those years, and says so.
 */
export function chartsOf(filed: readonly Filed[], dataset: string): readonly WayToCharts[] {
  if (filed.length === 0) return [];
  const organs = new Set(filed.map(({ organ }) => organ.id));
  if (organs.size <= sideBySideLimit) return [wayOf(filed, dataset, null)];
  const groups = new Map<string, Filed[]>();
  for (const one of filed) {
    const { scope, level } = kinds[one.organ.kind];
    const key = scope === "consolidated" ? `${scope} ${level}` : scope;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => {
    const { scope, level } = kinds[group[0]?.organ.kind ?? "county_government"];
    const count = new Set(group.map(({ organ }) => organ.id)).size;
    const isNamed = count <= namedOrgansLimit;
    const name = (locale: keyof Text): string => {
      const place = scope === "consolidated" ? ` ${levelLabels[level][locale]}` : "";
      return `${scopeLabels[scope][locale]}${place}${isNamed ? ` (${count})` : importPhrases.allImported[locale]}`;
    };
    return wayOf(group, dataset, groups.size === 1 && isNamed ? null : { zh: name("zh"), en: name("en") });
  });
}
