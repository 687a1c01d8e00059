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

/** Starts an engine when it is first asked, and a fresh one after a crash: all it held can be rebuilt. */
export function resilientEngine<E extends Mortal>(
  start: () => Promise<E>,
): Engine & { restart(): void; current(): Promise<E> } {
  let running: Promise<E> | null = null;
  const current = (): Promise<E> => {
    running ??= start();
    return running;
  };
  const restart = (): void => {
    const ended = running;
    running = null;
    ended?.then(
      (engine) => engine.end(),
      () => undefined, // It never started, so there is nothing to end; whoever asked has its failure.
    );
  };
  return {
    current,
    restart,
    async query(text, parameters) {
      const engine = await current().catch((cause: unknown) => {
        running = null; // "Try again" starts anew.
        throw cause;
      });
      try {
        return await engine.query(text, parameters);
      } catch (cause) {
        if (isFatal(cause)) restart();
        throw new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause, sql: text });
      }
    },
  };
}
