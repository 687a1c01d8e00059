import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Eight letters that stand for the content of everything given. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 8);
}

/** The file of that name in the cache, made if it is not there. The name must hold a hash of all it is made from. */
export async function cached(
  folder: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  const content = await make();
  mkdirSync(folder, { recursive: true });
  // Renamed when whole, so that another process never reads a part.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
  return content;
}
