import { use, useDeferredValue, type ReactNode } from "react";
import { writeMeasure, writeMeasureChange } from "../overview/rateWords.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { measureCodes, rateMeasure, rateOf, type Ratio } from "../../queries/measures.ts";
import { reportId } from "../../queries/report.ts";
import { yearColumns, type YearColumn } from "../../queries/points.ts";
import { peerRates } from "../../queries/rateByYear.ts";
import { isSingleOrgan } from "../../queries/singleOrgan.ts";
import { yearly } from "../../queries/yearly.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { BandSwitch } from "../BandSwitch.tsx";
import { RateTracks } from "../RateTracks.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { Destination, PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { MeasureDefinition } from "../overview/MeasureDefinition.tsx";
import { placeName } from "./place.ts";
import { rateFile } from "./requestFiles.ts";

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
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.band])}
      tools={<BandSwitch {...props} />}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "people")}
    >
      <PeopleAnswer {...props} address={shown} />
    </Panel>
  );
}

function PeopleAnswer({ address, database, locale, linkTo }: PageProps): ReactNode {
  const isBand = address.view.band === "on" && isSingleOrgan(address.selection);
  // Both are asked before either is waited for.
  const asked = isBand ? database.run(peerRates(address.selection, share)) : null;
  const rows = use(database.run(yearly(address.selection, codes, "together")));
  const peers = asked === null ? null : use(asked);
  const columns = yearColumns(rows, address.selection).filter((column) => column.row !== null);
  if (columns.length === 0) return <Empty>{requestsPhrases.flowUnknown[locale]}</Empty>;
  const rates = columns.map((place) => ({
    place,
    ratio: ratioOf(place),
    link: linkTo(leadOf(place)),
  }));
  const byYear = peers === null ? null : new Map(peers.map((row) => [row.peer_year, row]));
  return (
    <>
      <TableOffer table={() => rateFile(share, rates, locale, byYear)} />
      <RateTracks measure={share} rates={rates} peers={byYear} isBand={isBand} full="whole" locale={locale} />
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
