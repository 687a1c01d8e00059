import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, encodingName, isUtf8 } from "../../src/ingest/decodeText.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 公开 in GB18030. */
const gb = Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa);
/** © is four bytes in GB18030 and none in GB2312. */
const copyright = Uint8Array.of(0x81, 0x30, 0x84, 0x38);

describe("decodeText", () => {
  it("decodeText(UTF-8) is detected without a declaration", () => {
    expect(decodeText(utf8("公开"))).toEqual({ text: "公开", encoding: { name: "utf-8", from: "detected" } });
  });

  it("decodeText(bytes with a mark) follows the mark and drops it", () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8("公开"));
    expect(decodeText(marked)).toEqual({ text: "公开", encoding: { name: "utf-8", from: "bom" } });
  });

  it("decodeText(UTF-16 with a mark) follows the mark", () => {
    const wide = Uint8Array.of(0xff, 0xfe, 0x6c, 0x51, 0x00, 0x5f);
    expect(decodeText(wide)).toEqual({ text: "公开", encoding: { name: "utf-16le", from: "bom" } });
  });

  it("decodeText(GB18030) is detected where UTF-8 does not fit", () => {
    expect(decodeText(gb)).toEqual({ text: "公开", encoding: { name: "gb18030", from: "detected" } });
  });

  it("decodeText(declared gb2312) reads the wider GB18030", () => {
    const bytes = Uint8Array.of(...gb, ...copyright);
    expect(decodeText(bytes, { declared: "gb2312" })).toEqual({
      text: "公开©",
      encoding: { name: "gb18030", from: "declared" },
    });
  });

  it("decodeText(valid UTF-8 that declares gb2312) does not believe the declaration", () => {
    expect(decodeText(utf8("公开"), { declared: "gb2312" }).text).toBe("公开");
  });

  it("decodeText(GB18030 that declares utf-8) does not believe the declaration", () => {
    expect(decodeText(gb, { declared: "utf-8" }).text).toBe("公开");
  });

  it("decodeText(chosen) overrules what the bytes look like", () => {
    expect(decodeText(gb, { chosen: "big5" }).encoding).toEqual({ name: "big5", from: "chosen" });
  });

  it("decodeText(UTF-8 cut inside a character) stays UTF-8", () => {
    const cut = utf8("政府信息公开").subarray(0, -1);
    expect(decodeText(cut).text).toBe("政府信息公\uFFFD");
  });

  it("decodeText(UTF-8 with one broken byte in a long text) stays UTF-8 and shows the place", () => {
    const bytes = Uint8Array.of(...utf8("政府信息公开".repeat(20)), 0xff, ...utf8("年度报告"));
    expect(decodeText(bytes).text.endsWith("\uFFFD年度报告")).toBe(true);
  });

  it("decodeText(an unknown declaration) is as good as none", () => {
    expect(decodeText(gb, { declared: "x-no-such" }).encoding).toEqual({ name: "gb18030", from: "detected" });
  });
});

describe("encodingName", () => {
  it("encodingName(label) widens GBK and refuses what is no encoding", () => {
    expect(["GBK", " gb2312 ", "UTF8", "klingon"].map(encodingName)).toEqual([
      "gb18030",
      "gb18030",
      "utf-8",
      null,
    ]);
  });
});

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

it("isUtf8(bytes) agrees with the decoder on any bytes, cut characters and edges of what is allowed included", () => {
  const edges = [
    ...[[0x7f], [0x80], [0xc1, 0xbf], [0xc2, 0x80], [0xdf, 0xbf], [0xe0, 0x9f, 0xbf], [0xe0, 0xa0, 0x80]],
    ...[
      [0xed, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xef, 0xbf, 0xbf],
      [0xf0, 0x8f, 0xbf, 0xbf],
    ],
    ...[
      [0xf0, 0x90, 0x80, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
    ],
    ...[[0xe6], [0xe6, 0xb1], [0xf0, 0x9f, 0x98], [0xc3], [0xe6, 0x41]],
  ];
  const piece = fc.oneof(
    fc.constantFrom(...edges),
    fc.string({ unit: "binary" }).map((text) => [...new TextEncoder().encode(text)]),
    fc.array(fc.nat(255), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flat());
      expect(isUtf8(bytes)).toBe(decodes(bytes));
    }),
    { numRuns: 3000 },
  );
});
