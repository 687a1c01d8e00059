import { expect, it } from "vitest";
import { undecided, type Decision, type FilingOrgan } from "../../../src/ingest/imports/decision.ts";
import { opened } from "../../../src/ingest/imports/importJudge.ts";
import {
  createImportLibrary,
  decisionOn,
  type DroppedFile,
  type ImportLibrary,
  type OpeningJudge,
} from "../../../src/ingest/imports/importLibrary.ts";
import { importStore } from "../../../src/ingest/imports/importStore.ts";
import { memoryStore, type KeyValueStore } from "../../../src/ingest/imports/keyValueStore.ts";
import type { ReaderPool } from "../../../src/ingest/imports/readerPool.ts";
import { refused, type ReadResult } from "../../../src/ingest/imports/readResult.ts";
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
  cancel: () => undefined,
};

const dropped = (name: string, text: string): DroppedFile => ({ name, blob: new Blob([text]) });

/** Tabs that hear of each other, over one store. */
function tabs(store: KeyValueStore = memoryStore(), free: number | null = null): () => ImportLibrary {
  const listening: { readonly self: object; readonly onChange: () => void }[] = [];
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

it("add(files) on a full disk says so and loses nothing that was kept", async () => {
  const inner = memoryStore();
  let isFull = false;
  const store: KeyValueStore = {
    ...inner,
    write: (changes) =>
      isFull ? Promise.reject(new DOMException("no room", "QuotaExceededError")) : inner.write(changes),
  };
  const library = tabs(store)();
  await library.add([dropped("first.html", "5")], judge);
  isFull = true;
  await library.add([dropped("second.html", "6")], judge);
  expect(library.state().problem).toBe("full");
  expect(library.state().entries.map(({ file }) => file.name)).toEqual(["first.html"]);
  await library.reload();
  expect(library.state().entries.map(({ file }) => file.name)).toEqual(["first.html"]);
});

it("add(files) without room for a file says so before it is read", async () => {
  const library = tabs({ ...memoryStore(), isLasting: true }, 10)();
  await library.add([dropped("large.html", "12345")], judge);
  expect(library.state()).toMatchObject({ problem: "full", entries: [] });
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
  await elsewhere.add(packed?.files ?? [], judge, packed?.decisions);
  expect(elsewhere.state().entries.map(({ file }) => file.name)).toEqual(["good.html"]);
  expect(firstDecision(elsewhere)).toMatchObject({
    ruling: "left_out",
    organ,
    year: 2024,
    corrections: [{ code: "granted.total", value: 6, note: "typing slip", original: { value: 5 } }],
  });
});

it("readPacked(bytes) takes nothing but an export", () => {
  expect(readPacked(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(readPacked(new TextEncoder().encode("{}"))).toBeNull();
});
