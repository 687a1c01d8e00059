import { useMemo, type ReactNode } from "react";
import { ImportedReports, type ImportedHere } from "../../charts/Chart.tsx";
import { importedFilings } from "../../queries/importedFilings.ts";
import { rankedBy } from "../../queries/ranking.ts";
import { acceptedFilings } from "../../queries/acceptedFilings.ts";
import { useImports, type ImportsProps } from "./importsProps.ts";

/** Tells every chart and table under it which imported reports stand in the selection, so that each marks its own. */
export function ImportedMarks(props: ImportsProps & { readonly children: ReactNode }): ReactNode {
  const { library, joined, database, address, locale, theme, children } = props;
  const { entries, settings } = useImports(library);
  const isThere = settings.isOn && address.selection.dataset === joined && acceptedFilings(entries).size > 0;
  const { selection, page } = address;
  // Comparisons name organs, whatever a ranking of the selection would name.
  const by = page === "compare" ? "organ" : rankedBy(selection);
  const here = useMemo(
    (): ImportedHere | null =>
      isThere ? { locale, theme, filings: database.run(importedFilings(selection, by)) } : null,
    [isThere, locale, theme, database, selection, by],
  );
  return <ImportedReports value={here}>{children}</ImportedReports>;
}
