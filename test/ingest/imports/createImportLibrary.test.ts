import { expect, it, vi } from "vitest";
import { createImportLibrary } from "../../../src/ingest/imports/createImportLibrary.ts";
import { undecided, type Decision, type FilingOrgan } from "../../../src/ingest/imports/decision.ts";
import { opened } from "../../../src/ingest/imports/importJudge.ts";
import {
  decisionOn,
  isAtRisk,
  type DroppedFile,
  type ImportLibrary,
  type OpeningJudge,
} from "../../../src/ingest/imports/importLibrary.ts";
import { importStore } from "../../../src/ingest/imports/importStore.ts";
import { memoryStore, type KeyValueStore } from "../../../src/ingest/imports/keyValueStore.ts";
import type { ReaderPool } from "../../../src/ingest/imports/readerPool.ts";
import { refused, type ReadResult } from "../../../src/ingest/imports/readResult.ts";
import { correctionOf } from "../../../src/ingest/imports/reviewed.ts";
import { packLibrary, readPacked } from "../../../src/ingest/imports/transfer.ts";
import { importedReport } from "../../support/importedReport.ts";

const organ: FilingOrgan = {
  id: "321300-00",
  name: "宿迁市人民政府",
  kind: "prefecture_government",
  regionCode: "321300",
};
const judge: OpeningJudge = (reports) =>
  Promise.resolve(
    reports.map((report) => opened(report, { ...undecided, organ, year: report.identity.year }, false)),
  );

const nothing: ReadResult = {
  reports: [],
  refusal: null,
  reason: "",
  encoding: null,
  unknownColumns: [],
  packed: [],
};

/** A pool that reads a file's text: a number is a report, `zip a b` an archive, all else is refused. */
const pool: ReaderPool = {
  read({ id, bytes }) {
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith("zip "))
      return Promise.resolve({
        ...nothing,
        packed: text
          .slice(4)
          .split(" ")
          .map((inner) => ({ name: inner, bytes: new TextEncoder().encode(inner) })),
      });
    if (!/^\d+$/.test(text)) return Promise.resolve(refused("not_a_report", text));
    return Promise.resolve({
      ...nothing,
      reports: [importedReport({ file: id, figures: { "granted.total": Number(text) } })],
    });
  },
  source: () => Promise.resolve([]),
  prepare: () => undefined,
  cancel: () => undefined,
};

const dropped = (name: string, text: string): DroppedFile => ({ name, blob: new Blob([text]) });

/** Tabs that hear of each other, over one store. */
function tabs(store: KeyValueStore = memoryStore(), free: number | null = null): () => ImportLibrary {
  const listening: { readonly self: object; readonly onChange: () => void }[] = [];
  const claimed = new Set<string>();
  let next = 0;
  return () => {
    const self = {};
    return createImportLibrary(
      importStore(store),
      pool,
      {
        tell: () => {
          for (const other of listening) if (other.self !== self) other.onChange();
        },
        listen: (onChange) => void listening.push({ self, onChange }),
        claim(batch) {
          claimed.add(batch);
          return () => claimed.delete(batch);
        },
        isClaimed: (batch) => Promise.resolve(claimed.has(batch)),
      },
      { now: () => new Date(0), newId: () => `file${(next += 1)}` },
      { persist: () => Promise.resolve(), free: () => Promise.resolve(free) },
    );
  };
}

function firstDecision(library: ImportLibrary): Decision {
  const [entry] = library.state().entries;
  const report = entry?.reports[0];
  if (entry === undefined || report === undefined) throw new Error("nothing imported");
  return decisionOn(entry, report);
}

it("add(files) takes what is fine and tells what could not be read", async () => {
  const library = tabs()();
  await library.add([dropped("good.html", "5"), dropped("bad.html", "words")], judge);
  const { entries, progress, latest } = library.state();
  expect(entries.map(({ file }) => [file.name, file.refusal])).toEqual(
    expect.arrayContaining([
      ["good.html", null],
      ["bad.html", "not_a_report"],
    ]),
  );
  expect(firstDecision(library).ruling).toBe("accepted");
  expect(progress).toBeNull();
  expect(latest.size).toBe(2);
});

it("add(files) reads the files of an archive one by one", async () => {
  const library = tabs()();
  await library.add([dropped("all.zip", "zip 1 2 3")], judge);
  expect(library.state().entries.map(({ file }) => file.name)).toEqual([
    "all.zip/1",
    "all.zip/2",
    "all.zip/3",
  ]);
});

it("reload() finds again what was kept, decisions included", async () => {
  const open = tabs();
  const before = open();
  await before.add([dropped("good.html", "5")], judge);
  const report = before.state().entries[0]?.reports[0] ?? importedReport();
  await before.decide([report], (decision) => ({ ...decision, ruling: "left_out", isByPerson: true }));
  const after = open();
  await after.reload();
  expect(after.state().entries).toEqual(before.state().entries);
  expect(firstDecision(after)).toMatchObject({ ruling: "left_out", isByPerson: true });
});

