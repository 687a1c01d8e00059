import { Suspense, useState, type ReactNode } from "react";
import { severityLabels, type Severity } from "../../form/rule.ts";
import { isRuleId, ruleOf } from "../../form/rules.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { Failure } from "../Panel.tsx";
import { FindingItem } from "./FindingItem.tsx";
import type { FindingGroup } from "./narrowing.ts";
import { useReports, type QualityProps } from "./useQuality.ts";

const step = 30;
/** The first groups stand open, as far as they hold no more than this together. */
const openAtFirst = 12;

interface FindingGroupsProps extends QualityProps {
  readonly groups: readonly FindingGroup[];
}

/** Violations under the rule they break or the organ that filed them. */
export function FindingGroups({ groups, ...props }: FindingGroupsProps): ReactNode {
  const [limit, setLimit] = useState(step);
  const before = (at: number): number =>
    groups.slice(0, at + 1).reduce((sum, one) => sum + one.findings.length, 0);
  return (
    <>
      <div className="finding-groups">
        {groups.slice(0, limit).map((group, at) => (
          <Group
            key={group.key}
            {...props}
            group={group}
            isOpenFirst={at === 0 || before(at) <= openAtFirst}
          />
        ))}
      </div>
      {groups.length > limit ? (
        <button type="button" className="button" onClick={() => setLimit(limit + step)}>
          {qualityPhrases.more[props.locale]} ({formatNumber(groups.length - limit, props.locale)})
        </button>
      ) : null}
    </>
  );
}

interface GroupProps extends QualityProps {
  readonly group: FindingGroup;
  readonly isOpenFirst: boolean;
}

function Group({ group, isOpenFirst, ...props }: GroupProps): ReactNode {
  const { locale, database } = props;
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [first] = group.findings;
  const severity = first?.severity ?? "info";
  const { key } = group;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-group={key}>
      <summary>
        <span className={`mark ${severity}`}>{severityLabels[severity][locale]}</span>{" "}
        <strong>{isRuleId(key) ? ruleOf(key).label[locale] : first?.unit}</strong>{" "}
        <code className="quiet small">{isRuleId(key) ? key : ""}</code>{" "}
        <span className="quiet">× {formatNumber(group.findings.length, locale)}</span>
      </summary>
      {isOpen ? (
        <Failure locale={locale} onRetry={() => database.forgetFailures()}>
          <Suspense fallback={<div className="waiting" style={{ height: 60 }} />}>
            <Items {...props} group={group} groupSeverity={severity} />
          </Suspense>
        </Failure>
      ) : null}
    </details>
  );
}

interface ItemsProps extends QualityProps {
  readonly group: FindingGroup;
  readonly groupSeverity: Severity;
}

function Items({ group, groupSeverity, ...props }: ItemsProps): ReactNode {
  const { database, address, locale } = props;
  const [limit, setLimit] = useState(step);
  const shown = group.findings.slice(0, limit);
  const reports = useReports(database, address.selection.dataset, shown);
  return (
    <>
      <ol className="violations">
        {shown.map((one) => (
          <FindingItem
            key={`${one.report} ${one.key}`}
            {...props}
            finding={one}
            reports={reports}
            groupSeverity={groupSeverity}
          />
        ))}
      </ol>
      {group.findings.length > limit ? (
        <button type="button" className="button" onClick={() => setLimit(limit + step)}>
          {qualityPhrases.more[locale]} ({formatNumber(group.findings.length - limit, locale)})
        </button>
      ) : null}
    </>
  );
}
