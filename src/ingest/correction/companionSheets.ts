import { correctionPhrases, sheetPhrases } from "../../locale/phrases/correction.ts";
import type { Sheet } from "../workbook/sheet.ts";

const { form, ...others } = sheetPhrases;
const names: ReadonlySet<string> = new Set(Object.values(others).flatMap(({ zh, en }) => [zh, en]));
const titles: ReadonlySet<string> = new Set(Object.values(correctionPhrases.title));

/**
 * Whether a sheet is one that a correction workbook has beside its form. Its sentences name rows of the form, so where
 * the hidden sheet is lost and the form is read as any other they would be taken for rows.
 */
export function isCompanionSheet({ name, rows }: Sheet): boolean {
  const first = rows[0]?.[0] ?? "";
  return name !== form.zh && name !== form.en && names.has(name) && (first === name || titles.has(first));
}