it("decide() leaves something at risk until it is kept, or for good where it was not", async () => {
  const [lasting, full] = [memoryStore("lasting"), memoryStore("lasting")];
  const refusing: KeyValueStore = {
    ...full,
    update: () => Promise.reject(new DOMException("no room", "QuotaExceededError")),
  };
  for (const [store, isLost] of [[lasting, false] as const, [refusing, true] as const]) {
    const library = tabs(store)();
    await library.add([dropped("good.html", "5")], judge);
    expect(isAtRisk(library.state())).toBe(false);
    const report = library.state().entries[0]?.reports[0] ?? importedReport();
    const kept = library.decide([report], (decision) => ({ ...decision, ruling: "left_out" }));
    expect(isAtRisk(library.state())).toBe(true);
    await kept;
    expect(isAtRisk(library.state())).toBe(isLost);
  }
});

it("add(files) and remove(files) are seen by another tab without its reloading", async () => {
  const open = tabs();
  const [one, other] = [open(), open()];
  const seen = (count: number): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (other.state().entries.length === count) done();
      };
      other.subscribe(look);
      look();
    });
  await one.add([dropped("good.html", "5")], judge);
  await seen(1);
  await one.remove(one.state().entries.map(({ file }) => file.id));
  await seen(0);
  expect(one.state().entries).toEqual([]);
});

interface Filling {
  readonly store: KeyValueStore;
  isFull: boolean;
}

/** A store of the browser that can be full. */
function fillingStore(): Filling {
  const inner = memoryStore("lasting");
  const refuse = (): Promise<never> => Promise.reject(new DOMException("no room", "QuotaExceededError"));
  const filling: Filling = {
    isFull: false,
    store: {
      ...inner,
      write: (changes) => {
        const isAdding = changes.some(({ value }) => value !== undefined);
        return filling.isFull && isAdding ? refuse() : inner.write(changes);
      },
      update: (key, next) => (filling.isFull ? refuse() : inner.update(key, next)),
    },
  };
  return filling;
}

const names = (library: ImportLibrary): readonly string[] =>
  library.state().entries.map(({ file }) => file.name);

it("add(files) on a full disk says so, goes on in memory and loses nothing that was kept", async () => {
  const filling = fillingStore();
  const open = tabs(filling.store);
  const library = open();
  await library.add([dropped("first.html", "5")], judge);
  filling.isFull = true;
  await library.add([dropped("second.html", "6")], judge);
  expect(library.state().problem).toBe("full");
  expect(names(library)).toEqual(["first.html", "second.html"]);
  expect([...library.state().unkept]).toEqual([library.state().entries[1]?.file.id]);
  await library.reload();
  expect(names(library)).toEqual(["first.html", "second.html"]);
  const later = open();
  await later.reload();
  expect(names(later)).toEqual(["first.html"]);
});

it("remove(files) on a full disk keeps what could not be kept before", async () => {
  const filling = fillingStore();
  const open = tabs(filling.store);
  const library = open();
  await library.add([dropped("first.html", "5")], judge);
  filling.isFull = true;
  await library.add([dropped("second.html", "6")], judge);
  filling.isFull = false;
  await library.remove([library.state().entries[0]?.file.id ?? ""]);
  expect(library.state()).toMatchObject({ problem: null });
  expect(library.state().unkept.size).toBe(0);
  const later = open();
  await later.reload();
  expect(names(later)).toEqual(["second.html"]);
});

it("decide(reports) on a full disk stands in the page and is told as not kept", async () => {
  const filling = fillingStore();
  const open = tabs(filling.store);
  const library = open();
  await library.add([dropped("first.html", "5")], judge);
  filling.isFull = true;
  const report = library.state().entries[0]?.reports[0] ?? importedReport();
  await library.decide([report], (before) => ({ ...before, ruling: "left_out", isByPerson: true }));
  expect(firstDecision(library).ruling).toBe("left_out");
  expect(library.state()).toMatchObject({ problem: "full" });
  expect(library.state().unkept.has(report.file)).toBe(true);
  filling.isFull = false;
  await library.decide([report], (before) => ({ ...before, isByPerson: false }));
  const later = open();
  await later.reload();
  expect(firstDecision(later)).toMatchObject({ ruling: "left_out", isByPerson: false });
});

it("add(files) without room for a file says so and holds it in memory", async () => {
  const open = tabs(memoryStore("lasting"), 10);
  const library = open();
  await library.add([dropped("large.html", "12345")], judge);
  expect(library.state().problem).toBe("full");
  expect(names(library)).toEqual(["large.html"]);
  const later = open();
  await later.reload();
  expect(names(later)).toEqual([]);
});

it("add(files) takes a file that is there once, and says so", async () => {
  const library = tabs()();
  await library.add([dropped("2024/one.html", "5")], judge);
  await library.add([dropped("again/one.html", "5"), dropped("other.html", "5")], judge);
  expect(names(library)).toEqual(["2024/one.html", "other.html"]);
  expect(library.state().known).toEqual(["again/one.html"]);
});

