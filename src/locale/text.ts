/** The languages of the interface, Chinese first. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** A wording in every language; a missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>;

/** The same wording in every language: names, codes, symbols. */
export function sameText(wording: string): Text {
  return { zh: wording, en: wording };
}
