import { use, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { Chart } from "../../charts/Chart.tsx";
import {
  contributionsHeight,
  contributionsOption,
  type ContributionBar,
} from "../../charts/contributionsOption.ts";
import type { Target } from "../../charts/option.ts";
import { palettes } from "../../charts/theme.ts";
import { writeValue } from "../../charts/words.ts";
import { isValueCode } from "../../form/cells.ts";
import { outcomeCodes } from "../../form/requests.ts";
import { formatNumber, formatShort, unitWord } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { FigureMeasure } from "../../queries/measures.ts";
import { whyFigures, type WhyFigure } from "../../queries/whyFigures.ts";
import { applicantParts, resultParts, type TotalPart } from "../../queries/whyParts.ts";
import { whyByMember, whyByOrgan, whyByPart, type WhyTotal } from "../../queries/whyTotal.ts";
import { destinationOf } from "../overview/drill.ts";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { contributionsFile } from "./compareFiles.ts";
import { ContributionTable } from "./ContributionTable.tsx";
import { foldSmall } from "./foldSmall.ts";
import type { WhyProps } from "./WhyPanel.tsx";
import { describeTotal, listNames, subjectName } from "./whyWords.ts";

interface TotalProps extends WhyProps {
  readonly measure: FigureMeasure;
}

/** The change of a total and everything it is made of. */
export function WhyTotalAnswer(props: TotalProps): ReactNode {
  const { address, database, measure, subject, span } = props;
  const { selection, view } = address;
  const parts =
    view.why === "organ"
      ? null
      : view.why === "applicant"
        ? applicantParts(measure.name)
        : resultParts(measure.name);
  const codes = [...new Set([measure.name, ...(parts ?? []).map(({ code }) => code)])];
  const figures = use(database.run(whyFigures(selection, subject.whom, codes, span)));
  if (view.why !== "organ") return <ByPart {...props} figures={figures} parts={parts} />;
  return subject.government === null ? (
    <Shown {...props} figures={figures} why={whyByOrgan(figures, measure.name, span)} parts={null} />
  ) : (
    <ByMember {...props} figures={figures} />
  );
}

function ByPart({
  parts,
  ...props
}: TotalProps & {
  readonly figures: readonly WhyFigure[];
  readonly parts: readonly TotalPart[] | null;
}): ReactNode {
  const { measure, span, figures, locale } = props;
  if (parts === null) return <Empty>{comparePhrases.whyNoParts[locale]}</Empty>;
  return <Shown {...props} parts={parts} why={whyByPart(figures, measure.name, parts, span)} />;
}

/** A government alone is split by the organs whose reports it consolidates. */
function ByMember(props: TotalProps & { readonly figures: readonly WhyFigure[] }): ReactNode {
  const { address, database, measure, subject, span, figures, locale } = props;
  const members = use(
    database.run(
      whyFigures(
        address.selection,
        subject.government === null ? subject.whom : { type: "members", of: subject.government },
        [measure.name],
        span,
      ),
    ),
  );
  const why = whyByMember(figures, members, measure.name, span);
  if (why === null) return <Empty>{comparePhrases.whyNoMembers[locale]}</Empty>;
  return (
    <>
      <p className="small quiet">{comparePhrases.whyMembers[locale]}</p>
      <Shown {...props} figures={[...figures, ...members]} why={why} parts={null} isMembers />
    </>
  );
}

interface ShownProps extends TotalProps {
  readonly figures: readonly WhyFigure[];
  readonly why: WhyTotal | null;
  readonly parts: readonly TotalPart[] | null;
  readonly isMembers?: boolean;
}

function writeAmount(
  amount: number,
  measure: FigureMeasure,
  locale: PageProps["locale"],
): Pick<ContributionBar, "written" | "short"> {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  const size = Math.abs(amount);
  const short = measure.unit === "元" ? formatShort(size, locale) : formatNumber(size, locale);
  return { written: `${sign}${writeValue(size, measure.unit, locale)}`, short: `${sign}${short}` };
}

/** Every part of the change with its name and where it leads, largest first, then what stands apart. */
function barsOf(props: ShownProps, why: WhyTotal): readonly ContributionBar[] {
  const { figures, parts, measure, locale, theme, span, subject } = props;
  const names = new Map(figures.map(({ organ, name }) => [organ, name]));
  const palette = palettes[theme];
  const [single] = subject.organs.size === 1 ? subject.organs : [];
  const write = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeAmount(amount, measure, locale);
  const targetOf = (key: string): Target | undefined => {
    if (parts === null) return { organ: key };
    return single === undefined || !isValueCode(key)
      ? undefined
      : { organ: single, year: span[1], code: key };
  };
  const main = why.parts.map(({ key, amount }): ContributionBar => {
    const part = parts?.find(({ code }) => code === key);
    const outcome = outcomeCodes.find((code) => key.startsWith(`${code}.`));
    const minus = part?.sign === -1 ? "− " : "";
    const target = targetOf(key);
    return {
      key,
      name: part === undefined ? (names.get(key) ?? key) : `${minus}${part.label[locale]}`,
      amount,
      ...write(amount),
      ...(outcome === undefined || parts === null ? {} : { color: palette.outcomes[outcome] }),
      ...(target === undefined ? {} : { target }),
    };
  });
  const apart = [
    { key: "entered", name: comparePhrases.entered[locale], ...why.entered },
    { key: "left", name: comparePhrases.left[locale], ...why.left },
    { key: "unstated", name: comparePhrases.unstated[locale], ...why.unstated },
    {
      key: "remainder",
      name: comparePhrases[props.isMembers === true ? "memberRemainder" : "remainder"][locale],
      amount: why.remainder,
      names: [],
    },
  ].filter(({ amount, names: own }) => amount !== 0 || own.length > 0);
  return [
    ...main.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    ...apart.map(({ key, name, amount, names: own }): ContributionBar => ({
      key,
      name,
      amount,
      ...write(amount),
      note: listNames(own, locale),
    })),
    {
      key: "total",
      name: comparePhrases.total[locale],
      amount: why.after - why.before,
      ...write(why.after - why.before),
      isTotal: true,
    },
  ];
}

function Shown(props: ShownProps): ReactNode {
  const { why, measure, locale, theme, face, go, address, span } = props;
  if (why === null) return <Empty>{comparePhrases.whyNeedsTwo[locale]}</Empty>;
  const bars = barsOf(props, why);
  const counted = why.paired + why.entered.names.length + why.left.names.length;
  const who = subjectName(props.comparison, props.subject, locale, counted);
  const sentence = describeTotal({ why, measure, span, who, bars }, locale);
  const change = { label: measure.label[locale], unit: unitWord(measure.unit, locale), years: span };
  const offer = <TableOffer table={() => contributionsFile(bars, change, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <ContributionTable bars={bars} locale={locale} linkTo={props.linkTo} />
      </>
    );
  const isAlone = props.parts === null && props.isMembers !== true && props.subject.organs.size === 1;
  if (isAlone)
    return (
      <>
        {offer}
        <p className="finding">{sentence}</p>
        <p className="quiet">{comparePhrases.whyAlone[locale]}</p>
      </>
    );
  const folded = foldSmall(bars, 12, comparePhrases.others[locale], (amount) =>
    writeAmount(amount, measure, locale),
  );
  return (
    <>
      {offer}
      <p className="finding">{sentence}</p>
      <Chart
        option={contributionsOption(folded, {
          locale,
          theme,
          writeAxis: (value) => formatShort(value, locale),
        })}
        label={sentence}
        height={contributionsHeight(folded)}
        onSelect={(target) => {
          const destination = destinationOf(target, address, null);
          if (destination !== null) go(destination);
        }}
      />
      <Named why={why} locale={locale} />
    </>
  );
}

/** Organs that stand apart, by name. */
function Named({ why, locale }: { readonly why: WhyTotal; readonly locale: PageProps["locale"] }): ReactNode {
  const groups = [
    [comparePhrases.entered[locale], why.entered.names],
    [comparePhrases.left[locale], why.left.names],
    [comparePhrases.unstated[locale], why.unstated.names],
  ] as const;
  return groups.map(([label, names]) =>
    names.length === 0 ? null : (
      <p key={label} className="quiet small">
        {label}
        {locale === "zh" ? "：" : ": "}
        {listNames(names.map(organName), locale)}
      </p>
    ),
  );
}
