import { Suspense, use, type ReactNode } from "react";
import { shellPhrases } from "../locale/phrases/shell.ts";
import { catalogue } from "../queries/catalogue.ts";
import { trailOf } from "../queries/places.ts";
import type { PageProps } from "./pageProps.ts";

/** The way back up: everywhere, province, city, district. The page does not wait for it. */
export function Trail(props: PageProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <Steps {...props} />
    </Suspense>
  );
}

function Steps({ address, database, locale, linkTo }: PageProps): ReactNode {
  const { selection } = address;
  const rows = use(database.run(catalogue(selection.dataset)));
  const trail = trailOf(rows, selection);
  if (trail.length === 0) return null;
  const last = trail.at(-1)?.code;
  return (
    <nav className="trail small" aria-label={shellPhrases.trail[locale]}>
      <a href={linkTo({ selection: { regions: [], organs: [] } })}>{shellPhrases.anywhere[locale]}</a>
      {trail.map(({ code, name }) => (
        <span key={code}>
          {" › "}
          {code === last && selection.organs.length === 0 ? (
            <span aria-current="location">{name}</span>
          ) : (
            <a href={linkTo({ selection: { regions: [code], organs: [] } })}>{name}</a>
          )}
        </span>
      ))}
    </nav>
  );
}
