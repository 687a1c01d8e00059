import type { WorkBook } from "@e965/xlsx";
import type { CellCode } from "../../form/cells.ts";
import { cellValue } from "../workbook/cellValue.ts";
import type { ImportedIssue } from "../imports/importedReport.ts";
import { answerColumns, firstFindingRow } from "./answerSheet.ts";
import { correctionIssues } from "./correctionIssues.ts";
import type { Machine } from "./machineSheet.ts";
import { cellAt } from "./readMachine.ts";

/** What the organ answered, for each cell that was asked about and for all others. */
export interface Answers {
  noteOn(code: CellCode): string;
  readonly issues: readonly ImportedIssue[];
}

/** An explanation with who gave it and when: 录入有误（张三，2026-01-05）. */
function noteOf(explanation: string, by: string, date: string): string {
  const who = [by, date].filter((part) => part !== "").join("，");
  if (who === "") return explanation;
  return explanation === "" ? who : `${explanation}（${who}）`;
}

/** Reads the yellow columns of the sheet of findings. */
export function readAnswers(workbook: WorkBook, { sheets, findings }: Machine): Answers {
  const sheet = workbook.Sheets[sheets.findings];
  if (sheet === undefined) return { noteOn: () => "", issues: [correctionIssues.noAnswers()] };
  const at = (row: number, column: number): string => cellValue(cellAt(sheet, row - 1, column - 1));
  const noteIn = (row: number): string =>
    noteOf(at(row, answerColumns.explanation), at(row, answerColumns.by), at(row, answerColumns.date));
  const asked = findings.map((codes, index) => ({ codes, row: firstFindingRow + index }));
  const issues = asked.flatMap(({ row }) => {
    const cell = cellAt(sheet, row - 1, answerColumns.corrected - 1);
    const typed = cell?.f === undefined ? cellValue(cell) : "";
    return typed === "" ? [] : [correctionIssues.answeredElsewhere(row, typed)];
  });
  const general = noteIn(firstFindingRow + findings.length);
  return {
    issues,
    noteOn(code) {
      const own = asked.filter(({ codes }) => codes.includes(code)).map(({ row }) => noteIn(row));
      const told = [...new Set(own)].filter((note) => note !== "");
      return told.length === 0 ? general : told.join("；");
    },
  };
}
