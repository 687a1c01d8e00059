import type { ReactNode } from "react";
import type { Locale } from "../../locale/text.ts";
import { BrokenList, type Broken } from "./BrokenList.tsx";

interface CheckTableProps {
  readonly locale: Locale;
  readonly label: string;
  readonly heads: readonly string[];
  /** A row of the table for each year or pair of years. */
  readonly children: ReactNode;
  readonly finding: string;
  readonly broken: readonly Broken[];
}

/** A check over the years: its table, what came of it, and the reports on which it does not hold. */
export function CheckTable({ locale, label, heads, children, finding, broken }: CheckTableProps): ReactNode {
  return (
    <>
      <div className="sheet" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <p className="finding small">{finding}</p>
      <BrokenList locale={locale} broken={broken} />
    </>
  );
}
