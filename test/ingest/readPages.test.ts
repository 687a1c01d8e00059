import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/readFile.ts";
import { readReport, type Reading } from "../../src/ingest/readReport.ts";

const input = fileURLToPath(new URL("input/", import.meta.url));
const isReport = (name: string): boolean =>
  /\.(?:s?html?|mhtml|txt|md|docx|xlsx)$/u.test(name) || name === "form.csv";

/** A folder a case: a file as it came, and what it states; figures by code, and organ, year, form, status. */
const cases = readdirSync(input).flatMap((folder) =>
  readdirSync(input + folder)
    .filter(isReport)
    .map((file) => ({ folder, file })),
);

function expectedOf(folder: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(`${input}${folder}/expected.csv`, "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const at = line.indexOf(",");
    return [line.slice(0, at), line.slice(at + 1)];
  });
}

async function read(folder: string, file: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(`${input}${folder}/${file}`));
  const [document] = await readFile({ name: file, bytes });
  if (document === undefined) throw new Error(`${folder} holds no document`);
  return readReport(document, file);
}

/** What a reading says under the names of `expected.csv`. */
function told(reading: Reading, name: string): string {
  const { identity, content, issues, cells, status } = reading;
  if (name === "organ") return identity.organ?.value ?? "";
  if (name === "year") return String(identity.year?.value);
  if (name === "form") return content.meta.form;
  if (name === "published") return content.meta.published ?? "";
  if (name === "status") return status;
  if (name === "issues")
    return [...new Set(issues.filter(({ severity }) => severity === "error").map(({ kind }) => kind))].join(
      " ",
    );
  if (name === "sure") return String(cells.filter(({ confidence }) => confidence === "sure").length);
  if (name.startsWith("narrative."))
    return String([...content.narrative].find(([code]) => code === name)?.[1]);
  const figure = cells.find(({ code }) => code === name)?.figure;
  if (figure?.state === "not_read") return "not read";
  if (figure?.state === "not_applicable") return "/";
  return figure?.state === "blank" ? "blank" : String(figure?.value);
}

describe("readReport of pages, texts and documents as they are found", () => {
  it.each(cases)("readReport($folder) gives what it states and no more", async ({ folder, file }) => {
    const reading = await read(folder, file);
    const expected = expectedOf(folder);
    expect(expected.length).toBeGreaterThan(3);
    expect(expected.map(([name]) => [name, told(reading, name)])).toEqual(expected);
    if (reading.status !== "read") return;
    expect(reading.cells.filter(({ confidence }) => confidence === "doubtful")).toEqual([]);
    expect(reading.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
