import { use, useDeferredValue, useState, type ReactNode } from "react";
import { needsOf } from "../../form/ruleNeeds.ts";
import { ruleOf, type Rule, type RuleId } from "../../form/rules.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Text } from "../../locale/text.ts";
import { reachedCounts } from "../../queries/reachedCounts.ts";
import type { RuleCount } from "../../queries/ruleCounts.ts";
import { Panel } from "../Panel.tsx";
import { useQuality, type Quality, type QualityProps } from "./useQuality.ts";

/** Which rules cannot be judged, on how many reports, and what is missing. */
export function OpenRulesPanel(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  const [isCounted, setCounted] = useState(false);
  return (
    <Panel
      id="open"
      locale={locale}
      size="wide"
      title={qualityPhrases.open[locale]}
      measure={qualityPhrases.openMeasure[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach, isCounted])}
      onRetry={() => database.forgetFailures()}
      height={320}
      tools={
        isCounted ? undefined : (
          <button
            type="button"
            className="button"
            title={qualityPhrases.openCountWhy[locale]}
            onClick={() => setCounted(true)}
          >
            {qualityPhrases.openCount[locale]}
          </button>
        )
      }
    >
      {isCounted ? (
        <Counted {...props} address={shown} />
      ) : (
        <OpenTable {...props} address={shown} counts={null} />
      )}
    </Panel>
  );
}

function Counted(props: QualityProps): ReactNode {
  const { address, database } = props;
  const [counts] = use(database.run(reachedCounts(address.selection, address.view.reach)));
  return <OpenTable {...props} counts={counts ?? []} />;
}

/** The rules that the data as a whole do not allow to judge. */
const outside: readonly RuleId[] = ["S3-SUB", "N-PCT", "H-NOMIX"];
const ofMembers: readonly RuleId[] = ["H-GE", "H-SUM"];

function reasonOf(rule: Rule, hasAllOrgans: boolean): Text {
  switch (rule.id) {
    case "S3-SUB":
      return qualityPhrases.onReportPage;
    case "N-PCT":
      return qualityPhrases.percentages;
    case "H-NOMIX":
      return qualityPhrases.noMix;
    case "H-GE":
      return qualityPhrases.membersMost;
    case "H-SUM":
      return hasAllOrgans ? qualityPhrases.membersSum : qualityPhrases.membersUnknown;
    default: {
      const needs = needsOf(rule).map((need) => qualityPhrases[`needs_${need}`]);
      const named = needs.length === 0 ? [qualityPhrases.needs_totals] : needs;
      return { zh: named.map(({ zh }) => zh).join("；"), en: named.map(({ en }) => en).join("; ") };
    }
  }
}

interface Line {
  readonly rule: Rule;
  readonly assessed: number | null;
  readonly failed: number | null;
  readonly open: number | null;
  readonly none: number | null;
}

function counted({ rule, counts }: RuleCount): Line {
  const failed = counts.fail;
  const assessed = failed + counts.pass + counts.pass_blank_as_zero;
  return { rule: ruleOf(rule), assessed, failed, open: counts.not_assessable, none: counts.not_applicable };
}

function ofMember(id: "H-GE" | "H-SUM", { members, findings, judged }: Quality, governments: number): Line {
  const reached = new Set(judged.map((one) => one.id));
  const assessed = [...members.judged[id]].filter((report) => reached.has(report)).length;
  const failed = new Set(findings.filter(({ rule }) => rule === id).map(({ report }) => report)).size;
  return {
    rule: ruleOf(id),
    assessed,
    failed,
    open: governments - assessed,
    none: judged.length - governments,
  };
}

function OpenTable(props: QualityProps & { readonly counts: readonly RuleCount[] | null }): ReactNode {
  const { locale, hasAllOrgans, counts } = props;
  const quality = useQuality(props);
  const consolidated = new Set(
    quality.organs.filter(({ scope }) => scope === "consolidated").map(({ id }) => id),
  );
  const governments = quality.judged.filter(({ organ }) => consolidated.has(organ)).length;
  const unjudged = (id: RuleId): Line => ({
    rule: ruleOf(id),
    assessed: null,
    failed: null,
    open: null,
    none: null,
  });
  const lines = [
    ...outside.map(unjudged),
    ...ofMembers.map((id) =>
      id === "H-GE" || id === "H-SUM" ? ofMember(id, quality, governments) : unjudged(id),
    ),
    ...(counts === null ? [] : counts.map(counted)).filter(({ open }) => open !== 0),
  ];
  const written = (value: number | null): string => (value === null ? "–" : formatNumber(value, locale));
  const heads = ["rule", "assessed", "failed", "notAssessed", "notApplicable", "why"] as const;
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={qualityPhrases.open[locale]}>
      <table className="told">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === "why" ? "name" : undefined}>
                {qualityPhrases[head][locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ rule, assessed, failed, open, none }) => (
            <tr key={rule.id} data-rule={rule.id}>
              <th scope="row" className="reason">
                {rule.label[locale]} <code className="quiet small">{rule.id}</code>
              </th>
              <td>{written(assessed)}</td>
              <td>{written(failed)}</td>
              <td>{written(open)}</td>
              <td>{written(none)}</td>
              <td className="name reason">{reasonOf(rule, hasAllOrgans)[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
