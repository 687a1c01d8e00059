import { expect, it } from "vitest";
import { axisName, shareTick } from "../../src/charts/axes.ts";

it("a name that is cut for an axis keeps its year whole", () => {
  expect(axisName("上海市人民政府办公厅 2019", 12)).toBe("上海市政府办公厅 2019");
  expect(axisName("厦门市翔安区人力资源和社会保障局 2020", 8)).toBe("翔安区人力资源… 2020");
  expect(axisName("宿迁市人民政府", 12)).toBe("宿迁市政府");
});

it("a share on an axis bears a decimal only where it says something", () => {
  expect([0, 0.25, 0.125, 1].map((share) => shareTick(share, "zh"))).toEqual(["0%", "25%", "12.5%", "100%"]);
  expect(shareTick(0.5, "en")).toMatch(/^50.?%$/u);
});
