import { undecided, type Decision } from "./decision.ts";
import { decisionMap } from "./decisionMap.ts";
import { isKept } from "./droppedBytes.ts";
import type { ImportedFile } from "./importedFile.ts";
import type { ImportedReport } from "./importedReport.ts";
import type { OpeningJudge, TabChannel } from "./importLibrary.ts";
import type { ImportEntry } from "./importStore.ts";
import type { LiveState } from "./liveState.ts";
import type { ReadResult } from "./readResult.ts";
import type { SpillingStore } from "./spillingStore.ts";

/** How a file that was read enters the library. */
export interface Entering {
  readonly judge: OpeningJudge;
  readonly hasRoom: boolean;
  readonly decide: (report: ImportedReport, opening: Decision) => Decision;
}

/** Changes what is kept, and tells of it. */
export interface Keeper {
  /** How many changes there were: what was loaded before the latest of them is out of date. */
  readonly changes: () => number;
  /** Does one change and tells the other tabs; what cannot be kept goes on in memory, see `spillingStore`. */
  keep<T>(what: () => Promise<T>): Promise<T>;
  /**
   * Shows what was read one file after the other, so that the second report of an organ and year meets the first.
   * Done when it is shown; it is kept meanwhile.
   */
  keepInTurn(file: ImportedFile, bytes: Uint8Array, result: ReadResult, entering: Entering): Promise<void>;
  /** Done when all that is shown is kept. */
  settled(): Promise<void>;
}

/** Lets the page draw between two pieces of work that a large file makes long. */
const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done));

/** What is still being written of a file that is shown. */
interface Shown {
  readonly writing: Promise<void>;
}

/** The keeper of a library. */
export function createKeeper(live: LiveState, store: SpillingStore, channel: TabChannel): Keeper {
  let changes = 0;
  let underWay = 0;
  let keeping: Promise<void> = Promise.resolve();
  /** A change that waits for nothing begins at once: the page may be closed the moment after. */
  let isKeeping = false;

  async function change<T>(what: () => Promise<T>): Promise<T> {
    changes += 1;
    underWay += 1;
    live.show({ isBeingKept: true });
    try {
      return await what();
    } finally {
      underWay -= 1;
      live.show({ unkept: store.unkept(), isBeingKept: underWay > 0 });
      channel.tell();
    }
  }

  async function showResult(
    file: ImportedFile,
    bytes: Uint8Array,
    { reports }: ReadResult,
    { judge, decide, hasRoom }: Entering,
  ): Promise<Shown> {
    const { entries } = live.state();
    const isNew = entries.every((one) => one.file.id !== file.id);
    if (isNew && (await isKept(store, entries, file.name, bytes))) {
      live.show({ known: [...live.state().known, file.name] });
      return { writing: Promise.resolve() };
    }
    const opening = await judge(reports);
    function* decided(): Generator<readonly [number, Decision], void, undefined> {
      for (const [at, report] of reports.entries())
        yield [report.index, decide(report, opening[at] ?? undecided)];
    }
    const entry: ImportEntry = { file, reports, decisions: decisionMap(reports.length, decided()) };
    await aMoment();
    const writing = change(async () => {
      if (hasRoom) await store.add(entry, bytes);
      else store.hold(entry, bytes);
    });
    writing.catch(() => undefined); // Read by whoever waits until all is kept.
    await aMoment();
    const { entries: standing, latest } = live.state();
    const others = standing.filter((one) => one.file.id !== file.id);
    live.show({ entries: [...others, entry], latest: new Set([...latest, file.id]) });
    return { writing };
  }

  return {
    changes: () => changes,
    keep: (what) =>
      isKeeping
        ? keeping.then(
            () => change(what),
            () => change(what),
          )
        : change(what),
    async keepInTurn(...file) {
      const before = keeping.catch(() => undefined); // Whoever kept that one has its failure.
      const shown = before.then(() => showResult(...file));
      const kept = shown.then(({ writing }) => writing);
      keeping = kept;
      isKeeping = true;
      const rest = (): void => {
        if (keeping === kept) isKeeping = false;
      };
      kept.then(rest, rest); // A failure is read by whoever waits until all is kept.
      await shown;
    },
    settled: () => keeping,
  };
}
