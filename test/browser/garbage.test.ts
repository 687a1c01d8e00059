import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect } from "vitest";
import { refusalWords } from "../../src/ingest/refusals.ts";
import type { Refusal } from "../../src/ingest/source.ts";
import { reportPage, wordFileOf } from "../support/corpus/reportFiles.ts";
import { numbersFrom } from "../support/corpus/validFigures.ts";
import { pageTest } from "../support/page.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const own =
  "organ,region_code,kind,scope,year,new_received.total\n宿迁市人民政府,321300,prefecture_government,consolidated,2019,77\n";

function noise(length: number): Uint8Array {
  const next = numbersFrom(11);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

const evil = `<html><body onload="document.title='ran'"><script>document.title='ran'</script>
  <img src=x onerror="document.title='ran'"><svg onload="document.title='ran'"></svg><iframe srcdoc="<script>parent.document.title='ran'</script>"></iframe></body></html>`;

/** Files that nobody should drop, and what is said of each. */
const bad: Readonly<Record<string, readonly [Uint8Array, Refusal]>> = {
  "noise.html": [noise(30_000), "unknown_format"],
  "noise.csv": [noise(30_000), "unknown_format"],
  "noise.pdf": [Uint8Array.from([...utf8("%PDF-1.7\n"), ...noise(30_000)]), "damaged"],
  "cut.docx": [wordFileOf(reportPage("东城区财政局", 2023, 5)).subarray(0, 1_500), "damaged"],
  "evil.html": [utf8(evil), "not_a_report"],
  "deep.html": [utf8(`<html><body>${"<div>".repeat(100_000)}x`), "damaged"],
  "bomb.zip": [zipSync({ "a.html": new Uint8Array(60 << 20) }, { level: 9 }), "too_large"],
  "wide.csv": [
    utf8(`unit,year,${Array.from({ length: 100_000 }, (_unused, at) => `c${at}`).join(",")}\n`),
    "too_large",
  ],
  "line.csv": [utf8("7".repeat(20_000_000)), "damaged"],
  "empty.xlsx": [new Uint8Array(), "empty"],
  "old.doc": [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...noise(4_000)]), "old_format"],
};

pageTest(
  "bad files are refused one by one, the good one beside them is read, and what was imported before stays",
  { timeout: 180_000 },
  async ({ open }) => {
    const page = await open({ path: "#/data?data=real" });
    const folder = mkdtempSync(join(tmpdir(), "gongkai-garbage-"));
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    try {
      const before = put("before.csv", utf8(own));
      const huge = put("huge.csv", new Uint8Array(201 << 20).fill(0x41));
      const good = put("good.html", utf8(reportPage("东城区财政局", 2023, 5)));
      const paths = Object.entries(bad).map(([name, [bytes]]) => put(name, bytes));
      await page.getByTestId("files").setInputFiles(before);
      await page.getByRole("link", { name: "宿迁市人民政府 2019" }).waitFor();
      await page.getByTestId("files").setInputFiles([...paths, huge, good]);
      await page.locator(".import-progress").waitFor();
      // The page answers while it reads: a frame is never long in coming.
      const slowest = await page.evaluate(async () => {
        let [last, longest] = [performance.now(), 0];
        while (document.querySelector(".import-progress") !== null) {
          await new Promise((nextFrame) => requestAnimationFrame(nextFrame));
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }
        return longest;
      });
      expect(slowest).toBeLessThan(3_000);
      await page.locator(".import-summary").waitFor({ timeout: 120_000 });
      await page.getByRole("link", { name: "东城区财政局 2023" }).waitFor();
      for (const [name, [, refusal]] of Object.entries({
        ...bad,
        "huge.csv": [new Uint8Array(), "too_large"] as const,
      }))
        await page
          .locator('tr[data-need="refused"]', { hasText: name })
          .getByText(refusalWords[refusal].zh)
          .waitFor({ timeout: 5_000 });
      expect(await page.title()).not.toBe("ran");
      await page.reload();
      await page.getByRole("link", { name: "宿迁市人民政府 2019" }).waitFor();
      await page.getByRole("link", { name: "东城区财政局 2023" }).waitFor();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
