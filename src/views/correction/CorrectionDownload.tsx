import type { ReactNode } from "react";
import { useDataSet } from "../dataSet.ts";
import type { PageProps } from "../pageProps.ts";
import { CorrectionButton } from "./CorrectionButton.tsx";

interface CorrectionDownloadProps extends Pick<PageProps, "database" | "locale"> {
  /** Ids of reports of the data set on show. */
  readonly reports: readonly string[];
}

/** A button that saves reports of the data set as workbooks for their organs to correct. */
export function CorrectionDownload({ database, locale, reports }: CorrectionDownloadProps): ReactNode {
  const manifest = useDataSet();
  return (
    <CorrectionButton
      locale={locale}
      count={reports.length}
      load={async () => {
        const { correctionSources } = await import("./correctionSources.ts");
        return correctionSources(database, manifest, reports);
      }}
    />
  );
}
