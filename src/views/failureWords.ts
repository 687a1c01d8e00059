import { panelPhrases } from "../locale/phrases/panel.ts";
import type { Locale } from "../locale/text.ts";

/** What Chromium, Firefox and Safari say where a file cannot be fetched, each in English. */
const unreachable = /^(?:Failed to fetch|NetworkError when attempting to fetch resource\.?|Load failed)$/u;

/** Why something failed, in words where the browser only has its own. */
export function failureWords(message: string, locale: Locale): string {
  return unreachable.test(message.trim()) ? panelPhrases.unreachable[locale] : message;
}