it("add(files) that is stopped tells every file that was not read", async () => {
  const library = tabs()();
  const files = Array.from({ length: 20 }, (_, index) => dropped(`${index}.html`, String(index)));
  let asked = 0;
  const stopping: OpeningJudge = (reports) => {
    asked += 1;
    if (asked === 2) library.cancel();
    return judge(reports);
  };
  await library.add(files, stopping);
  const { entries, unread } = library.state();
  expect(unread.length).toBeGreaterThan(0);
  expect(entries.length + unread.length).toBe(20);
});

it("decide(reports) of two tabs keeps what both changed", async () => {
  const open = tabs();
  const [one, other] = [open(), open()];
  await one.add([dropped("good.html", "5")], judge);
  await other.reload();
  const report = one.state().entries[0]?.reports[0] ?? importedReport();
  const corrected = (library: ImportLibrary, raw: string): Promise<void> =>
    library.decide([report], (before) => ({
      ...before,
      corrections: [
        ...before.corrections,
        correctionOf(report, "granted.total", { raw, note: "", when: raw }),
      ],
    }));
  await Promise.all([corrected(one, "6"), corrected(other, "7")]);
  const later = open();
  await later.reload();
  expect(
    firstDecision(later)
      .corrections.map(({ raw }) => raw)
      .sort(),
  ).toEqual(["6", "7"]);
});

it("reload() after a crash tells which files were not finished, and only while no tab reads them", async () => {
  const store = memoryStore("lasting");
  await store.write([
    {
      key: "batch/b",
      value: { id: "b", started: "1970-01-01T00:00:00.000Z", names: ["good.html", "lost.html"] },
    },
  ]);
  const open = tabs(store);
  const library = open();
  await library.add([dropped("good.html", "5")], judge);
  await library.reload();
  await vi.waitFor(() => {
    expect(library.state().interrupted.map(({ names: left }) => left)).toEqual([["lost.html"]]);
  });
  await library.forgetInterrupted();
  expect(await store.entries("batch/")).toEqual([]);
});

it("readAgain(file) keeps what was decided where the cells agree", async () => {
  const library = tabs()();
  await library.add([dropped("good.html", "5")], judge);
  const report = library.state().entries[0]?.reports[0] ?? importedReport();
  await library.decide([report], (before) => ({
    ...before,
    ruling: "left_out",
    isByPerson: true,
    corrections: [correctionOf(report, "granted.total", { raw: "6", note: "slip", when: "1" })],
  }));
  expect(await library.readAgain(report.file, {}, judge)).toEqual({ refusal: null, dropped: 0 });
  expect(firstDecision(library)).toMatchObject({
    ruling: "left_out",
    corrections: [{ raw: "6", note: "slip" }],
  });
});

it("packLibrary(library) holds files and decisions that readPacked(bytes) gives back", async () => {
  const library = tabs()();
  await library.add([dropped("good.html", "5"), dropped("bad.html", "words")], judge);
  const report =
    library.state().entries.find(({ file }) => file.refusal === null)?.reports[0] ?? importedReport();
  await library.decide([report], (before) => ({
    ...before,
    ruling: "left_out",
    corrections: [
      {
        code: "granted.total",
        original: { value: 5, raw: "5", state: "number" },
        raw: "6",
        value: 6,
        state: "number",
        note: "typing slip",
        when: "2024-01-01T00:00:00.000Z",
      },
    ],
  }));
  const packed = readPacked(await packLibrary(library));
  const elsewhere = tabs()();
  await elsewhere.add(packed?.files ?? [], judge);
  expect(elsewhere.state().entries.map(({ file }) => file.name)).toEqual(["good.html"]);
  expect(firstDecision(elsewhere)).toMatchObject({
    ruling: "left_out",
    organ,
    year: 2024,
    corrections: [{ code: "granted.total", value: 6, note: "typing slip", original: { value: 5 } }],
  });
});

it("add(files) of an export leaves open what would displace an accepted report of other figures", async () => {
  const library = tabs()();
  await library.add([dropped("there.html", "6")], judge);
  const packed = readPacked(await packLibrary(library));
  const here = tabs()();
  await here.add([dropped("here.html", "5")], judge);
  await here.add(packed?.files ?? [], judge);
  expect(here.state().entries.map((entry) => [entry.file.name, entry.decisions.get(0)?.ruling])).toEqual([
    ["here.html", "accepted"],
    ["there.html", "open"],
  ]);
});

it("packLibrary(library) tells files of one name apart", async () => {
  const library = tabs()();
  await library.add([dropped("one.html", "5")], judge);
  await library.add([dropped("one.html", "6")], judge);
  const [, second] = library.state().entries;
  const report = second?.reports[0] ?? importedReport();
  await library.decide([report], (before) => ({ ...before, ruling: "left_out", isByPerson: true }));
  const packed = readPacked(await packLibrary(library));
  expect(packed?.files.map(({ kept }) => kept?.decisions.get(0)?.ruling)).toEqual(["accepted", "left_out"]);
});

it("readPacked(bytes) takes nothing but an export", () => {
  expect(readPacked(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(readPacked(new TextEncoder().encode("{}"))).toBeNull();
});
