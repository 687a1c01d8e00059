import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Endings of files in a folder that may be reports; a file named on the command line is tried whatever its ending. */
const endings = /\.(?:x?html?|shtml|docx?|wps|pdf|txt|md|csv|tsv|xlsx?|et|zip)$/iu;
const hidden = /^(?:\.|~\$|__MACOSX$)/u;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !hidden.test(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && endings.test(entry.name) ? [path] : [];
    });
}

/** The files that paths name, folders walked in order of names. Throws as the file system does for a missing one. */
export function listFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
