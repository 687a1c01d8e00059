import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { demonstrationFiles } from "./simulator/files.ts";
import { simulate } from "./simulator/simulate.ts";

const folder = fileURLToPath(new URL("demonstration", import.meta.url));

for (const [path, text] of demonstrationFiles(simulate())) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file}: ${text.length} characters`);
}
