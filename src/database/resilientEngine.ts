import { DatabaseError, type Engine } from "./engine.ts";

/** An engine that can end for good. */
interface Mortal extends Engine {
  end(): void;
}

/** What DuckDB-WASM says when its memory is broken and no later answer can be trusted. */
const fatal =
  /memory access out of bounds|unreachable|function signature mismatch|call stack size|out of memory|null function|table index|INTERNAL Error|database has been invalidated/i;

/** Whether an error leaves the engine unsafe to ask again. */
export function isFatal(cause: unknown): boolean {
  return cause instanceof Error && (cause instanceof WebAssembly.RuntimeError || fatal.test(cause.message));
}

/** An engine with the questions under way on it: a worker that is ended answers none of them. */
interface Running<E> {
  readonly engine: Promise<E>;
  readonly ended: Promise<never>;
  readonly end: () => void;
}

function begin<E extends Mortal>(start: () => Promise<E>): Running<E> {
  const engine = start();
  let reject: (cause: Error) => void = () => undefined;
  const ended = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  ended.catch(() => undefined); // Read by the questions under way, of which there may be none.
  return {
    engine,
    ended,
    end() {
      reject(new Error("the engine was restarted while it worked"));
      engine.then(
        (one) => one.end(),
        () => undefined, // It never started, so there is nothing to end; whoever asked has its failure.
      );
    },
  };
}

/** Starts an engine when it is first asked, and a fresh one after a crash: all it held can be rebuilt. */
export function resilientEngine<E extends Mortal>(
  start: () => Promise<E>,
): Engine & { restart(): void; current(): Promise<E> } {
  let running: Running<E> | null = null;
  const current = (): Running<E> => {
    running ??= begin(start);
    return running;
  };
  const restart = (): void => {
    running?.end();
    running = null;
  };
  return {
    current: () => current().engine,
    restart,
    async query(text, parameters) {
      const asked = current();
      const engine = await asked.engine.catch((cause: unknown) => {
        if (running === asked) running = null; // "Try again" starts anew.
        throw cause;
      });
      try {
        return await Promise.race([engine.query(text, parameters), asked.ended]);
      } catch (cause) {
        if (isFatal(cause) && running === asked) restart();
        throw new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause, sql: text });
      }
    },
  };
}
