import fc from "fast-check";
import { requestColumnCodes } from "../../../src/form/applicants.ts";
import { cellsOf, type CellCode } from "../../../src/form/cells.ts";
import { disputeColumnCodes, disputeRowCodes } from "../../../src/form/disputes.ts";
import type { StatutoryForm } from "../../../src/form/form.ts";
import { requestRowsOf } from "../../../src/form/requests.ts";
import type { CellState } from "../../../src/form/report.ts";

/** A cell as a report prints it, with what a reader must make of it. */
export interface PrintedCell {
  readonly raw: string;
  readonly value: number | null;
  readonly state: CellState;
}

/** A whole report: organ, year and every cell of its form. */
export interface PrintedReport {
  readonly form: StatutoryForm;
  readonly organ: string;
  readonly year: number;
  readonly cells: ReadonlyMap<CellCode, PrintedCell>;
}

const outside = new Set(["new_received", "carried_in", "total_processed", "carried_out"]);

/** Small figures with many zeros, as most reports have them, and some large ones. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 61, max: 12_000 }) },
);

type Numbers = Map<CellCode, number>;

/** Fills the table of requests so that every sum of the form holds. */
function addRequests(numbers: Numbers, form: StatutoryForm, draw: (code: string) => number): void {
  const rows = requestRowsOf(form);
  for (const column of requestColumnCodes) {
    if (column === "total") continue;
    let processed = 0;
    for (const row of rows) {
      if (outside.has(row)) continue;
      const value = draw(`${row}.${column}`);
      numbers.set(`${row}.${column}`, value);
      processed += value;
    }
    const out = draw(`carried_out.${column}`);
    const carried = Math.min(draw(`carried_in.${column}`), processed + out);
    numbers.set(`total_processed.${column}`, processed);
    numbers.set(`carried_out.${column}`, out);
    numbers.set(`carried_in.${column}`, carried);
    numbers.set(`new_received.${column}`, processed + out - carried);
  }
  for (const row of rows) {
    const parts = requestColumnCodes.filter((column) => column !== "total");
    numbers.set(
      `${row}.total`,
      parts.reduce((sum, column) => sum + (numbers.get(`${row}.${column}`) ?? 0), 0),
    );
  }
}

function addDisputes(numbers: Numbers, draw: (code: string) => number): void {
  for (const row of disputeRowCodes) {
    let total = 0;
    for (const column of disputeColumnCodes) {
      if (column === "total") continue;
      const value = draw(`${row}.${column}`);
      numbers.set(`${row}.${column}`, value);
      total += value;
    }
    numbers.set(`${row}.total`, total);
  }
}

function addDisclosure(numbers: Numbers, form: StatutoryForm, draw: (code: string) => number): void {
  for (const cell of cellsOf(form)) {
    if (cell.section !== "disclosure") continue;
    const drawn = draw(cell.code);
    const signed = cell.type === "signed_integer" && draw(`${cell.code}?`) % 2 === 1 ? -drawn : drawn;
    numbers.set(cell.code, cell.type === "decimal" ? drawn + (drawn % 100) / 100 : signed);
  }
}

const wide = (text: string): string =>
  text.replace(/[\d.,-]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const thousands = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/gu, ",");

/** How a figure is printed: plainly most often. */
export type Style =
  "plain" | "thousands" | "wide" | "counted" | "blank" | "no_width" | "dash" | "slash" | "word";

function printCell(code: CellCode, value: number, style: Style, form: StatutoryForm): PrintedCell {
  const cell = cellsOf(form).find((one) => one.code === code);
  const state = value === 0 ? "zero" : "number";
  if (value === 0 && style === "blank") return { raw: "", value: null, state: "blank" };
  if (value === 0 && style === "no_width") return { raw: "\u200b", value: null, state: "blank" };
  if (value === 0 && style === "dash") return { raw: "——", value: null, state: "not_applicable" };
  if (value === 0 && style === "slash") return { raw: "/", value: null, state: "not_applicable" };
  if (value === 0 && style === "word") return { raw: "无", value: 0, state: "none_word" };
  const digits = cell?.type === "decimal" && value !== 0 ? value.toFixed(2) : String(value);
  const whole = !digits.includes(".");
  const unit = code === "procurement.total_amount" && value !== 0 ? "元" : "";
  if (style === "thousands" && whole) return { raw: thousands(digits) + unit, value, state };
  if (style === "wide") return { raw: wide(digits) + unit, value, state };
  if (style === "counted" && cell?.unit === "件") return { raw: `${digits}件`, value, state };
  if (cell?.type === "signed_integer" && value > 0 && style !== "plain")
    return { raw: `+${digits}`, value, state };
  return { raw: digits + unit, value, state };
}

const organs = [
  "厦门市翔安区人民政府办公室",
  "宿迁市人民政府",
  "上海市人民政府办公厅",
  "厦门市翔安区财政局",
  "杭州市西湖区北山街道办事处",
  "南京市江宁区人民政府",
] as const;

/** Reports of both forms in which every sum holds; `styles` are the ways in which figures may be printed. */
export function printedReport(styles: readonly Style[]): fc.Arbitrary<PrintedReport> {
  return fc
    .record({
      form: fc.constantFrom<StatutoryForm>("form_2019", "form_2021"),
      organ: fc.constantFrom(...organs),
      counts: fc.array(count, { minLength: 260, maxLength: 260 }),
      styles: fc.array(fc.constantFrom<Style>("plain", "plain", ...styles), {
        minLength: 210,
        maxLength: 210,
      }),
      later: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ form, organ, counts, styles: drawn, later }) => {
      const numbers: Numbers = new Map();
      let at = 0;
      const draw = (): number => counts[at++ % counts.length] ?? 0;
      addDisclosure(numbers, form, draw);
      addRequests(numbers, form, draw);
      addDisputes(numbers, draw);
      const cells = new Map(
        [...numbers].map(([code, value], index) => [
          code,
          printCell(code, value, drawn[index % drawn.length] ?? "plain", form),
        ]),
      );
      return { form, organ, year: (form === "form_2019" ? 2019 : 2022) + later, cells };
    });
}
