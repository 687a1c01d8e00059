import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The nearest folder of a path that is there. */
function standing(path: string): string {
  const folder = dirname(resolve(path));
  return existsSync(folder) ? folder : standing(folder);
}

/** Throws as the file system does where a file cannot be written, before anything is done. */
export function checkWritable(path: string): void {
  const folder = standing(path);
  if (!statSync(folder).isDirectory()) throw new WriteRefused("ENOTDIR", `${folder} is no folder`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new WriteRefused("EISDIR", `${path} is a folder`);
  accessSync(existsSync(path) ? path : folder, constants.W_OK);
}

/** A path that cannot be written, with the code of the file system. */
class WriteRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "WriteRefused";
    this.code = code;
  }
}

/** Writes texts to paths, all of them or none: each lies beside its place whole before it takes it. */
export function writeWhole(texts: ReadonlyMap<string, string>): void {
  const unfinished = [...texts].map(([path, text]) => ({ path, text, beside: `${path}.unfinished` }));
  try {
    for (const { path, text, beside } of unfinished) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, text);
    }
    for (const { path, beside } of unfinished) renameSync(beside, path);
  } finally {
    for (const { beside } of unfinished) rmSync(beside, { force: true });
  }
}

const own: ReadonlySet<string> = new Set([
  "manifest.json",
  "organs.csv",
  "reports.csv",
  "figures",
  "figures.csv",
]);

/** Whether a folder is not there, or holds nothing but what this program writes into it. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.includes("manifest.json") && names.every((name) => own.has(name.split(/[\\/]/u).at(-1) ?? ""));
}

/** Puts files into a folder of their own; the folder of before stands until the new one is whole. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const path = folder.replace(/[\\/]$/u, "");
  // Hidden, so that a build meanwhile takes it for no data set.
  const beside = join(dirname(path), `.unfinished-${Date.now()}`);
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(beside, name)), { recursive: true });
      writeFileSync(join(beside, name), text);
    }
    rmSync(path, { recursive: true, force: true });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
