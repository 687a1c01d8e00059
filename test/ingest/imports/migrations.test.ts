import { expect, it } from "vitest";
import { memoryStore } from "../../../src/ingest/imports/keyValueStore.ts";
import { migrate, storedVersion, StoredByLaterVersion } from "../../../src/ingest/imports/migrations.ts";

it("migrate(store) marks an empty store with the version of this page", async () => {
  const store = memoryStore();
  await migrate(store);
  expect(await store.read("version")).toBe(storedVersion);
});

it("migrate(store) gives rulings of version 1 to the person who made them and keeps the rest", async () => {
  const store = memoryStore();
  await store.write([
    { key: "decisions/a", value: new Map([[0, { ruling: "accepted", corrections: [] }]]) },
    { key: "bytes/a", value: new Uint8Array([1, 2]) },
  ]);
  await migrate(store);
  expect(await store.read("decisions/a")).toEqual(
    new Map([[0, { ruling: "accepted", corrections: [], isByPerson: true }]]),
  );
  expect(await store.read("bytes/a")).toEqual(new Uint8Array([1, 2]));
  expect(await store.read("version")).toBe(storedVersion);
});

it("migrate(store, steps) takes every step once, in order", async () => {
  const store = memoryStore();
  await store.write([
    { key: "version", value: 2 },
    { key: "word", value: "b" },
  ]);
  const append = (letter: string) => (entries: readonly (readonly [string, unknown])[]) =>
    entries.map(([key, value]) => ({ key, value: `${String(value)}${letter}` }));
  const steps = [append("x"), append("c"), append("d")];
  await migrate(store, steps);
  await migrate(store, steps);
  expect(await store.read("word")).toBe("bcd");
});

it("migrate(store) leaves alone what a later page has stored", async () => {
  const store = memoryStore();
  await store.write([{ key: "version", value: storedVersion + 1 }]);
  await expect(migrate(store)).rejects.toThrow(StoredByLaterVersion);
  expect(await store.read("version")).toBe(storedVersion + 1);
});

it("write(changes) changes all entries or none", async () => {
  const store = memoryStore();
  await store.write([{ key: "a", value: 1 }]);
  const unstorable = { key: "b", value: () => undefined };
  await expect(store.write([{ key: "a", value: 2 }, unstorable])).rejects.toThrow();
  expect(await store.entries("")).toEqual([["a", 1]]);
});
