import { Suspense, use, type ReactNode } from "react";
import { ImportedReports, type ImportedHere } from "../../charts/Chart.tsx";
import { importedIn, writeImported, type Filed } from "../../charts/importedMarks.ts";

interface ImportedSignProps {
  readonly filed: Filed;
}

/** A sign beside a row that holds imported figures, which says of whom; nothing beside any other. */
export function ImportedSign({ filed }: ImportedSignProps): ReactNode {
  const here = use(ImportedReports);
  if (here === null) return null;
  return (
    <Suspense fallback={null}>
      <Sign here={here} filed={filed} />
    </Suspense>
  );
}

function Sign({ here, filed }: ImportedSignProps & { readonly here: ImportedHere }): ReactNode {
  const told = writeImported(importedIn(use(here.filings), filed), here.locale);
  if (told === "") return null;
  return (
    <abbr className="imported-sign" title={told} aria-label={told}>
      ▣
    </abbr>
  );
}
