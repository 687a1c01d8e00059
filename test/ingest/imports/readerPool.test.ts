import { expect, it } from "vitest";
import { createReaderPool, type ReaderThread } from "../../../src/ingest/imports/readerPool.ts";
import type { ReadResult } from "../../../src/ingest/imports/readResult.ts";

const nothing: ReadResult = {
  reports: [],
  refusal: null,
  reason: "",
  encoding: null,
  unknownColumns: [],
  packed: [],
};
const choices = { mapping: {}, encoding: null };
const file = (name: string) => ({ id: name, name, bytes: new Uint8Array() });

/** Threads that die on "bomb", hang on "tar pit" and read anything else. */
function threads() {
  const counts = { started: 0, ended: 0, running: 0, most: 0 };
  const start = (): ReaderThread => {
    counts.started += 1;
    let die: (cause: Error) => void = () => undefined;
    const death = new Promise<never>((_, reject) => (die = reject));
    death.catch(() => undefined);
    return {
      death,
      end: () => void (counts.ended += 1),
      reader: {
        source: () => Promise.resolve([]),
        read: async ({ name }) => {
          counts.running += 1;
          counts.most = Math.max(counts.most, counts.running);
          await new Promise((done) => setTimeout(done));
          counts.running -= 1;
          if (name === "bomb") die(new Error("out of memory"));
          if (name === "bomb" || name === "tar pit") return new Promise(() => undefined);
          return { ...nothing, reason: name };
        },
      },
    };
  };
  return { counts, start };
}

it("read(file) refuses a file that kills its reader and goes on with a new one", async () => {
  const { counts, start } = threads();
  const pool = createReaderPool(start);
  const results = await Promise.all(
    ["bomb", "one", "two", "three"].map((name) => pool.read(file(name), choices)),
  );
  expect(results.map(({ refusal, reason }) => [refusal, reason])).toEqual([
    ["crashed", "out of memory"],
    [null, "one"],
    [null, "two"],
    [null, "three"],
  ]);
  expect(counts).toMatchObject({ ended: 1, most: 2 });
});

it("read(file) gives up a file that takes too long", async () => {
  const { start } = threads();
  const result = await createReaderPool(start, 20).read(file("tar pit"), choices);
  expect(result.refusal).toBe("too_slow");
});

it("cancel() ends what runs and drops what waits", async () => {
  const { start } = threads();
  const pool = createReaderPool(start);
  const reading = Promise.all(
    ["tar pit", "tar pit", "waiting"].map((name) => pool.read(file(name), choices)),
  );
  setTimeout(() => pool.cancel(), 10);
  expect((await reading).map(({ refusal }) => refusal)).toEqual(["cancelled", "cancelled", "cancelled"]);
  expect((await pool.read(file("next"), choices)).reason).toBe("next");
});
