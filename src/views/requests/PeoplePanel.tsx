import { use, useDeferredValue, type ReactNode } from "react";
import { writeMeasure, writeMeasureChange, writeWithheld } from "../overview/rateWords.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { measureCodes, rateMeasure, rateOf, type Ratio } from "../../queries/measures.ts";
import { reportId } from "../../queries/report.ts";
import { yearColumns, type YearColumn } from "../../queries/points.ts";
import { yearly } from "../../queries/yearly.ts";
import { sqlLink } from "../sqlLink.ts";
import type { Destination, PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { MeasureDefinition } from "../overview/MeasureDefinition.tsx";
import { placeName } from "./place.ts";

const share = rateMeasure("natural_person_share");
const codes = measureCodes(share);

/** How many requests come from natural persons, year by year. */
export function PeoplePanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={requestsPhrases.people[locale]}
      measure={requestsPhrases.peopleMeasure[locale]}
      definition={<MeasureDefinition measure={share} locale={locale} />}
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "people")}
    >
      <PeopleAnswer {...props} address={shown} />
    </Panel>
  );
}

function PeopleAnswer({ address, database, locale, linkTo }: PageProps): ReactNode {
  const rows = use(database.run(yearly(address.selection, codes, "together")));
  const columns = yearColumns(rows, address.selection).filter((column) => column.row !== null);
  if (columns.length === 0) return <Empty>{requestsPhrases.flowUnknown[locale]}</Empty>;
  return (
    <>
      <ul className="shares aligned" aria-label={requestsPhrases.people[locale]}>
        {columns.map((column) => {
          const ratio = ratioOf(column);
          const { part, whole } = ratio;
          const written = writeMeasure(share, ratio, locale);
          return (
            <li key={placeName(column, locale)}>
              <a href={linkTo(leadOf(column))}>{placeName(column, locale)}</a>
              <span className="track" aria-hidden="true">
                {written === null || part === null || whole === null ? null : (
                  <i style={{ width: `${(part / whole) * 100}%` }} />
                )}
              </span>
              <span className={written === null ? "quiet small" : undefined}>
                {written === null ? writeWithheld(share, ratio, locale) : written.exact}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="finding small">{describe(columns, locale)}</p>
    </>
  );
}

type Column = YearColumn<(typeof codes)[number]>;

function ratioOf({ row }: Column): Ratio {
  const part = row?.totals["new_received.natural_person"].sum ?? null;
  const whole = row?.totals["new_received.total"].sum ?? null;
  return { part, whole, base: whole };
}

/** To the cell of one organ's report, or to the year on the overview. */
function leadOf({ organ, year }: Column): Destination {
  return organ === null
    ? { page: "overview", view: { year } }
    : { page: "report", view: { report: reportId(organ, year), cell: "new_received.natural_person" } };
}

/** The latest share, and how it moved where one organ or as many reports stand in both years. */
function describe(columns: readonly Column[], locale: PageProps["locale"]): string {
  const rated = columns.filter((column) => rateOf(share, ratioOf(column)).value !== null);
  const last = rated.at(-1);
  if (last === undefined) return requestsPhrases.peopleFew[locale];
  const written = writeMeasure(share, ratioOf(last), locale)?.exact ?? "";
  const first = rated.find(({ organ, row }) => organ === last.organ && row?.reports === last.row?.reports);
  const change =
    first === undefined || first === last
      ? null
      : writeMeasureChange(share, ratioOf(last), ratioOf(first), locale);
  const since =
    change === null || first === undefined
      ? ""
      : locale === "zh"
        ? `，比${first.year}年 ${change}`
        : `, ${change} on ${first.year}`;
  return locale === "zh"
    ? `${placeName(last, locale)}自然人申请占 ${written}${since}。`
    : `${placeName(last, locale)}: natural persons made ${written} of new requests${since}.`;
}
