import { useCallback, useState, useSyncExternalStore } from "react";
import { themes, type Theme } from "../charts/theme.ts";
import { locales, type Locale } from "../locale/text.ts";

/** What this reader's browser remembers; a browser that keeps nothing just asks nothing of it. */
function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(`gongkai:${name}`);
  } catch (cause) {
    if (cause instanceof DOMException) return null; // Storage is switched off.
    throw cause;
  }
}

function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(`gongkai:${name}`, value);
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause; // Not remembered, and nothing depends on it.
  }
}

function openingLocale(): Locale {
  const known = locales.find((locale) => locale === remembered("locale"));
  return known ?? (navigator.language.toLowerCase().startsWith("en") ? "en" : "zh");
}

function openingTheme(): Theme {
  const known = themes.find((theme) => theme === remembered("theme"));
  return known ?? (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

const paper = window.matchMedia("print");

function watchPaper(listener: () => void): () => void {
  paper.addEventListener("change", listener);
  return () => paper.removeEventListener("change", listener);
}

interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly setLocale: (locale: Locale) => void;
  readonly setTheme: (theme: Theme) => void;
}

/** Language and colours: of the reader, not of the link. */
export function usePreferences(): Preferences {
  const [locale, setLocale] = useState(openingLocale);
  const [chosen, setTheme] = useState(openingTheme);
  // Paper is white, and a chart keeps the colours that it was drawn in.
  const theme = useSyncExternalStore(watchPaper, () => paper.matches) ? "light" : chosen;
  return {
    locale,
    theme,
    setLocale: useCallback((next: Locale) => {
      remember("locale", next);
      setLocale(next);
    }, []),
    setTheme: useCallback((next: Theme) => {
      remember("theme", next);
      setTheme(next);
    }, []),
  };
}
