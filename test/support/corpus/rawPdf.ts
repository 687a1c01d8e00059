/** A piece of text on a page, its first letter's lower left corner at x, y; y upwards from the bottom, in points. */
export interface RawText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A page drawn by hand: text, and lines from point to point. */
export interface RawPage {
  readonly texts: readonly RawText[];
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Turned by a program that shows it: 0, 90, 180 or 270. */
  readonly rotate?: number;
  /** How text is painted: 0 with ink, 3 without. */
  readonly mode?: number;
  /** Further operators, as PDF writes them. */
  readonly more?: string;
  /** Operators of a layer that is switched off. */
  readonly hidden?: string;
}

function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_unused, index) =>
    text.charCodeAt(index).toString(16).padStart(4, "0"),
  ).join("");
}

function contentOf({ texts, lines, mode = 0, more = "", hidden = "" }: RawPage): string {
  return [
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(
      ({ x, y, size, text }) => `BT ${mode} Tr /F1 ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET`,
    ),
    more,
    hidden === "" ? "" : `/OC /Layer BDC ${hidden} EMC`,
  ].join("\n");
}

/**
 * The bytes of a PDF whose one font is not embedded and named by a character map of Adobe-GB1, as old Chinese
 * writers do it; with the encoding Identity-H nothing says what its glyphs are. Chinese characters are as wide as high, Western ones half as wide.
 */
export function rawPdf(pages: readonly RawPage[], encoding = "UniGB-UCS2-H"): Uint8Array {
  const ordering = encoding.startsWith("Identity") ? "Identity" : "GB1";
  const layer = `${2 * pages.length + 6} 0 R`;
  const kids = pages.map((_page, index) => `${index * 2 + 6} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${layer}] /D << /OFF [${layer}] >> >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      const turned = page.rotate === undefined ? "" : ` /Rotate ${page.rotate}`;
      return [
        `<< /Type /Page /Parent 2 0 R${turned} /Resources << /Font << /F1 3 0 R >> /Properties << /Layer ${layer} >> >> /Contents ${index * 2 + 7} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  objects.push("<< /Type /OCG /Name (layer) >>");
  let file = "%PDF-1.5\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A table with all its lines: rows of cells of equal height, text at the left of each. */
export function rawTable(
  rows: readonly (readonly string[])[],
  {
    left,
    top,
    widths,
    height,
    size,
  }: {
    readonly left: number;
    readonly top: number;
    readonly widths: readonly number[];
    readonly height: number;
    readonly size: number;
  },
): Pick<RawPage, "texts" | "lines"> {
  const xs = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? left) + width], [left]);
  const ys = Array.from({ length: rows.length + 1 }, (_unused, index) => top - index * height);
  const [right = left, bottom = top] = [xs.at(-1), ys.at(-1)];
  return {
    lines: [...xs.map((x) => [x, top, x, bottom] as const), ...ys.map((y) => [left, y, right, y] as const)],
    texts: rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell.split("\n").map((text, line) => ({
          x: (xs[column] ?? left) + 2,
          y: (ys[row] ?? top) - size - 1 - line * size * 1.2,
          size,
          text,
        })),
      ),
    ),
  };
}
