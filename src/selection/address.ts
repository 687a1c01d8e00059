import { isRequestColumn } from "../form/applicants.ts";
import { levels } from "../form/report.ts";
import { severities } from "../form/rule.ts";
import { isKindCode, type KindCode } from "../place/kinds.ts";
import { everything, selectionScopes, type Selection, type YearSpan } from "./selection.ts";
import {
  disclosureRates,
  isOutcomeGroup,
  openingView,
  pages,
  peerGroups,
  reaches,
  whyViews,
  type Page,
  type View,
} from "./view.ts";

/** Everything the address says, and what of it could not be used. */
export interface Address {
  readonly page: Page;
  readonly selection: Selection;
  readonly view: View;
  /** Words of the address that mean nothing here, as they stand there. */
  readonly ignored: readonly string[];
}

/** A data set as far as the address needs it: its name and the address words it opens on. */
export interface DatasetOpening {
  readonly name: string;
  readonly opening: string;
}

function oneOf<T extends string>(words: readonly T[]): (text: string) => T | null {
  return (text) => words.find((word) => word === text) ?? null;
}

function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : null;
  return year !== null && year >= 2008 && year <= 2100 ? year : null;
}

/** `2019-2024`, or one year; null if it is neither. */
export function readYears(text: string): YearSpan | null {
  const [first = "", last = first, ...rest] = text.split("-");
  const from = readYear(first);
  const to = readYear(last);
  return from !== null && to !== null && from <= to && rest.length === 0 ? { from, to } : null;
}

/** Reads a list word by word; returns what it could use and what not. */
function readList<T extends string>(
  text: string,
  isItem: (item: string) => item is T,
): { used: T[]; unused: string[] } {
  const items = [...new Set(text.split(",").filter((item) => item !== ""))];
  return { used: items.filter(isItem), unused: items.filter((item) => !isItem(item)) };
}

const isRegionCode = (text: string): text is string => /^\d{6}$/.test(text);
const isOrganCode = (text: string): text is string => /^[\p{L}\p{N}_.:~-]{1,80}$/u.test(text);
const isIdentifier = (text: string): string | null =>
  /^[\p{L}\p{N}_.:~-]{1,120}$/u.test(text) ? text : null;

interface Reading {
  selection: Selection;
  view: View;
  readonly ignored: string[];
}

type Word = (text: string, into: Reading) => boolean;

/** A word that takes one value; a value it cannot use leaves the default. */
function single<T>(read: (text: string) => T | null, set: (value: T, into: Reading) => void): Word {
  return (text, into) => {
    const value = read(text);
    if (value === null) return false;
    set(value, into);
    return true;
  };
}

/** A word that takes a list; items it cannot use are told one by one. */
function list<T extends string>(
  name: string,
  isItem: (item: string) => item is T,
  set: (items: readonly T[], into: Reading) => void,
): Word {
  return (text, into) => {
    const { used, unused } = readList(text, isItem);
    set(used, into);
    into.ignored.push(...unused.map((item) => `${name}=${item}`));
    return true;
  };
}

function choose(into: Reading, part: Partial<Selection>): void {
  into.selection = { ...into.selection, ...part };
}

function show(into: Reading, part: Partial<View>): void {
  into.view = { ...into.view, ...part };
}

const consolidatedLevels = levels.filter((level) => level !== "town");

