import type { DataSetManifest } from "../../src/database/bundled.ts";
import { locales, type Text } from "../../src/locale/text.ts";
import type { Report } from "./flaw.ts";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Text {
  return (
    isRecord(value) &&
    locales.every((locale) => typeof value[locale] === "string" && value[locale].trim() !== "")
  );
}

/** Reads `manifest.json`; null after reporting what it lacks. A simulated data set says so in its title. */
export function readManifest(
  file: string,
  folder: string,
  json: string,
  report: Report,
): DataSetManifest | null {
  const flaw = (column: string | null, problem: string, remedy: string): null => {
    report({ file, row: null, column, problem, remedy });
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return flaw(null, error instanceof Error ? error.message : "not JSON", "Correct the JSON");
  }
  if (!isRecord(value)) return flaw(null, "not an object", "Write { ... }");
  const { name, title, note, simulated, hasAllOrgans, licence, source, opening } = value;
  if (name !== folder) return flaw("name", "differs from the folder", `Write "${folder}"`);
  if (typeof simulated !== "boolean") return flaw("simulated", "is not true or false", "Write one of them");
  // A data set that does not say so is not complete.
  const isComplete = hasAllOrgans === undefined ? false : hasAllOrgans;
  if (typeof isComplete !== "boolean")
    return flaw("hasAllOrgans", "is not true or false", "Write whether organs.csv lists every organ");
  if (typeof opening !== "string") return flaw("opening", "is not text", "Write the words of an address");
  const remedy = "Write both languages, zh and en";
  if (!isText(title)) return flaw("title", "is not a text in every language", remedy);
  if (!isText(note)) return flaw("note", "is not a text in every language", remedy);
  if (!isText(licence)) return flaw("licence", "is not a text in every language", remedy);
  if (!isText(source)) return flaw("source", "is not a text in every language", remedy);
  if (simulated && !(title.zh.includes("模拟数据") && /simulated/i.test(title.en)))
    return flaw("title", "does not say that the figures are simulated", "Put 模拟数据 and simulated into it");
  return {
    name: folder,
    title,
    note,
    simulated,
    hasAllOrgans: isComplete,
    licence,
    source,
    opening,
  };
}
