import { use, useDeferredValue, useState, type ReactNode } from "react";
import { severities, severityLabels } from "../../form/rule.ts";
import { isRuleId, ruleOf } from "../../form/rules.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { violations } from "../../queries/violations.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { Narrower } from "./Narrower.tsx";
import { ViolationItem } from "./ViolationItem.tsx";
import {
  countsOf,
  judgedWhere,
  narrowed,
  violationRows,
  type Narrowing,
  type Reach,
} from "./violationRows.ts";

const step = 30;
const anything: Narrowing = { severity: null, rule: null, organ: null, year: null };

/** Every violation of the chosen reports, to be narrowed by severity, rule, year and organ. */
export function ViolationsPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  const [reach, setReach] = useState<Reach>("chosen");
  return (
    <Panel
      locale={locale}
      size="wide"
      title={qualityPhrases.rules[locale]}
      measure={qualityPhrases.rulesMeasure[locale]}
      definition={qualityPhrases.rulesDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, reach])}
      onRetry={() => database.forgetFailures()}
      tools={
        <Choice
          label={qualityPhrases.reach[locale]}
          value={reach}
          options={[
            { value: "chosen", label: qualityPhrases.chosen[locale] },
            { value: "all", label: qualityPhrases.everyOrgan[locale] },
          ]}
          onChange={setReach}
        />
      }
    >
      <Violations {...props} address={shown} reach={reach} />
    </Panel>
  );
}

function Violations({ reach, ...props }: PageProps & { readonly reach: Reach }): ReactNode {
  const { address, database, locale } = props;
  const [to, setTo] = useState(anything);
  const [limit, setLimit] = useState(step);
  const rows = violationRows(use(database.run(violations(judgedWhere(address.selection, reach)))));
  const left = narrowed(rows, to);
  const narrow = (change: Partial<Narrowing>): void => {
    setTo({ ...to, ...change });
    setLimit(step);
  };
  const counted = (field: keyof Narrowing): ReadonlyMap<string, number> =>
    countsOf(narrowed(rows, to, field).map((row) => String(row[field])));
  const names = new Map(rows.map(({ organ, unit }) => [organ, unit]));
  if (rows.length === 0) return <Empty>{qualityPhrases.none[locale]}</Empty>;
  return (
    <>
      <div className="narrowers">
        <Narrower
          locale={locale}
          label={qualityPhrases.severity[locale]}
          value={to.severity}
          counts={counted("severity")}
          name={(value) => severityLabels[severities.find((one) => one === value) ?? "info"][locale]}
          onChange={(value) => narrow({ severity: severities.find((one) => one === value) ?? null })}
        />
        <Narrower
          locale={locale}
          label={qualityPhrases.rule[locale]}
          value={to.rule}
          counts={counted("rule")}
          name={(value) => (isRuleId(value) ? `${value} ${ruleOf(value).label[locale]}` : value)}
          onChange={(value) => narrow({ rule: value !== null && isRuleId(value) ? value : null })}
        />
        <Narrower
          locale={locale}
          label={qualityPhrases.year[locale]}
          value={to.year === null ? null : String(to.year)}
          counts={counted("year")}
          name={(value) => value}
          onChange={(value) => narrow({ year: value === null ? null : Number(value) })}
        />
        <Narrower
          locale={locale}
          label={qualityPhrases.organ[locale]}
          value={to.organ}
          counts={counted("organ")}
          name={(value) => names.get(value) ?? value}
          onChange={(organ) => narrow({ organ })}
        />
        <span className="quiet small" role="status">
          {formatNumber(left.length, locale)} {qualityPhrases.count[locale]}
        </span>
      </div>
      <ol className="violations">
        {left.slice(0, limit).map((row) => (
          <ViolationItem key={`${row.report} ${row.key}`} {...props} row={row} />
        ))}
      </ol>
      {left.length > limit ? (
        <button type="button" className="button" onClick={() => setLimit(limit + step)}>
          {qualityPhrases.more[locale]}
        </button>
      ) : null}
    </>
  );
}
