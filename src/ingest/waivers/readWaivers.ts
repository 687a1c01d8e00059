import { isRuleId } from "../../form/rules.ts";
import type { Waiver } from "./waiver.ts";

const format = "gongkai-waivers";
const version = 1;

/** What a file of waivers held: those that could be read, and how many entries could not. Null: no such file. */
export interface WaiverFile {
  readonly waivers: readonly Waiver[];
  readonly unread: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** A waiver from what was stored or exported; null where something is missing. */
export function readWaiver(value: unknown): Waiver | null {
  if (!isRecord(value)) return null;
  const { dataset, report, rule, key, figures, sentence, reason, when } = value;
  if (!isText(dataset) || !isText(report) || !isText(rule) || !isRuleId(rule) || !isText(key)) return null;
  if (!isText(figures) || typeof sentence !== "string" || !isText(reason) || !isText(when)) return null;
  if (Number.isNaN(Date.parse(when)) || key.split(":")[0] !== rule) return null;
  return { dataset, report, rule, key, figures, sentence, reason, when };
}

/** Waivers as a file for others to read in. */
export function writeWaivers(waivers: readonly Waiver[]): string {
  return `${JSON.stringify({ format, version, waivers }, null, 2)}\n`;
}

/** Reads a file of waivers; null where it is none, or of a version this page does not know. */
export function readWaivers(text: string): WaiverFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Not JSON, so no file of ours; the reader is told.
  }
  if (!isRecord(value) || value["format"] !== format || value["version"] !== version) return null;
  const entries: readonly unknown[] = Array.isArray(value["waivers"]) ? value["waivers"] : [];
  const waivers = entries.map(readWaiver).filter((one) => one !== null);
  return { waivers, unread: entries.length - waivers.length };
}
