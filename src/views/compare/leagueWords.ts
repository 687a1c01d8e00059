import { organName } from "../../charts/axes.ts";
import { writeFraction } from "../../charts/words.ts";
import type { Locale } from "../../locale/text.ts";
import type { League, LeagueRow } from "../../queries/league.ts";
import { writeRow } from "./scale.ts";
import type { Comparison } from "./useComparison.ts";

interface Counts {
  readonly inside: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** How many of the group chance explains, and who lies outside the 95 % limits on which side. */
function countsOf({ ranked, pooled }: League): Counts | null {
  if (pooled === null || ranked.length < 2) return null;
  const share = pooled.part / pooled.whole;
  const outside = ranked.filter(({ place }) => place === "outside95" || place === "outside998");
  const isAbove = ({ row }: LeagueRow): boolean => row.value !== null && row.value > share;
  const name = ({ row, place }: LeagueRow): string =>
    `${organName(row.name)}${place === "outside998" ? "*" : ""}`;
  return {
    inside: ranked.filter(({ place }) => place === "inside").length,
    above: outside.filter(isAbove).map(name),
    below: outside.filter((one) => !isAbove(one)).map(name),
  };
}

function listed(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, 5).join(locale === "zh" ? "、" : ", ");
  if (names.length <= 5) return shown;
  return locale === "zh" ? `${shown} 等 ${names.length} 个` : `${shown} and ${names.length - 5} more`;
}

function ownPlace({ own, names }: Comparison, { ranked }: League, locale: Locale): string {
  const found = ranked.find(({ row }) => row.organ === own);
  if (found?.place == null || own === null) return "";
  const name = organName(names.get(own) ?? own);
  const words = {
    inside: {
      zh: `${name}在95%界内，不能说与全组不同。`,
      en: ` ${name} lies within the 95% limits and cannot be told from the group.`,
    },
    outside95: {
      zh: `${name}超出95%界（20个里约1个会偶然如此）。`,
      en: ` ${name} lies outside the 95% limits, as 1 in 20 does by chance.`,
    },
    outside998: {
      zh: `${name}超出99.8%界，偶然难以解释。`,
      en: ` ${name} lies outside the 99.8% limits, which chance hardly explains.`,
    },
  } as const;
  return words[found.place][locale];
}

/** The sentence under a ranking: whom chance explains; without a funnel, the highest and the lowest. */
export function describeLeague(comparison: Comparison, league: League, locale: Locale): string {
  const counts = countsOf(league);
  const zh = locale === "zh";
  if (counts === null || league.pooled === null) return ends(comparison, league, locale);
  const pooled = writeFraction(league.pooled.part, league.pooled.whole, locale);
  const of = league.ranked.length;
  const above =
    counts.above.length === 0
      ? ""
      : zh
        ? `；偏高的：${listed(counts.above, locale)}`
        : `; higher: ${listed(counts.above, locale)}`;
  const below =
    counts.below.length === 0
      ? ""
      : zh
        ? `；偏低的：${listed(counts.below, locale)}`
        : `; lower: ${listed(counts.below, locale)}`;
  const star = [...counts.above, ...counts.below].some((name) => name.endsWith("*"))
    ? zh
      ? "（*超出99.8%界）"
      : " (* outside the 99.8 % limits)"
    : "";
  return zh
    ? `组内总比率 ${pooled}。${of} 个单位中 ${counts.inside} 个在95%界内，与全组难以区分${above}${below}${star}。${ownPlace(comparison, league, locale)}`
    : `The group’s rate is ${pooled}. ${counts.inside} of ${of} organs lie within the 95% limits and cannot be told from it${above}${below}${star}.${ownPlace(comparison, league, locale)}`;
}

function ends({ scale }: Comparison, { ranked }: League, locale: Locale): string {
  const first = ranked[0];
  const last = ranked.length > 1 ? ranked.at(-1) : undefined;
  if (first === undefined) return "";
  const write = ({ row }: LeagueRow): string =>
    `${organName(row.name)} ${writeRow(scale, row, locale) ?? ""}`;
  const low = last === undefined ? "" : locale === "zh" ? `，最低${write(last)}` : `, lowest ${write(last)}`;
  return locale === "zh" ? `最高${write(first)}${low}。` : `Highest ${write(first)}${low}.`;
}
