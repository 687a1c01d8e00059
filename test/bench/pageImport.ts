import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plainTextOf, reportPage, wordFileOf, workbookOf } from "../support/corpus/reportFiles.ts";
import { readFiles, openData, withFiles } from "./importing.ts";
import type { Measurement } from "./measurement.ts";
import { withPage } from "./openPage.ts";
import { median } from "./statistics.ts";

const pdf = fileURLToPath(new URL("../ingest/input/one-table-vertical-label/report.pdf", import.meta.url));
const times = 5;

/** One report as a file of each kind, every time another organ's. */
const kinds: Readonly<Record<string, (at: number) => Uint8Array>> = {
  html: (at) => new TextEncoder().encode(reportPage(`东城区第${at + 1}财政局`, 2023, at)),
  docx: (at) => wordFileOf(reportPage(`东城区第${at + 1}教育局`, 2023, at)),
  txt: (at) => plainTextOf(reportPage(`东城区第${at + 1}审计局`, 2023, at)),
  xlsx: (at) => workbookOf(reportPage(`东城区第${at + 1}统计局`, 2023, at)),
  pdf: () => new Uint8Array(readFileSync(pdf)),
};

function pageImportOf(kind: string, make: (at: number) => Uint8Array): Measurement {
  return {
    name: `one report page as ${kind}, drop to reviewed cells`,
    budget: 300,
    unit: "ms",
    measure: (bench) => {
      const names = Array.from({ length: times + 1 }, (_unused, at) => `${at}.${kind}`);
      return withFiles(new Map(names.map((name, at) => [name, make(at)])), (paths) =>
        withPage(bench, { path: "#/data?data=real" }, async ({ page }) => {
          await openData(page);
          const reads: number[] = [];
          // The first drop loads the reader.
          for (const path of paths) reads.push((await readFiles(page, [path], 60)).read);
          const [first = Number.NaN, ...later] = reads;
          const worst = `worst ${Math.max(...later).toFixed(0)} ms`;
          const detail = `median of ${later.length}, ${worst}; the first, with its reader, ${first.toFixed(0)} ms`;
          return { value: median(later), detail };
        }),
      );
    },
  };
}

/** One page of each kind, until its cells are read, judged and kept. */
export const pageImport: readonly Measurement[] = Object.entries(kinds).map(([kind, make]) =>
  pageImportOf(kind, make),
);
