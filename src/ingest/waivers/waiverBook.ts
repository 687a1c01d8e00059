import type { TabChannel } from "../imports/importLibrary.ts";
import type { KeyValueStore } from "../imports/keyValueStore.ts";
import { readWaiver } from "./readWaivers.ts";
import { waiverId, type Waiver } from "./waiver.ts";

/** The waivers of this browser as the page shows them. */
export interface WaiverState {
  /** By `waiverId`. */
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Whether they outlive the page. */
  readonly isLasting: boolean;
  /** Whether the last change could not be kept; what is shown is what is kept. */
  readonly hasFailed: boolean;
}

/** Everything that can be done with waivers. */
export interface WaiverBook {
  readonly state: () => WaiverState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Keeps waivers; of two for the same violation the later one counts. Gives how many were taken. */
  take(waivers: readonly Waiver[]): Promise<number>;
  withdraw(waiver: Pick<Waiver, "dataset" | "report" | "key">): Promise<void>;
  reload(): Promise<void>;
}

const prefix = "waiver/";

/** The waivers kept in a store; nothing is shown as kept that was not. */
export function createWaiverBook(
  store: KeyValueStore,
  channel: Pick<TabChannel, "tell" | "listen">,
): WaiverBook {
  let state: WaiverState = { waivers: new Map(), isLasting: store.keeping === "lasting", hasFailed: false };
  const listeners = new Set<() => void>();
  const show = (part: Partial<WaiverState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  async function keep(changes: ReadonlyMap<string, Waiver | undefined>): Promise<boolean> {
    try {
      await store.write([...changes].map(([id, value]) => ({ key: prefix + id, value })));
    } catch {
      show({ hasFailed: true }); // A full disk or a closed store: told on the page, and nothing else changes.
      return false;
    }
    const waivers = new Map(state.waivers);
    for (const [id, waiver] of changes)
      if (waiver === undefined) waivers.delete(id);
      else waivers.set(id, waiver);
    show({ waivers, hasFailed: false });
    channel.tell();
    return true;
  }

  const isLater = (one: Waiver): boolean => {
    const known = state.waivers.get(waiverId(one));
    return known === undefined || Date.parse(known.when) < Date.parse(one.when);
  };

  async function reload(): Promise<void> {
    const kept = (await store.entries(prefix)).map(([, value]) => readWaiver(value));
    const waivers = kept.filter((one) => one !== null).map((one) => [waiverId(one), one] as const);
    show({ waivers: new Map(waivers) });
  }

  channel.listen(() => void reload());
  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async take(waivers) {
      const later = waivers.filter(isLater);
      if (later.length === 0) return 0;
      const isKept = await keep(new Map(later.map((one) => [waiverId(one), one])));
      return isKept ? later.length : 0;
    },
    async withdraw(waiver) {
      await keep(new Map([[waiverId(waiver), undefined]]));
    },
    reload,
  };
}
