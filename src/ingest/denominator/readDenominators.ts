import { createCsvRows, sniffDelimiter } from "../csvRows.ts";
import { decimalOf } from "../decimal.ts";
import { decodeText } from "../decodeText.ts";
import { fileContent } from "../fileKind.ts";
import { checkSize } from "../limits.ts";
import { UnreadableFile } from "../source.ts";
import { readSheets } from "../workbook/readSheets.ts";
import type { Denominator, DenominatorFile, DenominatorRow, UnreadRow } from "./denominator.ts";

/** Rows at the top of a file among which the header is looked for: titles and notes may stand above it. */
const headerRows = 10;

const yearHeader = /^(?:年度|年份|报告年度|统计年度|年|year)$/iu;
const placeHeader =
  /^(?:单位|单位名称|单位代码|机关|机关名称|机构|地区|地区名称|地区代码|区县|县区|县\(市、区\)|市县|行政区|行政区划|行政区划代码|区划代码|区划|名称|代码|organ|unit|region|place|name|code|region[ _]code)$/iu;

interface Header {
  readonly index: number;
  readonly year: number;
  readonly places: readonly number[];
  readonly things: readonly { readonly column: number; readonly name: string; readonly unit: string }[];
}

function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

/** 常住人口(万人) is 常住人口 in 万人. The name must do as a word of the address. */
function readThing(header: string): { name: string; unit: string } | null {
  const found = /^(.+?)\s*(?:\(\s*([^()]+?)\s*\)|[/,、]\s*([^/,、]+))$/u.exec(plain(header));
  const unit = found?.[2] ?? found?.[3];
  const name = found?.[1]?.replaceAll(/[^\p{L}\p{N}_.:~-]+/gu, "-").replaceAll(/^-+|-+$/gu, "");
  return name === undefined || name === "" || unit === undefined ? null : { name: name.slice(0, 60), unit };
}

function headerOf(rows: readonly (readonly string[])[]): Header | "no_unit" | null {
  let isUnitMissing = false;
  for (const [index, row] of rows.slice(0, headerRows).entries()) {
    const names = row.map(plain);
    const year = names.findIndex((name) => yearHeader.test(name));
    const places = names.flatMap((name, column) => (placeHeader.test(name) ? [column] : []));
    if (year < 0 || places.length === 0) continue;
    const things = row.flatMap((header, column) => {
      const thing = column === year || places.includes(column) ? null : readThing(header);
      return thing === null ? [] : [{ column, ...thing }];
    });
    if (things.length > 0) return { index, year, places, things };
    isUnitMissing = true;
  }
  return isUnitMissing ? "no_unit" : null;
}

function readYear(text: string): number | null {
  const year = /^((?:19|20)\d{2})年?(?:度|末|底)?$/u.exec(plain(text))?.[1];
  return year === undefined ? null : Number(year);
}

function readRow(
  fields: readonly string[],
  header: Header,
  column: number,
): DenominatorRow | UnreadRow["reason"] {
  const year = readYear(fields[header.year] ?? "");
  // A code says more than a name beside it.
  const names = header.places.map((at) => plain(fields[at] ?? "")).filter((name) => name !== "");
  const place = names.find((name) => /\d{6}/u.test(name)) ?? names[0];
  const text = plain(fields[column] ?? "");
  if (place === undefined) return "no_place";
  if (year === null) return "no_year";
  if (text === "") return "blank";
  const decimal = decimalOf(text);
  if (decimal === null) return /^-\d/u.test(text) ? "not_positive" : "no_number";
  const value = Number(decimal);
  return value > 0 ? { place, year, value } : "not_positive";
}

/** The values of one column; where a place and year has two different ones neither is taken. */
function readColumn(
  rows: readonly (readonly string[])[],
  header: Header,
  column: number,
): { values: readonly DenominatorRow[]; unread: readonly UnreadRow[] } {
  const values = new Map<string, DenominatorRow>();
  const contradicted = new Set<string>();
  const unread: UnreadRow[] = [];
  for (const [index, fields] of rows.entries()) {
    if (index <= header.index || fields.every((field) => field.trim() === "")) continue;
    const refuse = (reason: UnreadRow["reason"]): void => {
      unread.push({ row: index + 1, text: fields.join(" ").trim(), reason });
    };
    const read = readRow(fields, header, column);
    if (typeof read === "string") {
      refuse(read);
      continue;
    }
    const key = `${read.place} ${read.year}`;
    const earlier = values.get(key);
    if (contradicted.has(key) || (earlier !== undefined && earlier.value !== read.value)) {
      values.delete(key);
      contradicted.add(key);
      refuse("contradiction");
    } else values.set(key, read);
  }
  return { values: [...values.values()], unread };
}

/** The denominators of a table: a column for the place or organ, one for the year, one or more of values. */
export function denominatorsOf(rows: readonly (readonly string[])[]): DenominatorFile {
  const header = headerOf(rows);
  if (header === null || header === "no_unit")
    return { denominators: [], unread: [], refusal: header ?? "no_header" };
  const unread: UnreadRow[] = [];
  const denominators = header.things.flatMap(({ column, name, unit }): Denominator[] => {
    const found = readColumn(rows, header, column);
    unread.push(...found.unread);
    return found.values.length === 0 ? [] : [{ name, unit, values: found.values }];
  });
  return { denominators, unread, refusal: denominators.length === 0 ? "no_values" : null };
}

function csvRows(bytes: Uint8Array): readonly (readonly string[])[] {
  checkSize(bytes.length, "csv");
  const { text } = decodeText(bytes);
  const rows: (readonly string[])[] = [];
  const reader = createCsvRows(sniffDelimiter(text.slice(0, 1 << 16)), (fields) => rows.push(fields));
  reader.add(text);
  const [broken] = reader.end();
  if (broken !== undefined) throw new UnreadableFile("damaged", `row ${broken.row}: ${broken.message}`);
  return rows;
}

/** Reads a CSV file or the first sheet of a workbook that has such a table. Throws `UnreadableFile`. */
export async function readDenominators(bytes: Uint8Array, name: string): Promise<DenominatorFile> {
  const content = fileContent(bytes, name);
  if (content === "csv" || content === "text") return denominatorsOf(csvRows(bytes));
  if (content === "encrypted") throw new UnreadableFile("encrypted", "a locked workbook");
  if (content !== "workbook") throw new UnreadableFile("unknown_format", `${content} is no table`);
  const { sheets } = await readSheets(bytes);
  const files = sheets.map(({ rows }) => denominatorsOf(rows));
  const none: DenominatorFile = { denominators: [], unread: [], refusal: "no_header" };
  return (
    files.find(({ refusal }) => refusal === null) ??
    files.find(({ refusal }) => refusal !== "no_header") ??
    none
  );
}
