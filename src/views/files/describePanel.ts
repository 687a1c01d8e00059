import { writeImported } from "../../charts/importedMarks.ts";
import { memberPhrases } from "../../locale/phrases/members.ts";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelAbout } from "../../publish/panel/panelAbout.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { catalogue } from "../../queries/catalogue.ts";
import { isOfMembers, type Selection } from "../../selection/selection.ts";
import { chipsOf } from "../filters/chipsOf.ts";
import type { ShownPanel } from "./savePanel.ts";

/** The years of the rows; where they are of no year, those that are chosen, as they are. */
function yearsOf({ rows }: PanelTable, { years }: Selection): string {
  const known = rows.flatMap(({ filed }) => (filed === undefined ? [] : [filed.year]));
  const from = known.length > 0 ? Math.min(...known) : years?.from;
  const to = known.length > 0 ? Math.max(...known) : years?.to;
  if (from === undefined || to === undefined) return "";
  return from === to ? `${from}` : `${from}–${to}`;
}

function dayOf(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en", { dateStyle: "long" }).format(date);
}

/** Says of a panel what must stand on its files. */
export async function describePanel(panel: ShownPanel & { readonly table: PanelTable }): Promise<PanelAbout> {
  const { source, manifest, title, measure, table, imported } = panel;
  const { locale, database, address, linkTo } = source;
  const { selection } = address;
  const chips = chipsOf(selection, await database.run(catalogue(selection.dataset)), locale);
  const words = chips.filter(({ key }) => key !== "years").map(({ label }) => label);
  return {
    title,
    measure: table.measure ?? measure,
    selection: words.join(locale === "zh" ? "、" : ", "),
    years: yearsOf(table, selection),
    // What made simulated figures is no source that anyone would cite.
    source: manifest.simulated
      ? manifest.title[locale]
      : `${manifest.title[locale]}${locale === "zh" ? "，" : ", "}${manifest.source[locale]}`,
    simulated: manifest.simulated
      ? { mark: shellPhrases.simulated[locale], notice: shellPhrases.simulatedNotice[locale] }
      : null,
    incomplete: isOfMembers(selection)
      ? `${memberPhrases.mark[locale]} · ${memberPhrases.notice[locale]}`
      : null,
    imported: writeImported(imported, locale) || null,
    link: new URL(linkTo({}), document.baseURI).href,
    day: dayOf(new Date(), locale),
  };
}
