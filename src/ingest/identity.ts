import type { Scope } from "../form/report.ts";
import type { KindCode } from "../place/kinds.ts";
import type { Confidence } from "./issues.ts";

/** Where something about a report was found. */
export type Evidence =
  | "title"
  | "page_title"
  | "signature"
  | "index"
  | "period"
  | "overview"
  | "contact"
  | "header"
  | "file_name"
  | "organ"
  | "text";

/** Something told about a report, by whom, and how sure it is. */
export interface Told<Value> {
  readonly value: Value;
  readonly from: readonly Evidence[];
  readonly confidence: Confidence;
}

export interface ToldRegion {
  /** Six digits of GB/T 2260. */
  readonly code: string;
  readonly name: string;
}

/** Whose report for which year it is; null where nothing tells. */
export interface Identity {
  readonly organ: Told<string> | null;
  readonly kind: Told<KindCode> | null;
  readonly scope: Told<Scope> | null;
  readonly region: Told<ToldRegion> | null;
  readonly year: Told<number> | null;
}
