import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/readFile.ts";
import { refusalWords } from "../../src/ingest/refusals.ts";
import { UnreadableFile, type Refusal } from "../../src/ingest/source.ts";

const text = new TextEncoder();
const wide = (words: string): Uint8Array =>
  Uint8Array.from(Array.from(words).flatMap((character) => [character.charCodeAt(0), 0]));

/** A container of old office programs that holds a stream of a name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(wide(stream), 1024);
  return bytes;
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal | null> {
  try {
    await readFile({ name, bytes });
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.refusal;
    throw error;
  }
}

const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);

describe("readFile of what cannot be read", () => {
  it.each<readonly [string, Refusal, Uint8Array]>([
    ["年报.doc", "old_format", compound("WordDocument")],
    ["年报.wps", "old_format", compound("WordDocument")],
    ["年报.docx", "encrypted", compound("EncryptedPackage")],
    ["年报.xlsx", "encrypted", compound("EncryptedPackage")],
    ["年报.rtf", "old_format", text.encode("{\\rtf1\\ansi}")],
    ["年报.png", "scanned", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
    ["年报.html", "empty", new Uint8Array()],
    ["年报.docx", "unknown_format", noise],
  ])("readFile(%s) is refused as %s, with a sentence that says what to do", async (name, refusal, bytes) => {
    expect(await refusalOf(name, bytes)).toBe(refusal);
    expect(refusalWords[refusal].zh).toMatch(/请|可导入/u);
  });

  it.each(["年报.docx", "年报.xlsx"])("readFile(%s cut off half-way) is refused as damaged", async (name) => {
    const inside = name.endsWith("docx") ? "word/document.xml" : "xl/workbook.xml";
    const bytes = text.encode(`PK\u0003\u0004${"\u0000".repeat(26)}${inside}${"x".repeat(400)}`);
    expect(await refusalOf(name, bytes)).toBe("damaged");
  });
});
