import { use, useDeferredValue, type ReactNode } from "react";
import { writeWithheld, writeMeasure } from "../overview/rateWords.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { measureCodes, rateMeasure, type Ratio } from "../../queries/measures.ts";
import { indicatorOf } from "../../form/indicators.ts";
import { yearColumns } from "../../queries/points.ts";
import { yearly } from "../../queries/yearly.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { placeName } from "./place.ts";

const share = rateMeasure("natural_person_share");
const codes = measureCodes(share);

/** How many requests come from natural persons, year by year. */
export function PeoplePanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  const { numerator, denominator, note } = indicatorOf("natural_person_share");
  return (
    <Panel
      locale={locale}
      title={requestsPhrases.people[locale]}
      measure={requestsPhrases.peopleMeasure[locale]}
      definition={
        <>
          <code>
            {numerator} / {denominator}
          </code>
          {note === null ? null : <p>{note[locale]}</p>}
        </>
      }
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
    >
      <PeopleAnswer {...props} address={shown} />
    </Panel>
  );
}

function PeopleAnswer({ address, database, locale }: PageProps): ReactNode {
  const rows = use(database.run(yearly(address.selection, codes, "together")));
  const columns = yearColumns(rows, address.selection).filter((column) => column.row !== null);
  if (columns.length === 0) return <Empty>{requestsPhrases.flowUnknown[locale]}</Empty>;
  return (
    <ul className="shares" aria-label={requestsPhrases.people[locale]}>
      {columns.map((column) => {
        const part = column.row?.totals["new_received.natural_person"].sum ?? null;
        const whole = column.row?.totals["new_received.total"].sum ?? null;
        const ratio: Ratio = { part, whole, base: whole };
        const written = writeMeasure(share, ratio, locale);
        return (
          <li key={placeName(column, locale)}>
            <span>{placeName(column, locale)}</span>
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
  );
}
