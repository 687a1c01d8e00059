import type { ReactNode } from "react";
import { valueLabel, type CellCode } from "../../form/cells.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { Choice } from "../Choice.tsx";
import { writePlace } from "../import/importWords.ts";

export type Pane = "form" | "source";

interface DoubtBarProps {
  readonly report: ImportedReport;
  readonly locale: Locale;
  readonly lit: CellCode | null;
  readonly doubts: readonly CellCode[];
  /** What is to be said of the lit cell. */
  readonly sentences: readonly Text[];
  readonly onStep: (step: 1 | -1) => void;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
}

/** From doubt to doubt: where the lit cell stands in the source and what is to be said of it. */
export function DoubtBar(props: DoubtBarProps): ReactNode {
  const { report, locale, lit, doubts, sentences, onStep, pane, onPane } = props;
  const at = lit === null ? -1 : doubts.indexOf(lit);
  return (
    <section className="doubt-bar" aria-label={importPhrases.doubts[locale]}>
      <div className="tools">
        {doubts.length === 0 ? (
          <span className="quiet">{importPhrases.noDoubts[locale]}</span>
        ) : (
          <>
            <button
              type="button"
              className="button"
              aria-keyshortcuts="Alt+ArrowUp"
              title="Alt+↑"
              onClick={() => onStep(-1)}
            >
              ↑ {importPhrases.doubtBefore[locale]}
            </button>
            <button
              type="button"
              className="button"
              aria-keyshortcuts="Alt+ArrowDown"
              title="Alt+↓"
              onClick={() => onStep(1)}
            >
              ↓ {importPhrases.doubtNext[locale]}
            </button>
            <span className="quiet" data-testid="doubts">
              {at === -1 ? importPhrases.doubtCount(doubts.length)[locale] : `${at + 1} / ${doubts.length}`}
            </span>
          </>
        )}
        <span className="pane-choice">
          <Choice
            label={importPhrases.pane[locale]}
            value={pane}
            options={[
              { value: "form", label: importPhrases.paneForm[locale] },
              { value: "source", label: importPhrases.source[locale] },
            ]}
            onChange={onPane}
          />
        </span>
      </div>
      {lit === null ? null : (
        <p data-testid="lit">
          <strong>{valueLabel(lit)[locale]}</strong>{" "}
          <span className="quiet">
            {importPhrases.source[locale]}{" "}
            {importPhrases.quoted(report.figures.get(lit)?.raw ?? null)[locale]}{" "}
            {writePlace(report.figures.get(lit)?.place ?? null, locale)}
          </span>
          {sentences.map((sentence, index) => (
            <span key={index} className="doubt-sentence">
              {sentence[locale]}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
