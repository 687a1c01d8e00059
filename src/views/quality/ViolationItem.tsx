import { Suspense, use, type ReactNode } from "react";
import { severityLabels } from "../../form/rule.ts";
import { ruleOf } from "../../form/rules.ts";
import { reportOf } from "../../queries/filedReport.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../queries/report.ts";
import type { PageProps } from "../pageProps.ts";
import { Failure } from "../Panel.tsx";
import { checksOf, sentenceOf } from "../report/findings.ts";
import type { ViolationRow } from "./violationRows.ts";

type Needed = Pick<PageProps, "database" | "locale" | "address" | "linkTo">;

interface ViolationItemProps extends Needed {
  readonly row: ViolationRow;
}

/** A violation: whose, which rule, and a sentence with its numbers that leads to the cell. */
export function ViolationItem(props: ViolationItemProps): ReactNode {
  const { row, locale, linkTo, database } = props;
  const label = ruleOf(row.rule).label[locale];
  return (
    <li data-rule={row.rule} data-report={row.report} data-severity={row.severity}>
      <div>
        <span className={`mark ${row.severity}`}>{severityLabels[row.severity][locale]}</span>{" "}
        <a href={linkTo({ page: "report", view: { report: row.report, cell: row.key } })}>
          {row.unit} {row.year}
        </a>{" "}
        <strong>{label}</strong> <code className="quiet small">{row.rule}</code>
      </div>
      <Failure locale={locale} onRetry={() => database.forgetFailures()}>
        <Suspense fallback={<span className="quiet small">…</span>}>
          <Sentence {...props} />
        </Suspense>
      </Failure>
    </li>
  );
}

/** The numbers need the report itself, and the one of the year before. */
function Sentence({ row, database, address, locale }: ViolationItemProps): ReactNode {
  const { dataset } = address.selection;
  const asked = database.run(reportsOfOrgan(dataset, row.report));
  const notes = use(database.run(notesOfOrgan(dataset, row.report)));
  const filings = use(asked).map((one) => reportOf(one, notes));
  const filed = filings.find((one) => one.row.id === row.report);
  if (filed === undefined) return null;
  const previous = filings.find((one) => one.row.year === row.year - 1) ?? null;
  const check = checksOf(filed, previous, null).find(({ key }) => key === row.key);
  return check === undefined ? null : <p>{sentenceOf(check, filed, locale)}</p>;
}
