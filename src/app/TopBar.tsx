import { useEffect, useRef, useState, type ReactNode } from "react";
import { shellPhrases } from "../locale/phrases/shell.ts";
import type { Locale, Text } from "../locale/text.ts";
import { Choice } from "../views/Choice.tsx";
import type { Destination } from "../views/pageProps.ts";
import type { Page } from "../selection/view.ts";
import type { Theme } from "../charts/theme.ts";

export interface DatasetChoice {
  readonly name: string;
  readonly title: Text;
  readonly simulated: boolean;
}

interface TopBarProps {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly page: Page;
  readonly pages: readonly Page[];
  readonly dataset: string;
  readonly datasets: readonly DatasetChoice[];
  readonly linkTo: (destination: Destination) => string;
  readonly onDataset: (name: string) => void;
  readonly onLocale: (locale: Locale) => void;
  readonly onTheme: (theme: Theme) => void;
}

/** The address is the selection, so a place on the page is gone to and not put into it. */
function toContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector("main")?.focus();
}

/** Name, pages, data set, language, colours, link. */
export function TopBar(props: TopBarProps): ReactNode {
  const { locale, theme, page, pages, dataset, datasets, linkTo } = props;
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the menu is longer than the screen.
    const current = menu.current?.querySelector<HTMLElement>("[aria-current]");
    if (menu.current === null || current == null) return;
    const margin = (menu.current.clientWidth - current.offsetWidth) / 2;
    menu.current.scrollLeft = current.offsetLeft - menu.current.offsetLeft - margin;
  }, [page, locale]);
  return (
    <header className="topbar">
      <a className="button skip" href="#content" onClick={toContent}>
        {shellPhrases.skip[locale]}
      </a>
      <a className="brand" href="#/">
        <img src="./favicon.svg" alt="" />
        {shellPhrases.name[locale]}
      </a>
      <nav ref={menu} className="pages" aria-label={shellPhrases.menu[locale]}>
        {pages.map((one) => (
          <a key={one} href={linkTo({ page: one })} aria-current={one === page ? "page" : undefined}>
            {shellPhrases[one][locale]}
          </a>
        ))}
      </nav>
      <Choice
        label={shellPhrases.dataset[locale]}
        value={dataset}
        options={datasets.map(({ name, title }) => ({ value: name, label: title[locale] }))}
        onChange={props.onDataset}
      />
      <ShareButton locale={locale} />
      <button
        type="button"
        className="button"
        lang={locale === "zh" ? "en" : "zh-CN"}
        onClick={() => props.onLocale(locale === "zh" ? "en" : "zh")}
      >
        {shellPhrases.language[locale]}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => props.onTheme(theme === "dark" ? "light" : "dark")}
      >
        {shellPhrases[theme === "dark" ? "light" : "dark"][locale]}
      </button>
    </header>
  );
}

function ShareButton({ locale }: { readonly locale: Locale }): ReactNode {
  const [state, setState] = useState<"share" | "copied" | "copyFailed">("share");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState("copied");
    } catch (cause) {
      if (!(cause instanceof DOMException) && !(cause instanceof TypeError)) throw cause;
      setState("copyFailed"); // Intranet pages without https have no clipboard.
    }
  };
  return (
    <button type="button" className="button" aria-live="polite" onClick={() => void copy()}>
      {shellPhrases[state][locale]}
    </button>
  );
}
