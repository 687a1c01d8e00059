import type { ReactNode } from "react";
import type { CellCode } from "../../form/cells.ts";
import { explain } from "../../form/explain.ts";
import type { Report } from "../../form/report.ts";
import { severityLabels } from "../../form/rule.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import { openIssues } from "../../ingest/imports/importJudge.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { writePlace } from "../import/importWords.ts";
import { firstCell } from "./doubts.ts";

const weight = { error: 0, warning: 1, info: 2 } as const;

interface IssuesProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
  readonly locale: Locale;
  readonly onSelect: (code: CellCode) => void;
}

/** What the reader of the file could not tell for sure, the gravest first. */
export function Issues({ report, decision, locale, onSelect }: IssuesProps): ReactNode {
  if (report.issues.length === 0) return <p className="quiet">{importPhrases.noIssues[locale]}</p>;
  const open = new Set(openIssues(report, decision));
  const sorted = report.issues.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
  return (
    <ol className="review-issues">
      {sorted.map((issue, index) => {
        const cell = firstCell(issue.codes);
        return (
          <li key={index} className={issue.severity}>
            <span className={`mark ${issue.severity}`}>{severityLabels[issue.severity][locale]}</span>{" "}
            {cell === null ? (
              issue.message[locale]
            ) : (
              <button type="button" className="plain" onClick={() => onSelect(cell)}>
                {issue.message[locale]}
              </button>
            )}{" "}
            <small className="quiet">
              {writePlace(issue.place, locale)} {open.has(issue) ? "" : importPhrases.answered[locale]}
            </small>
          </li>
        );
      })}
    </ol>
  );
}

interface FindingsProps {
  readonly failed: readonly Verdict[];
  readonly report: Report;
  readonly locale: Locale;
  readonly onSelect: (code: CellCode) => void;
}

/** The rules that fail on the figures as they stand now. */
export function Findings({ failed, report, locale, onSelect }: FindingsProps): ReactNode {
  if (failed.length === 0) return <p className="quiet">{importPhrases.noFindings[locale]}</p>;
  const sorted = failed.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
  return (
    <ol className="review-issues" data-testid="failed-rules">
      {sorted.map((verdict, index) => {
        const cell = firstCell(verdict.cells);
        return (
          <li key={index} className={verdict.severity}>
            <span className={`mark ${verdict.severity}`}>{severityLabels[verdict.severity][locale]}</span>{" "}
            <code className="quiet small">{verdict.rule}</code>{" "}
            <button
              type="button"
              className="plain"
              disabled={cell === null}
              onClick={() => cell !== null && onSelect(cell)}
            >
              {explain(verdict, report)[locale]}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
