import { DatabaseError, type Engine } from "./engine.ts";
import type { Query } from "./query.ts";
import type { Sql } from "./sql.ts";

/** What panels ask. Data are immutable: other data are another `Database` with its own answers. */
export interface Database {
  /** The rows of a question. Equal questions share one promise, as React's `use` needs. */
  run<Row>(question: Query<Row>): Promise<readonly Row[]>;
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

/** A database over an engine, with its cache of answers. */
export function createDatabase(engine: Engine): Database {
  const answers = new Map<string, Promise<readonly unknown[]>>();
  const failures = new Set<string>();

  function ask<Row>(question: Query<Row>, key: string): Promise<readonly Row[]> {
    const { text, parameters } = question.sql;
    const known = isImmediate(engine) ? engine.answer(text, parameters) : null;
    if (known !== null) {
      const rows = known.map(question.decode);
      const settled: Settled<readonly Row[]> = Promise.resolve(rows);
      settled.status = "fulfilled";
      settled.value = rows;
      return settled;
    }
    return engine.query(text, parameters).then(
      (rows) => rows.map(question.decode),
      (cause: unknown) => {
        failures.add(key);
        throw cause instanceof DatabaseError
          ? cause
          : new DatabaseError(cause instanceof Error ? cause.message : String(cause), { cause, sql: text });
      },
    );
  }

  return {
    run<Row>(question: Query<Row>): Promise<readonly Row[]> {
      const key = keyOf(question.sql);
      const earlier = answers.get(key);
      // The key holds the whole question, so the rows under it are of its type.
      if (earlier !== undefined) return earlier as Promise<readonly Row[]>;
      const promise = ask(question, key);
      // Whoever asked sees the failure; this keeps an unread one from counting as unhandled.
      promise.catch(() => undefined);
      answers.set(key, promise);
      return promise;
    },
    forgetFailures() {
      for (const key of failures) answers.delete(key);
      failures.clear();
    },
  };
}
