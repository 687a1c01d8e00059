import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { isValueCode } from "../../form/cells.ts";
import { cellStates } from "../../form/report.ts";
import { isKindCode } from "../../place/kinds.ts";
import { checkPacked } from "../packed.ts";
import type { Mapping } from "../flat/columns.ts";
import { undecided, type Correction, type Decision, type FilingOrgan } from "./decision.ts";
import type { DroppedFile, ImportLibrary } from "./importLibrary.ts";

const indexName = "gongkai-imports.json";
const exportVersion = 1;

interface PackedFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: string | null;
  readonly decisions: readonly unknown[];
}

/** Every kept file with its bytes, how it was read and what was decided, as one ZIP. What was refused is left out. */
export async function packLibrary(library: ImportLibrary): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const index: PackedFile[] = [];
  const { entries, settings } = library.state();
  for (const { file, decisions } of entries) {
    const bytes = file.refusal === null ? await library.bytes(file.id) : null;
    if (bytes === null) continue;
    const path = `files/${file.id}`;
    files[path] = bytes;
    const encoding = file.encoding?.from === "chosen" ? file.encoding.name : null;
    index.push({ path, name: file.name, encoding, decisions: [...decisions] });
  }
  const told = { version: exportVersion, mapping: settings.mapping, files: index };
  files[indexName] = strToU8(JSON.stringify(told, null, 1));
  return zipSync(files, { level: 6 });
}

interface Packed {
  readonly files: readonly DroppedFile[];
  readonly mapping: Mapping;
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

function readMapping(value: unknown): Mapping {
  const pairs = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => isText(pair[1])));
}

function readPackedFile(
  told: Readonly<Record<string, unknown>>,
  unpacked: Readonly<Record<string, Uint8Array>>,
): readonly DroppedFile[] {
  const { path, name, encoding } = told;
  const content = isText(path) ? unpacked[path] : undefined;
  if (content === undefined || !isText(name)) return [];
  const kept = {
    decisions: readDecisions(told["decisions"]),
    encoding: isText(encoding) ? encoding : null,
  };
  return [{ name, blob: new Blob([content.slice()]), kept }];
}

/** The files of an export and what was decided about them; null for any other file. */
export function readPacked(bytes: Uint8Array): Packed | null {
  try {
    checkPacked(bytes);
    const unpacked = unzipSync(bytes);
    const index: unknown = JSON.parse(strFromU8(unpacked[indexName] ?? new Uint8Array()));
    if (!isRecord(index) || index["version"] !== exportVersion || !Array.isArray(index["files"])) return null;
    return {
      files: index["files"].filter(isRecord).flatMap((told) => readPackedFile(told, unpacked)),
      mapping: readMapping(index["mapping"]),
    };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return null; // Whatever is wrong with it, it is no export.
  }
}
