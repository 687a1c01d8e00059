import { Suspense, use, type ReactNode } from "react";
import { ImportedReports, type ImportedHere } from "../../charts/Chart.tsx";
import { importedPhrases } from "../../locale/phrases/figures.ts";

/** Above this the list only counts on: a header is no register. */
const mostNames = 12;

/** Says in the header of a chart how many imported reports stand in it, and which on a click; nothing where none does. */
export function ImportedChip(): ReactNode {
  const here = use(ImportedReports);
  if (here === null) return null;
  return (
    <Suspense fallback={null}>
      <Chip here={here} />
    </Suspense>
  );
}

function Chip({ here }: { readonly here: ImportedHere }): ReactNode {
  const { locale } = here;
  const filings = use(here.filings);
  if (filings.length === 0) return null;
  return (
    <details className="imported-chip">
      <summary className="mark imported">{importedPhrases.chip(filings.length)[locale]}</summary>
      <ul className="small">
        {filings.slice(0, mostNames).map(({ id, unit, year }) => (
          <li key={id}>
            {unit} {year}
          </li>
        ))}
        {filings.length > mostNames ? <li>… {filings.length - mostNames}</li> : null}
      </ul>
    </details>
  );
}
