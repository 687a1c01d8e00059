import { SSF } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { cellValue } from "../../../src/ingest/workbook/cellValue.ts";

const commaStyle = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

/** What a cell with this number and format gives, shown as a workbook would show it. */
function given(value: number, format: string): string {
  const shown: unknown = SSF.format(format, value);
  return cellValue({ t: "n", v: value, z: format, w: String(shown) });
}

describe("cellValue(number with a format)", () => {
  it.each([
    [592.3724, commaStyle, "592.3724"],
    [0, commaStyle, "0"],
    [1234567, "#,##0", "1234567"],
    [12, "0_);(0)", "12"],
    [3, "# ?/?", "3"],
  ])("cellValue(%s as %s) is the number that is kept", (value, format, expected) => {
    expect(given(value, format)).toBe(expected);
  });

  it.each([
    [251000, '#,##0"元"', "251000元"],
    [240.5, '0.00"万元"', "240.5万元"],
    [12, '0"件"', "12"],
  ])("cellValue(%s as %s) keeps a unit of money that the format writes", (value, format, expected) => {
    expect(given(value, format)).toBe(expected);
  });

  it.each([
    [12345678, '0!.0000,"万"'],
    [1234567, "#,##0,"],
    [37, "#,##0,"],
    [1.5, "# ?/?"],
  ])("cellValue(%s as %s) is no number where another one is shown", (value, format) => {
    expect(given(value, format)).toMatch(new RegExp(`^.+ \\(${String(value)}\\)$`, "u"));
  });

  it("cellValue(a percentage) stays one", () => {
    expect(given(0.12, "0%")).toBe("12%");
  });
});
