import { expect, it } from "vitest";
import type { KeptStorage } from "../../../src/views/keptList.ts";
import {
  keepDraft,
  readDraft,
  readSavedQueries,
  removeQuery,
  saveQuery,
} from "../../../src/views/sql/savedQueries.ts";

function storageOf(entries: Readonly<Record<string, string>> = {}): KeptStorage {
  const kept = new Map(Object.entries(entries));
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}

it("saveQuery(storage, query) keeps a query, and replaces one of the same name", () => {
  const storage = storageOf();
  saveQuery(storage, { name: "一", text: "SELECT 1" });
  saveQuery(storage, { name: "二", text: "SELECT 2" });
  saveQuery(storage, { name: "一", text: "SELECT 3" });
  expect(readSavedQueries(storage)).toEqual([
    { name: "二", text: "SELECT 2" },
    { name: "一", text: "SELECT 3" },
  ]);
});

it("removeQuery(storage, name) forgets that query and no other", () => {
  const storage = storageOf();
  saveQuery(storage, { name: "a", text: "SELECT 1" });
  saveQuery(storage, { name: "b", text: "SELECT 2" });
  expect(removeQuery(storage, "a")).toEqual([{ name: "b", text: "SELECT 2" }]);
  expect(readSavedQueries(storage)).toEqual([{ name: "b", text: "SELECT 2" }]);
});

it("readSavedQueries(storage) gives nothing for what it did not write", () => {
  expect(readSavedQueries(storageOf({ "gongkai:sql": "{broken" }))).toEqual([]);
  expect(
    readSavedQueries(storageOf({ "gongkai:sql": '[{"name": 1}, null, {"name": "x", "text": "y"}]' })),
  ).toEqual([{ name: "x", text: "y" }]);
});

it("keepDraft(storage, text) keeps what was written last", () => {
  const storage = storageOf();
  expect(readDraft(storage)).toBeNull();
  keepDraft(storage, "SELECT");
  expect(readDraft(storage)).toBe("SELECT");
});
