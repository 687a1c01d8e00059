import type { ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import {
  contributionsHeight,
  contributionsOption,
  type ContributionBar,
} from "../../charts/contributionsOption.ts";
import { figureName } from "../../form/figureName.ts";
import { formatNumber } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { WhyFigure } from "../../queries/whyFigures.ts";
import { whyRateByOrgan, whyRateByTerm } from "../../queries/whyRate.ts";
import { writeMeasure } from "../overview/rateWords.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { contributionsFile } from "./compareFiles.ts";
import { ContributionTable } from "./ContributionTable.tsx";
import type { WhyProps } from "./WhyPanel.tsx";
import { addRounded, roundTogether, stepUnit, writeBar, writeStep } from "./whyRateAmounts.ts";
import { WhyRateWithheld } from "./WhyRateWithheld.tsx";
import { driversOf, subjectName } from "./whyWords.ts";

interface TermProps extends WhyProps {
  readonly measure: RateMeasure;
  readonly figures: readonly WhyFigure[];
}

/** What each term of the numerator does to the rate. */
export function WhyTermAnswer(props: TermProps): ReactNode {
  const { figures, measure, span, locale, theme, face } = props;
  const whole = whyRateByOrgan(figures, measure, span);
  const terms = whyRateByTerm(figures, measure, span);
  if (terms === null) return <Empty>{comparePhrases.whyNoParts[locale]}</Empty>;
  if (
    writeMeasure(measure, whole.before, locale) === null ||
    writeMeasure(measure, whole.after, locale) === null
  )
    return <WhyRateWithheld {...props} why={whole} />;
  const amounts = roundTogether(
    terms.map(({ amount }) => amount),
    measure,
  );
  const total = addRounded(amounts);
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const bars: readonly ContributionBar[] = [
    ...terms.map(({ key }, index) => {
      const amount = amounts[index] ?? NaN;
      return { key, name: figureName(key)[locale], amount, ...bar(amount) };
    }),
    { key: "total", name: comparePhrases.total[locale], amount: total, ...bar(total), isTotal: true },
  ];
  const before = writeMeasure(measure, whole.before, locale)?.exact ?? "";
  const after = writeMeasure(measure, whole.after, locale)?.exact ?? "";
  const who = subjectName(props.comparison, props.subject, locale, whole.organs);
  const drivers = driversOf(bars, locale);
  const sentence =
    locale === "zh"
      ? `${who}${span[0]}年至${span[1]}年，${measure.label.zh}由 ${before} 变为 ${after}，${write(total)}：${drivers}。`
      : `${who}, ${span[0]} to ${span[1]}: ${measure.label.en} from ${before} to ${after}, ${write(total)}; ${drivers}.`;
  const change = { label: measure.label[locale], unit: stepUnit(measure, locale), years: span };
  const offer = <TableOffer table={() => contributionsFile(bars, change, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <ContributionTable bars={bars} locale={locale} linkTo={props.linkTo} />
      </>
    );
  return (
    <>
      {offer}
      <p className="finding">{sentence}</p>
      <Chart
        option={contributionsOption(bars, {
          locale,
          theme,
          writeAxis: (value) => formatNumber(value, locale),
        })}
        label={sentence}
        height={contributionsHeight(bars)}
      />
    </>
  );
}
