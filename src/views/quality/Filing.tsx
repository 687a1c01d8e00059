import type { DragEvent, ReactNode } from "react";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Text } from "../../locale/text.ts";
import type { CoverageCell, CoverageKind, OrganCoverage } from "../../queries/coverage.ts";
import { droppedFiles } from "../import/droppedFiles.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { useFilling } from "./useFilling.ts";

/** A cell of the matrix with its line. */
export interface Place {
  readonly line: OrganCoverage;
  readonly cell: CoverageCell;
}

/** Each state has a letter besides its colour and pattern. */
export const filingLetters: Readonly<Record<CoverageKind, Text>> = {
  full: { zh: "全", en: "F" },
  headline: { zh: "主", en: "M" },
  text: { zh: "文", en: "T" },
  incomplete: { zh: "缺", en: "I" },
  missing: { zh: "无", en: "×" },
  not_due: { zh: "–", en: "–" },
};

interface FilingProps extends ImportsProps, Place {
  readonly isChosen: boolean;
  readonly onChoose: (place: Place) => void;
}

/** A cell: it leads to its report, or tells why there is none and takes one. */
export function Filing(props: FilingProps): ReactNode {
  const { line, cell, locale, linkTo, isChosen, onChoose } = props;
  const fill = useFilling(props);
  const letter = filingLetters[cell.kind][locale];
  const early = cell.form === "form_pre2019" ? ` · ${qualityCounts.before2019()[locale]}` : "";
  const imported = cell.isImported ? ` · ${qualityPhrases.imported[locale]}` : "";
  const words = `${line.unit} ${cell.year} ${qualityPhrases[cell.kind][locale]}${early}${imported}`;
  const className = `filing ${cell.kind}${cell.isImported ? " imported" : ""}`;
  if (cell.report !== null)
    return (
      <a
        className={className}
        data-kind={cell.kind}
        data-year={cell.year}
        aria-label={words}
        title={words}
        href={linkTo({ page: "report", view: { report: cell.report, cell: null } })}
      >
        {letter}
      </a>
    );
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then((files) => fill?.({ line, cell }, files));
  };
  const takes = fill !== null && cell.kind === "missing";
  return (
    <button
      type="button"
      className={className}
      data-kind={cell.kind}
      data-year={cell.year}
      aria-label={words}
      aria-pressed={isChosen}
      title={words}
      onClick={() => onChoose({ line, cell })}
      {...(takes && { onDrop: drop, onDragOver: (event: DragEvent) => event.preventDefault() })}
    >
      {letter}
    </button>
  );
}
