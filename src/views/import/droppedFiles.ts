import type { DroppedFile } from "../../ingest/imports/importLibrary.ts";

const readEntries = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** Null where the browser may not read it. */
const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** What systems put into folders beside the files of people. */
const clutter = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/iu;

async function filesIn(entry: FileSystemEntry, path: string): Promise<readonly DroppedFile[]> {
  const name = `${path}${entry.name}`;
  if (isFile(entry)) return clutter.test(name) ? [] : [{ name, blob: await fileOf(entry) }];
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: DroppedFile[] = [];
  // A reader gives a folder in pieces, the last of them empty.
  for (let piece = await readEntries(reader); piece.length > 0; piece = await readEntries(reader))
    for (const inside of piece) found.push(...(await filesIn(inside, `${name}/`)));
  return found;
}

/** The files of a drop, folders opened whole. Must be called in the event itself: later the list is empty. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const plain = [...transfer.files];
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return pickedFiles(plain);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, "")));
  return found.flat();
}

/** The files a person picked, with their folders. */
export function pickedFiles(files: Iterable<File>): readonly DroppedFile[] {
  return [...files]
    .map((file) => ({
      name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
      blob: file,
    }))
    .filter(({ name }) => !clutter.test(name));
}

/** What was copied elsewhere, as a file: a table as markup, else its text; null for anything short. */
export function pastedFile(transfer: DataTransfer, name: string): DroppedFile | null {
  const html = transfer.getData("text/html");
  if (/<table/iu.test(html)) return { name: `${name}.html`, blob: new Blob([html], { type: "text/html" }) };
  return typedFile(transfer.getData("text/plain"), name);
}

/** Text as a file: lines, or a table with tabs between its fields; null for anything short. */
export function typedFile(text: string, name: string): DroppedFile | null {
  const isTable = text.length > 40 && /[\n\t|]/u.test(text);
  if (!isTable) return null;
  const isFlat =
    /^[^\n]*\t[^\n]*\n/u.test(text) && /(?:^|\t)(?:年度|年份|year)(?:\t|\r?\n)/iu.test(text.slice(0, 4000));
  return { name: `${name}.${isFlat ? "tsv" : "txt"}`, blob: new Blob([text], { type: "text/plain" }) };
}
