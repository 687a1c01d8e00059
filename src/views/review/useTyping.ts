import { useCallback, useEffect, useRef, useState } from "react";
import type { ValueCode } from "../../form/cells.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import type { ImportLibrary } from "../../ingest/imports/importLibrary.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { withTyping, type Typing } from "../../ingest/imports/typedCorrection.ts";
import { useLeaving } from "./useLeaving.ts";

/** Typing is kept after a pause of this length, and at once when the cell is left. Milliseconds. */
const pause = 500;

/** A cell being typed in. */
export interface TypingCell {
  /** What was decided, with what is being typed: the rules are judged on this. */
  readonly decision: Decision;
  readonly type: (code: ValueCode, raw: string) => void;
  /** Keeps what was typed and ends the correction: typing on in the cell is another one. */
  readonly leave: () => void;
  /** The moments of the corrections that were begun here: others come from another window. */
  readonly own: ReadonlySet<string>;
  /** Whether all that was typed is kept. */
  readonly isKept: boolean;
  /** Forgets what is being typed, where its correction is taken back. */
  readonly forget: () => void;
}

/** What a person types is on the screen at once and kept a moment later, so that no key is lost to the storage. */
export function useTyping(library: ImportLibrary, report: ImportedReport, kept: Decision): TypingCell {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [isKept, setKept] = useState(true);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const unkept = useRef<Typing | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** A person may have typed on meanwhile. */
  const settle = useCallback((): void => {
    if (unkept.current === null) setKept(true);
  }, []);
  const keep = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const typed = unkept.current;
    unkept.current = null;
    if (typed === null) return;
    await library.decide([report], (before) => withTyping(report, before, typed));
    settle();
  }, [library, report, settle]);

  const keepNow = useCallback((): void => void keep(), [keep]);
  useLeaving(!isKept, keepNow);
  useEffect(() => keepNow, [keepNow]);

  const leave = useCallback((): void => {
    void keep().then(() => {
      // Unless another cell is being typed in by then.
      if (unkept.current === null) setTyping(null);
    });
  }, [keep]);

  return {
    decision: typing === null ? kept : withTyping(report, kept, typing),
    type(code, raw) {
      if (unkept.current !== null && unkept.current.code !== code) void keep();
      const when = typing?.code === code ? typing.when : new Date().toISOString();
      unkept.current = { code, raw, when };
      setKept(false);
      if (!own.has(when)) setOwn(new Set([...own, when]));
      setTyping(unkept.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), pause);
    },
    leave,
    own,
    isKept,
    forget() {
      clearTimeout(timer.current);
      unkept.current = null;
      setKept(true);
      setTyping(null);
    },
  };
}
