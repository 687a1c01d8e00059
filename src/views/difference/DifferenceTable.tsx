import type { ReactNode } from "react";
import { valueLabel, type CellCode, type Section } from "../../form/cells.ts";
import { narrativeFields } from "../../form/narrative.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import { formatChange, formatNumber, formatSigned, unitWord } from "../../locale/number.ts";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import { statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import { sectionHeadings } from "../../form/layout/headings.ts";
import { writeFigure } from "../report/figureWords.ts";
import type { CellDifference, Difference } from "./differences.ts";

/** The columns of both tables: what, the one compared with, this one, difference, percent. */
function Head({
  locale,
  names,
}: {
  readonly locale: Locale;
  readonly names: readonly [string, string];
}): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">{differencePhrases.cell[locale]}</th>
        <th scope="col">{names[0]}</th>
        <th scope="col">{names[1]}</th>
        <th scope="col">{differencePhrases.difference[locale]}</th>
        <th scope="col">{differencePhrases.percent[locale]}</th>
      </tr>
    </thead>
  );
}

function Changes({ one, locale }: { readonly one: Difference<unknown>; readonly locale: Locale }): ReactNode {
  if (one.kind === "one_form")
    return (
      <td colSpan={2} className="absent">
        {differencePhrases[one.report.state === "not_in_form" ? "onlyOther" : "onlyReport"][locale]}
      </td>
    );
  return (
    <>
      <td>{one.change === null || one.change === 0 ? "–" : formatSigned(one.change, locale)}</td>
      <td>{one.share === null || one.share === 0 ? "–" : formatChange(one.share, locale)}</td>
    </>
  );
}

interface DifferenceTableProps {
  readonly differences: readonly CellDifference[];
  /** Whether cells that are the same stand among them, so that the others need a mark. */
  readonly isAll: boolean;
  /** What the two columns are called. */
  readonly names: readonly [string, string];
  readonly locale: Locale;
  readonly linkOf: (code: CellCode) => string;
}

const sections: readonly Section[] = ["disclosure", "requests", "disputes"];

/** Both reports' cells one under the other, section by section; what differs is marked. */
export function DifferenceTable({
  differences,
  isAll,
  names,
  locale,
  linkOf,
}: DifferenceTableProps): ReactNode {
  if (differences.length === 0) return <p className="quiet">{differencePhrases.noChanges[locale]}</p>;
  return (
    <div className="sheet">
      <table className={isAll ? "difference-table all" : "difference-table"}>
        <Head locale={locale} names={names} />
        {sections
          .map((section) => ({ section, rows: differences.filter((one) => one.section === section) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ section, rows }) => (
            <tbody key={section}>
              <tr>
                <th colSpan={5} scope="rowgroup" className="section">
                  {sectionHeadings[section][locale]}
                </th>
              </tr>
              {rows.map((one) => (
                <tr key={one.code} className={`kind-${one.kind}`} data-code={one.code}>
                  <th scope="row">
                    <a href={linkOf(one.code)}>{valueLabel(one.code)[locale]}</a>
                  </th>
                  <td title={statePhrases[one.other.state].word[locale]}>
                    {writeFigure(one.other, one.code, locale)}
                  </td>
                  <td title={statePhrases[one.report.state].word[locale]}>
                    {writeFigure(one.report, one.code, locale)}
                  </td>
                  <Changes one={one} locale={locale} />
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function told(value: number | null, unit: string, locale: Locale): string {
  return value === null
    ? differencePhrases.notStated[locale]
    : `${formatNumber(value, locale)} ${unitWord(unit, locale)}`;
}

interface NarrativeDifferenceProps extends Pick<DifferenceTableProps, "names" | "locale"> {
  readonly differences: readonly Difference<NarrativeCode>[];
}

/** What the texts of both reports state. */
export function NarrativeDifference({ differences, names, locale }: NarrativeDifferenceProps): ReactNode {
  const fields = Object.entries(narrativeFields);
  return (
    <div className="sheet">
      <table className="difference-table">
        <Head locale={locale} names={names} />
        <tbody>
          {differences.map((one) => {
            const field = fields.find(([name]) => one.code === `narrative.${name}`)?.[1];
            if (field === undefined) return null;
            return (
              <tr key={one.code} className={`kind-${one.kind}`} data-code={one.code}>
                <th scope="row">{field.label[locale]}</th>
                <td>{told(one.other.value, field.unit, locale)}</td>
                <td>{told(one.report.value, field.unit, locale)}</td>
                <Changes one={one} locale={locale} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
