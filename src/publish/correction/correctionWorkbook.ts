import type { CellCode } from "../../form/cells.ts";
import type { Severity } from "../../form/rule.ts";
import { machineSheetName } from "../../ingest/correction/machineSheet.ts";
import { correctionPhrases, sheetPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import { writeWorkbook } from "../workbook/writeWorkbook.ts";
import { aboutSheet } from "./aboutSheet.ts";
import { checkSheet } from "./checkSheet.ts";
import { createConstants } from "./constants.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { failedOf, findingSheet, printedCells } from "./findingSheet.ts";
import { formPlaces } from "./formPlaces.ts";
import { formAddresses } from "../../form/layout/formGrid.ts";
import { formSheet } from "./formSheet.ts";
import { machineOf, machineSheet } from "./machineCells.ts";
import { numberSheet } from "./numberSheet.ts";

/** The gravest failure of each cell; notices leave the form unmarked. */
function flagsOf(
  source: CorrectionSource,
  addresses: ReadonlyMap<CellCode, string>,
): ReadonlyMap<CellCode, Severity> {
  const flags = new Map<CellCode, Severity>();
  for (const verdict of failedOf(source.verdicts).toReversed())
    if (verdict.severity !== "info")
      for (const code of printedCells(verdict, addresses)) flags.set(code, verdict.severity);
  return flags;
}

/** The name a report's workbook is saved under. */
export function correctionFileName({ organ, report }: CorrectionSource, locale: Locale): string {
  const name = organ.name.replaceAll(/[\\/:*?"<>|\s]+/gu, "");
  return locale === "zh"
    ? `${name}${report.meta.year}年报更正表.xlsx`
    : `${name}-${report.meta.year}-correction.xlsx`;
}

/**
 * A report as a workbook for the organ that filed it: the form with its figures, the rules as formulas over them, what
 * was found, and space for answers. `readCorrection` knows it again by its hidden sheet.
 */
export function correctionWorkbook(source: CorrectionSource, locale: Locale): Uint8Array {
  const addresses = formAddresses(source.form);
  const names = {
    about: sheetPhrases.about[locale],
    form: sheetPhrases.form[locale],
    findings: sheetPhrases.findings[locale],
    checks: sheetPhrases.checks[locale],
    numbers: sheetPhrases.numbers[locale],
  };
  const places = formPlaces(source.report, source.form, addresses, {
    form: names.form,
    machine: machineSheetName,
  });
  const constants = createConstants(names.numbers);
  const writing = { places, previous: source.previous, constants, locale };
  const { sheet: checks, results } = checkSheet(source.verdicts, names.checks, writing);
  const finding = { name: names.findings, formName: names.form, addresses, results };
  return writeWorkbook({
    title: `${correctionPhrases.title[locale]} ${source.organ.name} ${source.report.meta.year}`,
    sheets: [
      aboutSheet(source, names.about, locale),
      formSheet(source, names.form, flagsOf(source, addresses), locale),
      findingSheet(source, finding, locale),
      checks,
      ...(constants.all().length === 0 ? [] : [numberSheet(constants.all(), names.numbers, locale)]),
      machineSheet(
        machineOf(source, addresses, { form: names.form, findings: names.findings }),
        source.report,
      ),
    ],
  });
}
