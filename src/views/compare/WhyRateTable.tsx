import type { ReactNode } from "react";
import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { PageProps } from "../pageProps.ts";
import { ContributionTable } from "./ContributionTable.tsx";
import { addRounded, writeBar, writeStep, type ShownAmounts } from "./whyRateAmounts.ts";

interface WhyRateTableProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly measure: RateMeasure;
  readonly bars: readonly ContributionBar[];
  readonly amounts: ShownAmounts;
}

/** Units with what they did and what the cases that moved did; the columns add up to the change. */
export function WhyRateTable({ bars, amounts, measure, locale, linkTo }: WhyRateTableProps): ReactNode {
  const write = (amount: number): string => writeStep(amount, measure, locale);
  const bar = (amount: number): Pick<ContributionBar, "written" | "short"> =>
    writeBar(amount, measure, locale);
  const units = bars.filter(({ key }) => amounts.behaviour.has(key));
  const rest = bars.filter(({ key }) => !amounts.behaviour.has(key) && key !== "mix");
  const rows = [
    ...units.map((unit) => {
      const amount = addRounded([amounts.behaviour.get(unit.key) ?? NaN, amounts.mix.get(unit.key) ?? NaN]);
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
