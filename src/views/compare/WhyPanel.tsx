import { useDeferredValue, type ReactNode } from "react";
import { earlyBreakWording, formBreakWording, seriesBreak } from "../../form/series.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { measureCodes, type Measure } from "../../queries/measures.ts";
import { isJoined } from "../../queries/seriesRuns.ts";
import { whyViews } from "../../selection/view.ts";
import { Choice } from "../Choice.tsx";
import { FacePanel, type Face } from "../FacePanel.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";
import type { CompareProps } from "./ComparePage.tsx";
import { scaleLabel } from "./scale.ts";
import { useComparison, type Comparison } from "./useComparison.ts";
import { subjectOf, whyYears, yearsOf, type Subject } from "./why.ts";
import { WhyRateAnswer } from "./WhyRateAnswer.tsx";
import { WhyTotalAnswer } from "./WhyTotalAnswer.tsx";
import { measureOf, openingMeasure } from "../../queries/compareMeasures.ts";

/** Why a figure changed between two years. */
export function WhyPanel(props: CompareProps): ReactNode {
  const { address, locale, go } = props;
  const shown = useDeferredValue(address);
  const isRate = measureOf(address.view.measure ?? openingMeasure)?.kind !== "figure";
  return (
    <div className="why" id="why">
      <FacePanel
        {...props}
        size="wide"
        title={comparePhrases.why[locale]}
        measure={comparePhrases.whyMeasure[locale]}
        definition={comparePhrases[isRate ? "whyRateDefinition" : "whyTotalDefinition"][locale]}
        isStale={shown !== address}
        question={JSON.stringify(shown)}
        tools={
          <Choice
            label={comparePhrases.why[locale]}
            value={address.view.why}
            options={whyViews.map((by) => ({ value: by, label: byLabel(by, isRate, locale) }))}
            onChange={(by) => go({ view: { why: by } })}
          />
        }
      >
        {(face) => <WhyAnswer {...props} address={shown} face={face} />}
      </FacePanel>
    </div>
  );
}

function byLabel(by: (typeof whyViews)[number], isRate: boolean, locale: PageProps["locale"]): string {
  if (by === "organ") return comparePhrases.byOrgan[locale];
  if (by === "applicant") return comparePhrases.byApplicant[locale];
  return comparePhrases[isRate ? "byTerm" : "byOutcome"][locale];
}

/** What both answers are given. */
export interface WhyProps extends CompareProps {
  readonly comparison: Comparison;
  readonly subject: Subject;
  readonly span: readonly [number, number];
  readonly face: Face;
}

function WhyAnswer(props: CompareProps & { readonly face: Face }): ReactNode {
  const { address, locale } = props;
  const comparison = useComparison(props, props.denominators);
  const subject = subjectOf(comparison, address.view);
  const known = yearsOf(comparison, subject);
  const span = whyYears(known, address.view);
  if (!subject.isOneScope) return <Empty>{comparePhrases.whyMixed[locale]}</Empty>;
  if (span === null)
    return <Empty>{comparePhrases[known.length === 0 ? "trendNone" : "whyOneYear"][locale]}</Empty>;
  const { measure, per } = comparison.scale;
  const own: WhyProps = { ...props, comparison, subject, span };
  return (
    <>
      <p className="small quiet years">
        {scaleLabel({ measure, per: null }, locale)} <YearChoice {...own} known={known} />
      </p>
      {per === null ? null : <p className="small quiet">{comparePhrases.whyNumerator[locale]}</p>}
      {isJoined(measure, span[0], span[1], subject.organs.size === 1) ? (
        measure.kind === "figure" ? (
          <WhyTotalAnswer {...own} measure={measure} />
        ) : (
          <WhyRateAnswer {...own} measure={measure} />
        )
      ) : (
        <Empty>{breakWording(measure, span)[locale]}</Empty>
      )}
    </>
  );
}

/** Why two years must not be compared. */
function breakWording(measure: Measure, [from]: readonly [number, number]): typeof formBreakWording {
  if (from < 2019) return earlyBreakWording;
  const broken = measureCodes(measure).map((code) => seriesBreak(code));
  return broken.find((one) => one !== null)?.wording ?? formBreakWording;
}

function YearChoice({
  known,
  span,
  locale,
  go,
}: WhyProps & { readonly known: readonly number[] }): ReactNode {
  const [from, to] = span;
  return (
    <>
      <label>
        {comparePhrases.whyFrom[locale]}{" "}
        <select
          className="inline"
          value={from}
          onChange={(event) => go({ view: { base: Number(event.target.value) } })}
        >
          {known
            .filter((year) => year < to)
            .map((year) => (
              <option key={year}>{year}</option>
            ))}
        </select>
      </label>{" "}
      <label>
        {comparePhrases.whyTo[locale]}{" "}
        <select
          className="inline"
          value={to}
          onChange={(event) => go({ view: { year: Number(event.target.value) } })}
        >
          {known.slice(1).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
    </>
  );
}
