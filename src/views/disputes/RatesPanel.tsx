import { use, useDeferredValue, useState, type ReactNode } from "react";
import { writeBasis } from "../../charts/words.ts";
import { formatNumber, formatShare } from "../../locale/number.ts";
import { disputesPhrases } from "../../locale/phrases/disputes.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { rateOf, type RateMeasure } from "../../queries/measures.ts";
import { leastPeers } from "../../queries/peers.ts";
import { peerRates, rateByYear, type PeerRateRow, type RateYearRow } from "../../queries/rateByYear.ts";
import { BandSwitch } from "../BandSwitch.tsx";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { writeWithheld, writeMeasure } from "../overview/rateWords.ts";
import { ImportedSign } from "../import/ImportedSign.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";
import { MeasureDefinition } from "../overview/MeasureDefinition.tsx";
import { placeName } from "../requests/place.ts";
import { disputeRates } from "./disputeMeasures.ts";

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
  if (face === "table") return <RatesTable rows={rows} peers={byYear} measure={measure} locale={locale} />;
  const isBand = address.view.band === "on";
  const values = rows.flatMap((row) => rateOf(measure, row).value ?? []);
  const most = Math.max(
    ...values,
    ...peers.flatMap(({ middle, high }) => (isBand ? high : middle) ?? []),
    Number.MIN_VALUE,
  );
  return (
    <ul className="shares aligned scaled" aria-label={measure.label[locale]}>
      {rows.map((row) => {
        const { value } = rateOf(measure, row);
        const peer = byYear.get(row.rate_year);
        const middle = peer?.middle ?? null;
        const written = writeMeasure(measure, row, locale);
        return (
          <li key={`${row.organ ?? ""} ${row.rate_year}`}>
            <span>
              {placeName({ unit: row.unit_name, year: row.rate_year }, locale)}{" "}
              <ImportedSign filed={{ key: row.organ, year: row.rate_year }} />
              {row.rate_year === 2024 ? (
                <small className="quiet"> {disputesPhrases.lawMark[locale]}</small>
              ) : null}
            </span>
            <span className="track" aria-hidden="true">
              {value === null ? null : <i style={{ width: `${(value / most) * 100}%` }} />}
              {isBand && peer !== undefined ? <TrackBand peer={peer} most={most} /> : null}
            </span>
            <span className={written === null ? "quiet small" : undefined}>
              {written === null ? writeWithheld(measure, row, locale) : valueText(measure, row, locale)}
              <small className="quiet">
                {" "}
                {disputesPhrases.median[locale]} {writeRateValue(measure, middle, locale)}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The middle half of the peers over a track, and their median as a tick; nothing of fewer peers than make a median. */
function TrackBand({ peer, most }: { readonly peer: PeerRateRow; readonly most: number }): ReactNode {
  const { low, middle, high } = peer;
  if (low === null || middle === null || high === null || peer.organs < leastPeers) return null;
  const at = (value: number): string => `${(value / most) * 100}%`;
  return (
    <>
      <b className="band" style={{ left: at(low), width: at(high - low) }} />
      <b className="middle" style={{ left: at(middle) }} />
    </>
  );
}

function writeRateValue(measure: RateMeasure, value: number | null, locale: PageProps["locale"]): string {
  if (value === null) return "–";
  return measure.unit === "ratio"
    ? formatShare(value, locale)
    : formatNumber(Math.round(value * 10) / 10, locale);
}

function valueText(measure: RateMeasure, row: RateYearRow, locale: PageProps["locale"]): string {
  const { value } = rateOf(measure, row);
  const { part, whole } = row;
  if (value === null || part === null || whole === null) return writeWithheld(measure, row, locale);
  return `${writeRateValue(measure, value, locale)} (${formatNumber(part, locale)}/${formatNumber(whole, locale)})`;
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
                <td>{valueText(measure, row, locale)}</td>
                <td>{writeRateValue(measure, peer?.low ?? null, locale)}</td>
                <td>{writeRateValue(measure, peer?.middle ?? null, locale)}</td>
                <td>{writeRateValue(measure, peer?.high ?? null, locale)}</td>
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
