import { useMemo, type ReactNode } from "react";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";
import { acrossYears } from "./acrossYears.ts";

interface YearStripProps extends Pick<PageProps, "address" | "locale" | "linkTo"> {
  /** All reports of an organ, by year. */
  readonly filings: readonly FiledReport[];
}

interface YearPair {
  readonly earlier: FiledReport;
  readonly later: FiledReport;
  /** Checks across the two years that do not hold, of those that can be judged; none where the years do not follow. */
  readonly failed: number;
  readonly judged: number;
}

function pairsOf(filings: readonly FiledReport[]): readonly YearPair[] {
  return filings.slice(1).flatMap((later, index) => {
    const earlier = filings[index];
    if (earlier === undefined) return [];
    const checks = acrossYears(earlier, later);
    const failed = checks.filter(({ verdict }) => verdict.state === "fail").length;
    return [{ earlier, later, failed, judged: checks.length }];
  });
}

/** Every two neighbouring reports of an organ, with what does not agree between them: where a reviewer looks first. */
export function YearStrip({ filings, address, locale, linkTo }: YearStripProps): ReactNode {
  const pairs = useMemo(() => pairsOf(filings), [filings]);
  if (pairs.length < 2) return null;
  const { report, other } = address.view;
  return (
    <nav className="year-strip no-print" aria-label={differencePhrases.strip[locale]}>
      <ol>
        {pairs.map(({ earlier, later, failed, judged }) => (
          <li key={later.row.id}>
            <a
              href={linkTo({ view: { report: later.row.id, other: earlier.row.id } })}
              aria-current={report === later.row.id && other === earlier.row.id ? "page" : undefined}
            >
              {earlier.row.year} → {later.row.year}
              <small className={failed > 0 ? "broken" : "quiet"}>
                {judged === 0
                  ? differencePhrases.notJudged[locale]
                  : failed === 0
                    ? `✓ ${differencePhrases.agrees[locale]}`
                    : `${failed} ${differencePhrases.fails[locale]}`}
              </small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
