import fc, { type GeneratorValue } from "fast-check";
import { applicantCodes } from "../../src/form/applicants.ts";
import { cellsOf, isCellCode, type CellCode, type ValueCode } from "../../src/form/cells.ts";
import { disputeResults, disputeRowCodes } from "../../src/form/disputes.ts";
import { formDue, type StatutoryForm } from "../../src/form/form.ts";
import { narrativeFieldCodes, type NarrativeCode } from "../../src/form/narrative.ts";
import { levels, scopes, type Figure, type Report, type ReportMeta } from "../../src/form/report.ts";
import { requestRowsOf } from "../../src/form/requests.ts";
import { overviewTopics } from "../../src/form/rules/filingRules.ts";
import { valueWithBlanks } from "../../src/form/tableValue.ts";

type Draw = GeneratorValue;

const count = (draw: Draw, most: number): number => draw(fc.integer, { min: 0, max: most });
const chance = (draw: Draw, percent: number): boolean => count(draw, 99) < percent;
const pick = <T>(draw: Draw, first: T, ...others: readonly T[]): T =>
  [first, ...others][count(draw, others.length)] ?? first;

/** Table 3 with all its identities: outcomes drawn, totals and intake worked out. */
function requests(draw: Draw, form: StatutoryForm, size: number): Map<string, number> {
  const cells = new Map<string, number>();
  const rows = requestRowsOf(form);
  const outcomes = rows.filter(
    (row) => !["new_received", "carried_in", "total_processed", "carried_out"].includes(row),
  );
  for (const column of applicantCodes) {
    for (const row of outcomes) cells.set(`${row}.${column}`, chance(draw, 60) ? 0 : count(draw, size));
    const processed = outcomes.reduce((sum, row) => sum + (cells.get(`${row}.${column}`) ?? 0), 0);
    const carriedIn = count(draw, Math.min(5, processed));
    const carriedOut = count(draw, 5);
    cells.set(`total_processed.${column}`, processed);
    cells.set(`carried_in.${column}`, carriedIn);
    cells.set(`carried_out.${column}`, carriedOut);
    cells.set(`new_received.${column}`, processed + carriedOut - carriedIn);
  }
  for (const row of rows) {
    const columns = applicantCodes.map((column) => cells.get(`${row}.${column}`) ?? 0);
    cells.set(
      `${row}.total`,
      columns.reduce((sum, one) => sum + one, 0),
    );
  }
  return cells;
}

function disputes(draw: Draw, size: number): Map<string, number> {
  const cells = new Map<string, number>();
  for (const row of disputeRowCodes) {
    const results = disputeResults.map((column) => {
      const value = chance(draw, 50) ? 0 : count(draw, size);
      cells.set(`${row}.${column}`, value);
      return value;
    });
    cells.set(
      `${row}.total`,
      results.reduce((sum, one) => sum + one, 0),
    );
  }
  return cells;
}

function disclosure(draw: Draw, form: StatutoryForm): Map<string, number> {
  const drawn = cellsOf(form)
    .filter(({ section }) => section === "disclosure")
    .map(({ code, type }): [string, number] => {
      if (type === "decimal")
        return [code, pick(draw, 0, 0.04, 12.5, 400.25, 45_000, 6_000_000, 250_000_000)];
      return [code, chance(draw, 40) ? 0 : count(draw, 30) - (type === "signed_integer" ? 10 : 0)];
    });
  return new Map(drawn);
}

/** A cell as it may be found: mostly as it should be, else damaged. */
function found(draw: Draw, value: number, damage: number): Figure | null {
  const base = { raw: "", origin: chance(draw, 1) ? ("text" as const) : ("table" as const) };
  if (chance(draw, damage))
    switch (pick(draw, "blank", "blank", "blank", "slash", "unread", "changed", "half", "negative")) {
      case "blank":
        return { ...base, value: null, state: "blank" };
      case "slash":
        return { ...base, value: null, state: "not_applicable" };
      case "unread":
        return null;
      case "changed":
        return { ...base, value: value + 1, state: "number" };
      case "half":
        return { ...base, value: value + 0.5, state: "number" };
      default:
        return { ...base, value: -value - 1, state: "number" };
    }
  return { ...base, value, state: value === 0 ? "zero" : "number" };
}

function narrativeOf(draw: Draw, report: Report): ReadonlyMap<NarrativeCode, number> {
  const told = new Map<NarrativeCode, number>();
  for (const field of narrativeFieldCodes) {
    if (!chance(draw, 50)) continue;
    const name = field.replace("_total", "");
    const code = [`${name}.total`, `${field}.total`].find(isCellCode) ?? null;
    const table: number | null = code === null ? count(draw, 500) : valueWithBlanks(report, code);
    told.set(`narrative.${field}`, (table ?? 0) + (chance(draw, 20) ? 1 : 0));
  }
  return told;
}

function metaOf(draw: Draw, year: number): ReportMeta {
  const scope = pick(draw, ...scopes);
  const level = pick(draw, ...levels);
  const due = formDue(year) ?? "form_2021";
  const form = due === "form_pre2019" || chance(draw, 95) ? due : pick(draw, "form_2019", "form_2021");
  return {
    year,
    form,
    scope,
    level,
    isDepartment: scope === "single_organ" && level !== "town",
    published: pick(
      draw,
      null,
      `${year + 1}-01-31`,
      `${year + 1}-02-01`,
      `${year + 1}-03-31`,
      `${year + 1}-04-01`,
    ),
    periodStart: pick(draw, null, `${year}-01-01`, `${year - 1}-01-01`),
    periodEnd: pick(draw, null, `${year}-12-31`, `${year}-06-30`),
    procurementUnitSource: pick(draw, null, "cell", "header", "note", "none"),
    overviewTopics: pick<readonly string[] | null>(draw, null, overviewTopics, overviewTopics.slice(1), []),
    claimsAllUpheld: pick(draw, null, true, false),
    percentages: null,
    coverage: chance(draw, 90) ? "full" : "headline",
  };
}

/** A report of a year: sound, or with damage to a share of its cells, blank in whole columns, or without a table. */
export function randomReport(draw: Draw, year: number): Report {
  const meta = metaOf(draw, year);
  const form = meta.form === "form_pre2019" ? "form_2019" : meta.form;
  const size = pick(draw, 0, 3, 60);
  const damage = pick(draw, 0, 1, 10, 60);
  const emptied = pick(
    draw,
    "",
    "",
    "research_institution",
    "review",
    "litigation_direct",
    "refused_third_party",
  );
  const lost = pick(draw, "", "", "", "", "art20_1", "requests", "disputes");
  const cells = new Map([...disclosure(draw, form), ...requests(draw, form, size), ...disputes(draw, size)]);
  const figures = new Map<ValueCode, Figure>();
  for (const { code, row, column, table } of cellsOf(form)) {
    const isEmptied = emptied === row || emptied === column;
    const figure = isEmptied
      ? ({ value: null, raw: "", state: "blank", origin: "table" } as const)
      : found(draw, cells.get(code) ?? 0, damage);
    if (figure !== null && table !== lost) figures.set(code satisfies CellCode, figure);
  }
  const report: Report = { meta, figures, narrative: new Map(), printedSubtotals: new Map() };
  return { ...report, narrative: narrativeOf(draw, report) };
}
