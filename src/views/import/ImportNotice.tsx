import type { ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import { acceptedFilings } from "../../queries/acceptedFilings.ts";
import { useImports, useIsBehind, type ImportsProps } from "./importsProps.ts";
import "./import.css";

/** Says on every page that imported reports stand in its figures, or soon will, and switches them off and on. */
export function ImportNotice(props: ImportsProps): ReactNode {
  const { library, locale, linkTo, address, joined } = props;
  const { entries, settings, progress } = useImports(library);
  const isBehind = useIsBehind(props);
  const count = acceptedFilings(entries).size;
  if (address.page === "data" || address.selection.dataset !== joined || (count === 0 && progress === null))
    return null;
  const [done, doing] = settings.isOn
    ? (["noticeOn", "noticeTaking"] as const)
    : (["noticeOff", "noticeLeaving"] as const);
  return (
    <p className="notice import-notice">
      <span className="mark imported">{importPhrases.mark[locale]}</span>
      <span role="status">
        {progress === null
          ? importPhrases[isBehind ? doing : done](count)[locale]
          : importPhrases.reading(progress.done, progress.total)[locale]}
      </span>
      <button type="button" className="plain" onClick={() => void library.set({ isOn: !settings.isOn })}>
        {importPhrases[settings.isOn ? "switchOff" : "switchOn"][locale]}
      </button>
      <a href={linkTo({ page: "data" })}>{importPhrases.toData[locale]}</a>
    </p>
  );
}
