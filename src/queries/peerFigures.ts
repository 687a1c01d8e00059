import { figure, number, type Query } from "../database/query.ts";
import { alias, column, each, joined, sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen, isReadable } from "./chosen.ts";
import { leastPeers, type PeerYear } from "./peers.ts";

/** A year of the peers: for each figure how many state it, and its quartiles where they are enough. */
export interface PeerFiguresRow<Code extends ValueCode> {
  readonly year: number;
  readonly figures: Readonly<Record<Code, PeerYear>>;
}

/**
 * Quartiles and median by year of several figures at once, over every report of the kinds of organ that are chosen,
 * anywhere in the data set; null where fewer than three organs state a figure.
 */
export function peerFigures<Code extends ValueCode>(
  selection: Selection,
  codes: readonly Code[],
): Query<PeerFiguresRow<Code>> {
  const measured = each(
    codes,
    (code) => sql`count(${column(code)}) AS ${alias(code, "stated")},
      quantile_cont(${column(code)}, 0.25) AS ${alias(code, "low")},
      quantile_cont(${column(code)}, 0.5) AS ${alias(code, "middle")},
      quantile_cont(${column(code)}, 0.75) AS ${alias(code, "high")}`,
  );
  return {
    sql: sql`SELECT year AS peer_year, ${measured}
      FROM report WHERE ${joined(isReadable(selection), " AND ")}
        AND kind IN (SELECT kind FROM report WHERE ${isChosen(selection)})
      GROUP BY year ORDER BY year`,
    decode: (raw) => {
      const year = number(raw["peer_year"], "peer_year");
      const entries = codes.map((code): [Code, PeerYear] => {
        const name = alias(code).text;
        const organs = number(raw[`${name}_stated`], `${name}_stated`);
        const at = (part: "low" | "middle" | "high"): number | null =>
          organs < leastPeers ? null : figure(raw[`${name}_${part}`], `${name}_${part}`);
        return [code, { year, organs, low: at("low"), middle: at("middle"), high: at("high") }];
      });
      // Every code was just given its quartiles.
      return { year, figures: Object.fromEntries(entries) as Record<Code, PeerYear> };
    },
  };
}
