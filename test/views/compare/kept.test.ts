import { expect, it } from "vitest";
import {
  keepDenominators,
  readDenominatorsKept,
  withDenominators,
} from "../../../src/views/compare/keptDenominators.ts";
import {
  readSavedGroups,
  removeGroup,
  renameGroup,
  saveGroup,
} from "../../../src/views/compare/savedGroups.ts";

/** A storage that keeps what it is given. */
function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

it("saved groups are kept by name, renamed over an older one, and removed", () => {
  const own = storage();
  expect(readSavedGroups(own)).toEqual([]);
  saveGroup(own, { name: "沿海", organs: ["a", "b"] });
  saveGroup(own, { name: "山区", organs: ["c"] });
  saveGroup(own, { name: "沿海", organs: ["a"] });
  expect(readSavedGroups(own)).toEqual([
    { name: "山区", organs: ["c"] },
    { name: "沿海", organs: ["a"] },
  ]);
  expect(renameGroup(own, "沿海", "山区")).toEqual([{ name: "山区", organs: ["a"] }]);
  expect(removeGroup(own, "山区")).toEqual([]);
});

it("saved groups pass over what something else wrote", () => {
  const own = storage();
  own.setItem("gongkai:peer-groups", "not json");
  expect(readSavedGroups(own)).toEqual([]);
  own.setItem("gongkai:peer-groups", '[{"name":1},{"name":"a","organs":["x"]}]');
  expect(readSavedGroups(own)).toEqual([{ name: "a", organs: ["x"] }]);
});

it("denominators are kept, replaced by name, and never read without a positive value", () => {
  const own = storage();
  const people = { name: "人口", unit: "万人", values: [{ place: "a", year: 2023, value: 3 }] };
  const firms = { ...people, name: "企业" };
  keepDenominators(own, withDenominators([people], [firms]));
  expect(readDenominatorsKept(own)).toEqual([people, firms]);
  const newer = { ...people, unit: "人" };
  expect(withDenominators([people, firms], [newer])).toEqual([firms, newer]);
  own.setItem(
    "gongkai:denominators",
    JSON.stringify([{ ...people, values: [{ place: "a", year: 1, value: 0 }] }]),
  );
  expect(readDenominatorsKept(own)).toEqual([]);
});
