/**
 * Writes the reports under test/ingest/input again: `npx tsx test/support/corpus/makeReports.ts [CASE...]`.
 * Needs Chromium and LibreOffice; the tests need neither.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { StatutoryForm } from "../../../src/form/form.ts";
import { reportHtml, type PageLayout } from "./reportHtml.ts";
import { validFigures } from "./validFigures.ts";

interface Case extends Partial<Omit<PageLayout, "form" | "print">> {
  readonly by: "chromium" | "libreoffice";
  readonly form: StatutoryForm;
  readonly seed: number;
  readonly size: number;
  /** What is printed where nothing was counted. */
  readonly zero?: string;
}

const cases: Readonly<Record<string, Case>> = {
  "one-table-vertical-label": {
    by: "libreoffice",
    form: "form_2021",
    seed: 11,
    size: 40,
    css: "",
    isOneTable: true,
    isVertical: true,
  },
  "numbers-broken-by-narrow-columns": {
    by: "chromium",
    form: "form_2021",
    seed: 12,
    size: 5000,
    css: "table{table-layout:fixed} td{padding:1pt 4pt;word-break:break-all}",
    widths: { group: "9%", label: "25%", figure: "4%" },
  },
  "rows-cut-by-small-pages": {
    by: "chromium",
    form: "form_2021",
    seed: 13,
    size: 40,
    css: "@page{size:A5;margin:0.5cm} td{font-size:12pt;border:3px double #000}",
    widths: { group: "9%", label: "19%", figure: "9%" },
  },
  "cells-set-apart": {
    by: "chromium",
    form: "form_2019",
    seed: 14,
    size: 40,
    css: "table{border-collapse:separate;border-spacing:1px} td{border:2px dotted #000;font-size:7pt}",
    hasBlankHeads: true,
  },
  "no-lines": { by: "chromium", form: "form_2021", seed: 15, size: 40, css: "td{border:0}" },
  "slashes-for-nothing": {
    by: "libreoffice",
    form: "form_2019",
    seed: 16,
    size: 40,
    zero: "/",
    css: "td{padding:9pt 2pt}",
  },
  "word-processor-narrow": {
    by: "libreoffice",
    form: "form_2021",
    seed: 17,
    size: 5000,
    css: "td{padding:1pt}",
    widths: { group: "9%", label: "30%", figure: "3%" },
  },
  "word-processor-large-type": {
    by: "libreoffice",
    form: "form_2019",
    seed: 18,
    size: 40,
    zero: "",
    css: "td{font-size:13pt;padding:8pt}",
    isOneTable: true,
    isVertical: true,
  },
};

function print(page: string, folder: string, by: Case["by"]): void {
  const [program, ...options]: readonly [string, ...string[]] =
    by === "chromium"
      ? [
          "chromium",
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          `--print-to-pdf=${join(folder, "page.pdf")}`,
        ]
      : ["soffice", "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder];
  const source = by === "chromium" ? pathToFileURL(page).href : page;
  const { status, stderr } = spawnSync(program, [...options, source], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

function make(name: string, one: Case): void {
  const { by, form, seed, size, zero = "0", ...layout } = one;
  const figures = validFigures(form, seed, size);
  const html = reportHtml({
    organ: "福建省厦门市翔安区某某局",
    year: form === "form_2019" ? 2020 : 2023,
    isOneTable: false,
    isVertical: false,
    hasBlankHeads: false,
    widths: { group: "7%", label: "23%", figure: "9%" },
    css: "",
    ...layout,
    form,
    print: (code) => {
      const value = figures.get(code) ?? 0;
      if (code === "procurement.total_amount") return `${value}元`;
      return value === 0 ? zero : String(value);
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  const page = join(folder, "page.html");
  // LibreOffice draws the lines of tables that have the attribute, whatever the style says.
  writeFileSync(page, by === "libreoffice" ? html.replaceAll("<table ", '<table border="1" ') : html);
  print(page, folder, by);
  const home = fileURLToPath(new URL(`../../ingest/input/${name}/`, import.meta.url));
  mkdirSync(home, { recursive: true });
  renameSync(join(folder, "page.pdf"), join(home, "report.pdf"));
  const rows = [...figures].map(([code, value]) => `${code},${value === 0 ? zero || "blank" : value}`);
  writeFileSync(join(home, "expected.csv"), `code,value\n${rows.join("\n")}\n`);
  rmSync(folder, { recursive: true });
}

const wanted = process.argv.slice(2);
for (const [name, one] of Object.entries(cases))
  if (wanted.length === 0 || wanted.includes(name)) make(name, one);
