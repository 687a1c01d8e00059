import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { expectedFigures, hasSamples, sampleBytes, samplesMissing } from "../support/samples.ts";
import { csvTemplate } from "../../src/ingest/template.ts";
import { reportPage } from "../support/corpus/reportFiles.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gongkai-ingest-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number | null;
  readonly said: string;
  readonly complained: string;
}

function ingest(...args: readonly string[]): Run {
  const program = join(root, "src", "ingest", "commandLine.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, said: stdout, complained: stderr };
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface Violation {
  readonly rule: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly message: string;
  readonly message_en: string;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(path: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const { data, meta } = Papa.parse<Row>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true });
  return { header: meta.fields ?? [], rows: data };
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const columns = "file,unit,kind,scope,region_code,year,form,code,raw,value,state";
const page = put("年报/good.html", reportPage("东城区财政局", 2023, 5));
const bad = put("bad.html", "<p>no report</p>");

describe.skipIf(!hasSamples)(`ingest(samples)${hasSamples ? "" : `: ${samplesMissing}`}`, () => {
  const names = [
    ...["SQ2023", "SQ2024"].flatMap((name) =>
      ["html", "gb18030.html", "docx", "txt", "pdf", "xlsx"].map((extension) => `${name}.${extension}`),
    ),
    "XA2020.txt",
  ];

  it(
    "ingest FILE... --out --report gives exactly the expected figures of every sample",
    { timeout: 180_000 },
    () => {
      const files = names.map((name) => put(`samples/${name}`, sampleBytes(name)));
      const [out, report] = [join(folder, "all.csv"), join(folder, "all.json")];
      const { status } = ingest(...files, "--out", out, "--report", report);
      const { header, rows } = rowsOf(out);
      expect(header.join(",")).toBe(columns);
      for (const [at, name] of names.entries()) {
        const own = rows.filter(({ file }) => file === files[at]);
        const told = Object.fromEntries(
          own.map(({ code = "", value = "" }) => [code, value === "" ? null : Number(value)]),
        );
        const sample = name.slice(0, 6);
        expect([name, told]).toEqual([
          name,
          { ...expectedFigures(sample), ...expectedFigures(`${sample}.narrative`) },
        ]);
      }
      expect(jsonOf(report)).toMatchObject(names.map((_name, at) => ({ file: files[at], status: "read" })));
      expect(status).toBe(0);
    },
  );
});

describe("ingest", () => {
  it("ingest FOLDER --report tells of each report, and ends with 0 where all are read", () => {
    const report = join(folder, "good.json");
    expect(ingest(join(folder, "年报"), "--report", report).status).toBe(0);
    const [only] = jsonOf(report) as Readonly<Record<string, unknown>>[];
    expect(Object.keys(only ?? {})).toEqual([
      "file",
      "status",
      "unit",
      "scope",
      "year",
      "form",
      "violations",
      "issues",
    ]);
    expect(only).toMatchObject({
      file: page,
      status: "read",
      unit: "东城区财政局",
      scope: "single_organ",
      year: 2023,
      form: "form_2021",
    });
  });

  it("ingest ends with 1 where a report breaks an error rule or is incomplete, and names rule, weight, cells and why", () => {
    const [names = [], example = []] = Papa.parse<string[]>(csvTemplate("form_2021").slice(1)).data;
    const wrong = example.map((field, at) => (names[at] === "granted.total" ? "99" : field));
    const broken = put("broken.csv", Papa.unparse([names, wrong]));
    const half = put("half.html", reportPage("东城区财政局", 2023, 5).slice(0, 5_000));
    const report = join(folder, "half.json");
    expect(ingest(half, "--report", report).status).toBe(1);
    expect(jsonOf(report)).toMatchObject([{ status: "incomplete" }]);
    expect(ingest(broken, "--report", report).status).toBe(1);
    const [{ violations }] = jsonOf(report) as [{ readonly violations: readonly Violation[] }];
    const found = violations.find(
      ({ severity, cells }) => severity === "error" && cells.includes("granted.total"),
    );
    expect(found?.rule).toMatch(/^S3-/);
    expect([found?.message, found?.message_en]).not.toContain("");
  });

  it("ingest ZIP reads what is in it, and ends with 2 where anything is rejected", () => {
    const zip = put(
      "all.zip",
      zipSync({ "in/good.html": readFileSync(page), "bad.html": readFileSync(bad) }),
    );
    const report = join(folder, "zip.json");
    expect(ingest(zip, "--report", report).status).toBe(2);
    expect(jsonOf(report)).toMatchObject([
      { file: `${zip}/in/good.html`, status: "read" },
      { file: `${zip}/bad.html`, status: "rejected", unit: null, issues: [{ kind: "not_a_report" }] },
    ]);
  });

  it("ingest --help says on the screen what can be asked and ends with 0", () => {
    const { status, said } = ingest("--help");
    expect(status).toBe(0);
    for (const word of ["--out", "--report", "--dataset", "--map", "--encoding", "FILE"])
      expect(said).toContain(word);
  });

  it.each([
    ["an unknown option", ["--wat", page], "--wat"],
    ["no file", [], "no FILE"],
    ["a file that is not there", ["/no/such/file.html"], "/no/such/file.html"],
    ["an unknown encoding", [page, "--encoding", "klingon"], "klingon"],
    ["an unknown code", [page, "--map", "信访类=granted.martians"], "granted.martians"],
    ["a path under a file", [page, "--out", `${page}/a.csv`], "good.html"],
    ["a folder as output", [page, "--out", folder], folder],
    ["the name of a bundled data set", [page, "--dataset", "real"], "real"],
  ])("ingest with %s says so, reads nothing and ends with 2", (_what, args, word) => {
    const { status, said, complained } = ingest(...args);
    expect([status, said]).toEqual([2, ""]);
    expect(complained).toContain(word);
    expect(complained).not.toContain("    at ");
  });

  it("ingest with one output that cannot be written writes neither", () => {
    const out = join(folder, "part.csv");
    expect(ingest(page, "--out", out, "--report", `${page}/a.json`).status).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  });

  it("ingest --map reads a column that nobody knows", () => {
    const table = put(
      "own.csv",
      "unit,region_code,year,granted.total,信访类\n东城区财政局,110101,2023,5,6\n",
    );
    const out = join(folder, "own.out.csv");
    ingest(table, "--map", "信访类=declined_petition.total", "--out", out);
    expect(rowsOf(out).rows.map(({ code, value }) => [code, value])).toEqual([
      ["granted.total", "5"],
      ["declined_petition.total", "6"],
    ]);
  });
});
