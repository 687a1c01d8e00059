import { Fragment, type ReactNode } from "react";
import type { YearMark } from "../charts/formBreak.ts";
import { formatNumber, formatShare } from "../locale/number.ts";
import { peerPhrases } from "../locale/phrases/peers.ts";
import type { Locale } from "../locale/text.ts";
import { rateOf, type RateMeasure, type Ratio } from "../queries/measures.ts";
import type { PeerRateRow } from "../queries/rateByYear.ts";
import type { ColumnPlace } from "../queries/points.ts";
import { ImportedSign } from "./import/ImportedSign.tsx";
import { writeWithheld } from "./overview/rateWords.ts";
import { placeName } from "./requests/place.ts";

/** A rate of an organ or of a total in a year. */
export interface RatePlace {
  readonly place: ColumnPlace;
  readonly ratio: Ratio;
  /** Where its name leads. */
  readonly link?: string;
}

interface RateTracksProps {
  readonly measure: RateMeasure;
  readonly rates: readonly RatePlace[];
  /** The peers of each year; their median stands beside each rate. Null: none are asked for. */
  readonly peers: ReadonlyMap<number, PeerRateRow> | null;
  /** Whether the middle half of the peers lies over the tracks. */
  readonly isBand: boolean;
  /** What a full track stands for: all there is, or the largest rate. */
  readonly full: "whole" | "largest";
  readonly marks?: readonly YearMark[];
  readonly locale: Locale;
}

/** The largest rate or level of a peer that is drawn. */
function largest({ rates, measure, peers, isBand }: RateTracksProps): number {
  const levels = [...(peers?.values() ?? [])].flatMap(({ middle, high }) => (isBand ? high : middle) ?? []);
  const values = rates.flatMap(({ ratio }) => rateOf(measure, ratio).value ?? []);
  return Math.max(...values, ...levels, Number.MIN_VALUE);
}

/** Rates year by year as tracks with their fractions, against the median and middle half of the peers. */
export function RateTracks(props: RateTracksProps): ReactNode {
  const { measure, rates, peers, isBand, full, marks = [], locale } = props;
  const most = full === "whole" ? 1 : largest(props);
  return (
    <ul
      className={full === "whole" ? "shares aligned" : "shares aligned scaled"}
      aria-label={measure.label[locale]}
    >
      {rates.map(({ place, ratio, link }, index) => {
        const { value } = rateOf(measure, ratio);
        const peer = peers?.get(place.year);
        const before = rates[index - 1]?.place;
        const mark = marks.find(({ year }) => year === place.year);
        return (
          <Fragment key={`${place.organ ?? ""} ${place.year}`}>
            {mark === undefined || before === undefined || before.organ !== place.organ ? null : (
              <li className="yearmark small quiet">{mark.word[locale]}</li>
            )}
            <li>
              <span>
                {link === undefined ? (
                  placeName(place, locale)
                ) : (
                  <a href={link}>{placeName(place, locale)}</a>
                )}{" "}
                <ImportedSign filed={{ key: place.organ, year: place.year }} />
              </span>
              <span className="track" aria-hidden="true">
                {value === null ? null : <i style={{ width: `${(value / most) * 100}%` }} />}
                {isBand && peer !== undefined ? <TrackBand peer={peer} most={most} /> : null}
              </span>
              <span className={value === null ? "quiet small" : undefined}>
                {writeRatio(measure, ratio, locale)}
                {peers === null ? null : (
                  <small className="quiet">
                    {" "}
                    {peerPhrases.median[locale]} {writeRateLevel(measure, peer?.middle ?? null, locale)}
                  </small>
                )}
              </span>
            </li>
          </Fragment>
        );
      })}
    </ul>
  );
}

/** The middle half of the peers over a track, and their median as a tick. */
function TrackBand({ peer, most }: { readonly peer: PeerRateRow; readonly most: number }): ReactNode {
  const { low, middle, high } = peer;
  if (low === null || middle === null || high === null) return null;
  const at = (value: number): string => `${(value / most) * 100}%`;
  return (
    <>
      <b className="band" style={{ left: at(low), width: at(high - low) }} />
      <b className="middle" style={{ left: at(middle) }} />
    </>
  );
}

/** A level of a rate that no report states: a median, a quartile. */
export function writeRateLevel(measure: RateMeasure, value: number | null, locale: Locale): string {
  if (value === null) return "–";
  return measure.unit === "ratio"
    ? formatShare(value, locale)
    : formatNumber(Math.round(value * 10) / 10, locale);
}

/** A rate with its fraction, or why there is none. */
export function writeRatio(measure: RateMeasure, ratio: Ratio, locale: Locale): string {
  const { value } = rateOf(measure, ratio);
  const { part, whole } = ratio;
  if (value === null || part === null || whole === null) return writeWithheld(measure, ratio, locale);
  return `${writeRateLevel(measure, value, locale)} (${formatNumber(part, locale)}/${formatNumber(whole, locale)})`;
}
