import { isReading, type ImportState } from "./importLibrary.ts";

/** The state of a library while it changes, and who hears of it. */
export interface LiveState {
  readonly state: () => ImportState;
  readonly show: (part: Partial<ImportState>) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Between two tellings of how far the reading is: hundreds of files would be drawn hundreds of times. Milliseconds. */
const quietTime = 150;

/** Calls at once, or where it may wait, with what else comes in a short time. */
function throttled(call: () => void): (mayWait: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return (mayWait) => {
    if (mayWait) {
      timer ??= setTimeout(() => {
        timer = null;
        call();
      }, quietTime);
      return;
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    call();
  };
}

/** Tells of every change at once, but of how far a reading is only now and then. */
export function liveState(opening: ImportState): LiveState {
  let state = opening;
  const listeners = new Set<() => void>();
  const tell = throttled(() => {
    for (const listener of listeners) listener();
  });
  return {
    state: () => state,
    show(part) {
      const wasReading = isReading(state);
      state = { ...state, ...part };
      tell(wasReading && isReading(state));
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
