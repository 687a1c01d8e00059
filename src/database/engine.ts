import type { Parameter } from "./sql.ts";

export type RawRow = Readonly<Record<string, unknown>>;

/** Anything that answers SQL: DuckDB in a worker, the snapshot, a remote warehouse. */
export interface Engine {
  query(text: string, parameters: readonly Parameter[]): Promise<readonly RawRow[]>;
}

/** An engine that could not start, or a question it could not answer; `cause` is what it said. */
export class DatabaseError extends Error {
  readonly sql: string | null;

  constructor(message: string, options: { readonly cause: unknown; readonly sql?: string }) {
    super(message, { cause: options.cause });
    this.name = "DatabaseError";
    this.sql = options.sql ?? null;
  }
}
