import { zipSync } from "fflate";
import type { Locale } from "../../locale/text.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { correctionFileName, correctionWorkbook } from "./correctionWorkbook.ts";

/** A file for the person, with its name and kind. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The workbook of one report, or an archive with a workbook for each of several. */
export function correctionFiles(sources: readonly CorrectionSource[], locale: Locale): SavedFile {
  const [only, ...others] = sources;
  if (only === undefined) throw new Error("no report to correct");
  if (others.length === 0)
    return {
      bytes: correctionWorkbook(only, locale),
      name: correctionFileName(only, locale),
      type: workbookType,
    };
  const files: Record<string, Uint8Array> = {};
  for (const source of sources) {
    const name = correctionFileName(source, locale);
    // Two organs of one name: the id of the report tells them apart.
    const free = name in files ? name.replace(/\.xlsx$/u, `-${source.id}.xlsx`) : name;
    files[free] = correctionWorkbook(source, locale);
  }
  const archive = locale === "zh" ? "年报更正表.zip" : "corrections.zip";
  return { bytes: zipSync(files, { level: 0 }), name: archive, type: "application/zip" };
}
