import { expect, it } from "vitest";
import type { Figure, Report, ReportMeta } from "../../src/form/report.ts";
import { isUnitRule, printedAmount, unitReading } from "../../src/form/unitSlip.ts";
import type { ValueCode } from "../../src/form/cells.ts";
import { realReport } from "../support/realReports.ts";

const base = realReport("350213-01-2020");

function spending(
  figures: Partial<Record<ValueCode, Omit<Figure, "origin">>>,
  source: ReportMeta["procurementUnitSource"] = "cell",
): Report {
  const entries = Object.entries(figures) as [ValueCode, Omit<Figure, "origin">][];
  return {
    ...base,
    meta: { ...base.meta, procurementUnitSource: source },
    figures: new Map(entries.map(([code, figure]) => [code, { ...figure, origin: "table" }])),
  };
}

const amount = (raw: string, value: number | null) => ({
  "procurement.total_amount": {
    raw,
    value,
    state: value === null ? ("unit_unknown" as const) : ("number" as const),
  },
  "procurement.project_count": { raw: "4", value: 4, state: "number" as const },
});

it("unitReading(PROCAVG) reads 5.93 元 either way and says which counts now", () => {
  expect(unitReading("S2-19-PROCAVG", spending(amount("5.93元", 5.93)))).toEqual({
    code: "procurement.total_amount",
    raw: "5.93元",
    unit: "元",
    source: "cell",
    value: 5.93,
    ifYuan: 5.93,
    ifWan: 59_300,
    projects: 4,
  });
});

it("unitReading(PROCUNIT) gives no unit where none is printed, and no value", () => {
  expect(unitReading("S2-19-PROCUNIT", spending(amount("503644.49", null), "none"))).toMatchObject({
    unit: null,
    source: "none",
    value: null,
    ifYuan: 503_644.49,
    ifWan: 5_036_444_900,
  });
});

it("unitReading takes the unit of a heading from the value it makes", () => {
  const reading = unitReading("S2-19-PROCAVG", spending(amount("16.482", 164_820), "header"));
  expect(reading).toMatchObject({ unit: "万元", ifYuan: 16.482, ifWan: 164_820 });
});

it("unitReading reads nothing out of an amount whose print was not kept", () => {
  expect(unitReading("S2-19-PROCAVG", spending(amount("", 164_820)))).toMatchObject({
    raw: null,
    unit: null,
    value: 164_820,
    ifYuan: null,
    ifWan: null,
  });
});

it("unitReading(FEEUNIT) takes fees in 万元, as the form prints, and needs a figure", () => {
  const fee = { "admin_fees.fee_amount": { raw: "6982940", value: 6_982_940, state: "number" as const } };
  expect(unitReading("S2-FEEUNIT", spending(fee))).toMatchObject({
    unit: "万元",
    source: "form",
    ifYuan: 6_982_940,
    ifWan: 69_829_400_000,
    projects: null,
  });
  expect(unitReading("S2-FEEJUMP", spending({}))).toBeNull();
  expect(unitReading("S2-19-PROCAVG", spending({}))).toBeNull();
});

it("printedAmount reads the digits whatever unit follows, and none out of words or several numbers", () => {
  expect(["1,646.5万元", "89902.19", "无", "3个共5元", ""].map(printedAmount)).toEqual([
    1646.5,
    89_902.19,
    null,
    null,
    null,
  ]);
});

it("isUnitRule knows the rules on units", () => {
  expect([isUnitRule("S2-FEEJUMP"), isUnitRule("S3-ID")]).toEqual([true, false]);
});
