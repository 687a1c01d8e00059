import Papa from "papaparse";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readFile } from "../../src/ingest/readFile.ts";
import { readReport } from "../../src/ingest/readReport.ts";

const folder = fileURLToPath(new URL("../../../shared/samples/", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^(SQ|XA)\d{4}\./.test(name)) : [];

/** The expected value of each code of a sample. */
function expected(name: string): ReadonlyMap<string, number> {
  const text = readFileSync(`${folder}expected/${name}.csv`, "utf8");
  const { data } = Papa.parse<{ code: string; value: string }>(text, { header: true, skipEmptyLines: true });
  return new Map(data.map(({ code, value }) => [code, Number(value)]));
}

it.skipIf(files.length > 0)("the samples are not beside this checkout, so they are not read here", () => {
  expect(files).toEqual([]);
});

it.each(files)(
  "readReport(%s) gives every cell and every figure of the text, and no other cell",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(folder + name));
    const [document, ...others] = await readFile({ name, bytes });
    if (document === undefined) throw new Error("no document");
    const { report, status } = readReport(document, name);
    expect(others).toEqual([]);
    const stem = name.replace(/\..*$/, "");
    expect(status).toBe("read");
    const read = [...(report?.figures ?? [])].map(([code, { value }]) => [code, value] as const);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected(stem)));
    for (const [code, value] of expected(`${stem}.narrative`))
      expect([code, Object.fromEntries(report?.narrative ?? [])[code]]).toEqual([code, value]);
  },
);
