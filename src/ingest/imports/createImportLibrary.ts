import { UnreadableFile } from "../source.ts";
import { createBatchReader, type Clock } from "./batchReader.ts";
import { carriedDecision } from "./carriedDecision.ts";
import { undecided, type Decision } from "./decision.ts";
import { withDecisions } from "./decisionMap.ts";
import { fileOf } from "./fileOf.ts";
import type { ImportedReport } from "./importedReport.ts";
import {
  decisionOn,
  reportOf,
  type ImportLibrary,
  type ImportState,
  type StorageRoom,
  type TabChannel,
} from "./importLibrary.ts";
import { openingSettings, type ImportBatch, type ImportEntry, type ImportStore } from "./importStore.ts";
import { interruptedBatches } from "./interrupted.ts";
import { createKeeper } from "./keeper.ts";
import type { Keeping } from "./keyValueStore.ts";
import { liveState } from "./liveState.ts";
import type { ReaderPool } from "./readerPool.ts";
import { spillingStore } from "./spillingStore.ts";

const openingState = (keeping: Keeping): ImportState => ({
  entries: [],
  settings: openingSettings,
  progress: null,
  latest: new Set(),
  known: [],
  unread: [],
  interrupted: [],
  problem: null,
  unkept: new Set(),
  keeping,
  isBeingKept: false,
});

const chosenEncoding = ({ file }: ImportEntry): string | null =>
  file.encoding?.from === "chosen" ? file.encoding.name : null;

/** The imports of a page over a store and a pool of readers. `reload` fills it at first. */
export function createImportLibrary(
  lasting: ImportStore,
  pool: ReaderPool,
  channel: TabChannel,
  clock: Clock,
  room: StorageRoom,
): ImportLibrary {
  const live = liveState(openingState(lasting.keeping));
  const { state, show } = live;
  const store = spillingStore(lasting, (problem) => show({ problem }));
  const keeper = createKeeper(live, store, channel);
  const reader = createBatchReader({ live, store, keeper, pool, channel, clock, room });

  async function tellInterrupted(
    batches: readonly ImportBatch[],
    entries: readonly ImportEntry[],
  ): Promise<void> {
    const left = await interruptedBatches(batches, entries, (batch) => channel.isClaimed(batch));
    if (state().entries !== entries) return; // A later reload tells.
    show({ interrupted: left.filter(({ names }) => names.length > 0) });
    for (const { id, names } of left) if (names.length === 0) await store.end(id);
  }

  async function reload(): Promise<void> {
    const before = keeper.changes();
    const { entries, settings, batches } = await store.load();
    if (keeper.changes() !== before) {
      await reload(); // What this tab changed meanwhile is not in what was loaded.
      return;
    }
    show({ entries, settings, unkept: store.unkept() });
    const foreign = batches.filter(({ id }) => !reader.isOwn(id));
    if (foreign.length === 0) show({ interrupted: [] });
    else void tellInterrupted(foreign, entries);
  }

  async function decide(
    reports: readonly ImportedReport[],
    change: (before: Decision, report: ImportedReport) => Decision,
  ): Promise<void> {
    for (const file of new Set(reports.map((report) => report.file))) {
      const own = reports.filter((report) => report.file === file);
      const changed = (before: ReadonlyMap<number, Decision>): ReadonlyMap<number, Decision> =>
        withDecisions(
          before,
          own.map((report) => [report.index, change(before.get(report.index) ?? undecided, report)] as const),
        );
      const now = await keeper.keep(() => store.decide(file, changed));
      show({
        entries: state().entries.flatMap((entry) => {
          if (entry.file.id !== file) return [entry];
          return now === null ? [] : [{ ...entry, decisions: now }];
        }),
      });
    }
  }

  async function isRemoved(files: readonly string[]): Promise<boolean> {
    try {
      await keeper.keep(() => store.remove(files));
      return true;
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      show({ problem: "failed" });
      return false;
    }
  }

  async function bytesOf(file: string): Promise<Uint8Array> {
    const bytes = await store.bytes(file);
    if (bytes === null) throw new UnreadableFile("damaged", "its bytes are no longer kept");
    return bytes;
  }

  channel.listen(() => void reload());
  return {
    state,
    subscribe: live.subscribe,
    add: (files, judge) => reader.add(files, judge),
    cancel: reader.cancel,
    prepare: () => pool.prepare(),
    decide,
    async remove(files) {
      if (!(await isRemoved(files))) return;
      show({ entries: state().entries.filter(({ file }) => !files.includes(file.id)) });
      if (store.unkept().size === 0) return;
      await keeper.keep(() => store.keepHeld());
      if (store.unkept().size === 0) show({ problem: null });
    },
    async readAgain(file, changed, judge) {
      const before = state().entries.find((entry) => entry.file.id === file);
      if (before === undefined) return { refusal: null, dropped: 0 };
      const bytes = await bytesOf(file);
      const result = await pool.read(
        { id: file, name: before.file.name, bytes },
        { mapping: state().settings.mapping, encoding: chosenEncoding(before), ...changed },
      );
      if (result.refusal !== null) return { refusal: result.refusal, dropped: 0 };
      let dropped = 0;
      const again = fileOf(file, before.file.name, before.file.size, result, before.file.added);
      await keeper.keepInTurn(again, bytes, result, {
        judge,
        hasRoom: true,
        decide(report, opening) {
          const earlier = reportOf(before, report.index);
          if (earlier === null) return opening;
          const carried = carriedDecision(
            { report: earlier, decision: decisionOn(before, earlier) },
            report,
            opening,
          );
          dropped += carried.dropped.length;
          return carried.decision;
        },
      });
      await keeper.settled();
      return { refusal: null, dropped };
    },
    async forgetInterrupted() {
      const forgotten = state().interrupted;
      show({ interrupted: [] });
      for (const { id } of forgotten) await keeper.keep(() => store.end(id));
    },
    async set(part) {
      const settings = { ...state().settings, ...part };
      await keeper.keep(() => store.set(settings));
      show({ settings });
    },
    async source(report) {
      const entry = state().entries.find(({ file }) => file.id === report.file);
      if (entry === undefined) return null;
      const file = { id: report.file, name: entry.file.name, bytes: await bytesOf(report.file) };
      const documents = await pool.source(file, {
        mapping: state().settings.mapping,
        encoding: chosenEncoding(entry),
      });
      return documents[report.index] ?? null;
    },
    bytes: (file) => store.bytes(file),
    reload,
  };
}
