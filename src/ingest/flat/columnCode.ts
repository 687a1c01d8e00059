import { isRequestColumn } from "../../form/applicants.ts";
import { isValueCode, valueCodes, valueLabel, type ValueCode } from "../../form/cells.ts";
import { isNarrativeCode, type NarrativeCode } from "../../form/narrative.ts";
import { isStructural, readBand, vocabularies } from "../aliases.ts";
import { plainText, readLabel, type Label } from "../labels.ts";

/** What a column of figures, or a row of a tidy table, can be about. */
export type FlatCode = ValueCode | NarrativeCode;

const asCode = (text: string): ValueCode | null => (isValueCode(text) ? text : null);

/** Labels that only say where the row stands. */
function isContext(label: Label): boolean {
  return (
    isStructural(label.text) ||
    readBand(label.text) !== null ||
    vocabularies.requestGroup.match(label)?.code === "results" ||
    /情况$|表$|^政府信息公开申请$|^依申请公开$|^主动公开$/u.test(label.text)
  );
}

/** The row of table 3 that labels name: the row itself, or the group where no row follows it. */
function requestRow(labels: readonly Label[]): string | null {
  const last = labels.at(-1);
  if (last === undefined) return null;
  const groups = labels.map((label) => vocabularies.requestGroup.match(label)?.code ?? null);
  const own = vocabularies.requestRow.match(last);
  const isGrouped = labels.slice(0, -1).every((_label, index) => groups[index] !== null);
  if (own !== null && isGrouped) return own.code;
  return labels.length === 1 ? (groups[0] ?? null) : null;
}

function requestCode(labels: readonly Label[]): ValueCode | null {
  const column = labels.at(-1);
  const code = column === undefined ? null : (vocabularies.requestColumn.match(column)?.code ?? null);
  const row = requestRow(labels.slice(0, -1));
  return row === null || code === null || !isRequestColumn(code) ? null : asCode(`${row}.${code}`);
}

function disputeCode(labels: readonly Label[]): ValueCode | null {
  const [first, ...others] = labels;
  const column = labels.at(-1);
  if (first === undefined || column === undefined || labels.length < 2 || labels.length > 3) return null;
  const groups = [first, ...others.slice(0, -1)].map((label) => vocabularies.disputeGroup.match(label)?.code);
  const isNested = groups.length === 1 || groups[0] === "litigation";
  const result = vocabularies.disputeColumn.match(column)?.code;
  return isNested && result !== undefined ? asCode(`${groups.at(-1) ?? ""}.${result}`) : null;
}

function disclosureCode(labels: readonly Label[]): ValueCode | null {
  const [row, column, ...others] = labels;
  if (row === undefined || others.length > 0) return null;
  if (column !== undefined)
    return asCode(
      `${vocabularies.disclosureRow.match(row)?.code ?? ""}.${vocabularies.disclosureColumn.match(column)?.code ?? ""}`,
    );
  // Some columns exist in one row only, so that their name is enough.
  const only = vocabularies.disclosureColumn.match(row)?.code;
  const codes = valueCodes.filter((code) => code.endsWith(`.${only ?? ""}`));
  return only !== undefined && codes.length === 1 ? (codes[0] ?? null) : null;
}

function codeOfLabels(labels: readonly Label[]): ValueCode | null {
  return disclosureCode(labels) ?? disputeCode(labels) ?? requestCode(labels);
}

const separators = /\s*[/／>＞→|｜·•・_\n]\s*|\s+[-–—]+\s+|[—–]+/u;

/** The labels of a path such as 三、本年度办理结果/(一)予以公开/自然人, those that only give context left out. */
export function pathOf(name: string): readonly Label[] {
  return name
    .replace(/增\s*[/／\\]\s*减/gu, "增减")
    .split(separators)
    .map(readLabel)
    .filter((label) => label.text !== "" && !isContext(label));
}

/** The two halves of a path written without a sign between them: 行政复议结果维持. */
function halves(label: Label): readonly (readonly Label[])[] {
  return Array.from({ length: Math.max(0, label.text.length - 3) }, (_unused, index) =>
    [label.text.slice(0, index + 2), label.text.slice(index + 2)].map(readLabel),
  );
}

const byLabel = new Map<string, FlatCode | null>();
for (const code of valueCodes) {
  const label = plainText(valueLabel(code).zh);
  byLabel.set(label, byLabel.has(label) ? null : code);
}

const sqlName = (text: string): string => text.trim().toLowerCase().replace("__", ".");

/**
 * The figure that a column is about: by its code, its SQL name or a path of Chinese labels from row to column, or
 * from column to row. Null if no figure, or more than one, could be meant.
 */
export function columnCode(name: string): FlatCode | null {
  const code = sqlName(name);
  if (isValueCode(code) || isNarrativeCode(code)) return code;
  const shown = byLabel.get(plainText(name));
  if (shown !== undefined && shown !== null) return shown;
  const path = pathOf(name);
  const found = codeOfLabels(path) ?? codeOfLabels(path.toReversed());
  const [only] = path;
  if (found !== null || only === undefined || path.length > 1) return found;
  const split = halves(only).map((pair) => codeOfLabels(pair) ?? codeOfLabels(pair.toReversed()));
  const codes = new Set(split.filter((one) => one !== null));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** Whether a column names its figure by code, and so is in the unit of the code. */
export function isNamedByCode(name: string): boolean {
  const code = sqlName(name);
  return isValueCode(code) || isNarrativeCode(code);
}