/** The words of the address, in the order in which they are written. */
const words: Readonly<Record<string, Word>> = {
  scope: single(oneOf(selectionScopes), (scope, into) => choose(into, { scope })),
  level: single(oneOf(consolidatedLevels), (level, into) => choose(into, { level })),
  region: list("region", isRegionCode, (regions, into) => choose(into, { regions: [...regions].sort() })),
  organ: list("organ", isOrganCode, (organs, into) => choose(into, { organs })),
  kind: list("kind", isKindCode, (kinds: readonly KindCode[], into) =>
    choose(into, { kinds: [...kinds].sort() }),
  ),
  years: single(readYears, (years, into) => choose(into, { years })),
  applicant: single(
    (text) => (isRequestColumn(text) ? text : null),
    (applicant, into) => choose(into, { applicant }),
  ),
  basis: single(oneOf(["tables", "text"] as const), (basis, into) => choose(into, { basis })),
  panel: single(oneOf(["reported", "same"] as const), (panel, into) => choose(into, { panel })),
  origin: single(oneOf(["all", "imported"] as const), (origin, into) => choose(into, { origin })),
  year: single(readYear, (year, into) => show(into, { year })),
  rate: single(oneOf(disclosureRates), (rate, into) => show(into, { rate })),
  mix: single(oneOf(["share", "count"] as const), (mix, into) => show(into, { mix })),
  volume: single(oneOf(["total", "typical"] as const), (volume, into) => show(into, { volume })),
  open: single(
    (text) => (isOutcomeGroup(text) ? text : null),
    (open, into) => show(into, { open }),
  ),
  measure: single(isIdentifier, (measure, into) => show(into, { measure })),
  report: single(isIdentifier, (report, into) => show(into, { report })),
  cell: single(isIdentifier, (cell, into) => show(into, { cell })),
  other: single(isIdentifier, (other, into) => show(into, { other })),
  reach: single(oneOf(reaches), (reach, into) => show(into, { reach })),
  by: single(oneOf(["rule", "organ"] as const), (by, into) => show(into, { by })),
  severity: single(oneOf(severities), (severity, into) => show(into, { severity })),
  // The rules themselves are no part of the first load; a list narrowed to a rule that does not exist says so.
  rule: single(
    (text) => (/^[A-Z0-9-]{3,20}$/.test(text) ? text : null),
    (rule, into) => show(into, { rule }),
  ),
  whose: single(isIdentifier, (whose, into) => show(into, { whose })),
  when: single(readYear, (when, into) => show(into, { when })),
  filing: single(isIdentifier, (filing, into) => show(into, { filing })),
  peers: single(oneOf(peerGroups), (peers, into) => show(into, { peers })),
  group: list("group", isOrganCode, (group, into) =>
    show(into, { group: group.length === 0 ? null : group }),
  ),
  per: single(isIdentifier, (per, into) => show(into, { per })),
  fill: single(oneOf(["none", "nearest"] as const), (fill, into) => show(into, { fill })),
  league: single(oneOf(["bars", "funnel"] as const), (league, into) => show(into, { league })),
  base: single(readYear, (base, into) => show(into, { base })),
  why: single(oneOf(whyViews), (why, into) => show(into, { why })),
  band: single(oneOf(["off", "on"] as const), (band, into) => show(into, { band })),
};

function apply(parameters: URLSearchParams, into: Reading): void {
  for (const [name, text] of parameters) {
    if (name === "data") continue;
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word === undefined || !word(text, into)) into.ignored.push(`${name}=${text}`);
  }
}

const selectionWords = [
  "scope",
  "level",
  "region",
  "organ",
  "kind",
  "years",
  "applicant",
  "basis",
  "panel",
  "origin",
];

/**
 * Reads the part of an address after `#`. Without a word about data or selection it is the opening of the
 * first data set. Never throws: what it cannot use is in `ignored`.
 */
export function readAddress(hash: string, datasets: readonly DatasetOpening[]): Address {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const parameters = new URLSearchParams(search);
  const page = pages.find((one) => one === path) ?? (path === "" ? "overview" : null);
  const wanted = parameters.get("data");
  const dataset = datasets.find((one) => one.name === wanted) ?? datasets[0];
  const into: Reading = { selection: everything(dataset?.name ?? ""), view: openingView, ignored: [] };
  if (page === null) into.ignored.push(path);
  if (wanted !== null && dataset?.name !== wanted) into.ignored.push(`data=${wanted}`);
  const isOpening = wanted === null && !selectionWords.some((word) => parameters.has(word));
  if (isOpening && dataset !== undefined) apply(new URLSearchParams(dataset.opening), into);
  apply(parameters, into);
  return { page: page ?? "overview", selection: into.selection, view: into.view, ignored: into.ignored };
}

/** What stands in the address for a selection: only what differs from choosing nothing. */
function selectionEntries(selection: Selection): readonly (readonly [string, string])[] {
  const nothing = everything(selection.dataset);
  const { years } = selection;
  return [
    ["data", selection.dataset],
    ...(selection.scope === nothing.scope ? [] : [["scope", selection.scope] as const]),
    ...(selection.level === nothing.level ? [] : [["level", selection.level] as const]),
    ...(selection.regions.length === 0 ? [] : [["region", [...selection.regions].sort().join(",")] as const]),
    ...(selection.organs.length === 0 ? [] : [["organ", selection.organs.join(",")] as const]),
    ...(selection.kinds.length === 0 ? [] : [["kind", [...selection.kinds].sort().join(",")] as const]),
    ...(years === null
      ? []
      : [["years", years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`] as const]),
    ...(selection.applicant === nothing.applicant ? [] : [["applicant", selection.applicant] as const]),
    ...(selection.basis === nothing.basis ? [] : [["basis", selection.basis] as const]),
    ...(selection.panel === nothing.panel ? [] : [["panel", selection.panel] as const]),
    ...(selection.origin === nothing.origin ? [] : [["origin", selection.origin] as const]),
  ];
}

function viewEntries(view: View): readonly (readonly [string, string])[] {
  return (Object.keys(openingView) as (keyof View)[]).flatMap((name) => {
    const value = view[name];
    return value === null || value === openingView[name] ? [] : [[name, String(value)] as const];
  });
}

/** The canonical address of a page, a selection and a view; commas and Chinese letters stay readable. */
export function writeAddress({ page, selection, view }: Omit<Address, "ignored">): string {
  const entries = [...selectionEntries(selection), ...viewEntries(view)];
  const search = entries.map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return `#/${page}?${search.join("&")}`;
}
