import { use, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import {
  contributionsHeight,
  contributionsOption,
  type ContributionBar,
} from "../../charts/contributionsOption.ts";
import { valueLabel } from "../../form/cells.ts";
import { applicants } from "../../form/applicants.ts";
import { formatNumber, formatStep, unitWord } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import { sharedRounding } from "../../queries/sharedRounding.ts";
import { whyFigures, type WhyFigure } from "../../queries/whyFigures.ts";
import { rateCodes } from "../../queries/whyParts.ts";
import { whyRateByApplicant, whyRateByOrgan, whyRateByTerm, type WhyRate } from "../../queries/whyRate.ts";
import { writeMeasure, writeWithheld } from "../overview/rateWords.ts";
import { destinationOf } from "../overview/drill.ts";
import { Empty } from "../Panel.tsx";
import { ContributionTable } from "./ContributionTable.tsx";
import { foldSmall } from "./foldSmall.ts";
import type { WhyProps } from "./WhyPanel.tsx";
import { driversOf, listNames, subjectName } from "./whyWords.ts";

interface RateProps extends WhyProps {
  readonly measure: RateMeasure;
}

const scales: Readonly<Record<RateMeasure["unit"], number>> = { ratio: 100, per_100: 100, 元: 1 };

/** Steps of a rate are shown to this many digits, rounded together so that they add up as they stand. */
const digits = 2;

function writeStep(amount: number, measure: RateMeasure, locale: Locale): string {
  const unit =
    measure.unit === "ratio"
      ? ` ${comparePhrases.points[locale]}`
      : measure.unit === "元"
        ? ` ${unitWord("元", locale)}`
        : "";
  return `${formatStep(amount, digits, locale)}${unit}`;
}

function writeBar(
  amount: number,
  measure: RateMeasure,
  locale: Locale,
): Pick<ContributionBar, "written" | "short"> {
  return { written: writeStep(amount, measure, locale), short: formatStep(amount, digits, locale) };
}

/** The change of a rate: what units did, and where the cases went. */
export function WhyRateAnswer(props: RateProps): ReactNode {
  const { address, database, measure, subject, span, locale } = props;
  const { selection, view } = address;
  const isMembers = view.why === "organ" && subject.government !== null;
  const whom = isMembers ? ({ type: "members", of: subject.government } as const) : subject.whom;
  const figures = use(database.run(whyFigures(selection, whom, rateCodes(measure), span)));
  if (isMembers && figures.length === 0) return <Empty>{comparePhrases.whyNoMembers[locale]}</Empty>;
  if (view.why === "outcome") return <ByTerm {...props} figures={figures} />;
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

/** The amounts of a change as they are shown: one rounding for all of them. */
interface ShownAmounts {
  readonly behaviour: ReadonlyMap<string, number>;
  readonly mix: ReadonlyMap<string, number>;
  readonly sums: {
    readonly behaviour: number;
    readonly mix: number;
    readonly entered: number;
    readonly left: number;
  };
}

function shownAmounts(change: NonNullable<WhyRate["change"]>, factor: number): ShownAmounts {
  const { units, entered, left } = change;
  const exact = [...units.map((one) => one.behaviour), ...units.map((one) => one.mix), entered, left];
  const amounts = sharedRounding(
    exact.map((amount) => amount * factor),
    digits,
  );
  const count = units.length;
  const at = (index: number): number => amounts[index] ?? NaN;
  const column = (start: number): Map<string, number> =>
    new Map(units.map(({ name }, index) => [name, at(start + index)]));
  const [behaviour, mix] = [column(0), column(count)];
  const sum = (values: ReadonlyMap<string, number>): number =>
    Math.round([...values.values()].reduce((all, one) => all + one, 0) * 100) / 100;
  return {
    behaviour,
    mix,
    sums: { behaviour: sum(behaviour), mix: sum(mix), entered: at(2 * count), left: at(2 * count + 1) },
  };
}

function Shown(props: ShownProps): ReactNode {
  const { why, measure, locale, theme, face, go, address, figures, span } = props;
  const { change } = why;
  if (change === null) return <TooFew {...props} />;
  const amounts = shownAmounts(change, scales[measure.unit]);
  const names = new Map(figures.map(({ organ, name }) => [organ, name]));
  const isOrgans = address.view.why === "organ";
  const labelOf = (key: string): string =>
    Object.entries(applicants).find(([code]) => code === key)?.[1].label[locale] ?? names.get(key) ?? key;
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const { sums } = amounts;
  const total = Math.round((sums.behaviour + sums.mix + sums.entered + sums.left) * 100) / 100;
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
  const sentence = describe(props, { who, sums, total, bars: unitBars, span });
  if (face === "table")
    return (
      <>
        <RateTable bars={bars} amounts={amounts} measure={measure} locale={locale} linkTo={props.linkTo} />
        <p className="small quiet">{comparePhrases.whyRateDefinition[locale]}</p>
      </>
    );
  const folded = foldSmall(bars, 12, comparePhrases.others[locale], bar);
  return (
    <>
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
      <p className="quiet small">{comparePhrases.whyRateDefinition[locale]}</p>
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

/** The rate is withheld in one of the years: its counts are shown and nothing is split. */
function TooFew({ why, measure, locale, span }: ShownProps): ReactNode {
  const write = (ratio: WhyRate["before"], year: number): string =>
    `${year}: ${writeMeasure(measure, ratio, locale)?.exact ?? writeWithheld(measure, ratio, locale)}`;
  const isShown =
    writeMeasure(measure, why.before, locale) !== null && writeMeasure(measure, why.after, locale) !== null;
  return (
    <Empty>
      {comparePhrases[isShown ? "whyNeedsTwo" : "whyWithheld"][locale]}
      <span>
        {write(why.before, span[0])} · {write(why.after, span[1])}
      </span>
    </Empty>
  );
}

interface Finding {
  readonly who: string;
  readonly sums: ShownAmounts["sums"];
  readonly total: number;
  readonly bars: readonly ContributionBar[];
  readonly span: readonly [number, number];
}

const causes = {
  behaviour: { zh: "多半因为各自的做法变了", en: "mostly because units’ own rates changed" },
  mix: { zh: "多半因为件数在各单位（类型）之间移动", en: "mostly because cases moved between units" },
  units: {
    zh: "多半因为有的单位新出现或不再出现",
    en: "mostly because units entered or left",
  },
} as const satisfies Record<string, Text>;

/** What did most of the change. */
function causeOf({ behaviour, mix, entered, left }: ShownAmounts["sums"]): Text {
  const [own, moved, units] = [behaviour, mix, entered + left].map(Math.abs);
  if ((units ?? 0) > Math.max(own ?? 0, moved ?? 0)) return causes.units;
  return (moved ?? 0) > (own ?? 0) ? causes.mix : causes.behaviour;
}

function describe({ why, measure, locale }: ShownProps, { who, sums, total, bars, span }: Finding): string {
  const before = writeMeasure(measure, why.before, locale)?.exact ?? "";
  const after = writeMeasure(measure, why.after, locale)?.exact ?? "";
  const whole: ContributionBar = {
    key: "total",
    name: "",
    amount: sums.behaviour,
    written: "",
    short: "",
    isTotal: true,
  };
  const drivers = driversOf([...bars, whole], locale);
  const step = writeStep(total, measure, locale);
  if (locale === "zh") {
    const way = total === 0 ? "没有变化" : `${total > 0 ? "升至" : "降至"} ${after}，${step}`;
    const cause = total === 0 ? "" : `，${causeOf(sums).zh}`;
    return `${who}${span[0]}年至${span[1]}年，${measure.label.zh}由 ${before} ${way}${cause}${drivers === "" ? "" : `：做法变化${drivers}`}。`;
  }
  const way = total === 0 ? comparePhrases.unchanged.en : `went from ${before} to ${after}, ${step}`;
  const cause = total === 0 ? "" : `, ${causeOf(sums).en}`;
  return `${who}, ${span[0]} to ${span[1]}: ${measure.label.en} ${way}${cause}${drivers === "" ? "" : `; behaviour ${drivers}`}.`;
}

interface RateTableProps extends Pick<RateProps, "locale" | "linkTo" | "measure"> {
  readonly bars: readonly ContributionBar[];
  readonly amounts: ShownAmounts;
}

/** Units with what they did and what the cases that moved did; the columns add up to the change. */
function RateTable({ bars, amounts, measure, locale, linkTo }: RateTableProps): ReactNode {
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const units = bars.filter(({ key }) => amounts.behaviour.has(key));
  const rest = bars.filter(({ key }) => !amounts.behaviour.has(key) && key !== "mix");
  const rows = [
    ...units.map((unit) => {
      const amount =
        Math.round(((amounts.behaviour.get(unit.key) ?? NaN) + (amounts.mix.get(unit.key) ?? NaN)) * 100) /
        100;
      return { ...unit, amount, ...bar(amount) };
    }),
    ...rest,
  ];
  const column = (of: "behaviour" | "mix") => ({
    label: comparePhrases[of][locale],
    write: (key: string): string => {
      const amount = key === "total" ? amounts.sums[of] : amounts[of].get(key);
      return amount === undefined ? "–" : write(amount);
    },
  });
  return (
    <ContributionTable
      bars={rows}
      columns={[column("behaviour"), column("mix")]}
      locale={locale}
      linkTo={linkTo}
    />
  );
}

/** What each term of the numerator does to the rate. */
function ByTerm(props: RateProps & { readonly figures: readonly WhyFigure[] }): ReactNode {
  const { figures, measure, span, locale, theme, face } = props;
  const whole = whyRateByOrgan(figures, measure, span);
  const terms = whyRateByTerm(figures, measure, span);
  if (terms === null) return <Empty>{comparePhrases.whyNoParts[locale]}</Empty>;
  if (
    writeMeasure(measure, whole.before, locale) === null ||
    writeMeasure(measure, whole.after, locale) === null
  )
    return <TooFew {...props} why={whole} isMembers={false} />;
  const amounts = sharedRounding(
    terms.map(({ amount }) => amount * scales[measure.unit]),
    digits,
  );
  const total = Math.round(amounts.reduce((sum, one) => sum + one, 0) * 100) / 100;
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const bars: readonly ContributionBar[] = [
    ...terms.map(({ key }, index) => {
      const amount = amounts[index] ?? NaN;
      return { key, name: valueLabel(key)[locale], amount, ...bar(amount) };
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
  if (face === "table") return <ContributionTable bars={bars} locale={locale} linkTo={props.linkTo} />;
  return (
    <>
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
