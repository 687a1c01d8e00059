import { expect, it } from "vitest";
import type { KeyValueStore } from "../../../src/ingest/imports/keyValueStore.ts";
import { memoryStore } from "../../../src/ingest/imports/keyValueStore.ts";
import { readWaivers, writeWaivers } from "../../../src/ingest/waivers/readWaivers.ts";
import { waiverId, type Waiver } from "../../../src/ingest/waivers/waiver.ts";
import { createWaiverBook } from "../../../src/ingest/waivers/waiverBook.ts";

const alone = { tell: () => undefined, listen: () => undefined };

const one: Waiver = {
  dataset: "real",
  report: "321300-00-2024",
  rule: "X-YOY",
  key: "X-YOY:review.upheld",
  figures: "review.upheld=88 review.upheld@2023=309",
  sentence: "行政复议由上年的309变为88",
  reason: "法律修改",
  when: "2026-01-05T08:00:00.000Z",
};
const later: Waiver = { ...one, reason: "再看过", when: "2026-02-05T08:00:00.000Z" };

it("a waiver book keeps waivers for the next page, and takes them back", async () => {
  const store = memoryStore();
  const book = createWaiverBook(store, alone);
  let changes = 0;
  book.subscribe(() => (changes += 1));
  expect(await book.take([one])).toBe(1);
  const next = createWaiverBook(store, alone);
  await next.reload();
  expect(next.state().waivers.get(waiverId(one))).toEqual(one);
  await next.withdraw(one);
  await book.reload();
  expect(book.state().waivers.size).toBe(0);
  expect(changes).toBe(2);
});

it("of two waivers for one violation the later counts, whichever comes first", async () => {
  const book = createWaiverBook(memoryStore(), alone);
  await book.take([later]);
  expect(await book.take([one])).toBe(0);
  expect(book.state().waivers.get(waiverId(one))?.reason).toBe("再看过");
  expect(await createWaiverBook(memoryStore(), alone).take([one])).toBe(1);
});

it("a waiver that cannot be kept is not shown as kept", async () => {
  const full: KeyValueStore = { ...memoryStore(), write: () => Promise.reject(new Error("full")) };
  const book = createWaiverBook(full, alone);
  expect(await book.take([one])).toBe(0);
  expect(book.state()).toMatchObject({ hasFailed: true, waivers: new Map() });
});

it("another tab's waivers arrive when it tells", async () => {
  const store = memoryStore();
  const listeners: (() => void)[] = [];
  const book = createWaiverBook(store, { tell: () => undefined, listen: (heard) => listeners.push(heard) });
  await createWaiverBook(store, alone).take([one]);
  const heard = new Promise<void>((done) => book.subscribe(done));
  for (const listener of listeners) listener();
  await heard;
  expect(book.state().waivers.size).toBe(1);
});

it("readWaivers reads what writeWaivers writes, and counts what it cannot read", () => {
  expect(readWaivers(writeWaivers([one, later]))).toEqual({ waivers: [one, later], unread: 0 });
  const broken = JSON.stringify({
    format: "gongkai-waivers",
    version: 1,
    waivers: [
      one,
      { ...one, rule: "X-NONE" },
      { ...one, reason: "" },
      { ...one, when: "gestern" },
      { ...one, key: "S3-ID:total" },
      3,
    ],
  });
  expect(readWaivers(broken)).toEqual({ waivers: [one], unread: 5 });
});

it("readWaivers refuses other files", () => {
  expect(readWaivers("not json")).toBeNull();
  expect(readWaivers("[]")).toBeNull();
  expect(readWaivers('{"format":"gongkai-waivers","version":2,"waivers":[]}')).toBeNull();
});
