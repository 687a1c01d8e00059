import { optionalText, query, text, type Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { KnownOrgan } from "../ingest/imports/knownOrgan.ts";
import { isKindCode } from "../place/kinds.ts";
import { scopes } from "../form/report.ts";

const columns = {
  id: text,
  name: text,
  aliases: optionalText,
  kind: text,
  scope: text,
  province_code: optionalText,
  city_code: optionalText,
  district_code: optionalText,
};

/** Every organ of a bundled data set, filed or not, for imported reports to be matched with. */
export function dataSetOrgans(dataset: string): Query<KnownOrgan> {
  const { sql: text, decode } = query(
    columns,
    sql`SELECT id, name, aliases, kind, scope, province_code, city_code, district_code
    FROM organ WHERE dataset = ${dataset} ORDER BY id`,
  );
  return {
    sql: text,
    decode: (raw) => {
      const row = decode(raw);
      const scope = scopes.find((one) => one === row.scope);
      if (!isKindCode(row.kind) || scope === undefined)
        throw new TypeError(`organ ${row.id}: ${row.kind}, ${row.scope}`);
      return {
        id: row.id,
        name: row.name,
        aliases: row.aliases === null ? [] : row.aliases.split(";"),
        kind: row.kind,
        scope,
        regionCode: row.district_code ?? row.city_code ?? row.province_code ?? "",
      };
    },
  };
}
