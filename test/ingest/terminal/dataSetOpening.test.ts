import { expect, it } from "vitest";
import { dataSetOpening } from "../../../src/ingest/terminal/dataSetOpening.ts";
import type { KindCode } from "../../../src/place/kinds.ts";
import { readAddress, writeAddress } from "../../../src/selection/address.ts";

const filed = (kind: KindCode, count: number): { organ: string; kind: KindCode }[] =>
  Array.from({ length: count }, (_, index) => ({
    organ: `${kind === "prefecture_government" ? "3213" : "3508"}${String(index).padStart(2, "0")}-00`,
    kind,
  }));

it("dataSetOpening(reports) of a few organs sets them side by side", () => {
  const opening = dataSetOpening([
    ...filed("prefecture_government", 2),
    ...filed("prefecture_government", 2),
  ]);
  expect(opening).toBe("organ=321300-00,321301-00");
});

it("dataSetOpening(reports) of many organs opens the scope and level that most of them have", () => {
  const cities = dataSetOpening([...filed("prefecture_government", 9), ...filed("county_department", 4)]);
  expect(cities).toBe("level=prefecture");
  const offices = dataSetOpening([...filed("prefecture_government", 3), ...filed("street", 9)]);
  expect(offices).toBe("scope=single_organ");
});

it("dataSetOpening(reports) is in the words of an address", () => {
  for (const kind of ["prefecture_government", "street"] as const) {
    const opening = dataSetOpening(filed(kind, 9));
    const address = readAddress(`#/overview?data=own&${opening}`, [{ name: "own", opening: "" }]);
    expect(address.ignored).toEqual([]);
    expect(writeAddress(address)).toContain(opening);
  }
});

it("dataSetOpening([]) chooses nothing", () => {
  expect(dataSetOpening([])).toBe("");
});
