import { expect, it } from "vitest";
import type { Ruling } from "../../../src/ingest/imports/decision.ts";
import { undecided } from "../../../src/ingest/imports/decision.ts";
import { openingSettings } from "../../../src/ingest/imports/importStore.ts";
import type { ImportState } from "../../../src/ingest/imports/importLibrary.ts";
import type { CoverageKind, OrganCoverage } from "../../../src/queries/coverage.ts";
import type { Place } from "../../../src/views/quality/Filing.tsx";
import { holeReason } from "../../../src/views/quality/holeReason.ts";
import { importedReport } from "../../support/importedReport.ts";

const nameOf = (organ: string): string => `单位${organ}`;
const nothing: ImportState = {
  entries: [],
  settings: openingSettings,
  progress: null,
  latest: new Set(),
  known: [],
  unread: [],
  interrupted: [],
  problem: null,
  unkept: new Set(),
  keeping: "lasting",
  isBeingKept: false,
};

function place(year: number, kind: CoverageKind, line: Partial<OrganCoverage> = {}): Place {
  const cell = { year, kind, report: null, form: null, isImported: false };
  const open = { firstYear: null, lastYear: null, successor: null, regions: [], cells: [cell] };
  return { line: { organ: "321300-00", unit: "宿迁市人民政府", ...open, ...line }, cell };
}

it("holeReason tells a late founding, an end and a merger", () => {
  const why = (...args: Parameters<typeof place>): string => holeReason(place(...args), nothing, nameOf).zh;
  expect(why(2020, "not_due", { firstYear: 2021 })).toBe("2021年度起才须报告");
  expect(why(2022, "not_due", { lastYear: 2021 })).toBe("2021年度为最后一次报告");
  expect(why(2022, "not_due", { lastYear: 2021, successor: "15" })).toBe("2021年度后并入单位15");
});

it("holeReason says that a missing report need not be unpublished, and what 2018 lacked", () => {
  expect(holeReason(place(2022, "missing"), nothing, nameOf).zh).toBe("数据集中没有这份报告，不等于没有公开");
  expect(holeReason(place(2018, "missing"), nothing, nameOf).zh).toContain("2019年以前没有统一表格");
});

it("holeReason names a file that was read for the place and does not count", () => {
  const report = importedReport({});
  const organ = {
    id: "321300-00",
    name: "宿迁",
    kind: "prefecture_government",
    regionCode: "321300",
  } as const;
  const state = (ruling: Ruling, year: number): ImportState => ({
    ...nothing,
    entries: [
      {
        file: {
          id: report.file,
          name: "宿迁2022.pdf",
          size: 1,
          added: "",
          refusal: null,
          reason: "",
          encoding: null,
          unknownColumns: [],
          reports: 1,
          reader: 1,
        },
        reports: [report],
        decisions: new Map([[report.index, { ...undecided, organ, year, ruling }]]),
      },
    ],
  });
  const why = (ruling: Ruling, year = 2022): string =>
    holeReason(place(2022, "missing"), state(ruling, year), nameOf).zh;
  expect(why("open")).toBe("已导入“宿迁2022.pdf”，尚未确认");
  expect(why("left_out")).toBe("已导入“宿迁2022.pdf”，但被退回，没有计入");
  expect(why("open", 2021)).toBe("数据集中没有这份报告，不等于没有公开");
});
