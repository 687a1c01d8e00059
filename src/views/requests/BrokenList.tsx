import type { ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import type { Locale } from "../../locale/text.ts";

/** A report on which a check over two years does not hold. */
export interface Broken {
  readonly key: string;
  readonly name: string;
  /** To the cell on the report. */
  readonly link: string;
  readonly printed: number;
  readonly expected: number;
}

interface BrokenListProps {
  readonly locale: Locale;
  readonly broken: readonly Broken[];
}

/** Where a check over two years does not hold: whose report, what it prints, what it should. */
export function BrokenList({ locale, broken }: BrokenListProps): ReactNode {
  if (broken.length === 0) return null;
  return (
    <ul className="brokenlist small">
      {broken.map(({ key, name, link, printed, expected }) => (
        <li key={key}>
          <a href={link}>{name}</a> {requestsPhrases.prints[locale]} {formatNumber(printed, locale)}
          {requestsPhrases.expected[locale]} {formatNumber(expected, locale)}
        </li>
      ))}
    </ul>
  );
}
