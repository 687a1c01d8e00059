import { useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { readWaivers, writeWaivers } from "../../ingest/waivers/readWaivers.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { saveFile } from "../import/saveFile.ts";
import { FindingsDownload } from "./FindingsDownload.tsx";
import type { QualityProps } from "./useQuality.ts";

/** What can be taken away from the page and brought back: workbooks for correction, and waivers. */
export function QualityTools(props: QualityProps): ReactNode {
  const { book, locale } = props;
  const { waivers, isLasting, hasFailed } = useSyncExternalStore(book.subscribe, book.state);
  const [told, setTold] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const read = readWaivers(await file.text());
    if (read === null) {
      setTold(qualityPhrases.notOurs[locale]);
      return;
    }
    const count = await book.take(read.waivers);
    const numbers = [count, read.unread].map((one) => formatNumber(one, locale));
    setTold(qualityCounts.imported(numbers[0] ?? "", numbers[1] ?? "")[locale]);
  };
  return (
    <div className="quality-tools tools">
      <FindingsDownload {...props} />
      <button
        type="button"
        className="button"
        disabled={waivers.size === 0}
        onClick={() =>
          saveFile(
            new TextEncoder().encode(writeWaivers([...waivers.values()])),
            "gongkai-waivers.json",
            "application/json",
          )
        }
      >
        {qualityPhrases.exportWaivers[locale]}
        {waivers.size === 0 ? "" : ` (${formatNumber(waivers.size, locale)})`}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="waivers"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          target.value = ""; // The same file can be chosen again.
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {qualityPhrases.importWaivers[locale]}
      </button>
      {told === null ? null : (
        <span className="small quiet" role="status">
          {told}
        </span>
      )}
      {isLasting ? null : <span className="small fallen">{qualityPhrases.keptNot[locale]}</span>}
      {hasFailed ? (
        <span className="small fallen" role="alert">
          {qualityPhrases.keepFailed[locale]}
        </span>
      ) : null}
    </div>
  );
}
