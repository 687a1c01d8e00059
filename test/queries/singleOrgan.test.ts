import { expect, it } from "vitest";
import { isSingleOrgan } from "../../src/queries/singleOrgan.ts";
import { everything } from "../../src/selection/selection.ts";

const all = everything("test");

it("isSingleOrgan is sure only where one organ can be meant", () => {
  expect(isSingleOrgan({ ...all, organs: ["a"] })).toBe(true);
  expect(isSingleOrgan({ ...all, organs: ["a", "b"] })).toBe(false);
  expect(isSingleOrgan({ ...all, regions: ["990101"] })).toBe(true);
  expect(isSingleOrgan({ ...all, regions: ["990101"], scope: "government_office" })).toBe(true);
  expect(isSingleOrgan({ ...all, regions: ["990101"], scope: "single_organ" })).toBe(false);
  expect(isSingleOrgan({ ...all, regions: ["990100"] })).toBe(false);
  expect(isSingleOrgan({ ...all, regions: ["990100"], level: "prefecture" })).toBe(true);
  expect(isSingleOrgan({ ...all, regions: ["990101", "990102"] })).toBe(false);
  expect(isSingleOrgan(all)).toBe(false);
});
