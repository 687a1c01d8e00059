import { evaluateReport } from "../../form/evaluate.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { reviewedReport } from "../../ingest/imports/reviewed.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import { createRegions, nationalRegions } from "../../place/region.ts";
import type { CorrectionSource } from "../../publish/correction/correctionSource.ts";
import { reportId } from "../../queries/report.ts";

/** What the workbook of an imported report is made of; null while it is open whose it is, or on which form. */
export function importedSource(
  report: ImportedReport,
  decision: Decision,
  dataset: string,
): CorrectionSource | null {
  const { organ, year } = decision;
  const { form } = report;
  if (organ === null || year === null || form === null || form === "form_pre2019") return null;
  const judged = reviewedReport(report, decision, { kind: organ.kind, year, form });
  const { province, city, county } = createRegions(nationalRegions()).locate(organ.regionCode);
  return {
    dataset: { name: dataset, title: correctionPhrases.importedData, isSimulated: false },
    id: reportId(organ.id, year),
    organ,
    place: {
      province_code: province?.code ?? null,
      province: province?.name ?? null,
      city_code: city?.code ?? null,
      city: city?.name ?? null,
      district_code: county?.code ?? null,
      district: county?.name ?? null,
    },
    form,
    report: judged,
    previous: null,
    source: { title: report.title, url: report.sourceUrl },
    verdicts: evaluateReport(judged, null),
    made: new Date().toISOString(),
  };
}
