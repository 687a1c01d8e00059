import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { DataSetFiles } from "./dataSet.ts";

/** The folders of data sets, real reports first: the page opens on the first. */
export function dataSetFolders(root: string): readonly string[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes("manifest.json"))
    .map((entry) => entry.name);
  return folders.sort(
    (one, other) => Number(other === "real") - Number(one === "real") || (one < other ? -1 : 1),
  );
}

/** Every CSV and the manifest of a data set, by path with `/`, in order of their names. */
export function readFiles(folder: string): DataSetFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".csv") || path === "manifest.json")
    .map((path) => relative(folder, join(folder, path)).split(sep).join("/"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
