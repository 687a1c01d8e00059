import type { CellCode } from "../../form/cells.ts";
import { valueLabel } from "../../form/cells.ts";
import type { Text } from "../../locale/text.ts";
import type { ImportedIssue } from "../imports/importedReport.ts";
import type { Place } from "../source.ts";

/** Where a cell of the form lies on its sheet. */
export interface AtCell {
  readonly code: CellCode;
  readonly address: string;
  readonly place: Place;
}

function onCell({ code, address, place }: AtCell, zh: string, en: string): ImportedIssue {
  const name = valueLabel(code);
  return {
    severity: "error",
    message: { zh: `${address} ${name.zh}：${zh}`, en: `${address} ${name.en}: ${en}` },
    place,
    codes: [code],
  };
}

function overall(severity: ImportedIssue["severity"], message: Text): ImportedIssue {
  return { severity, message, place: null, codes: [] };
}

const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** What can be wrong with a correction workbook that comes back. */
export const correctionIssues = {
  formula: (at: AtCell, formula: string) =>
    onCell(
      at,
      `填的是公式 ${quoted(`=${formula}`)}，不是数字，未采用。`,
      `holds the formula ${quoted(`=${formula}`)} and no number; it was not taken.`,
    ),
  words: (at: AtCell, words: string) =>
    onCell(
      at,
      `填的是文字${quoted(words)}，不是数字，未采用。`,
      `holds the text ${quoted(words)} and no number; it was not taken.`,
    ),
  unitMissing: (at: AtCell, raw: string) =>
    onCell(
      at,
      `${quoted(raw)}没有单位，无法折算，未采用；请连同单位填写。`,
      `${quoted(raw)} has no unit and cannot be converted; it was not taken. Give the unit with it.`,
    ),
  answeredElsewhere: (row: number, typed: string) =>
    overall("warning", {
      zh: `《问题》第 ${row} 行的更正值处填了${quoted(typed)}：更正要在《表格》里改，此处所填未采用。`,
      en: `Row ${row} of the findings has ${quoted(typed)} typed under “Corrected to”: corrections belong into the form, and this was not taken.`,
    }),
  noAnswers: () =>
    overall("warning", {
      zh: "《问题》工作表已不在或已改名，其中的说明没有读到。",
      en: "The sheet of findings is gone or was renamed; its explanations were not read.",
    }),
  version: () =>
    overall("error", {
      zh: "这份更正表是另一版本生成的，不能逐格比对，已按普通表格读取，请逐项核对。",
      en: "This workbook was made by another version and cannot be compared cell by cell; it was read as any form. Check every figure.",
    }),
  changed: () =>
    overall("error", {
      zh: "更正表内部的识别数据被改动，不能逐格比对，已按普通表格读取，请逐项核对。",
      en: "The data by which the workbook is known were changed, so it cannot be compared cell by cell; it was read as any form. Check every figure.",
    }),
  noForm: (name: string) =>
    overall("error", {
      zh: `《${name}》工作表已不在或已改名，不能逐格比对，已按普通表格读取，请逐项核对。`,
      en: `The sheet “${name}” is gone or was renamed, so the workbook cannot be compared cell by cell; it was read as any form. Check every figure.`,
    }),
  moved: (address: string, expected: string, found: string) =>
    overall("error", {
      zh: `《表格》的结构被改动：${address} 应为${quoted(expected)}，现在是${quoted(found)}。不能逐格比对，已按普通表格读取，请逐项核对。`,
      en: `The form’s layout was changed: ${address} should read ${quoted(expected)} and reads ${quoted(found)}. It cannot be compared cell by cell and was read as any form. Check every figure.`,
    }),
} as const;
