import { DatabaseError } from "./engine.ts";
import { isFatal } from "./resilientEngine.ts";
import { sqlRefusal, type SqlRefusal } from "./sqlRefusal.ts";
import { consoleColumn, consoleValue, type ConsoleColumn, type ConsoleValue } from "./consoleValue.ts";

/** The rows of a reader's own question. */
export interface ConsoleResult {
  readonly columns: readonly ConsoleColumn[];
  /** Values in the order of the columns; null is NULL, which is not zero. */
  readonly rows: readonly (readonly ConsoleValue[])[];
  /** Whether there are more rows than the limit let through. */
  readonly isCut: boolean;
  readonly milliseconds: number;
}

/** Lets a reader ask in SQL, beside the charts and on the same tables. One question at a time. */
export interface SqlConsole {
  /** Throws `RefusedSql` for what may not be asked, `CancelledSql` when cancelled, else `DatabaseError`. */
  run(text: string, limit: number): Promise<ConsoleResult>;
  /** Ends the running question; does nothing where none runs. */
  cancel(): Promise<void>;
}

/** A text that is not handed to the engine. */
export class RefusedSql extends Error {
  readonly refusal: SqlRefusal;

  constructor(refusal: SqlRefusal) {
    super(`${refusal.reason}: ${refusal.word}`);
    this.name = "RefusedSql";
    this.refusal = refusal;
  }
}

/** A question that the reader ended. */
export class CancelledSql extends Error {
  constructor() {
    super("cancelled");
    this.name = "CancelledSql";
  }
}

/** A part of an Arrow result, as far as it is read here. */
interface Batch {
  readonly numRows: number;
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** An Arrow result that is read batch by batch. */
interface BatchReader extends AsyncIterable<Batch> {
  open(): Promise<unknown>;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
}

/** What the console needs of a connection: DuckDB's own has it. */
export interface ConsoleConnection {
  query(text: string): Promise<unknown>;
  send(text: string, allowStreamResult: boolean): Promise<BatchReader>;
  cancelSent(): Promise<boolean>;
  close(): Promise<void>;
}

/** The engine behind the console; `restart` ends it where it no longer listens. */
export interface ConsoleEngine {
  current(): Promise<{ connect(): Promise<ConsoleConnection> }>;
  restart(): void;
}

/** How long a cancelled question may go on before the engine is started anew. */
const patience = 3000;

interface Running {
  readonly connection: Promise<ConsoleConnection>;
  /** Rejects when the reader cancels. */
  readonly ended: Promise<never>;
  readonly end: () => void;
  isCancelled: boolean;
}

function newRunning(connection: Promise<ConsoleConnection>): Running {
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new CancelledSql());
  });
  ended.catch(() => undefined); // Read in the race with the answer; nobody cancels most questions.
  return { connection, ended, end, isCancelled: false };
}

/** Without these the engine would look for missing functions on the internet. */
const noExtensions = "SET autoinstall_known_extensions = false; SET autoload_known_extensions = false";

async function read(
  connection: ConsoleConnection,
  text: string,
  limit: number,
): Promise<Omit<ConsoleResult, "milliseconds">> {
  await connection.query(noExtensions);
  const reader = await connection.send(text, true);
  await reader.open();
  const { fields } = reader.schema;
  const columns = fields.map(consoleColumn);
  const rows: ConsoleValue[][] = [];
  for await (const batch of reader) {
    const vectors = fields.map((_, index) => batch.getChildAt(index));
    for (let at = 0; at < batch.numRows; at += 1) {
      if (rows.length === limit) return { columns, rows, isCut: true };
      rows.push(columns.map((column, index) => consoleValue(vectors[index]?.get(at), column)));
    }
  }
  return { columns, rows, isCut: false };
}

async function stop(running: Running): Promise<void> {
  const connection = await running.connection;
  await connection.cancelSent();
}

/** A console over the engine of the page, on a connection of its own for each question. */
export function createSqlConsole(engine: ConsoleEngine): SqlConsole {
  let running: Running | null = null;

  async function ask(text: string, limit: number, current: Running): Promise<ConsoleResult> {
    const connection = await current.connection;
    // The engine may just have started; that is not this question's time.
    const begun = performance.now();
    try {
      const result = await read(connection, text, limit);
      if (result.isCut) await connection.cancelSent();
      return { ...result, milliseconds: performance.now() - begun };
    } finally {
      await connection.close();
    }
  }

  return {
    async run(text, limit) {
      const refusal = sqlRefusal(text);
      if (refusal !== null) throw new RefusedSql(refusal);
      const current = newRunning(engine.current().then((one) => one.connect()));
      running = current;
      try {
        return await Promise.race([ask(text, limit, current), current.ended]);
      } catch (cause) {
        if (current.isCancelled) throw new CancelledSql();
        if (isFatal(cause)) engine.restart();
        throw new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause, sql: text });
      } finally {
        if (running === current) running = null;
      }
    },
    async cancel() {
      const current = running;
      if (current === null) return;
      current.isCancelled = true;
      const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), patience));
      const stopped = await Promise.race([stop(current).then(() => "stopped" as const), late]);
      // A question that does not listen holds the worker; the charts' answers are kept, so a fresh one loses nothing.
      if (stopped === "late") engine.restart();
      current.end();
    },
  };
}
