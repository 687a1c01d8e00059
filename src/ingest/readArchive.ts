import { decodeText } from "./decodeText.ts";
import { checkSize } from "./limits.ts";
import { checkedEntries, unpack, type PackedEntry } from "./packed.ts";
import { UnreadableFile } from "./source.ts";

/** A file in an archive; it is unpacked only when it is asked for. */
export interface ArchiveFile {
  /** With its folders, parted by `/`, never leading out of the archive. */
  readonly path: string;
  /** Throws `UnreadableFile`: `encrypted`, `damaged`, `too_large`; `unknown_format` for an archive in the archive. */
  readonly read: () => Uint8Array;
}

/** What systems put beside the files of people: resource forks, thumbnails, lock files. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;
const archive = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/iu;

/** Names without a mark of UTF-8 are in UTF-8 all the same or, from Chinese Windows, in GBK. */
function pathOf({ name, isUtf8 }: PackedEntry): string {
  const { text } = decodeText(name, isUtf8 ? { chosen: "utf-8" } : {});
  const parts = text.replaceAll("\\", "/").split("/");
  const isFolder = parts.at(-1) === "";
  return (
    parts.filter((part) => part !== "" && part !== "." && part !== "..").join("/") + (isFolder ? "/" : "")
  );
}

/** The files of a ZIP in its order. Throws `UnreadableFile`: `empty`, `damaged`, `too_large` (a bomb too). */
export function readArchive(bytes: Uint8Array): readonly ArchiveFile[] {
  checkSize(bytes.length, "archive");
  const files = checkedEntries(bytes)
    .map((entry) => ({ entry, path: pathOf(entry) }))
    .filter(({ path }) => path !== "" && !path.endsWith("/") && !clutter.test(path));
  if (files.length === 0) throw new UnreadableFile("empty", "a zip without files");
  return files.map(({ entry, path }) => ({
    path,
    read: () => {
      if (archive.test(path))
        throw new UnreadableFile("unknown_format", `an archive in the archive: ${path}`);
      return unpack(bytes, entry);
    },
  }));
}
