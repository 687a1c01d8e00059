import { cpus, loadavg, totalmem } from "node:os";
import type { Measured, Measurement } from "./measurement.ts";

/** What became of a measurement. */
export type Line = { readonly measurement: Measurement } & (
  { readonly measured: Measured } | { readonly failure: string }
);

function figure(value: number, unit: Measurement["unit"]): string {
  const digits = unit === "×" ? 2 : 0;
  return unit === "×" ? `${value.toFixed(digits)} ×` : `${value.toFixed(digits)} ${unit}`;
}

/** The part of the budget that is used; a budget of nothing is kept or broken. */
function used(value: number, budget: number): string {
  if (budget === 0) return value === 0 ? "kept" : "BROKEN";
  return `${((100 * value) / budget).toFixed(0)} %${value > budget ? " OVER" : ""}`;
}

function cellsOf(line: Line): readonly string[] {
  const { name, unit, budget } = line.measurement;
  const allowed = figure(budget, unit);
  return "failure" in line
    ? [name, "not measured", allowed, "", line.failure.split("\n")[0] ?? ""]
    : [
        name,
        figure(line.measured.value, unit),
        allowed,
        used(line.measured.value, budget),
        line.measured.detail,
      ];
}

/** A Markdown table: what was measured, its budget, how much of it is used, and on what. */
export function writeTable(lines: readonly Line[]): string {
  const head = ["what", "measured", "budget", "used", "on"];
  const rows = [head, ...lines.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const written = rows.map((row) => `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  // A machine that is busy with other work shows here; such times say nothing.
  const load = `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}`;
  const machine = [`${cpus().length} cores`, memory, `Node ${process.version}`, load].join(", ");
  return [written[0], rule, ...written.slice(1), "", machine].join("\n");
}
