import { useState, type ReactNode } from "react";
import { severityLabels } from "../../form/rule.ts";
import { ruleOf } from "../../form/rules.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { figuresOf, findingSentence, type FiledReports, type QualityFinding } from "./qualityFinding.ts";
import type { QualityProps } from "./useQuality.ts";
import { WaiverForm } from "./WaiverForm.tsx";

interface FindingItemProps extends QualityProps {
  readonly finding: QualityFinding;
  readonly reports: FiledReports;
  /** What the heading says already. */
  readonly groupSeverity: QualityFinding["severity"];
}

/** A violation: whose, which rule, a sentence with its numbers, the way to the cell, and what was decided about it. */
export function FindingItem(props: FindingItemProps): ReactNode {
  const { finding, reports, locale, linkTo, address, groupSeverity } = props;
  const { severity, rule, isWaived, takenOver } = finding;
  const isByOrgan = address.view.by === "organ";
  const sentence = findingSentence(finding, reports, locale);
  return (
    <li
      data-rule={rule}
      data-key={finding.key}
      data-report={finding.report}
      data-severity={severity}
      data-waived={isWaived ? "" : undefined}
    >
      <div>
        {isByOrgan || groupSeverity !== severity ? (
          <span className={`mark ${severity}`}>{severityLabels[severity][locale]}</span>
        ) : null}{" "}
        <a href={linkTo({ page: "report", view: { report: finding.report, cell: finding.key } })}>
          {isByOrgan ? null : `${finding.unit} `}
          {finding.year}
        </a>{" "}
        {isByOrgan ? (
          <>
            <strong>{ruleOf(rule).label[locale]}</strong> <code className="quiet small">{rule}</code>
          </>
        ) : null}
      </div>
      <p className={isWaived ? "struck" : undefined}>
        {sentence}
        {takenOver.length === 0 ? null : ` ${qualityPhrases.takenOver[locale]}${takenOver.join("、")}`}
      </p>
      <Decided {...props} sentence={sentence} />
    </li>
  );
}

/** The waiver with its reason and date, and the ways to give one and to take it back. */
function Decided(props: FindingItemProps & { readonly sentence: string }): ReactNode {
  const { finding, reports, locale, address, book, sentence } = props;
  const { waiver, isWaived, report, rule, key } = finding;
  const [isWriting, setWriting] = useState(false);
  const { dataset } = address.selection;
  const figures = figuresOf(finding, reports);
  const at = (when: string): string => new Date(when).toLocaleDateString(locale === "zh" ? "zh-CN" : "en-GB");
  if (isWriting && figures !== null)
    return (
      <WaiverForm
        locale={locale}
        onCancel={() => setWriting(false)}
        onKeep={(reason) => {
          setWriting(false);
          const when = new Date().toISOString();
          void book.take([{ dataset, report, rule, key, figures, sentence, reason, when }]);
        }}
      />
    );
  return (
    <div className="small decided">
      {waiver === null ? null : (
        <span className={isWaived ? "quiet" : "fallen"}>
          {isWaived ? qualityPhrases.waivedFor[locale] : qualityPhrases.fallen[locale]} {waiver.reason} (
          {at(waiver.when)})
        </span>
      )}
      {waiver === null ? null : (
        <button type="button" className="plain" onClick={() => void book.withdraw({ dataset, report, key })}>
          {qualityPhrases.withdraw[locale]}
        </button>
      )}
      {isWaived || figures === null ? null : (
        <button type="button" className="plain" onClick={() => setWriting(true)}>
          {qualityPhrases.waive[locale]}
        </button>
      )}
    </div>
  );
}
