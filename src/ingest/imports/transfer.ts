import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { isValueCode } from "../../form/cells.ts";
import { cellStates } from "../../form/report.ts";
import { isKindCode } from "../../place/kinds.ts";
import { checkPacked } from "../packed.ts";
import { undecided, type Correction, type Decision, type FilingOrgan } from "./decision.ts";
import type { DroppedFile, ImportLibrary } from "./importLibrary.ts";

const indexName = "gongkai-imports.json";
const exportVersion = 1;

/** What was decided about the reports of a file, by the name the file is dropped under. */
export type KeptDecisions = ReadonlyMap<string, ReadonlyMap<number, Decision>>;

/** Every kept file with its bytes and what was decided, as one ZIP. What was refused is left out. */
export async function packLibrary(library: ImportLibrary): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const index: { readonly path: string; readonly name: string; readonly decisions: readonly unknown[] }[] =
    [];
  for (const { file, decisions } of library.state().entries) {
    const bytes = file.refusal === null ? await library.bytes(file.id) : null;
    if (bytes === null) continue;
    const path = `files/${file.id}`;
    files[path] = bytes;
    index.push({ path, name: file.name, decisions: [...decisions] });
  }
  files[indexName] = strToU8(JSON.stringify({ version: exportVersion, files: index }, null, 1));
  return zipSync(files, { level: 6 });
}

interface Packed {
  readonly files: readonly DroppedFile[];
  readonly decisions: KeptDecisions;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumberOrNull = (value: unknown): value is number | null =>
  value === null || typeof value === "number";

function readOrgan(value: unknown): FilingOrgan | null {
  if (!isRecord(value)) return null;
  const { id, name, kind, regionCode } = value;
  if (!isText(id) || !isText(name) || !isText(kind) || !isKindCode(kind) || !isText(regionCode)) return null;
  return { id, name, kind, regionCode };
}

function readFound(value: unknown): Pick<Correction, "raw" | "value" | "state"> | null {
  if (!isRecord(value)) return null;
  const { raw, value: number } = value;
  const state = cellStates.find((one) => one === value["state"]);
  return isText(raw) && isNumberOrNull(number) && state !== undefined ? { raw, value: number, state } : null;
}

function readCorrection(value: unknown): Correction | null {
  if (!isRecord(value)) return null;
  const { code, note, when } = value;
  const found = readFound(value);
  if (found === null || !isText(code) || !isValueCode(code) || !isText(note) || !isText(when)) return null;
  return { ...found, code, note, when, original: readFound(value["original"]) };
}

function readDecision(value: unknown): Decision | null {
  if (!isRecord(value)) return null;
  const ruling = (["open", "accepted", "left_out"] as const).find((one) => one === value["ruling"]);
  const bundled = (["none", "same", "different"] as const).find((one) => one === value["bundled"]);
  const { year, corrections } = value;
  if (ruling === undefined || !isNumberOrNull(year) || !Array.isArray(corrections)) return null;
  return {
    ...undecided,
    ruling,
    year,
    bundled: bundled ?? "none",
    isByPerson: value["isByPerson"] === true,
    organ: readOrgan(value["organ"]),
    corrections: corrections.map(readCorrection).filter((one) => one !== null),
  };
}

function readDecisions(value: unknown): ReadonlyMap<number, Decision> {
  const pairs = Array.isArray(value) ? value : [];
  return new Map(
    pairs.flatMap((pair: unknown): [number, Decision][] => {
      if (!Array.isArray(pair)) return [];
      const index: unknown = pair[0];
      const told: unknown = pair[1];
      const decision = readDecision(told);
      return typeof index === "number" && decision !== null ? [[index, decision]] : [];
    }),
  );
}

/** The files and decisions of an export; null for any other file. What it cannot use of a decision is dropped. */
export function readPacked(bytes: Uint8Array): Packed | null {
  try {
    checkPacked(bytes);
    const unpacked = unzipSync(bytes);
    const index: unknown = JSON.parse(strFromU8(unpacked[indexName] ?? new Uint8Array()));
    if (!isRecord(index) || index["version"] !== exportVersion || !Array.isArray(index["files"])) return null;
    const listed = index["files"].filter(isRecord);
    const files = listed.flatMap(({ path, name }): DroppedFile[] => {
      const content = isText(path) ? unpacked[path] : undefined;
      return content === undefined || !isText(name) ? [] : [{ name, blob: new Blob([content.slice()]) }];
    });
    const decisions = new Map(
      listed.flatMap(({ name, decisions: told }) =>
        isText(name) ? [[name, readDecisions(told)] as const] : [],
      ),
    );
    return { files, decisions };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return null; // Whatever is wrong with it, it is no export.
  }
}
