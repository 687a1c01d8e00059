import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cellsOf, isCellCode, type CellCode, type ValueCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { offeredDecision } from "../../ingest/correction/compareCorrection.ts";
import { undecided, type Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import { openIssues } from "../../ingest/imports/importJudge.ts";
import { reviewedReport, settledForm } from "../../ingest/imports/reviewed.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Conflict } from "./Conflict.tsx";
import { CorrectionReview } from "./CorrectionReview.tsx";
import { Corrections } from "./Corrections.tsx";
import { DoubtBar, type Pane } from "./DoubtBar.tsx";
import { failuresOf } from "./failures.ts";
import { doubtfulCells, flaggedCodes, sentencesOn, stepTo } from "./doubts.ts";
import { Issues } from "./Findings.tsx";
import { JudgedFindings } from "./JudgedFindings.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { ReviewHeader } from "./ReviewHeader.tsx";
import { SourceView } from "./SourceView.tsx";
import { useTyping } from "./useTyping.ts";
import { Whose } from "./Whose.tsx";

interface ReviewPageProps extends ImportsProps {
  readonly entry: ImportEntry;
  readonly report: ImportedReport;
}

/** The report as the rules take it; before it is known whose it is, as a county's. */
function judgedReport(report: ImportedReport, decision: Decision): Report | null {
  const form = settledForm(report, decision);
  if (form === null) return null;
  const kind = decision.organ?.kind ?? report.identity.kind ?? "county_government";
  const year = decision.year ?? report.identity.year ?? (form === "form_2019" ? 2020 : 2021);
  return reviewedReport(report, decision, { kind, year, form });
}

/** One imported report: what was read beside its source, to be corrected, accepted or left out. */
export function ReviewPage(props: ReviewPageProps): ReactNode {
  const { library, report, entry, locale } = props;
  const kept = entry.decisions.get(report.index) ?? undecided;
  const typing = useTyping(library, report, kept);
  const { decision } = typing;
  const form = settledForm(report, decision);
  const flagged = useMemo(() => flaggedCodes(report, decision), [report, decision]);
  const shown = useMemo(() => offeredDecision(report, decision), [report, decision]);
  const judged = useMemo(() => judgedReport(report, shown), [report, shown]);
  const failed = useMemo(() => (judged === null ? [] : failuresOf(judged, null)), [judged]);
  const doubts = useMemo(() => doubtfulCells(form, flagged, failed), [form, flagged, failed]);
  const [lit, setLit] = useState<CellCode | null>(
    doubts.find((code) => flagged.has(code)) ?? doubts[0] ?? null,
  );
  const [pane, setPane] = useState<Pane>("form");
  const frame = useRef<HTMLDivElement>(null);

  const select = (code: CellCode): void => {
    if (code !== lit) typing.leave();
    setLit(code);
  };
  const show = (code: CellCode): void => {
    select(code);
    focusCell(frame.current, code);
  };
  const step = (by: 1 | -1): void => {
    if (form === null || form === "form_pre2019") return;
    const next = stepTo(
      doubts,
      lit,
      by,
      cellsOf(form).map(({ code }) => code),
    );
    if (next !== null) show(next);
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  const change = (code: ValueCode, raw: string): void => {
    if (isCellCode(code)) setLit(code);
    typing.type(code, raw);
  };
  return (
    <div ref={frame} className="import-page review" data-pane={pane} onKeyDown={press}>
      <ReviewHeader {...props} decision={decision} onRule={typing.leave} />
      {report.correction === undefined ? (
        <>
          <Whose {...props} decision={kept} />
          <Conflict {...props} decision={kept} onSelect={show} />
        </>
      ) : (
        <CorrectionReview {...props} decision={kept} offer={report.correction} />
      )}
      <DoubtBar
        report={report}
        locale={locale}
        lit={lit}
        doubts={doubts}
        sentences={lit === null ? [] : sentencesOn(lit, openIssues(report, decision), failed, judged)}
        onStep={step}
        pane={pane}
        onPane={setPane}
      />
      <div className="review-columns">
        <section
          className="import-block review-form"
          aria-label={importPhrases.formTitle[locale]}
          onBlur={typing.leave}
        >
          <h2>{importPhrases.formTitle[locale]}</h2>
          <ReviewForm
            report={report}
            form={form}
            decision={shown}
            locale={locale}
            lit={lit}
            onSelect={select}
            onChange={change}
            failed={failed}
            flagged={flagged}
          />
        </section>
        <div className="review-side">
          <section className="import-block review-source">
            <h2>{importPhrases.source[locale]}</h2>
            <SourceView
              {...props}
              lit={lit}
              isShown={pane === "source"}
              onPick={(code) => {
                setPane("form");
                show(code);
              }}
            />
          </section>
          <section className="import-block review-told">
            <Corrections
              {...props}
              decision={kept}
              onSelect={show}
              isKept={typing.isKept}
              onUndo={typing.forget}
              isOwn={({ when }) => typing.own.has(when)}
            />
            <h2>{importPhrases.issues[locale]}</h2>
            <Issues report={report} decision={decision} locale={locale} onSelect={show} />
            <h2>{importPhrases.findings[locale]}</h2>
            {judged === null ? null : (
              <JudgedFindings
                {...props}
                decision={decision}
                judged={judged}
                failed={failed}
                onSelect={show}
              />
            )}
          </section>
        </div>
      </div>
    </div>
  );
}

/** Puts the cursor into a cell, where there is a keyboard: on a phone it would cover half of the page. */
function focusCell(frame: HTMLElement | null, code: CellCode): void {
  if (!window.matchMedia("(pointer: fine)").matches) return;
  frame?.querySelector<HTMLElement>(`td[data-code="${code}"] input`)?.focus();
}
