import type { Decision } from "./decision.ts";
import { bytesIn, isBeyondReaders, isKept } from "./droppedBytes.ts";
import { fileOf, mayBeDecodedAnew } from "./fileOf.ts";
import { contradictsAccepted } from "./importJudge.ts";
import type { ImportedReport } from "./importedReport.ts";
import type { DroppedFile, KeptFile, OpeningJudge, StorageRoom, TabChannel } from "./importLibrary.ts";
import type { ImportBatch } from "./importStore.ts";
import type { Keeper } from "./keeper.ts";
import type { LiveState } from "./liveState.ts";
import type { ReaderPool } from "./readerPool.ts";
import { refused, type ReadResult } from "./readResult.ts";
import type { SpillingStore } from "./spillingStore.ts";

export interface Clock {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What the reading of a batch works with. */
export interface Workshop {
  readonly live: LiveState;
  readonly store: SpillingStore;
  readonly keeper: Keeper;
  readonly pool: ReaderPool;
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly room: StorageRoom;
}

/** Reads what is dropped, one batch after another. */
export interface BatchReader {
  add(files: readonly DroppedFile[], judge: OpeningJudge): Promise<void>;
  readonly cancel: () => void;
  /** Whether this page reads a batch. */
  readonly isOwn: (batch: string) => boolean;
}

/** A file is kept with what was read from it; the room for both must be there before it is read. */
const roomPerByte = 3;

/** How many files are in hand: two are read while one is fetched or kept. */
const width = 3;

/** The reader of a library's batches. */
export function createBatchReader(workshop: Workshop): BatchReader {
  const { live, store, keeper, pool, channel, clock, room } = workshop;
  const own = new Set<string>();
  let isCancelled = false;

  /** What was decided elsewhere stands, unless it would displace without a word what is accepted here. */
  function decidedElsewhere(
    kept: KeptFile | undefined,
  ): (report: ImportedReport, opening: Decision) => Decision {
    return (report, opening) => {
      const told = kept?.decisions.get(report.index);
      if (told === undefined) return opening;
      const isContested =
        told.ruling === "accepted" && contradictsAccepted(live.state().entries, report, told);
      return isContested ? { ...told, ruling: "open", isByPerson: false } : told;
    };
  }

  async function hasRoomFor(size: number): Promise<boolean> {
    const free = store.keeping === "lasting" ? await room.free() : null;
    const hasRoom = free === null || free >= roomPerByte * size;
    if (!hasRoom) live.show({ problem: "full" });
    return hasRoom;
  }

  async function readOne(
    { name, kept }: DroppedFile,
    id: string,
    bytes: Uint8Array,
    size: number,
  ): Promise<ReadResult> {
    if (isBeyondReaders(size)) return refused("too_large", `${size} bytes`);
    const { mapping } = live.state().settings;
    return pool.read({ id, name, bytes }, { mapping, encoding: kept?.encoding ?? null });
  }

  /** Reads one file; gives the files in it, if it is an archive. */
  async function addOne(dropped: DroppedFile, judge: OpeningJudge): Promise<readonly DroppedFile[]> {
    const { name, blob, kept } = dropped;
    const id = clock.newId();
    const decide = decidedElsewhere(kept);
    const bytes = await bytesIn(blob);
    const added = (): string => clock.now().toISOString();
    if (bytes === null || blob === null) {
      const gone = refused("gone", "could not be opened");
      const file = fileOf(id, name, 0, gone, added());
      await keeper.keepInTurn(file, new Uint8Array(), gone, { judge, hasRoom: true, decide });
      return [];
    }
    if (await isKept(store, live.state().entries, name, bytes)) {
      live.show({ known: [...live.state().known, name] });
      return [];
    }
    const [result, hasRoom] = await Promise.all([
      readOne(dropped, id, bytes, blob.size),
      hasRoomFor(blob.size),
    ]);
    if (result.refusal === "cancelled") {
      live.show({ unread: [...live.state().unread, name] });
      return [];
    }
    if (result.packed.length > 0)
      return result.packed.map((file) => ({
        name: `${name}/${file.name}`,
        blob: new Blob([file.bytes.slice()]),
      }));
    // What was refused is kept by its name and reason alone, unless another encoding may help.
    const isOfUse = result.refusal === null || mayBeDecodedAnew(result, name, blob.size);
    const file = fileOf(id, name, blob.size, result, added());
    await keeper.keepInTurn(file, isOfUse ? bytes : new Uint8Array(), result, { judge, hasRoom, decide });
    return [];
  }

  async function readAll(
    batch: ImportBatch,
    files: readonly DroppedFile[],
    judge: OpeningJudge,
  ): Promise<void> {
    const queue = [...files];
    let names = batch.names;
    let done = 0;
    let total = queue.length;
    const work = async (): Promise<void> => {
      while (!isCancelled) {
        const next = queue.shift();
        if (next === undefined) return;
        const { name: read } = next;
        const inside = await addOne(next, judge);
        queue.push(...inside);
        if (inside.length > 0) {
          names = [...names.filter((name) => name !== read), ...inside.map(({ name }) => name)];
          await store.begin({ ...batch, names });
        }
        total += inside.length;
        done += 1;
        live.show({ progress: { done, total, isCancelled } });
      }
    };
    await Promise.all(Array.from({ length: width }, work));
    live.show({ unread: [...live.state().unread, ...queue.map(({ name }) => name)] });
  }

  return {
    isOwn: (batch) => own.has(batch),
    async add(files, judge) {
      isCancelled = false;
      live.show({
        progress: { done: 0, total: files.length, isCancelled: false },
        latest: new Set(),
        known: [],
        unread: [],
        problem: null,
      });
      room.persist().catch(() => undefined); // A browser may ask the person, or refuse; the files are kept all the same.
      const batch: ImportBatch = {
        id: clock.newId(),
        started: clock.now().toISOString(),
        names: files.map(({ name }) => name),
      };
      own.add(batch.id);
      judge([]).catch(() => undefined); // It learns the organs while files are read; its failure is met by the first of them.
      const release = channel.claim(batch.id);
      try {
        await Promise.all([store.begin(batch), readAll(batch, files, judge)]);
        await keeper.settled();
        await store.end(batch.id);
      } finally {
        release();
        live.show({ progress: null });
      }
    },
    cancel() {
      isCancelled = true;
      const { progress } = live.state();
      if (progress !== null) live.show({ progress: { ...progress, isCancelled } });
      pool.cancel();
    },
  };
}
