import type { ReactNode } from "react";
import { RefusedSql } from "../../database/sqlConsole.ts";
import { readSqlFault } from "../../database/sqlFault.ts";
import { refusalPhrases, sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";

/** Where a failure points in its text; null where it points nowhere. */
export function faultPlace(cause: Error, text: string): number | null {
  if (cause instanceof RefusedSql) return cause.refusal.reason === "empty" ? null : cause.refusal.at;
  return readSqlFault(cause.message, text).at;
}

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

function words(cause: Error, text: string, locale: Locale): string {
  if (cause instanceof RefusedSql) {
    const { reason, word } = cause.refusal;
    return `${refusalPhrases[reason][locale]}${word}`;
  }
  const { message, extension } = readSqlFault(cause.message, text);
  return extension === null ? message : `${sqlPhrases.needsExtension[locale]}${extension}`;
}

interface FailureNoteProps {
  readonly cause: Error;
  readonly text: string;
  readonly locale: Locale;
}

/** Why a statement gave no rows: in our words where it was refused, else in the engine's. */
export function FailureNote({ cause, text, locale }: FailureNoteProps): ReactNode {
  const at = faultPlace(cause, text);
  return (
    <div className="notice error sql-failure" role="alert">
      <strong>{sqlPhrases.failed[locale]}</strong>
      <pre>{words(cause, text, locale)}</pre>
      {at === null ? null : (
        <span className="small">
          {sqlPhrases.atLine[locale]} {lineAndColumn(text, at)}
        </span>
      )}
    </div>
  );
}
