import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook without the results that were written beside its formulas, so that none can be taken for computed. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => [
    path,
    strToU8(strFromU8(content).replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, "$1")),
  ]);
  return zipSync(Object.fromEntries(parts));
}

/** Whether LibreOffice is installed, whose recalculation tests hold ours against. */
export const hasSoffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false; // Not installed: the tests that need it are skipped, and say so.
  }
})();

/** Workbooks as LibreOffice saves them, every formula computed by it; in one run, for its start takes seconds. */
export function recalculated(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-soffice-"));
  const names = workbooks.map((bytes, index) => {
    writeFileSync(join(folder, `${index}.xlsx`), withoutResults(bytes));
    return `${index}.xlsx`;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = join(folder, "out");
  const args = ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out];
  execFileSync("soffice", [...args, ...names.map((name) => join(folder, name))], {
    stdio: "ignore",
    timeout: 240_000,
  });
  return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
}
