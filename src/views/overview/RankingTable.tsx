import type { ReactNode } from "react";
import { writeBasis } from "../../charts/words.ts";
import { formatShare } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { Measure } from "../../queries/measures.ts";
import type { Ranked } from "../../queries/ranked.ts";
import { ImportedSign } from "../import/ImportedSign.tsx";
import { writeMeasure, writeWithheld } from "./rateWords.ts";

interface RankingTableProps {
  readonly ranked: readonly Ranked[];
  readonly measure: Measure;
  readonly locale: Locale;
  readonly linkOf: (one: Ranked) => string | null;
}

/** The table twin of a ranking; each name leads where its bar does. */
export function RankingTable({ ranked, measure, locale, linkOf }: RankingTableProps): ReactNode {
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={overviewPhrases.ranking[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.organ[locale]}</th>
            <th scope="col">{measure.label[locale]}</th>
            <th scope="col">{overviewPhrases.yearBefore[locale]}</th>
            {measure.kind === "rate" ? <th scope="col">{overviewPhrases.interval[locale]}</th> : null}
            <th scope="col">{panelPhrases.reports[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => {
            const now = writeMeasure(measure, one.now, locale);
            const link = linkOf(one);
            return (
              <tr key={one.key}>
                <th scope="row">
                  {link === null ? one.name : <a href={link}>{one.name}</a>} <ImportedSign filed={one} />
                </th>
                <td className={now === null ? "absent" : undefined}>
                  {now === null ? writeWithheld(measure, one.now, locale) : now.exact}
                </td>
                <td className="quiet">{writeMeasure(measure, one.before, locale)?.exact ?? "–"}</td>
                {measure.kind === "rate" ? (
                  <td className="quiet">
                    {one.interval === null
                      ? "–"
                      : `${formatShare(one.interval.low, locale)} – ${formatShare(one.interval.high, locale)}`}
                  </td>
                ) : null}
                <td className="quiet">{writeBasis(one, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
