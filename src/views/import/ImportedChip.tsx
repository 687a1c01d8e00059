import { Suspense, use, type ReactNode } from "react";
import { ImportedReports, type ImportedHere } from "../../charts/Chart.tsx";
import { importedCount, importedNames } from "../../charts/importedMarks.ts";
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
  const count = importedCount(filings);
  const names = importedNames(filings, mostNames);
  return (
    <details className="imported-chip">
      <summary className="mark imported">{importedPhrases.chip(count)[locale]}</summary>
      <ul className="small">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
        {count > names.length ? <li>… {count - names.length}</li> : null}
      </ul>
    </details>
  );
}
