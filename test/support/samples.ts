import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Sample reports beside the checkout; absent in a clone by itself. */
const folder = join(import.meta.dirname, "..", "..", "..", "shared", "samples");

export const hasSamples = existsSync(folder);

/** Said by tests that are skipped because there are no samples. */
export const samplesMissing = "the sample reports are not beside this checkout";

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The `code,value` rows that belong to a sample, as numbers by code. */
export function expectedFigures(name: string): Readonly<Record<string, number>> {
  const text = readFileSync(join(folder, "expected", `${name}.csv`), "utf8").replace(/^\uFEFF/u, "");
  const rows = text.trim().split(/\r?\n/u).slice(1);
  return Object.fromEntries(
    rows.map((row) => {
      const [code = "", value = ""] = row.split(",");
      return [code, Number(value)];
    }),
  );
}
