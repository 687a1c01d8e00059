import { cellsOf } from "../../form/cells.ts";
import { forms } from "../../form/form.ts";
import { figureName } from "../../form/figureName.ts";
import { tableFigure } from "../../form/tableValue.ts";
import { formatNumber } from "../../locale/number.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { WrittenCell, WrittenSheet } from "../workbook/sheetModel.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { linesOf } from "./lines.ts";

const textWidth = 96;

/** Amounts that the report prints in another unit than the form, or in none. */
function amountLines({ report, form }: CorrectionSource, locale: Locale): readonly string[] {
  return cellsOf(form)
    .filter(({ type }) => type === "decimal")
    .flatMap(({ code, unit }): string[] => {
      const figure = tableFigure(report, code);
      if (figure === null || figure.raw === "") return [];
      const [zh, en] = [figureName(code).zh, figureName(code).en];
      if (figure.state === "unit_unknown")
        return [correctionPhrases.amountWithoutUnit({ zh, en }, figure.raw)[locale]];
      if (figure.value === null || figure.raw === String(figure.value)) return [];
      const written = `${formatNumber(figure.value, locale)} ${unit}`;
      return [correctionPhrases.amount({ zh, en }, figure.raw, written)[locale]];
    });
}

function factRows(source: CorrectionSource, locale: Locale): readonly (readonly [string, string])[] {
  const { organ, report, dataset, form, made, source: publication } = source;
  const printed = [publication.title, publication.url].filter((one) => one !== null).join("  ");
  return [
    [correctionPhrases.organ[locale], organ.name],
    [correctionPhrases.year[locale], String(report.meta.year)],
    [correctionPhrases.form[locale], `${forms[form].label[locale]}  ${forms[form].document[locale]}`],
    [correctionPhrases.dataset[locale], dataset.title[locale]],
    ...(printed === "" ? [] : [[correctionPhrases.source[locale], printed] as const]),
    [correctionPhrases.made[locale], made.slice(0, 10)],
  ];
}

/** What the workbook is, whose, how to fill it in, and how its figures are to be read. */
export function aboutSheet(source: CorrectionSource, name: string, locale: Locale): WrittenSheet {
  const rows: (readonly (WrittenCell | undefined)[])[] = [];
  const heights = new Map<number, number>();
  const add = (cells: readonly (WrittenCell | undefined)[], height?: number): void => {
    if (height !== undefined) heights.set(rows.length, height);
    rows.push(cells);
  };
  const section = (title: string, lines: readonly string[], isNumbered: boolean): void => {
    if (lines.length === 0) return;
    add([]);
    add([{ value: title, style: "section" }], 24);
    for (const [index, line] of lines.entries())
      add(
        [
          { value: isNumbered ? `${index + 1}.` : "·", style: "bullet" },
          { value: line, style: "words" },
        ],
        4 + 15 * linesOf(line, textWidth),
      );
  };
  add([{ value: correctionPhrases.title[locale], style: "title" }], 34);
  if (source.dataset.isSimulated) {
    const text = correctionPhrases.simulated[locale];
    add(
      [
        { value: text, style: "warning" },
        { value: null, style: "warning" },
      ],
      26,
    );
  }
  for (const [fact, value] of factRows(source, locale))
    add(
      [
        { value: fact, style: "label" },
        { value, style: "boxed" },
      ],
      6 + 15 * linesOf(value, textWidth),
    );
  section(correctionPhrases.howTitle[locale], correctionPhrases.how[locale], true);
  section(correctionPhrases.basisTitle[locale], correctionPhrases.basis[locale], false);
  section(correctionPhrases.amountsTitle[locale], amountLines(source, locale), false);
  const merges = source.dataset.isSimulated ? [{ top: 1, left: 0, bottom: 1, right: 1 }] : [];
  return { name, rows, heights, merges, widths: [14, textWidth], isProtected: true };
}
