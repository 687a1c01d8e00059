import { useState, type ReactNode } from "react";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import { useDataSet } from "../dataSet.ts";
import { saveFile } from "../import/saveFile.ts";
import type { PageProps } from "../pageProps.ts";

interface CorrectionDownloadProps extends Pick<PageProps, "database" | "locale"> {
  /** Ids of reports of the data set on show. */
  readonly reports: readonly string[];
}

type Doing = "nothing" | "making" | "none" | "failed";

/** Saves a workbook for the organ to correct; of several reports an archive with one each. */
export function CorrectionDownload({ database, locale, reports }: CorrectionDownloadProps): ReactNode {
  const manifest = useDataSet();
  const [doing, setDoing] = useState<Doing>("nothing");
  const save = async (): Promise<void> => {
    setDoing("making");
    try {
      // Loaded when first asked for: nobody waits for it who only looks.
      const [{ correctionSources }, { correctionFiles }] = await Promise.all([
        import("./correctionSources.ts"),
        import("../../publish/correction/correctionFiles.ts"),
      ]);
      const sources = await correctionSources(database, manifest, reports);
      if (sources.length === 0) {
        setDoing("none");
        return;
      }
      const { bytes, name, type } = correctionFiles(sources, locale);
      saveFile(bytes, name, type);
      setDoing("nothing");
    } catch (cause) {
      performance.mark("gongkai:correction-failed", { detail: String(cause) });
      setDoing("failed");
    }
  };
  const label =
    reports.length > 1 ? correctionPhrases.downloadMany(reports.length) : correctionPhrases.download;
  return (
    <>
      <button
        type="button"
        className="button no-print"
        disabled={reports.length === 0 || doing === "making"}
        aria-busy={doing === "making"}
        title={correctionPhrases.downloadHint[locale]}
        onClick={() => void save()}
      >
        {doing === "making" ? correctionPhrases.making[locale] : label[locale]}
      </button>
      {doing === "none" || doing === "failed" ? (
        <span role="alert" className="small">
          {correctionPhrases[doing][locale]}
        </span>
      ) : null}
    </>
  );
}
