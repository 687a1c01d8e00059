import Papa from "papaparse";
import { cellsOf, isCellCode, type CellCode } from "../../src/form/cells.ts";
import { disclosureTablesOf } from "../../src/form/disclosure.ts";
import type { StatutoryForm } from "../../src/form/form.ts";
import { narrativeCodes } from "../../src/form/narrative.ts";
import { kinds } from "../../src/place/kinds.ts";
import { city, districts, province, years } from "./city.ts";
import { defects } from "./defects.ts";
import { cellOfDraft, type Draft } from "./draft.ts";

/** Files of the data set by path from its folder. */
export type Files = ReadonlyMap<string, string>;

type Row = readonly (string | number | boolean | null)[];

function csv(header: readonly string[], rows: readonly Row[]): string {
  return `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;
}

function regionsFile(): string {
  const rows = [province, city, ...districts].map(({ code, name }) => [code, name]);
  return csv(["code", "name"], rows);
}

function organsFile(): string {
  const rows = districts.flatMap(({ code, name, government, members }): Row[] => [
    [government, `${name}人民政府`, "county_government", "consolidated", code, null, null, null],
    ...members.map((organ): Row => [
      organ.id,
      organ.name,
      organ.kind,
      kinds[organ.kind].scope,
      code,
      organ.firstYear,
      organ.lastYear,
      organ.successor,
    ]),
  ]);
  return csv(["organ", "name", "kind", "scope", "region_code", "first_year", "last_year", "successor"], rows);
}

const reportColumns = [
  "organ",
  "year",
  "form",
  "form_confirmed",
  "coverage",
  "published_on",
  "period_start",
  "period_end",
  "procurement_unit_source",
  "overview_topics",
  "claims_all_upheld",
  "source_title",
];

function reportRow(draft: Draft): Row {
  const isOffForm = draft.form === "form_2019" && draft.year > 2020;
  return [
    draft.organ,
    draft.year,
    draft.form,
    isOffForm ? true : null,
    "full",
    draft.publishedOn,
    `${draft.periodYear}-01-01`,
    `${draft.periodYear}-12-31`,
    draft.procurementUnitSource,
    draft.year > 2020 ? draft.overviewTopics.join(" ") : null,
    draft.claimsAllUpheld,
    `【模拟数据】${draft.organName}${draft.year}年政府信息公开工作年度报告`,
  ];
}

/** The cells of a form as it prints them, table by table. */
function printedCells(form: StatutoryForm): readonly CellCode[] {
  const disclosure = disclosureTablesOf(form).flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => `${row}.${column}`)),
  );
  const rest = cellsOf(form).filter(({ section }) => section !== "disclosure");
  return [...disclosure.filter(isCellCode), ...rest.map(({ code }) => code)];
}

const amounts = { "procurement.total_amount": true, "admin_fees.fee_amount": true } as const;

function isAmount(code: string): code is keyof typeof amounts {
  return Object.hasOwn(amounts, code);
}

/** What is printed: procurement from 分, fees from 元, everything else as it is. */
function printed(draft: Draft, code: CellCode): string {
  if (draft.blanks.has(code)) return "";
  const value = cellOfDraft(draft, code);
  if (code === "admin_fees.fee_amount") return String(value / 10_000);
  if (code !== "procurement.total_amount") return String(value);
  return draft.procurementUnit === "万元" ? String(value / 1_000_000) : String(value / 100);
}

function unitOf(draft: Draft, code: keyof typeof amounts): string {
  return code === "admin_fees.fee_amount" ? "万元" : draft.procurementUnit;
}

function figuresFile(drafts: readonly Draft[]): string {
  const form = drafts[0]?.form ?? "form_2021";
  const codes = printedCells(form);
  const said = narrativeCodes.filter((code) => drafts.some(({ narrative }) => narrative.has(code)));
  const header = [
    "organ",
    "year",
    ...codes.flatMap((code) => (isAmount(code) ? [code, `${code}:unit`] : [code])),
  ];
  const rows = drafts.map((draft): Row => [
    draft.organ,
    draft.year,
    ...codes.flatMap((code) =>
      isAmount(code) ? [printed(draft, code), unitOf(draft, code)] : [printed(draft, code)],
    ),
    ...said.map((code) => draft.narrative.get(code) ?? null),
  ]);
  return csv([...header, ...said], rows);
}

function defectsFile(): string {
  const rows = defects.flatMap(({ organ, year, rules, cells, what }, index): Row[] =>
    (rules.length === 0 ? [null] : rules).map((rule) => [
      index + 1,
      organ,
      year,
      rule,
      cells.join(" "),
      what.zh,
      what.en,
    ]),
  );
  return csv(["defect", "organ", "year", "rule", "cells", "what_zh", "what_en"], rows);
}

/** What a person reads about the data set; the list is that of `defects.csv`. */
function readMe(): string {
  const nameOf = (id: string): string =>
    districts
      .flatMap(({ name, government, members }) => [{ id: government, name: `${name}人民政府` }, ...members])
      .find((organ) => organ.id === id)?.name ?? id;
  const items = defects.map(
    ({ organ, year, rules, what }, index) =>
      `${index + 1}. ${nameOf(organ)} (\`${organ}\`) ${year}, ${rules.length === 0 ? "no rule" : rules.join(" + ")}: ${what.zh}. ${what.en}.`,
  );
  return `# 示范市(模拟数据) / Demonstration city (simulated data)

A fictional city in a fictional province, codes 990000 to 990108, which no real place bears: ${districts.length} districts, each with
a consolidated report, the report of its office, of ten departments and of six streets, for ${years[0] ?? ""} to ${years.at(-1) ?? ""}, each year
on the form it was due on. \`npm run simulate\` makes every file here but the manifest, always the same. Magnitudes
and shares of outcomes follow published reports; no figure says anything about a real place.

Within a report every identity holds in every column; what one year carries out the next carries in, column by
column; a district's report is the sum of its members'. Except for these, planted on purpose; \`defects.csv\` lists
them for programs, a line for each rule that must report them:

${items.join("\n")}
`;
}

/** Every file of the demonstration that holds figures: a file a year, one report a row. */
export function demonstrationFiles(drafts: readonly Draft[]): Files {
  const sorted = drafts.toSorted((one, other) =>
    one.organ === other.organ ? one.year - other.year : one.organ < other.organ ? -1 : 1,
  );
  const figures = years.flatMap((year): [string, string][] => {
    const ofYear = sorted.filter((draft) => draft.year === year);
    const forms = [...new Set(ofYear.map(({ form }) => form))].sort();
    return forms.map((form) => [
      `figures/${year}-${form}.csv`,
      figuresFile(ofYear.filter((draft) => draft.form === form)),
    ]);
  });
  return new Map([
    ["regions.csv", regionsFile()],
    ["organs.csv", organsFile()],
    ["reports.csv", csv(reportColumns, sorted.map(reportRow))],
    ...figures,
    ["defects.csv", defectsFile()],
    ["README.md", readMe()],
  ]);
}
