import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { encodingName } from "./decodeText.ts";
import { meaningOf } from "./flat/columns.ts";
import { dataSetFolder } from "./terminal/dataSetFiles.ts";
import { listFiles } from "./terminal/listFiles.ts";
import { exitCode, figuresCsv, outcomesOf, type Outcome } from "./terminal/outputs.ts";
import { readPaths, type ReadPath } from "./terminal/readPaths.ts";
import { checkWritable, isReplaceable, replaceFolder, writeWhole } from "./terminal/writeWhole.ts";

const usage = `读取年度报告 · Reads annual reports

  npm run ingest -- FILE... [--out reports.csv] [--report report.json]
                            [--dataset NAME] [--map "COLUMN=CODE"]... [--encoding NAME]

  FILE        文件、文件夹或 ZIP · a file, a folder or a ZIP
  --out       全部数字 · all figures as CSV
  --report    状态、违反的规则和问题 · status, broken rules and issues as JSON
  --dataset   写入 datasets/NAME，npm start 即可打开 · writes a data set that npm start opens
  --map       指明无法识别的列 · says what an unknown column stands for
  --encoding  指定文本编码，如 gb18030、utf-16le · the encoding of pages, texts and CSV
  --help      显示本说明 · this text

  0 全部读取 all read; 1 有不完整或违反错误级规则 some incomplete or breaking an error rule; 2 有被拒绝 some rejected or wrong use

  npm run ingest -- 年报/ --out reports.csv --report report.json
  npm run ingest -- 2024.zip --map "信访类=declined_petition.total" --dataset mycity && npm start`;

/** What the caller asked for cannot be done; the message is for them. */
class WrongUse extends Error {}

interface Choices {
  readonly paths: readonly string[];
  readonly out: string | null;
  readonly report: string | null;
  readonly dataset: string | null;
  readonly encoding: string | null;
  readonly mapping: Readonly<Record<string, string>>;
}

function mappingOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new WrongUse(`--map ${pair}: COLUMN=CODE`);
      const [column, code] = [pair.slice(0, at), pair.slice(at + 1)];
      if (meaningOf(column, { [column]: code }) === null)
        throw new WrongUse(`--map ${pair}: ${code} is no code of the form`);
      return [column, code];
    }),
  );
}

/** What the caller asks for; null for the help. */
function choicesOf(args: readonly string[]): Choices | null {
  const text = { type: "string" } as const;
  const options = { out: text, report: text, dataset: text, encoding: text } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...options, map: { type: "string", multiple: true }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help === true) return null;
  if (positionals.length === 0) throw new WrongUse("no FILE");
  const { out = null, report = null, dataset = null, encoding = null, map = [] } = values;
  if (
    dataset !== null &&
    (!/^[a-z0-9][a-z0-9_-]*$/iu.test(dataset) || ["real", "demonstration"].includes(dataset))
  )
    throw new WrongUse(`--dataset ${dataset}: letters, digits, - and _, and not a data set of the program`);
  if (encoding !== null && encodingName(encoding) === null)
    throw new WrongUse(`--encoding ${encoding}: no encoding of this name is known`);
  return { paths: positionals, out, report, dataset, encoding, mapping: mappingOf(map) };
}

function line({ file, status, unit, year, violations }: Outcome): string {
  const errors = violations.filter(({ severity }) => severity === "error").length;
  const whose = unit === null && year === null ? "" : `  ${unit ?? "?"} ${year ?? "?"}`;
  const broken =
    violations.length === 0 ? "" : `  ${errors} errors, ${violations.length - errors} other violations`;
  return `${status.padEnd(10)}  ${file}${whose}${broken}`;
}

/** Writes a data set unless none of the reports can be part of one; says what was left out. */
function writeDataSet(name: string, read: readonly ReadPath[]): boolean {
  const reports = read.flatMap(({ reports: own }) => own);
  const { files, leftOut } = dataSetFolder(name, reports);
  for (const { report, why } of leftOut) console.error(`  left out: ${report.file}: ${why}`);
  if (leftOut.length === reports.length) {
    console.error(`datasets/${name}: not written, for no report can be part of it`);
    return false;
  }
  replaceFolder(dataSetPath(name), files);
  console.error(`datasets/${name}: npm start`);
  return true;
}

const dataSetPath = (name: string): string =>
  fileURLToPath(new URL(`../../datasets/${name}/`, import.meta.url));

/** Whatever cannot be written is told before anything is read, which may take long. */
function checkOutputs({ out, report, dataset }: Choices): void {
  for (const path of [out, report]) if (path !== null) checkWritable(path);
  if (dataset !== null && !isReplaceable(dataSetPath(dataset)))
    throw new WrongUse(`datasets/${dataset} is there and was not written by this command`);
}

async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const choices = choicesOf(args);
  if (choices === null) {
    console.log(usage);
    return 0;
  }
  const { paths, out, report, dataset, encoding, mapping } = choices;
  checkOutputs(choices);
  const files = listFiles(paths);
  if (files.length === 0) throw new WrongUse("no file that could be a report");
  const read: ReadPath[] = [];
  for await (const one of readPaths(files, { mapping, encoding })) read.push(one);
  const outcomes = outcomesOf(read);
  for (const outcome of outcomes) console.log(line(outcome));
  const texts = new Map<string, string>();
  if (out !== null) texts.set(out, figuresCsv(read));
  if (report !== null) texts.set(report, `${JSON.stringify(outcomes, null, 2)}\n`);
  writeWhole(texts);
  const isWritten = dataset === null || writeDataSet(dataset, read);
  return isWritten ? exitCode(outcomes) : 2;
}

const isWrongUse = (error: unknown): error is Error =>
  error instanceof WrongUse ||
  (error instanceof Error &&
    "code" in error &&
    /^(?:ENOENT|ENOTDIR|EACCES|EPERM|EROFS|ENOSPC|EISDIR|ERR_PARSE_ARGS)/u.test(String(error.code)));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!isWrongUse(error)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
