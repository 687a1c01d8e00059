import { useMemo, useState, type ReactNode } from "react";
import { isCellCode, type CellCode, type ValueCode } from "../../form/cells.ts";
import { evaluateReport } from "../../form/evaluate.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import { takenBack, undecided, type Decision } from "../../ingest/imports/decision.ts";
import { needOf } from "../../ingest/imports/importJudge.ts";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { correctionOf, reviewedReport } from "../../ingest/imports/reviewed.ts";
import { importPhrases, needPhrases, rulingPhrases } from "../../locale/phrases/import.ts";
import { isContradicted } from "../../queries/contradiction.ts";
import { flaggedCodes, reviewLines, writePlace } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { Conflict } from "./Conflict.tsx";
import { Corrections } from "./Corrections.tsx";
import { Findings, Issues } from "./Findings.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { leaveOut, takeReport } from "./rulings.ts";
import { SourceView } from "./SourceView.tsx";
import { Whose } from "./Whose.tsx";

interface ReviewPageProps extends ImportsProps {
  readonly entry: ImportEntry;
  readonly report: ImportedReport;
}

/** The report as the rules take it; before it is known whose it is, as a county's. */
function judgedReport(report: ImportedReport, decision: Decision): Report | null {
  if (report.form === null) return null;
  const kind = decision.organ?.kind ?? report.identity.kind ?? "county_government";
  const year = decision.year ?? report.identity.year ?? (report.form === "form_2019" ? 2020 : 2021);
  return reviewedReport(report, decision, { kind, year, form: report.form });
}

/** One imported report: what was read beside its source, to be corrected, accepted or left out. */
export function ReviewPage(props: ReviewPageProps): ReactNode {
  const { report, entry, locale } = props;
  const decision = entry.decisions.get(report.index) ?? undecided;
  const flagged = useMemo(() => flaggedCodes(report), [report]);
  const first = [...flagged].find(isCellCode) ?? null;
  const [lit, setLit] = useState<CellCode | null>(first);
  const judged = useMemo(() => judgedReport(report, decision), [report, decision]);
  const verdicts = useMemo(() => (judged === null ? [] : evaluateReport(judged, null)), [judged]);
  const failed = verdicts.filter(({ state }) => state === "fail");
  return (
    <div className="import-page review">
      <ReviewHeader {...props} decision={decision} />
      <Whose {...props} decision={decision} />
      <Conflict {...props} decision={decision} />
      <div className="review-columns">
        <section className="import-block" aria-label={importPhrases.formTitle[locale]}>
          <h2>{importPhrases.formTitle[locale]}</h2>
          <EditedForm
            {...props}
            decision={decision}
            lit={lit}
            setLit={setLit}
            failed={failed}
            flagged={flagged}
          />
        </section>
        <div className="review-side">
          <section className="import-block">
            <h2>{importPhrases.issues[locale]}</h2>
            <Issues report={report} locale={locale} onSelect={setLit} />
            <h2>{importPhrases.findings[locale]}</h2>
            {judged === null ? null : (
              <Findings failed={failed} report={judged} locale={locale} onSelect={setLit} />
            )}
            <Corrections {...props} decision={decision} onSelect={setLit} />
          </section>
          <section className="import-block">
            <h2>{importPhrases.source[locale]}</h2>
            <SourceView {...props} place={lit === null ? null : (report.figures.get(lit)?.place ?? null)} />
          </section>
        </div>
      </div>
    </div>
  );
}

interface EditedFormProps extends ReviewPageProps {
  readonly decision: Decision;
  readonly lit: CellCode | null;
  readonly setLit: (code: CellCode) => void;
  readonly failed: readonly Verdict[];
  readonly flagged: ReadonlySet<ValueCode>;
}

function EditedForm(props: EditedFormProps): ReactNode {
  const { library, report, decision, locale, lit, setLit, failed, flagged } = props;
  const [note, setNote] = useState("");
  const correct = (code: CellCode, raw: string): void => {
    const when = new Date().toISOString();
    void library.decide([report], (before) => {
      const last = before.corrections.at(-1);
      // Typing on in a cell is one correction, not one a letter.
      const settled = last?.code === code ? takenBack(before, code) : before;
      const correction = correctionOf(report, code, { raw, note, when });
      const isBack = correction.original?.raw === raw || (correction.original === null && raw === "");
      return {
        ...settled,
        corrections: isBack
          ? settled.corrections.filter((one) => one.code !== code)
          : [...settled.corrections, correction],
      };
    });
  };
  const place = lit === null ? null : (report.figures.get(lit)?.place ?? null);
  return (
    <>
      <label className="review-note">
        <span>{importPhrases.note[locale]}</span>
        <input value={note} onChange={(event) => setNote(event.target.value)} />
        <span className="quiet small">{writePlace(place, locale)}</span>
      </label>
      <ReviewForm
        report={report}
        decision={decision}
        locale={locale}
        lit={lit}
        onSelect={setLit}
        onChange={correct}
        failed={failed}
        flagged={flagged}
      />
    </>
  );
}

function ReviewHeader(props: ReviewPageProps & { readonly decision: Decision }): ReactNode {
  const { library, report, entry, decision, locale, linkTo, go } = props;
  const state = useImports(library);
  const need = needOf(report, decision, isContradicted(state, report, decision));
  const next = reviewLines(state).find(
    (line) =>
      line.report !== null &&
      line.decision?.ruling === "open" &&
      reportKey(line.report) !== reportKey(report),
  );
  const onward = (): void => {
    const other = next?.report;
    go({ page: "data", view: { report: other === undefined || other === null ? null : reportKey(other) } });
  };
  const isReady = decision.organ !== null && decision.year !== null && report.form !== null;
  return (
    <header className="review-header">
      <a href={linkTo({ page: "data", view: { report: null } })}>← {importPhrases.back[locale]}</a>
      <h1>
        {decision.organ?.name ?? report.identity.unit ?? "?"} {decision.year ?? report.identity.year ?? "?"}
      </h1>
      <span className={`mark need-${need}`}>{needPhrases[need][locale]}</span>
      <span className="quiet">{rulingPhrases[decision.ruling][locale]}</span>
      <span className="quiet small">
        {entry.file.name}
        {entry.file.encoding === null ? "" : ` · ${entry.file.encoding.name}`}
      </span>
      <div className="tools">
        <button
          type="button"
          className="button primary"
          disabled={!isReady}
          onClick={() => void takeReport(library, report)}
        >
          {importPhrases.accept[locale]}
        </button>
        <button type="button" className="button" onClick={() => void leaveOut(library, report)}>
          {importPhrases.leaveOut[locale]}
        </button>
        {next === undefined ? null : (
          <button type="button" className="button" onClick={onward}>
            {importPhrases.next[locale]}
          </button>
        )}
      </div>
    </header>
  );
}
