import { use, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import {
  contributionsHeight,
  contributionsOption,
  type ContributionBar,
} from "../../charts/contributionsOption.ts";
import { applicants } from "../../form/applicants.ts";
import { formatNumber } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import { whyFigures, type WhyFigure } from "../../queries/whyFigures.ts";
import { rateCodes } from "../../queries/whyParts.ts";
import { whyRateByApplicant, whyRateByOrgan, type WhyRate } from "../../queries/whyRate.ts";
import { destinationOf } from "../overview/drill.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { contributionsFile } from "./compareFiles.ts";
import { foldSmall } from "./foldSmall.ts";
import type { WhyProps } from "./WhyPanel.tsx";
import { addRounded, shownAmounts, stepUnit, writeBar, writeStep } from "./whyRateAmounts.ts";
import { causeColumns, whyRateRows } from "./whyRateRows.ts";
import { WhyRateTable } from "./WhyRateTable.tsx";
import { WhyRateWithheld } from "./WhyRateWithheld.tsx";
import { describeRate } from "./whyRateWords.ts";
import { WhyTermAnswer } from "./WhyTermAnswer.tsx";
import { listNames, subjectName } from "./whyWords.ts";

interface RateProps extends WhyProps {
  readonly measure: RateMeasure;
}

/** The change of a rate: what units did, and where the cases went. */
export function WhyRateAnswer(props: RateProps): ReactNode {
  const { address, database, measure, subject, span, locale } = props;
  const { selection, view } = address;
  const isMembers = view.why === "organ" && subject.government !== null;
  const whom = isMembers ? ({ type: "members", of: subject.government } as const) : subject.whom;
  const figures = use(database.run(whyFigures(selection, whom, rateCodes(measure), span)));
  if (isMembers && figures.length === 0) return <Empty>{comparePhrases.whyNoMembers[locale]}</Empty>;
  if (view.why === "outcome") return <WhyTermAnswer {...props} figures={figures} />;
  const why =
    view.why === "applicant"
      ? whyRateByApplicant(figures, measure, span)
      : whyRateByOrgan(figures, measure, span);
  if (why === null) return <Empty>{comparePhrases.whyNoParts[locale]}</Empty>;
  return <Shown {...props} figures={figures} why={why} isMembers={isMembers} />;
}

interface ShownProps extends RateProps {
  readonly figures: readonly WhyFigure[];
  readonly why: WhyRate;
  readonly isMembers: boolean;
}

function Shown(props: ShownProps): ReactNode {
  const { why, measure, locale, theme, face, go, address, figures, span } = props;
  const { change } = why;
  if (change === null) return <WhyRateWithheld {...props} />;
  const amounts = shownAmounts(change, measure);
  const names = new Map(figures.map(({ organ, name }) => [organ, name]));
  const isOrgans = address.view.why === "organ";
  const labelOf = (key: string): string =>
    Object.entries(applicants).find(([code]) => code === key)?.[1].label[locale] ?? names.get(key) ?? key;
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const { sums } = amounts;
  const total = addRounded([sums.behaviour, sums.mix, sums.entered, sums.left]);
  const fixedBar = (key: "entered" | "left" | "mix"): ContributionBar => ({
    key,
    name: comparePhrases[key][locale],
    amount: sums[key],
    ...bar(sums[key]),
  });
  const unitBars = change.units
    .map(({ name }): ContributionBar => {
      const amount = amounts.behaviour.get(name) ?? NaN;
      const one = { key: name, name: labelOf(name), amount, ...bar(amount) };
      return isOrgans ? { ...one, target: { organ: name } } : one;
    })
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const totalBar: ContributionBar = {
    key: "total",
    name: comparePhrases.total[locale],
    amount: total,
    ...bar(total),
    isTotal: true,
  };
  const apart = [fixedBar("entered"), fixedBar("left")].filter(({ amount }) => amount !== 0);
  const bars = [...unitBars, fixedBar("mix"), ...apart, totalBar];
  const who = props.isMembers
    ? locale === "zh"
      ? `${subjectName(props.comparison, props.subject, locale)}下属 ${why.organs} 个单位`
      : `${subjectName(props.comparison, props.subject, locale)}, ${why.organs} members`
    : subjectName(props.comparison, props.subject, locale, why.organs);
  const sentence = describeRate({ why, measure, who, sums, total, bars: unitBars, span }, locale);
  const rows = whyRateRows(bars, amounts, measure, locale);
  const named = { label: measure.label[locale], unit: stepUnit(measure, locale), years: span };
  const offer = (
    <TableOffer table={() => contributionsFile(rows, named, locale, causeColumns(amounts, locale))} />
  );
  if (face === "table")
    return (
      <>
        {offer}
        <WhyRateTable rows={rows} amounts={amounts} measure={measure} locale={locale} linkTo={props.linkTo} />
        <p className="small quiet">{comparePhrases.whyRateParts[locale]}</p>
      </>
    );
  const folded = foldSmall(bars, 12, comparePhrases.others[locale], bar);
  return (
    <>
      {offer}
      <p className="finding">{sentence}</p>
      <p className="equation" aria-label={comparePhrases.formula[locale]}>
        <strong>{write(total)}</strong>
        {(["behaviour", "mix", "entered", "left"] as const).map((part, index) => (
          <span key={part}>
            {index === 0 ? " = " : " + "}
            {comparePhrases[part][locale].toLowerCase()} <b>{write(sums[part])}</b>
          </span>
        ))}
      </p>
      <Chart
        option={contributionsOption(folded, {
          locale,
          theme,
          writeAxis: (value) => formatNumber(value, locale),
        })}
        label={sentence}
        height={contributionsHeight(folded)}
        onSelect={(target) => {
          const destination = destinationOf(target, address, null);
          if (destination !== null) go(destination);
        }}
      />
      <p className="quiet small">{comparePhrases.whyRateParts[locale]}</p>
      {props.isMembers ? <p className="quiet small">{comparePhrases.whyMembers[locale]}</p> : null}
      <LeftOut names={why.leftOut} locale={locale} />
    </>
  );
}

function LeftOut({
  names,
  locale,
}: {
  readonly names: readonly string[];
  readonly locale: Locale;
}): ReactNode {
  if (names.length === 0) return null;
  return (
    <p className="quiet small">
      {comparePhrases.whyLeftOut[locale]}
      {listNames(names, locale)}
    </p>
  );
}
