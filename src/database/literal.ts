import type { Parameter } from "./sql.ts";

/** A value as SQL writes it; `writeNumber` says how numbers stand in it. */
export function literal(value: Parameter, writeNumber: (value: number) => string = String): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return typeof value === "number" ? writeNumber(value) : String(value);
}
