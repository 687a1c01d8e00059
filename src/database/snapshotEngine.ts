import type { ImmediateEngine } from "./database.ts";
import type { Engine, RawRow } from "./engine.ts";
import type { Parameter } from "./sql.ts";

/** Answers computed at build time: SQL texts once, and rows by `index|[parameters]`. */
export interface Snapshot {
  readonly sqls: readonly string[];
  readonly answers: Readonly<Record<string, readonly RawRow[]>>;
}

/** Answers what the snapshot holds at once and passes everything else on: same SQL, same decoders. */
export function snapshotEngine(snapshot: Snapshot, next: Engine): ImmediateEngine {
  const indexes = new Map(snapshot.sqls.map((text, index) => [text, index]));
  const answer = (text: string, parameters: readonly unknown[]): readonly RawRow[] | null => {
    const index = indexes.get(text);
    if (index === undefined) return null;
    return snapshot.answers[`${index}|${JSON.stringify(parameters)}`] ?? null;
  };
  return {
    answer,
    async query(text: string, parameters: readonly Parameter[]) {
      return answer(text, parameters) ?? (await next.query(text, parameters));
    },
  };
}
