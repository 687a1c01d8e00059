import { use, useDeferredValue, type ReactNode } from "react";
import { formatNumber, formatYuan } from "../../locale/number.ts";
import { activityPhrases } from "../../locale/phrases/activity.ts";
import { procurementSources, type ProcurementSourceRow } from "../../queries/procurementSources.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { sourcesFile } from "./activityFiles.ts";

const heads = ["organ", "year", "projects", "amount", "average", "unitSource"] as const;

/** Every procurement amount with where its unit stands, and a warning where it stands nowhere. */
export function SourcesPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={activityPhrases.sources[locale]}
      measure={activityPhrases.sourcesMeasure[locale]}
      definition={activityPhrases.sourcesDefinition[locale]}
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "procurement-units")}
    >
      <SourcesAnswer {...props} address={shown} />
    </Panel>
  );
}

function SourcesAnswer({ address, database, locale, linkTo }: PageProps): ReactNode {
  const listed = use(database.run(procurementSources(address.selection)));
  // Those without a unit first: they are what a person must look at.
  const rows = [...listed.filter(isUnitUnknown), ...listed.filter((row) => !isUnitUnknown(row))];
  if (rows.length === 0) return <Empty>{activityPhrases.sourcesNone[locale]}</Empty>;
  return (
    <>
      <TableOffer
        table={() =>
          sourcesFile(
            rows,
            { amount: (row) => writeAmount(row, locale), source: (row) => writeSource(row, locale) },
            locale,
          )
        }
      />
      <p className="finding small">{describe(rows, locale)}</p>
      <div className="sheet tall" tabIndex={0} role="region" aria-label={activityPhrases.sources[locale]}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {activityPhrases[head][locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.report_id}>
                <th scope="row">
                  <a
                    href={linkTo({
                      page: "report",
                      view: { report: row.report_id, cell: "procurement.total_amount" },
                    })}
                  >
                    {row.unit_name}
                  </a>
                </th>
                <td>{row.report_year}</td>
                <td>{row.projects === null ? "–" : formatNumber(row.projects, locale)}</td>
                <td>{writeAmount(row, locale)}</td>
                <td>{writeAverage(row, locale)}</td>
                <td>{writeSource(row, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How many amounts say their unit, and where; how many do not, and are in no total. */
function describe(rows: readonly ProcurementSourceRow[], locale: PageProps["locale"]): string {
  const unknown = rows.filter(isUnitUnknown).length;
  const known = rows.filter(({ amount }) => amount !== null);
  const of = (source: string): number => known.filter(({ unit_source }) => unit_source === source).length;
  const parts = (["cell", "header", "note"] as const)
    .map((source) => ({ source, count: of(source) }))
    .filter(({ count }) => count > 0)
    .map(({ source, count }) => `${activityPhrases[source][locale]} ${count}`);
  const unrecorded = known.length - of("cell") - of("header") - of("note");
  const all = unrecorded > 0 ? [...parts, `${activityPhrases.unrecordedLong[locale]} ${unrecorded}`] : parts;
  const where = all.length === 0 ? "" : locale === "zh" ? `（${all.join("、")}）` : ` (${all.join(", ")})`;
  const warning =
    unknown === 0 ? activityPhrases.allKnown[locale] : `${unknown} ${activityPhrases.someUnknown[locale]}`;
  return locale === "zh"
    ? `${known.length} 份报告的金额有计量单位${where}；${warning}`
    : `${known.length} amounts have a unit${where}; ${warning}`;
}

function isUnitUnknown({ state, unit_source }: ProcurementSourceRow): boolean {
  return state === "unit_unknown" || unit_source === "none";
}

function writeAmount(row: ProcurementSourceRow, locale: PageProps["locale"]): string {
  if (row.amount !== null) return formatYuan(row.amount, locale);
  return isUnitUnknown(row) ? `${row.printed ?? ""} ${activityPhrases.unitUnknown[locale]}` : "–";
}

function writeAverage({ amount, projects }: ProcurementSourceRow, locale: PageProps["locale"]): string {
  return amount === null || projects === null || projects === 0 ? "–" : formatYuan(amount / projects, locale);
}

function writeSource(row: ProcurementSourceRow, locale: PageProps["locale"]): string {
  if (row.state === "unit_unknown") return activityPhrases.noUnit[locale];
  switch (row.unit_source) {
    case "cell":
      return activityPhrases.cell[locale];
    case "header":
      return activityPhrases.header[locale];
    case "note":
      return activityPhrases.note[locale];
    case "none":
      return activityPhrases.noUnit[locale];
    default:
      return activityPhrases.unrecorded[locale];
  }
}
