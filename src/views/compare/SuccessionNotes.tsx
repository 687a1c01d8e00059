import type { ReactNode } from "react";
import { successionsAmong, type Succession } from "../../queries/successions.ts";
import { formerNames } from "../../queries/successions.ts";
import type { PageProps } from "../pageProps.ts";
import type { Comparison } from "./useComparison.ts";

interface NotesProps {
  readonly comparison: Comparison;
  readonly locale: PageProps["locale"];
}

function write({ name, role, other, year, kind }: Succession, locale: PageProps["locale"]): string {
  if (locale === "zh") {
    const when = year === null ? "" : kind === "organ" ? `（至${year}年）` : `（${year}年）`;
    return role === "successor"
      ? `${name}承接了${other}${when}；两者各自成列，没有合并，前后数字的范围不同。`
      : `${name}${when}已由${other}承接；两者各自成列，没有合并。`;
  }
  const when = year === null ? "" : kind === "organ" ? ` (until ${year})` : ` (${year})`;
  return role === "successor"
    ? `${name} took over ${other}${when}; the two stand apart, nothing is joined, and its figures cover more than before.`
    : `${name}${when} was taken over by ${other}; the two stand apart, nothing is joined.`;
}

/** Who took over whom, and who changed names: said, never joined in silence. The chosen organs first. */
export function SuccessionNotes({ comparison, locale }: NotesProps): ReactNode {
  const { rows, peers, lit, registry } = comparison;
  const shown = new Set([...lit, ...peers]);
  const found = successionsAmong(rows, shown, registry);
  const isLit = ({ organ }: Succession): boolean => lit.includes(organ);
  // Told once a pair: both may stand in the group.
  const told = new Map<string, Succession>();
  for (const one of [...found.filter(isLit), ...found.filter((other) => !isLit(other))]) {
    const key = [one.name, one.other].sort().join(" ");
    if (!told.has(key)) told.set(key, one);
  }
  const renamed = lit.map((organ) => formerNames(rows, organ)).filter((names) => names.length > 0);
  if (told.size === 0 && renamed.length === 0) return null;
  return (
    <ul className="notes small quiet">
      {[...told.values()].slice(0, 8).map((one) => (
        <li key={`${one.organ} ${one.other} ${one.role}`}>{write(one, locale)}</li>
      ))}
      {renamed.map((names) => (
        <li key={names.join()}>
          {locale === "zh" ? `先后名称：${names.join(" → ")}` : `Names in turn: ${names.join(" → ")}`}
        </li>
      ))}
    </ul>
  );
}
