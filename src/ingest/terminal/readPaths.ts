import { readFileSync, statSync } from "node:fs";
import type { ImportedReport } from "../imports/importedReport.ts";
import { readImport } from "../imports/readImport.ts";
import { refused, type FileToRead, type ReadChoices, type ReadResult } from "../imports/readResult.ts";
import { largestFile } from "../limits.ts";
import type { FileRefusal } from "../imports/importedFile.ts";

/** What came of one file, or of one in an archive. */
export interface ReadPath {
  /** As named on the command line, or the archive's path and the path in it. */
  readonly file: string;
  readonly reports: readonly ImportedReport[];
  /** Null where reports were found. */
  readonly refusal: { readonly why: FileRefusal; readonly reason: string } | null;
  /** Columns of a flat table that nobody knows, with what they might stand for. */
  readonly unknownColumns: ReadResult["unknownColumns"];
}

const largest = Math.max(...Object.values(largestFile));

function bytesOf(path: string): Uint8Array | null {
  return statSync(path).size > largest ? null : new Uint8Array(readFileSync(path));
}

async function readOne(file: FileToRead, choices: ReadChoices): Promise<readonly ReadPath[]> {
  const result = await readImport(file, choices);
  if (result.packed.length > 0) {
    const inner: ReadPath[] = [];
    for (const { name, bytes } of result.packed) {
      const path = `${file.name}/${name}`;
      inner.push(...(await readOne({ id: path, name: path, bytes }, choices)));
    }
    return inner;
  }
  const { reports, unknownColumns } = result;
  const why = result.refusal ?? (reports.length === 0 ? "not_a_report" : null);
  const refusal = why === null ? null : { why, reason: result.reason };
  return [{ file: file.name, reports, refusal, unknownColumns }];
}

/** Reads files one after another, by the reader of the page. A bad file is a refusal, never an error. */
export async function* readPaths(
  paths: readonly string[],
  choices: ReadChoices,
): AsyncGenerator<ReadPath, void, undefined> {
  for (const path of paths) {
    const bytes = bytesOf(path);
    if (bytes === null) {
      const { reports, unknownColumns } = refused("too_large", path);
      yield { file: path, reports, unknownColumns, refusal: { why: "too_large", reason: path } };
    } else yield* await readOne({ id: path, name: path, bytes }, choices);
  }
}
