import { use, useDeferredValue, useState, type ReactNode } from "react";
import { writeBasis } from "../../charts/words.ts";
import type { IndicatorId } from "../../form/indicators.ts";
import { formatNumber } from "../../locale/number.ts";
import { disputesPhrases } from "../../locale/phrases/disputes.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import { isSingleOrgan } from "../../queries/singleOrgan.ts";
import { peerRates, rateByYear, type PeerRateRow, type RateYearRow } from "../../queries/rateByYear.ts";
import { BandSwitch } from "../BandSwitch.tsx";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { ImportedSign } from "../import/ImportedSign.tsx";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { MeasureDefinition } from "../overview/MeasureDefinition.tsx";
import { RateTracks, writeRateLevel, writeRatio } from "../RateTracks.tsx";
import { placeName } from "../requests/place.ts";
import { sqlLink, type SqlExampleName } from "../sqlLink.ts";
import { disputeRates } from "./disputeMeasures.ts";
import { ratesFile } from "./ratesFile.ts";
import { reviewLaw } from "./reviewLaw.ts";

/** The question of each rate among the examples of the SQL page. */
const examples: Readonly<Partial<Record<IndicatorId, SqlExampleName>>> = {
  review_correction_rate: "dispute-rates",
  review_uphold_rate: "uphold-rate",
  litigation_loss_rate: "loss-rate",
  disputes_per_100: "disputes-per-100",
  dispute_cases_per_100: "dispute-cases-per-100",
};

/** One of the rates of table 4, year by year, against organs of the same kind. */
export function RatesPanel(props: PageProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address.selection);
  const [name, setName] = useState<string>("review_correction_rate");
  const measure = disputeRates.find((one) => one.name === name);
  if (measure === undefined) return null;
  return (
    <FacePanel
      {...props}
      title={disputesPhrases.rates[locale]}
      measure={measure.label[locale]}
      definition={
        <>
          <MeasureDefinition measure={measure} locale={locale} />
          <p>{disputesPhrases.peersDefinition[locale]}</p>
        </>
      }
      sql={sqlLink(props, examples[measure.name])}
      isStale={shown !== address.selection}
      question={JSON.stringify([shown, name])}
      tools={
        <>
          <BandSwitch {...props} />
          <select
            className="inline"
            aria-label={disputesPhrases.measure[locale]}
            value={name}
            onChange={(event) => setName(event.target.value)}
          >
            {disputeRates.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label[locale]}
              </option>
            ))}
          </select>
        </>
      }
    >
      {(face) => (
        <RatesAnswer {...props} address={{ ...address, selection: shown }} face={face} measure={measure} />
      )}
    </FacePanel>
  );
}

interface AnswerProps extends PageProps {
  readonly face: Face;
  readonly measure: RateMeasure;
}

function RatesAnswer({ address, database, locale, face, measure }: AnswerProps): ReactNode {
  const rows = use(database.run(rateByYear(address.selection, measure)));
  const peers = use(database.run(peerRates(address.selection, measure)));
  if (rows.length === 0) return <Empty>{disputesPhrases.none[locale]}</Empty>;
  const byYear = new Map(peers.map((row) => [row.peer_year, row]));
  const offer = <TableOffer table={() => ratesFile(rows, byYear, measure, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <RatesTable rows={rows} peers={byYear} measure={measure} locale={locale} />
      </>
    );
  return (
    <>
      {offer}
      <RateTracks
        measure={measure}
        rates={rows.map((row) => ({
          place: { organ: row.organ, unit: row.unit_name, year: row.rate_year },
          ratio: row,
        }))}
        peers={byYear}
        isBand={address.view.band === "on" && isSingleOrgan(address.selection)}
        full="largest"
        marks={reviewLaw}
        locale={locale}
      />
    </>
  );
}

interface TableProps {
  readonly rows: readonly RateYearRow[];
  readonly peers: ReadonlyMap<number, PeerRateRow>;
  readonly measure: RateMeasure;
  readonly locale: PageProps["locale"];
}

function RatesTable({ rows, peers, measure, locale }: TableProps): ReactNode {
  const heads = ["value", "quartileLow", "median", "quartileHigh", "peerReports"] as const;
  return (
    <div className="sheet" tabIndex={0} role="region" aria-label={measure.label[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.year[locale]}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {disputesPhrases[head][locale]}
              </th>
            ))}
            <th scope="col">{panelPhrases.reports[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const peer = peers.get(row.rate_year);
            return (
              <tr key={`${row.organ ?? ""} ${row.rate_year}`}>
                <th scope="row">
                  {placeName({ unit: row.unit_name, year: row.rate_year }, locale)}{" "}
                  <ImportedSign filed={{ key: row.organ, year: row.rate_year }} />
                </th>
                <td>{writeRatio(measure, row, locale)}</td>
                <td>{writeRateLevel(measure, peer?.low ?? null, locale)}</td>
                <td>{writeRateLevel(measure, peer?.middle ?? null, locale)}</td>
                <td>{writeRateLevel(measure, peer?.high ?? null, locale)}</td>
                <td className="quiet">{peer === undefined ? "–" : formatNumber(peer.organs, locale)}</td>
                <td className="quiet">{writeBasis(row, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
