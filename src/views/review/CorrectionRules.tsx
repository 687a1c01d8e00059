import type { ReactNode } from "react";
import { evaluateReport } from "../../form/evaluate.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { CorrectionOffer } from "../../ingest/correction/correctionOffer.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { reviewedReport } from "../../ingest/imports/reviewed.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";

interface CorrectionRulesProps {
  readonly report: ImportedReport;
  readonly offer: CorrectionOffer;
  readonly locale: Locale;
  readonly previous: Report | null;
  readonly today: Report | null;
  readonly decided: Decision;
}

const failing = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(({ state }) => state === "fail").length;

/** How many checks fail before and after. */
export function CorrectionRules(props: CorrectionRulesProps): ReactNode {
  const { report, offer, previous, today, decided, locale } = props;
  const { form } = report;
  if (form === null) return null;
  const after = reviewedReport(report, decided, { kind: offer.organ.kind, year: offer.year, form });
  const counts = [today, after].map((one) => (one === null ? null : failing(evaluateReport(one, previous))));
  return <p data-testid="correction-rules">{rulesWords(counts[0] ?? null, counts[1] ?? null, locale)}</p>;
}

function rulesWords(before: number | null, after: number | null, locale: Locale): string {
  return before === null || after === null ? "" : correctionPhrases.rules(before, after)[locale];
}
