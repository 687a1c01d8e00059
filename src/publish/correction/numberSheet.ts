import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { WrittenSheet } from "../workbook/sheetModel.ts";
import { firstConstantRow, type Constant } from "./constants.ts";

/** The numbers of last year's report and of the text that the checks use. */
export function numberSheet(list: readonly Constant[], name: string, locale: Locale): WrittenSheet {
  const head = (["name", "value", "note"] as const).map((word) => ({
    value: correctionPhrases[word][locale],
    style: "heading" as const,
  }));
  return {
    name,
    rows: [
      [{ value: name, style: "title" }],
      [{ value: correctionPhrases.numbersLead[locale], style: "plain" }],
      head,
      ...list.map((constant) => [
        { value: constant.name[locale], style: "boxed" as const },
        { value: constant.value, style: "boxedNumber" as const },
        { value: constant.hasBlanks ? correctionPhrases.hasBlanks[locale] : null, style: "boxed" as const },
      ]),
    ],
    widths: [52, 14, 34],
    frozen: firstConstantRow,
    isProtected: true,
  };
}
