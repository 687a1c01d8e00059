import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readImport } from "../../src/ingest/imports/readImport.ts";
import type { ReadResult } from "../../src/ingest/imports/readResult.ts";
import { csvTemplate } from "../../src/ingest/template.ts";
import { plainTextOf, reportPage, wordFileOf, workbookOf } from "../support/corpus/reportFiles.ts";
import { numbersFrom } from "../support/corpus/validFigures.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array): Promise<ReadResult> =>
  readImport({ id: "a", name, bytes }, { mapping: {}, encoding: null });

const extensions = [
  "html",
  "docx",
  "doc",
  "wps",
  "xlsx",
  "xls",
  "et",
  "pdf",
  "txt",
  "md",
  "csv",
  "tsv",
  "zip",
  "jpg",
  "",
];

function noise(length: number, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

describe("readImport(garbage)", () => {
  it.each(extensions)("readImport(random bytes as .%s) gives no report", async (extension) => {
    for (const [at, length] of [1, 2, 100, 5_000, 70_000].entries()) {
      const { reports, refusal } = await read(`a.${extension}`, noise(length, 1 + at));
      expect([reports.length, refusal === null]).toEqual([0, false]);
    }
  });

  const starts: Readonly<Record<string, readonly number[]>> = {
    pdf: [...utf8("%PDF-1.7\n")],
    zip: [0x50, 0x4b, 3, 4],
    "compound file": [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    "bare sheet": [0x09, 0x08],
    page: [...utf8("<html><table>")],
    "UTF-16": [0xff, 0xfe],
  };
  it.each(Object.keys(starts))(
    "readImport(random bytes that begin like a %s) gives no report",
    async (kind) => {
      const bytes = Uint8Array.from([...(starts[kind] ?? []), ...noise(20_000, 7)]);
      for (const extension of extensions) {
        const { reports, refusal } = await read(`a.${extension}`, bytes);
        expect([reports.length, refusal === null]).toEqual([0, false]);
      }
    },
  );

  const html = reportPage("东城区财政局", 2023, 5);
  const pdf = new URL("input/one-table-vertical-label/report.pdf", import.meta.url);
  const whole: Readonly<Record<string, () => Uint8Array>> = {
    html: () => utf8(html),
    docx: () => wordFileOf(html),
    xlsx: () => workbookOf(html),
    txt: () => plainTextOf(html),
    pdf: () => new Uint8Array(readFileSync(pdf)),
    csv: () => utf8(csvTemplate("form_2021")),
    zip: () => zipSync({ "a.html": utf8(html) }),
  };

  /** Whether nothing that is missing is taken for something: refused, said to be incomplete, or in doubt. */
  function admits({ reports, refusal, packed }: ReadResult): boolean {
    if (refusal !== null) return true;
    if (packed.length > 0) return false;
    return reports.every(
      ({ status, issues, figures }) => status === "incomplete" || issues.length > 0 || figures.size < 200,
    );
  }

  it.each(Object.keys(whole))(
    "readImport(a %s cut off at every tenth) says that something is missing",
    async (kind) => {
      const bytes = whole[kind]?.() ?? new Uint8Array();
      for (let tenth = 1; tenth < 10; tenth += 1) {
        const result = await read(`a.${kind}`, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
        expect([kind, tenth, admits(result)]).toEqual([kind, tenth, true]);
      }
    },
  );
});

describe("readImport(hostile archives)", () => {
  it("readImport(a bomb) is refused before it is unpacked", async () => {
    const bomb = zipSync({ "a.html": new Uint8Array(60 << 20) }, { level: 9 });
    expect((await read("a.zip", bomb)).refusal).toBe("too_large");
    expect(
      (
        await read(
          "a.xlsx",
          zipSync({ "[Content_Types].xml": utf8("<Types/>"), "xl/workbook.xml": new Uint8Array(60 << 20) }),
        )
      ).refusal,
    ).toBe("too_large");
  });

  it("readImport(a bomb in a zip in a zip) does not open the inner one", async () => {
    const bomb = zipSync({ "a.html": new Uint8Array(12 << 20) }, { level: 9 });
    const { packed } = await read(
      "a.zip",
      zipSync({ "inner.zip": bomb, "good.html": utf8(reportPage("东城区财政局", 2023, 5)) }),
    );
    expect(packed.map(({ name, bytes }) => [name, bytes.length > 0])).toEqual([
      ["inner.zip", false],
      ["good.html", true],
    ]);
  });

  it("readImport(a bomb that lies about its size) is refused", async () => {
    const bytes = zipSync({
      "[Content_Types].xml": utf8("<Types/>"),
      "xl/workbook.xml": new Uint8Array(8 << 20),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 28 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1 << 20)
        view.setUint32(at + 24, 100, true);
    expect(["too_large", "damaged"]).toContain((await read("a.xlsx", bytes)).refusal);
  });

  it("readImport(more entries than are allowed) is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_unused, at) => [`${at}.txt`, utf8("a")]));
    expect((await read("a.zip", zipSync(many, { level: 0 }))).refusal).toBe("too_large");
  });

  it("readImport(names that lead out of the archive) keeps them in", async () => {
    const { packed } = await read(
      "a.zip",
      zipSync({ "../../etc/a.txt": utf8("a"), "C:\\b\\..\\c.txt": utf8("b"), "/d.txt": utf8("c") }),
    );
    expect(packed.map(({ name }) => name)).toEqual(["etc/a.txt", "C:/b/c.txt", "d.txt"]);
  });

  it("readImport(names in GBK) reads them", async () => {
    const bytes = zipSync({ "AB.txt": utf8("a") }, { level: 0 });
    // 年 in GBK takes the place of AB, in both headers.
    const [one, other] = [0xc4, 0xea];
    bytes.forEach((byte, at) => {
      if (byte === 0x41 && bytes[at + 1] === 0x42) bytes.set([one, other], at);
    });
    expect((await read("a.zip", bytes)).packed.map(({ name }) => name)).toEqual(["年.txt"]);
  });

  it("readImport(entries with a password) gives them without bytes, and a link as the text it holds", async () => {
    const bytes = zipSync(
      { "a.txt": utf8("secret"), "link.html": [utf8("../../etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] },
      { level: 0 },
    );
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const entry = bytes.findIndex(
      (_byte, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint16(entry + 8, view.getUint16(entry + 8, true) | 1, true);
    const { packed } = await read("a.zip", bytes);
    expect(packed.map((file) => [file.name, new TextDecoder().decode(file.bytes)])).toEqual([
      ["a.txt", ""],
      ["link.html", "../../etc/passwd"],
    ]);
    expect((await read("link.html", packed[1]?.bytes ?? new Uint8Array())).refusal).toBe("not_a_report");
  });
});

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY outer SYSTEM "file:///etc/passwd">${Array.from({ length: 12 }, (_unused, at) => `<!ENTITY ${"bcdefghijklm".charAt(at)} "${`&${"abcdefghijkl".charAt(at)};`.repeat(10)}">`).join("")}]>`;

describe("readImport(hostile documents)", () => {
  it("readImport(entities in a Word file) expands none of them", async () => {
    const parts = wordFileOf(reportPage("东城区财政局", 2023, 5));
    const { unzipSync } = await import("fflate");
    const files = unzipSync(parts);
    const body = new TextDecoder()
      .decode(files["word/document.xml"])
      .replace('<w:t xml:space="preserve">', "$&&m;&outer;");
    const result = await read("a.docx", zipSync({ ...files, "word/document.xml": utf8(laughs + body) }));
    expect(JSON.stringify([result.reports.map(({ title }) => title), result.reason])).not.toContain("root:");
  });

  it("readImport(entities in a workbook) expands none of them", async () => {
    const { unzipSync } = await import("fflate");
    const files = unzipSync(workbookOf(reportPage("东城区财政局", 2023, 5)));
    const changed = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        name.endsWith(".xml") && name.startsWith("xl/")
          ? utf8(
              laughs +
                new TextDecoder()
                  .decode(bytes)
                  .replace(/<\?xml[^>]*>/u, "")
                  .replace(/<t>/u, "<t>&m;&outer;"),
            )
          : bytes,
      ]),
    );
    const result = await read("a.xlsx", zipSync(changed));
    expect(JSON.stringify([result.reports.map(({ title }) => title), result.reason])).not.toContain("root:");
  });

  it("readImport(a page nested a hundred thousand deep) ends", async () => {
    for (const tag of ["div", "table><tr><td", "b", "ul><li"]) {
      const deep = `<html><body>${`<${tag}>`.repeat(100_000)}x`;
      expect((await read("a.html", utf8(deep))).refusal).not.toBeNull();
    }
  });

  it("readImport(cells that span a million) ends", async () => {
    const wide = `<table>${"<tr><td colspan=1000000 rowspan=1000000>x</td></tr>".repeat(2_000)}</table>`;
    expect((await read("a.html", utf8(wide))).refusal).toBe("not_a_report");
  });

  it("readImport(a workbook of a million empty rows) reads the report that stands before them", async () => {
    const { unzipSync } = await import("fflate");
    const files = unzipSync(workbookOf(reportPage("东城区财政局", 2023, 5)));
    const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
    const empty = Array.from(
      { length: 200_000 },
      (_unused, at) => `<row r="${at + 848_577}" s="${noise(4, at).join("")}"/>`,
    ).join("");
    const bytes = zipSync({
      ...files,
      "xl/worksheets/sheet1.xml": utf8(
        sheet
          .replace("</sheetData>", `${empty}</sheetData>`)
          .replace(/<dimension[^>]*>/u, '<dimension ref="A1:XFD1048576"/>'),
      ),
    });
    const { reports } = await read("a.xlsx", bytes);
    expect(reports.map(({ status, figures }) => [status, figures.size])).toEqual([["read", 200]]);
  });
});

describe("readImport(hostile tables)", () => {
  it("readImport(a table larger than is allowed) is refused by its size", async () => {
    expect((await read("a.csv", new Uint8Array(200 << 20).fill(0x41))).refusal).toBe("too_large");
  });

  it("readImport(a line of tens of megabytes) is refused", async () => {
    for (const unit of ["1,", "a", '"x'])
      expect(
        (await read("a.csv", utf8(`unit,year,granted.total\n${unit.repeat(8_000_000)}`))).refusal,
      ).not.toBeNull();
    const { reports, refusal } = await read("a.csv", utf8("7".repeat(50_000_000)));
    expect([reports.length, refusal]).toEqual([0, "damaged"]);
  });

  it("readImport(a hundred thousand columns) is refused", async () => {
    const columns = Array.from({ length: 100_000 }, (_unused, at) => `列${at}`).join(",");
    expect((await read("a.csv", utf8(`unit,year,${columns}\n`))).refusal).toBe("too_large");
  });

  it("readImport(zero bytes in a table) takes no figure from a field that holds one", async () => {
    const { reports } = await read(
      "a.csv",
      utf8(
        `unit,year,granted.total,review.total\n甲局,2023,5\0,6\n乙局,2023,7,8\n${"丙局,2022,1,2\n".repeat(50)}`,
      ),
    );
    expect(reports[0]?.figures.get("granted.total")).toMatchObject({ value: null, confidence: "doubtful" });
    expect(reports[1]?.figures.get("granted.total")?.value).toBe(7);
  });

  it("readImport(two hundred thousand flawed rows) says so without weighing each against all", async () => {
    const rows = Array.from({ length: 100_000 }, (_unused, at) =>
      at % 2 === 0 ? `局${at},2023,1` : `局${at},2023,1,2,3`,
    );
    const { reports } = await read(
      "a.csv",
      utf8(`unit,year,granted.total,review.total\n${rows.join("\n")}\n`),
    );
    expect(reports).toHaveLength(50_000);
    expect(reports.slice(0, -1).every(({ issues }) => issues.length === 2)).toBe(true);
  });
});
