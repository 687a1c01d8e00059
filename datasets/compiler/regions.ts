import { levelOfCode, type Region } from "../../src/place/region.ts";
import { readCsvTable } from "./csvTable.ts";
import type { Report } from "./flaw.ts";
import { RowFields } from "./rowFields.ts";

/** The region above a code: 990101 > 990100 > 990000. */
function parentOf(code: string, level: Region["level"]): string | null {
  if (level === "province") return null;
  return level === "prefecture" ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** Reads `regions.csv`, the regions a data set brings with it: `code` and `name`, levels by the zeros of the code. */
export function readRegions(file: string, text: string, report: Report): readonly Region[] {
  const header = { required: ["code", "name"], isOptional: (): boolean => false };
  const rows = readCsvTable(file, text, header, report).rows.map((row) => new RowFields(file, row, report));
  const codes = new Set(rows.map((fields) => fields.raw("code")));
  return rows.flatMap((fields) => {
    const code = fields.required("code");
    const name = fields.required("name");
    if (code === null || name === null) return [];
    const level = levelOfCode(code);
    if (level === null) {
      fields.flaw("code", `"${code}" is not a region code`, "Write six digits");
      return [];
    }
    const parent = parentOf(code, level);
    if (parent !== null && !codes.has(parent))
      fields.flaw("code", `${code} lies in ${parent}, which is not in this file`, "Add that region");
    return [{ code, name, level, parent, successor: null }];
  });
}
