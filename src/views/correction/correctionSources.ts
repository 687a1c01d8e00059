import type { DataSetManifest } from "../../database/bundled.ts";
import type { Database } from "../../database/database.ts";
import type { CorrectionSource } from "../../publish/correction/correctionSource.ts";
import { reportOf, type FiledReport } from "../../queries/filedReport.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../queries/report.ts";
import { checksOf } from "../report/findings.ts";

function sourceOf(
  filed: FiledReport,
  previous: FiledReport | null,
  manifest: DataSetManifest,
  made: string,
): CorrectionSource | null {
  const { row, report, kind } = filed;
  const { form } = report.meta;
  if (form === "form_pre2019") return null;
  const regionCode = row.district_code ?? row.city_code ?? row.province_code ?? "";
  const { province_code, province, city_code, city, district_code, district } = row;
  return {
    dataset: { name: manifest.name, title: manifest.title, isSimulated: manifest.simulated },
    id: row.id,
    organ: { id: row.organ, name: row.unit, kind, regionCode },
    place: { province_code, province, city_code, city, district_code, district },
    form,
    report,
    previous: previous?.report ?? null,
    source: { title: row.source_title, url: row.source_url },
    verdicts: checksOf(filed, previous, null).map(({ verdict }) => verdict),
    made,
  };
}

/** What the workbooks of some reports are made of, asked of the database; a report that is gone has none. */
export async function correctionSources(
  database: Database,
  manifest: DataSetManifest,
  ids: readonly string[],
): Promise<readonly CorrectionSource[]> {
  const made = new Date().toISOString();
  const sources: CorrectionSource[] = [];
  for (const id of ids) {
    const [rows, notes] = await Promise.all([
      database.run(reportsOfOrgan(manifest.name, id)),
      database.run(notesOfOrgan(manifest.name, id)),
    ]);
    const filings = rows.map((row) => reportOf(row, notes));
    const filed = filings.find(({ row }) => row.id === id);
    if (filed === undefined) continue;
    const previous = filings.find(({ row }) => row.year === filed.row.year - 1) ?? null;
    const source = sourceOf(filed, previous, manifest, made);
    if (source !== null) sources.push(source);
  }
  return sources;
}
