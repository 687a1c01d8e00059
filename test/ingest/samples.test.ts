import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/readFile.ts";
import { readReport, type Reading } from "../../src/ingest/readReport.ts";
import { expectedFigures, hasSamples, sampleBytes, samplesMissing } from "../support/samples.ts";

async function read(name: string): Promise<Reading> {
  const [document] = await readFile({ name, bytes: sampleBytes(name) });
  if (document === undefined) throw new Error(`${name} holds no document`);
  return readReport(document, name);
}

function valuesOf(reading: Reading): Readonly<Record<string, number | null>> {
  return Object.fromEntries(reading.cells.map(({ code, figure }) => [code, figure.value]));
}

const suqian = ["html", "gb18030.html", "docx", "txt", "pdf", "xlsx"].flatMap((extension) => [
  `SQ2023.${extension}`,
  `SQ2024.${extension}`,
]);

describe.skipIf(!hasSamples)(`readReport(sample)${hasSamples ? "" : `: ${samplesMissing}`}`, () => {
  it.each([...suqian, "XA2020.txt"])("readReport(%s) gives every cell and no doubt", async (name) => {
    const reading = await read(name);
    expect(valuesOf(reading)).toEqual(expectedFigures(name.slice(0, 6)));
    expect(reading.status).toBe("read");
    expect(reading.cells.filter(({ confidence }) => confidence !== "sure")).toEqual([]);
    expect(reading.issues).toEqual([]);
  });

  it.each([...suqian, "XA2020.txt"])("readReport(%s) gives the figures of its text", async (name) => {
    const reading = await read(name);
    expect(Object.fromEntries(reading.content.narrative)).toEqual(
      expectedFigures(`${name.slice(0, 6)}.narrative`),
    );
  });

  it.each(suqian)("readReport(%s) knows whose report it is", async (name) => {
    const { identity, content } = await read(name);
    const year = Number(name.slice(2, 6));
    expect([identity.organ?.value, identity.kind?.value, identity.scope?.value]).toEqual([
      "宿迁市人民政府",
      "prefecture_government",
      "consolidated",
    ]);
    expect(identity.region?.value).toEqual({ code: "321300", name: "宿迁市" });
    expect(identity.year).toMatchObject({ value: year, confidence: "sure" });
    expect(content.meta).toMatchObject({
      form: "form_2021",
      periodStart: `${String(year)}-01-01`,
      periodEnd: `${String(year)}-12-31`,
      overviewTopics: ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"],
    });
  });

  it("readReport(XA2020.txt) takes organ and year from the signature and the period", async () => {
    const { identity, content, title } = await read("XA2020.txt");
    expect(title).toBeNull();
    expect(identity).toMatchObject({
      organ: { value: "厦门市翔安区人民政府办公室", from: ["signature", "contact"] },
      kind: { value: "county_government_office" },
      scope: { value: "government_office" },
      region: { value: { code: "350213", name: "翔安区" } },
      year: { value: 2020, confidence: "sure" },
    });
    expect(content.meta).toMatchObject({
      form: "form_2019",
      published: "2021-01-05",
      procurementUnitSource: "cell",
    });
  });

  it("readReport(XA2020.txt) keeps the amount as printed, with its line", async () => {
    const { cells } = await read("XA2020.txt");
    const amount = cells.find(({ code }) => code === "procurement.total_amount");
    expect(amount).toMatchObject({
      figure: { raw: "89902.19元", value: 89902.19, state: "number" },
      place: { line: 81 },
    });
  });
});
