import type { ReactNode } from "react";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import type { SqlExample } from "../../queries/sqlExample.ts";
import { sqlExamples } from "../../queries/sqlExamples.ts";
import { pages } from "../../selection/view.ts";

interface ExampleListProps {
  readonly locale: Locale;
  readonly onOpen: (example: SqlExample) => void;
}

/** The questions of every page, to be opened, read and changed. */
export function ExampleList({ locale, onOpen }: ExampleListProps): ReactNode {
  const groups = pages
    .map((page) => ({ page, examples: sqlExamples.filter((one) => one.page === page) }))
    .filter(({ examples }) => examples.length > 0);
  return (
    <div className="sql-side-body">
      <p className="quiet small">{sqlPhrases.examplesNote[locale]}</p>
      {groups.map(({ page, examples }) => (
        <section key={page}>
          <h3>{shellPhrases[page][locale]}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" onClick={() => onOpen(example)}>
                  {example.title[locale]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
