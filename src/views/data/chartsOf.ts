import type { Decision } from "../../ingest/imports/decision.ts";
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

interface Filed {
  readonly organ: NonNullable<Decision["organ"]>;
  readonly year: number;
}

function wayOf(filed: readonly Filed[], dataset: string, label: Text | null): WayToCharts {
  const years = filed.map(({ year }) => year);
  const [first] = filed;
  const { scope, level } = kinds[first?.organ.kind ?? "county_government"];
  return {
    label,
    destination: {
      page: "overview",
      selection: {
        ...everything(dataset),
        organs: [...new Set(filed.map(({ organ }) => organ.id))],
        years: { from: Math.min(...years), to: Math.max(...years) },
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
 */
export function chartsOf(accepted: readonly Decision[], dataset: string): readonly WayToCharts[] {
  const filed = accepted.flatMap(({ organ, year }): Filed[] =>
    organ === null || year === null ? [] : [{ organ, year }],
  );
  if (filed.length === 0) return [];
  const organs = new Set(filed.map(({ organ }) => organ.id));
  if (organs.size <= sideBySideLimit) return [wayOf(filed, dataset, null)];
  const groups = new Map<string, Filed[]>();
  for (const one of filed) {
    const { scope, level } = kinds[one.organ.kind];
    const key = scope === "consolidated" ? `${scope} ${level}` : scope;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const { scope, level } = kinds[group[0]?.organ.kind ?? "county_government"];
    const count = new Set(group.map(({ organ }) => organ.id)).size;
    const name = (locale: keyof Text): string =>
      scope === "consolidated"
        ? `${scopeLabels[scope][locale]} ${levelLabels[level][locale]} (${count})`
        : `${scopeLabels[scope][locale]} (${count})`;
    return wayOf(group, dataset, groups.size === 1 ? null : { zh: name("zh"), en: name("en") });
  });
}
