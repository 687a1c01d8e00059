import { importedPhrases } from "../locale/phrases/figures.ts";
import type { Locale } from "../locale/text.ts";
import type { ImportedFiling } from "../queries/importedFilings.ts";
import type { ChartOption } from "./option.ts";
import { palettes, type Theme } from "./theme.ts";
import { escaped } from "./tooltip.ts";

/** What a mark of a chart stands for: a year, and an organ or a region where it is of one. */
export interface Filed {
  readonly key: string | null;
  readonly year: number;
}

export interface ImportedMarksFrame {
  readonly locale: Locale;
  readonly theme: Theme;
}

type Marked = ReadonlyMap<string, readonly ImportedFiling[]>;

/** Every mark of every chart asks, so that answers are sorted once. */
const sorted = new WeakMap<readonly ImportedFiling[], Marked>();

const keyOf = ({ key, year }: Filed): string => (key === null ? String(year) : `${key} ${year}`);

function markedBy(imported: readonly ImportedFiling[]): Marked {
  const known = sorted.get(imported);
  if (known !== undefined) return known;
  const marked = new Map<string, ImportedFiling[]>();
  for (const one of imported) {
    const { marked_year: year, organ_at, province_at, city_at, district_at } = one;
    const own = [organ_at, province_at, city_at, district_at].filter((key) => key !== null);
    for (const key of one.chosen > 0 ? [null, ...own] : own) {
      const name = keyOf({ key, year });
      const others = marked.get(name);
      if (others === undefined) marked.set(name, [one]);
      else others.push(one);
    }
  }
  sorted.set(imported, marked);
  return marked;
}

/** The imported reports in what a mark stands for. */
export function importedIn(imported: readonly ImportedFiling[], filed: Filed): readonly ImportedFiling[] {
  return markedBy(imported).get(keyOf(filed)) ?? [];
}

/** How many imported reports there are. */
export function importedCount(imported: readonly ImportedFiling[]): number {
  return imported.reduce((sum, { reports }) => sum + reports, 0);
}

/** The first of the imported reports by name and year. */
export function importedNames(imported: readonly ImportedFiling[], most: number): readonly string[] {
  return imported
    .slice(0, most)
    .flatMap(({ first_unit: first, last_unit: last, marked_year: year }) =>
      (first === last ? [first] : [first, last]).map((unit) => `${unit} ${year}`),
    )
    .slice(0, most);
}

const fewNames = 3;

/** Says which imported reports stand in a figure; empty where none does. */
export function writeImported(imported: readonly ImportedFiling[], locale: Locale): string {
  if (imported.length === 0) return "";
  const count = importedCount(imported);
  const names = importedNames(imported, fewNames);
  const list = names.join(locale === "zh" ? "、" : ", ");
  const rest = count > names.length ? (locale === "zh" ? "等" : " …") : "";
  return `${importedPhrases.within(count)[locale]}${list}${rest}`;
}

function filedOf(item: unknown): Filed | null {
  if (typeof item !== "object" || item === null) return null;
  const filed = "filed" in item ? item.filed : "target" in item ? item.target : null;
  if (typeof filed !== "object" || filed === null || !("year" in filed) || typeof filed.year !== "number")
    return null;
  const key = "key" in filed ? filed.key : "organ" in filed ? filed.organ : null;
  return { key: typeof key === "string" ? key : null, year: filed.year };
}

function dataOf(series: object): readonly unknown[] {
  const data: unknown = "data" in series ? series.data : null;
  return Array.isArray(data) ? data : [];
}

/** The markup of a tooltip with a word on imported reports after it; whatever it is about, the first item tells. */
function toldMarkup(
  markup: unknown,
  items: unknown,
  imported: readonly ImportedFiling[],
  { locale, theme }: ImportedMarksFrame,
): unknown {
  const first: unknown = Array.isArray(items) ? items[0] : items;
  const data: unknown = typeof first === "object" && first !== null && "data" in first ? first.data : null;
  const filed = filedOf(data);
  const told = filed === null ? "" : writeImported(importedIn(imported, filed), locale);
  if (told === "" || typeof markup !== "string") return markup;
  return `${markup}<p class="tooltip-imported" style="color:${palettes[theme].accent}">${escaped(told)}</p>`;
}

/** A chart with the marks that hold imported figures in a dashed frame, and a word on them in its tooltips. */
export function markImported(
  option: ChartOption,
  imported: readonly ImportedFiling[],
  frame: ImportedMarksFrame,
): ChartOption {
  if (imported.length === 0) return option;
  const palette = palettes[frame.theme];
  const outlined = { borderColor: palette.ink, borderWidth: 1.5, borderType: "dashed" };
  const markItem = (item: unknown): unknown => {
    const filed = filedOf(item);
    if (filed === null || importedIn(imported, filed).length === 0) return item;
    const own: unknown =
      typeof item === "object" && item !== null && "itemStyle" in item ? item.itemStyle : {};
    return Object.assign({}, item, { itemStyle: Object.assign({}, own, outlined) });
  };
  const series = (Array.isArray(option.series) ? option.series : [option.series]).filter(
    (one) => one !== undefined,
  );
  const tooltip = Array.isArray(option.tooltip) ? option.tooltip[0] : option.tooltip;
  const formatter: unknown = tooltip?.formatter;
  const marked = {
    ...option,
    series: series.map((one) =>
      dataOf(one).length === 0 ? one : { ...one, data: dataOf(one).map(markItem) },
    ),
    ...(typeof formatter === "function"
      ? {
          tooltip: {
            ...tooltip,
            formatter: (items: unknown, ...rest: unknown[]) =>
              toldMarkup(Reflect.apply(formatter, undefined, [items, ...rest]), items, imported, frame),
          },
        }
      : {}),
  };
  // Only data items and the formatter were exchanged for others of their kind.
  return marked as ChartOption;
}
