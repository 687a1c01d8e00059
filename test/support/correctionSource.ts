import { evaluateReport } from "../../src/form/evaluate.ts";
import type { Report } from "../../src/form/report.ts";
import type { CorrectionSource } from "../../src/publish/correction/correctionSource.ts";

/** What a workbook is made of, for a report of 示范市甲区人民政府. */
export function correctionSource(
  report: Report,
  previous: Report | null = null,
  rest: Partial<CorrectionSource> = {},
): CorrectionSource {
  const { form, year } = report.meta;
  if (form === "form_pre2019") throw new Error("no form");
  return {
    dataset: { name: "test", title: { zh: "测试数据", en: "Test data" }, isSimulated: true },
    id: `990101-00-${year}`,
    organ: { id: "990101-00", name: "示范市甲区人民政府", kind: "county_government", regionCode: "990101" },
    place: {
      province_code: "990000",
      province: "示范省",
      city_code: "990100",
      city: "示范市",
      district_code: "990101",
      district: "甲区",
    },
    form,
    report,
    previous,
    source: { title: null, url: null },
    verdicts: evaluateReport(report, previous),
    made: "2026-01-02T03:04:05.000Z",
    ...rest,
  };
}
