import { use, type ReactNode } from "react";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import { catalogue } from "../../queries/catalogue.ts";
import { everything } from "../../selection/selection.ts";
import { openingView } from "../../selection/view.ts";
import type { PageProps } from "../pageProps.ts";
import { chipsOf } from "./chipsOf.ts";
import "./filters.css";

/** What is chosen, a chip each, and the way back to nothing chosen. */
export function Chips({ address, database, locale, go }: PageProps): ReactNode {
  const { selection } = address;
  const rows = use(database.run(catalogue(selection.dataset)));
  const chips = chipsOf(selection, rows, locale);
  return (
    <div className="chips">
      <ul aria-label={shellPhrases.chosen[locale]}>
        {chips.map(({ key, label, without }) => (
          <li key={key} className="chip">
            {label}
            {without === null ? null : (
              <button type="button" aria-label={`× ${label}`} onClick={() => go({ selection: without })}>
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {chips.some(({ without }) => without !== null) ? (
        <button
          type="button"
          className="plain small"
          onClick={() => go({ selection: everything(selection.dataset), view: openingView })}
        >
          {shellPhrases.reset[locale]}
        </button>
      ) : null}
    </div>
  );
}
