import { Suspense, use, useDeferredValue, useMemo, type ReactNode } from "react";
import type { CellCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import { reportOf } from "../../queries/filedReport.ts";
import { notesOfOrgan, reportId, reportsOfOrgan } from "../../queries/report.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Failure } from "../Panel.tsx";
import { failuresOf } from "./failures.ts";
import { Findings } from "./Findings.tsx";

interface JudgedFindingsProps extends ImportsProps {
  readonly decision: Decision;
  readonly judged: Report;
  /** What fails on the report by itself. */
  readonly failed: readonly Verdict[];
  readonly onSelect: (code: CellCode) => void;
}

/** The rules that fail: on the report by itself, and against the year before where the data have it. */
export function JudgedFindings(props: JudgedFindingsProps): ReactNode {
  const { database, decision, judged, failed, locale, onSelect } = props;
  const alone = <Findings failed={failed} report={judged} locale={locale} onSelect={onSelect} />;
  const { organ, year } = decision;
  if (organ === null || year === null) return alone;
  return (
    <Failure locale={locale} onRetry={() => database.forgetFailures()}>
      <Suspense fallback={alone}>
        <AgainstYearBefore {...props} id={reportId(organ.id, year - 1)} />
      </Suspense>
    </Failure>
  );
}

function AgainstYearBefore(props: JudgedFindingsProps & { readonly id: string }): ReactNode {
  const { joined, judged, locale, onSelect, id } = props;
  const database = useDeferredValue(props.database);
  const asked = [database.run(reportsOfOrgan(joined, id)), database.run(notesOfOrgan(joined, id))] as const;
  const rows = use(asked[0]);
  const notes = use(asked[1]);
  const failed = useMemo(() => {
    const before = rows.find((row) => row.id === id);
    const previous = before === undefined ? null : reportOf(before, notes).report;
    return failuresOf(judged, previous);
  }, [rows, notes, judged, id]);
  return <Findings failed={failed} report={judged} locale={locale} onSelect={onSelect} />;
}
