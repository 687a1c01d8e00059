import { DatabaseError, type Engine, type RawRow } from "./engine.ts";
import { readAnswer, type Query } from "./query.ts";
import type { Sql } from "./sql.ts";

/** What panels ask. Data are immutable: other data are another `Database` with its own answers. */
export interface Database {
  /** The rows of a question. Equal questions share one promise, as React's `use` needs. */
  run<Row>(question: Query<Row>): Promise<readonly Row[]>;
  /**
   * Asks what a page is about to ask, one question after the answer of another too. The page gets the answers once all
   * have come, so that it is drawn once.
   */
  askAhead(work: (ask: Database["run"]) => Promise<unknown>): void;
  /** Lets failed questions be asked again; answers stay. */
  forgetFailures(): void;
}

/** A promise that React's `use` can read without waiting. */
interface Settled<T> extends Promise<T> {
  status?: "fulfilled";
  value?: T;
}

/** An engine that knows some answers at once. */
export interface ImmediateEngine extends Engine {
  /** The rows if they are at hand, else null. */
  answer(text: string, parameters: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] | null;
}

function isImmediate(engine: Engine): engine is ImmediateEngine {
  return "answer" in engine;
}

/** Long questions are asked by several panels on every repaint. */
const keys = new WeakMap<Sql, string>();

function keyOf(sql: Sql): string {
  const key = keys.get(sql) ?? JSON.stringify([sql.text, sql.parameters]);
  keys.set(sql, key);
  return key;
}

/** What the engine answered, or will. */
type Answer = readonly RawRow[] | Promise<readonly RawRow[]>;

/** A question under way or answered, with what was read of its answer, by part. */
interface Asked {
  /** Null once it was read as a whole, and so is needed no more. */
  answer: Answer | null;
  readonly read: Map<string, Promise<readonly unknown[]>>;
}

function isHere(answer: Answer): answer is readonly RawRow[] {
  return Array.isArray(answer);
}

function fulfil<T>(promise: Settled<T>, value: T): void {
  promise.status = "fulfilled";
  promise.value = value;
}

/** The rows of an answer, which `use` reads without waiting once they are there. */
function readRows<Row>(question: Query<Row>, answer: Answer): Promise<readonly Row[]> {
  if (isHere(answer)) {
    const rows = readAnswer(question, answer);
    const promise = Promise.resolve(rows);
    fulfil(promise, rows);
    return promise;
  }
  const promise = answer.then((raw) => readAnswer(question, raw));
  promise.then(
    (rows) => fulfil(promise, rows),
    () => undefined, // As below: its reader has it.
  );
  return promise;
}

/** A database over an engine, with its cache of answers. */
export function createDatabase(engine: Engine): Database {
  const asked = new Map<string, Asked>();
  const failures = new Set<string>();

  function askEngine(sql: Sql): Answer {
    const { text, parameters } = sql;
    const known = isImmediate(engine) ? engine.answer(text, parameters) : null;
    if (known !== null) return known;
    return engine.query(text, parameters).catch((cause: unknown) => {
      failures.add(keyOf(sql));
      throw cause instanceof DatabaseError
        ? cause
        : new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause, sql: text });
    });
  }

  function keep(sql: Sql, answer: Answer): Asked {
    const one: Asked = { answer, read: new Map() };
    asked.set(keyOf(sql), one);
    if (!isHere(answer))
      answer.then(
        (rows) => {
          if (one.answer !== null) one.answer = rows;
        },
        () => undefined, // Whoever asked sees the failure; this keeps an unread one from counting as unhandled.
      );
    return one;
  }

  function run<Row>(question: Query<Row>): Promise<readonly Row[]> {
    const { sql, part = "" } = question;
    const one = asked.get(keyOf(sql)) ?? keep(sql, askEngine(sql));
    const earlier = one.read.get(part);
    // The question and its part stand for its rows, so what is kept under them is of their type.
    if (earlier !== undefined) return earlier as Promise<readonly Row[]>;
    const promise = readRows(question, one.answer ?? askEngine(sql));
    one.read.set(part, promise);
    if (question.part === undefined) one.answer = null;
    return promise;
  }

  return {
    run,
    askAhead(work) {
      const own = new Map<string, Answer>();
      let giveOut: () => void = () => undefined;
      const done = new Promise<void>((resolve) => {
        giveOut = resolve;
      });
      const ask: Database["run"] = (question) => {
        const { sql } = question;
        const earlier = own.get(keyOf(sql));
        if (earlier !== undefined) return readRows(question, earlier);
        if (asked.has(keyOf(sql))) return run(question);
        const answer = askEngine(sql);
        own.set(keyOf(sql), answer);
        keep(sql, isHere(answer) ? answer : done.then(() => answer));
        return readRows(question, answer);
      };
      // A failure is told by the panel that reads the answer.
      work(ask).then(giveOut, giveOut);
    },
    forgetFailures() {
      for (const key of failures) asked.delete(key);
      failures.clear();
    },
  };
}
