import { useDeferredValue, type ReactNode } from "react";
import { severities, severityLabels } from "../../form/rule.ts";
import { isRuleId, ruleOf } from "../../form/rules.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { Choice } from "../Choice.tsx";
import { Empty, Panel } from "../Panel.tsx";
import { FindingGroups } from "./FindingGroups.tsx";
import { countsOf, findingGroups, narrowed, type Narrowing } from "./narrowing.ts";
import { Narrower } from "./Narrower.tsx";
import type { QualityFinding } from "./qualityFinding.ts";
import { useQuality, type QualityProps } from "./useQuality.ts";

/** Every violation of the reports looked at, to be narrowed by severity, rule, year and organ. */
export function ViolationsPanel(props: QualityProps): ReactNode {
  const { address, database, locale, go } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      id="rules"
      locale={locale}
      size="wide"
      title={qualityPhrases.rules[locale]}
      measure={qualityPhrases.rulesMeasure[locale]}
      definition={qualityPhrases.rulesDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
      onRetry={() => database.forgetFailures()}
      tools={
        <Choice
          label={qualityPhrases.groupBy[locale]}
          value={address.view.by}
          options={[
            { value: "rule", label: qualityPhrases.byRule[locale] },
            { value: "organ", label: qualityPhrases.byOrgan[locale] },
          ]}
          onChange={(by) => go({ view: { by } })}
        />
      }
    >
      <Violations {...props} address={shown} />
    </Panel>
  );
}

const anything: Narrowing = { severity: null, rule: null, whose: null, when: null };

function Violations(props: QualityProps): ReactNode {
  const { address, locale, go } = props;
  const { view } = address;
  const { findings } = useQuality(props);
  const left = narrowed(findings, view);
  const counted = left.filter(({ isWaived }) => !isWaived).length;
  if (findings.length === 0) return <Empty>{qualityPhrases.noneAtAll[locale]}</Empty>;
  const isNarrowed = (Object.keys(anything) as readonly (keyof Narrowing)[]).some(
    (name) => view[name] !== null,
  );
  return (
    <>
      <div className="narrowers">
        <Facets {...props} findings={findings} />
        {isNarrowed ? (
          <button type="button" className="plain" onClick={() => go({ view: anything })}>
            {qualityPhrases.clear[locale]}
          </button>
        ) : null}
        <span className="quiet small" role="status">
          {qualityCounts.found(formatNumber(counted, locale))[locale]}
          {counted === left.length
            ? ""
            : ` · ${qualityCounts.waived(formatNumber(left.length - counted, locale))[locale]}`}
        </span>
      </div>
      {left.length === 0 ? (
        <Empty>{qualityPhrases.noneLeft[locale]}</Empty>
      ) : (
        <FindingGroups
          key={JSON.stringify([view.by, view.severity, view.rule, view.whose, view.when])}
          {...props}
          groups={findingGroups(left, view.by)}
        />
      )}
    </>
  );
}

/** A choice for each field, with how many findings each of its values leaves. */
function Facets({
  findings,
  address,
  locale,
  go,
}: QualityProps & { readonly findings: readonly QualityFinding[] }): ReactNode {
  const { view } = address;
  const counted = (
    field: keyof Narrowing,
    value: (one: QualityFinding) => string,
  ): ReadonlyMap<string, number> => countsOf(narrowed(findings, view, field).map(value));
  const names = new Map(findings.map(({ organ, unit }) => [organ, unit]));
  const narrow = (to: Partial<Narrowing>): void => go({ view: to });
  return (
    <>
      <Narrower
        locale={locale}
        label={qualityPhrases.severity[locale]}
        value={view.severity}
        counts={counted("severity", ({ severity }) => severity)}
        order={severities}
        name={(value) => severityLabels[severities.find((one) => one === value) ?? "info"][locale]}
        onChange={(value) => narrow({ severity: severities.find((one) => one === value) ?? null })}
      />
      <Narrower
        locale={locale}
        label={qualityPhrases.rule[locale]}
        value={view.rule}
        counts={counted("rule", ({ rule }) => rule)}
        name={(value) => (isRuleId(value) ? `${value} ${ruleOf(value).label[locale]}` : value)}
        onChange={(rule) => narrow({ rule })}
      />
      <Narrower
        locale={locale}
        label={qualityPhrases.organ[locale]}
        value={view.whose}
        counts={counted("whose", ({ organ }) => organ)}
        name={(value) => names.get(value) ?? value}
        onChange={(whose) => narrow({ whose })}
      />
      <Narrower
        locale={locale}
        label={qualityPhrases.year[locale]}
        value={view.when === null ? null : String(view.when)}
        counts={counted("when", ({ year }) => String(year))}
        name={(value) => value}
        onChange={(value) => narrow({ when: value === null ? null : Number(value) })}
      />
    </>
  );
}
