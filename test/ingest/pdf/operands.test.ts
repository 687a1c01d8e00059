import { describe, expect, it } from "vitest";
import { fontOf } from "../../../src/ingest/pdf/operands.ts";

const glyph = (code: number, unicode: string) => ({
  code,
  unicode,
  width: 500,
  isSpace: false,
  vmetric: null,
});

describe("fontOf", () => {
  it("tells(a glyph that the font's map names) is true, false for one that it does not name", () => {
    const { tells } = fontOf({ composite: true, toUnicode: { _map: { 17: "0" } } });
    expect([tells(glyph(17, "0")), tells(glyph(49, "1"))]).toEqual([true, false]);
  });

  it("tells(any glyph of a font with numbers of its own and no map) is false", () => {
    const { tells } = fontOf({ composite: true, toUnicode: { firstChar: 0, lastChar: 65535 } });
    expect(tells(glyph(49, "1"))).toBe(false);
  });

  it("tells(a drawn glyph named by a number, or by its character) is false, or true", () => {
    const { tells } = fontOf({
      isType3Font: true,
      differences: { 5: "g0031", 6: "one" },
      toUnicode: { _map: { 5: "1", 6: "1" } },
    });
    expect([tells(glyph(5, "1")), tells(glyph(6, "1"))]).toEqual([false, true]);
  });
});
