import { useState, type ReactNode } from "react";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { CorrectionSource } from "../../publish/correction/correctionSource.ts";
import { saveFile } from "../import/saveFile.ts";

interface CorrectionButtonProps {
  readonly locale: Locale;
  /** How many reports are saved. */
  readonly count: number;
  /** What their workbooks are made of; asked for when the button is used. */
  readonly load: () => Promise<readonly CorrectionSource[]>;
}

type Doing = "nothing" | "making" | "none" | "failed";

/** Saves the workbook of a report for its organ to correct; of several reports an archive with one each. */
export function CorrectionButton({ locale, count, load }: CorrectionButtonProps): ReactNode {
  const [doing, setDoing] = useState<Doing>("nothing");
  const save = async (): Promise<void> => {
    setDoing("making");
    try {
      // Loaded when first asked for: nobody waits for it who only looks.
      const { correctionFiles } = await import("../../publish/correction/correctionFiles.ts");
      const sources = await load();
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
  const label = count > 1 ? correctionPhrases.downloadMany(count) : correctionPhrases.download;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={count === 0 || doing === "making"}
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
