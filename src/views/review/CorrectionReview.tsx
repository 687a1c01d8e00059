import { Suspense, use, useMemo, useState, type ReactNode } from "react";
import type { CellCode } from "../../form/cells.ts";
import {
  compareCorrection,
  correctionsOf,
  openConflicts,
  type Choice,
  type ComparedCell,
} from "../../ingest/correction/compareCorrection.ts";
import type { CorrectionOffer } from "../../ingest/correction/correctionOffer.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import { reportOf } from "../../queries/filedReport.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../queries/report.ts";
import { useDataSet } from "../dataSet.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { formatMoment } from "../import/importWords.ts";
import { Failure } from "../Panel.tsx";
import { CorrectionRules } from "./CorrectionRules.tsx";
import { CorrectionTable } from "./CorrectionTable.tsx";
import { takeReport } from "./rulings.ts";

interface CorrectionReviewProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly offer: CorrectionOffer;
  readonly decision: Decision;
}

/** A correction workbook against the data: what the organ changed and why, to be applied as a whole. */
export function CorrectionReview(props: CorrectionReviewProps): ReactNode {
  const { locale, database, offer, decision } = props;
  const shown = useDataSet();
  const title = shown.name === offer.dataset ? shown.title[locale] : offer.dataset;
  return (
    <section className="import-block" data-testid="correction">
      <h2>{correctionPhrases.reviewTitle[locale]}</h2>
      <p className="quiet small">
        {correctionPhrases.madeAt(title, formatMoment(offer.made, locale))[locale]}
      </p>
      {decision.ruling === "accepted" ? (
        <Applied {...props} />
      ) : (
        <Failure locale={locale} onRetry={() => database.forgetFailures()}>
          <Suspense fallback={<div className="waiting" style={{ height: 160 }} />}>
            <Offered {...props} />
          </Suspense>
        </Failure>
      )}
    </section>
  );
}

/** Takes the corrections out of the data again. */
function Applied({ library, report, locale, decision, linkTo, offer }: CorrectionReviewProps): ReactNode {
  const undo = (): void =>
    void library.decide([report], (before) => ({
      ...before,
      ruling: "open",
      isByPerson: true,
      corrections: [],
    }));
  return (
    <div className="tools">
      <span>{correctionPhrases.applied(decision.corrections.length)[locale]}</span>
      <a
        className="button"
        href={linkTo({
          page: "report",
          selection: { dataset: offer.dataset },
          view: { report: offer.report, cell: null, other: null },
        })}
      >
        {correctionPhrases.toReport[locale]}
      </a>
      <button type="button" className="button" onClick={undo}>
        {correctionPhrases.undoApply[locale]}
      </button>
    </div>
  );
}

function Offered(props: CorrectionReviewProps): ReactNode {
  const { database, library, report, offer, decision, locale } = props;
  const [choices, setChoices] = useState<ReadonlyMap<CellCode, Choice>>(new Map());
  const asked = [
    database.run(reportsOfOrgan(offer.dataset, offer.report)),
    database.run(notesOfOrgan(offer.dataset, offer.report)),
  ] as const;
  const rows = use(asked[0]);
  const notes = use(asked[1]);
  const filings = useMemo(() => rows.map((row) => reportOf(row, notes)), [rows, notes]);
  const filed = filings.find(({ row }) => row.year === offer.year)?.report ?? null;
  // A report on another form has other cells: there is nothing to compare.
  const today = filed?.meta.form === report.form ? filed : null;
  const previous = filings.find(({ row }) => row.year === offer.year - 1)?.report ?? null;
  const cells = useMemo(() => compareCorrection(report, today), [report, today]);
  const open = openConflicts(cells, choices);
  const decided = (): Decision => ({
    ...decision,
    corrections: [
      ...correctionsOf(cells, choices, {
        when: new Date().toISOString(),
        kept: correctionPhrases.keptNote[locale],
      }),
      // What a person typed on this page comes after what the organ offers.
      ...decision.corrections,
    ],
  });
  const apply = async (): Promise<void> => {
    const { corrections } = decided();
    await library.decide([report], (before) => ({ ...before, corrections }));
    await takeReport(library, report);
  };
  const unread = report.issues.filter(({ severity }) => severity === "error").length;
  const told = cells.filter(({ kind }) => kind !== "unchanged");
  return (
    <>
      {today === null ? <p className="notice warning">{correctionPhrases.reportGone[locale]}</p> : null}
      {unread === 0 ? null : <p className="notice warning">{correctionPhrases.unread(unread)[locale]}</p>}
      {told.length === 0 ? (
        <p className="quiet">{correctionPhrases.nothingChanged[locale]}</p>
      ) : (
        <CorrectionTable
          cells={told}
          locale={locale}
          choices={choices}
          onChoose={(code, choice) => setChoices(new Map([...choices, [code, choice]]))}
        />
      )}
      <p className="quiet small">{correctionPhrases.unchanged(cells.length - told.length)[locale]}</p>
      <CorrectionRules
        report={report}
        offer={offer}
        previous={previous}
        today={today}
        decided={decided()}
        locale={locale}
      />
      <div className="tools">
        <button
          type="button"
          className="button primary"
          disabled={open.length > 0 || !(isAnythingOffered(told) || decision.corrections.length > 0)}
          onClick={() => void apply()}
        >
          {correctionPhrases.apply[locale]}
        </button>
        {open.length === 0 ? null : (
          <span role="status">{correctionPhrases.chooseFirst(open.length)[locale]}</span>
        )}
      </div>
    </>
  );
}

const isAnythingOffered = (cells: readonly ComparedCell[]): boolean =>
  cells.some(({ kind }) => kind === "changed" || kind === "conflict");
