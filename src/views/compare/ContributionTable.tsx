import type { ReactNode } from "react";
import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { reportId } from "../../queries/report.ts";
import type { PageProps } from "../pageProps.ts";

interface TableProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly bars: readonly ContributionBar[];
  /** Further columns by the key of a row: behaviour and mix. */
  readonly columns?: readonly { readonly label: string; readonly write: (key: string) => string }[];
}

/** The parts of a change as a table; the last row is their sum. */
export function ContributionTable({ bars, columns = [], locale, linkTo }: TableProps): ReactNode {
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={comparePhrases.why[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{comparePhrases.part[locale]}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{comparePhrases.amount[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key} className={bar.isTotal === true ? "lit" : undefined}>
              <th scope="row">
                <Name bar={bar} linkTo={linkTo} />
                {bar.note === undefined || bar.note === "" ? null : (
                  <small className="quiet"> {bar.note}</small>
                )}
              </th>
              {columns.map(({ label, write }) => (
                <td key={label}>{write(bar.key)}</td>
              ))}
              <td>{bar.written}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ bar, linkTo }: { readonly bar: ContributionBar } & Pick<PageProps, "linkTo">): ReactNode {
  const { organ, year, code } = bar.target ?? {};
  if (organ === undefined) return bar.name;
  const place =
    year === undefined
      ? linkTo({ selection: { organs: [organ], regions: [] } })
      : linkTo({ page: "report", view: { report: reportId(organ, year), cell: code ?? null } });
  return <a href={place}>{bar.name}</a>;
}
