import { describe, expect, it } from "vitest";
import { cellValue } from "../../../src/ingest/workbook/cellValue.ts";

const commaStyle = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

/** What a cell with this number and format gives, which a workbook shows as `shown`. */
const given = (value: number, format: string, shown: string): string =>
  cellValue({ t: "n", v: value, z: format, w: shown });

describe("cellValue(number with a format)", () => {
  it.each([
    [592.3724, commaStyle, " 592.37 "],
    [0, commaStyle, " -   "],
    [1234567, "#,##0", "1,234,567"],
    [12, "0_);(0)", "12 "],
    [3, "# ?/?", "3    "],
  ])("cellValue(%s as %s) is the number that is kept", (value, format, shown) => {
    expect(given(value, format, shown)).toBe(String(value));
  });

  it.each([
    [251000, '#,##0"元"', "251000元"],
    [240.5, '0.00"万元"', "240.5万元"],
  ])("cellValue(%s as %s) keeps a unit of money that the format writes", (value, format, expected) => {
    expect(given(value, format, expected)).toBe(expected);
  });

  it("cellValue(a count with its word) is the number that is kept", () => {
    expect(given(12, '0"件"', "12件")).toBe("12");
  });

  it.each([
    [12345678, '0!.0000,"万"', "1.2346万"],
    [1234567, "#,##0,", "1,235"],
    [37, "#,##0,", "0"],
    [1.5, "# ?/?", "1 1/2"],
  ])("cellValue(%s as %s) is no number where another one is shown", (value, format, shown) => {
    expect(given(value, format, shown)).toBe(`${shown} (${String(value)})`);
  });

  it("cellValue(a percentage) stays one", () => {
    expect(given(0.12, "0%", "12%")).toBe("12%");
  });
});
