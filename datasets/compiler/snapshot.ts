import {
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { DatasetOpening } from "../../src/selection/address.ts";
import { createDatabase, type Database } from "../../src/database/database.ts";
import type { Engine, RawRow } from "../../src/database/engine.ts";
import type { Snapshot } from "../../src/database/snapshotEngine.ts";
import type { Parameter } from "../../src/database/sql.ts";

/** A question as the engine gets it. */
export interface AskedQuestion {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/**
 * What `src/queries/openingQuestions.ts` exports: the questions whose answers travel in the snapshot.
 * It may look things up in `database` to know what is one click away.
 */
export type OpeningQuestions = (
  dataSet: DatasetOpening,
  database: Database,
) => Promise<readonly AskedQuestion[]> | readonly AskedQuestion[];

/** A value as DuckDB-WASM gives it to the page: counts and decimals as numbers. */
function plainValue(value: DuckDBValue): Parameter {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  throw new TypeError(`a question of the snapshot answers with ${typeof value}: ${String(value)}`);
}

async function ask(connection: DuckDBConnection, question: AskedQuestion): Promise<readonly RawRow[]> {
  const reader = await connection.runAndReadAll(question.text, [...question.parameters]);
  return reader
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)])),
    );
}

/** A database file opened read-only, its tables under their plain names. */
export async function openDatabase(file: string): Promise<Engine & { close: () => void }> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  /** A connection answers one question at a time, however many are asked at once. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    query(text, parameters) {
      const answer = last.then(() => ask(connection, { text, parameters }));
      last = answer.catch(() => undefined); // Whoever asked has the failure.
      return answer;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The questions of every data set, each once. */
export async function questionsToAsk(
  engine: Engine,
  dataSets: readonly DatasetOpening[],
  openingQuestions: OpeningQuestions,
): Promise<readonly AskedQuestion[]> {
  const database = createDatabase(engine);
  const questions = new Map<string, AskedQuestion>();
  for (const dataSet of dataSets)
    for (const { text, parameters } of await openingQuestions(dataSet, database))
      questions.set(JSON.stringify([text, parameters]), { text, parameters });
  return [...questions.values()];
}

/** Asks the questions and keeps the answers as the page's snapshot engine reads them. */
export async function takeSnapshot(engine: Engine, questions: readonly AskedQuestion[]): Promise<Snapshot> {
  const sqls = [...new Set(questions.map(({ text }) => text))];
  const answers: Record<string, readonly RawRow[]> = {};
  for (const { text, parameters } of questions)
    answers[`${sqls.indexOf(text)}|${JSON.stringify(parameters)}`] = await engine.query(text, parameters);
  return { sqls, answers };
}
