import type { ContributionBar } from "../../charts/contributionsOption.ts";

/** The keys of bars that are no unit and always keep their place. */
const fixed: ReadonlySet<string> = new Set(["entered", "left", "unstated", "remainder", "mix", "total"]);

/** The largest bars of units, and the others as one that adds them up; nothing is lost. */
export function foldSmall(
  bars: readonly ContributionBar[],
  most: number,
  name: string,
  write: (amount: number) => Pick<ContributionBar, "written" | "short">,
): readonly ContributionBar[] {
  const units = bars.filter(({ key }) => !fixed.has(key));
  const apart = bars.filter(({ key }) => fixed.has(key));
  if (units.length <= most + 1) return bars;
  const small = units.slice(most);
  const amount = small.reduce((sum, one) => sum + one.amount, 0);
  const others: ContributionBar = {
    key: "others",
    name: `${name} (${small.length})`,
    amount,
    ...write(amount),
  };
  return [...units.slice(0, most), others, ...apart];
}
