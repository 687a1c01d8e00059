import { use, useRef, type ReactNode } from "react";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { organs } from "../../queries/organs.ts";
import { pickedFiles } from "../import/droppedFiles.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import type { Place } from "./Filing.tsx";
import { holeReason } from "./holeReason.ts";
import { useFilling } from "./useFilling.ts";

interface CoverageDetailProps extends ImportsProps {
  readonly place: Place;
  readonly onClose: () => void;
}

/** Why a cell is empty, and a way to fill it. */
export function CoverageDetail(props: CoverageDetailProps): ReactNode {
  const { address, database, place, library, locale, onClose } = props;
  const { line, cell } = place;
  const all = use(database.run(organs(address.selection.dataset)));
  const state = useImports(library);
  const reason = holeReason(place, state, (id) => all.find((one) => one.id === id)?.name ?? id);
  return (
    <div className="notice small hole" role="status">
      <strong>
        {line.unit} {cell.year}
      </strong>
      <span>
        {qualityPhrases[cell.kind][locale]}
        {locale === "zh" ? "：" : ": "}
        {reason[locale]}
        {locale === "zh" ? "。" : "."}
      </span>
      {cell.kind === "missing" ? <FillHole {...props} /> : null}
      <button type="button" className="plain" aria-label={qualityPhrases.cancel[locale]} onClick={onClose}>
        ×
      </button>
    </div>
  );
}

function FillHole(props: CoverageDetailProps): ReactNode {
  const { place, locale } = props;
  const fill = useFilling(props);
  const input = useRef<HTMLInputElement>(null);
  if (fill === null) return <span className="quiet">{qualityPhrases.takesNone[locale]}</span>;
  return (
    <span className="quiet">
      {qualityPhrases.fillHere[locale]}{" "}
      <input
        ref={input}
        type="file"
        hidden
        data-testid="fill"
        onChange={({ target }) => {
          fill(place, pickedFiles(target.files ?? []));
          target.value = ""; // The same file can be chosen again.
        }}
      />
      <button type="button" className="plain" onClick={() => input.current?.click()}>
        {qualityPhrases.chooseFile[locale]}
      </button>
    </span>
  );
}
