import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { divisionsModule } from "../../datasets/generateDivisions.ts";
import { formerDivisions } from "../../src/place/formerDivisions.ts";
import { createRegions, levelOfCode, nationalRegions } from "../../src/place/region.ts";

const regions = createRegions(nationalRegions());
const names = (code: string): readonly string[] => regions.path(code).map(({ name }) => name);

describe("createRegions", () => {
  it("leads from a province over its city to a district", () => {
    expect(names("350213")).toEqual(["福建省", "厦门市", "翔安区"]);
  });

  it("puts districts and counties of a municipality directly under it", () => {
    expect(names("310101")).toEqual(["上海市", "黄浦区"]);
    expect(names("500231")).toEqual(["重庆市", "垫江县"]);
  });

  it("puts counties that a province governs itself directly under it", () => {
    expect(names("429005")).toEqual(["湖北省", "潜江市"]);
    expect(regions.locate("429005")).toMatchObject({ city: null, county: { code: "429005" } });
  });

  it("knows no placeholders and no fictional codes", () => {
    for (const code of ["350201", "110100", "500200", "429000", "990000"])
      expect(regions.find(code)).toBeNull();
  });

  it("takes a city without counties as a city", () => {
    expect(regions.locate("441900")).toMatchObject({ city: { name: "东莞市" }, county: null });
    expect(regions.children("441900")).toEqual([]);
  });

  it("finds every place of a name", () => {
    expect(regions.named("鼓楼区").map(({ code }) => code)).toEqual(["320106", "320302", "350102", "410204"]);
  });

  it("counts the provinces of the mainland", () => {
    expect(regions.children(null)).toHaveLength(31);
  });

  it("still finds a district that was merged, and what it became", () => {
    expect(regions.find("350402")).toMatchObject({ name: "梅列区", successor: "350404" });
    expect(regions.children("350400").map(({ name }) => name)).not.toContain("梅列区");
  });

  it("answers with what exists where a former district shares its code", () => {
    expect(regions.find("130502")).toMatchObject({ name: "襄都区", successor: null });
  });
});

it("every former division became one that exists", () => {
  for (const { successor } of formerDivisions)
    expect(regions.find(successor)).toMatchObject({ successor: null });
});

it("levelOfCode(code) reads the level off the zeros", () => {
  expect(["350000", "350200", "350213", "35021", "code"].map(levelOfCode)).toEqual([
    "province",
    "prefecture",
    "county",
    null,
    null,
  ]);
});

it("the divisions in the repository are those of the package they are made from", () => {
  expect(readFileSync("src/place/divisions.ts", "utf8")).toBe(divisionsModule());
});
