import { noneWords, notApplicableWords } from "../../form/absentWords.ts";
import { cellOf, cellsOf, type CellCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { partsOfTotal, tableFigure, valueWithBlanks } from "../../form/tableValue.ts";
import { writeContext } from "../../ingest/correction/correctionContext.ts";
import {
  fingerprint,
  machineColumns,
  machineFacts,
  machineMark,
  machineRow,
  machineSheetName,
  machineVersion,
  type Machine,
  type MachineCell,
  type MachineFact,
  type SheetNames,
} from "../../ingest/correction/machineSheet.ts";
import type { WrittenCell, WrittenSheet } from "../workbook/sheetModel.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { failedOf, printedCells } from "./findingSheet.ts";
import { sheetReference } from "./formPlaces.ts";

/** What a workbook knows of itself and of the figures it was made with. */
export function machineOf(
  source: CorrectionSource,
  addresses: ReadonlyMap<CellCode, string>,
  sheets: SheetNames,
): Machine {
  const { report, form } = source;
  const printed = cellsOf(form).map(({ code }) => code);
  const cells = printed.map((code): MachineCell => {
    const figure = tableFigure(report, code);
    const { value, raw, state } = figure ?? { value: null, raw: "", state: "not_read" as const };
    return { code, address: addresses.get(code) ?? "", value, raw, state };
  });
  const around = { place: source.place, title: source.source.title, sourceUrl: source.source.url };
  return {
    dataset: source.dataset.name,
    report: source.id,
    organ: source.organ,
    year: report.meta.year,
    form,
    made: source.made,
    sheets,
    findings: failedOf(source.verdicts).map((verdict) => printedCells(verdict, addresses)),
    context: writeContext(report, new Set(printed), around),
    cells,
  };
}

/** What people type for a figure that does not apply; formulas know no patterns. */
const dashes = ["/", "／", "-", "—", "——", "--"] as const;

const plain = (value: string | number | null): WrittenCell => ({ value, style: "plain" });
const computed = (formula: string, value: number): WrittenCell => ({ value, formula, style: "plain" });

function factOf(fact: MachineFact, machine: Machine): string | number {
  switch (fact) {
    case "mark":
      return machineMark;
    case "version":
      return machineVersion;
    case "organ":
      return JSON.stringify(machine.organ);
    case "sheets":
      return JSON.stringify(machine.sheets);
    case "findings":
      return JSON.stringify(machine.findings);
    case "fingerprint":
      return fingerprint(machine);
    default:
      return machine[fact];
  }
}

interface Writing {
  readonly machine: Machine;
  readonly report: Report;
}

/** How a cell stands now, as formulas: known, blank or a slash; with blanks as zero its total may become known. */
function flagCells(
  { code, state, value, address }: MachineCell,
  { machine, report }: Writing,
  at: number,
): readonly WrittenCell[] {
  const cell = sheetReference(machine.sheets.form, address);
  const text = `TRIM(SUBSTITUTE(${cell},"\u3000",""))`;
  const own = (column: "strict" | "blank"): string => `${machineColumns[column]}${machineRow(at)}`;
  const order = machine.cells.map((one) => one.code);
  const parts = partsOfTotal(code).map((part) => `${machineColumns.loose}${machineRow(order.indexOf(part))}`);
  const isDisclosure = cellOf(code).section === "disclosure";
  const looseBlank = parts.length === 0 ? "0" : `MIN(1,${parts.join("+")})`;
  const isOne = (...words: readonly string[]): string => words.map((word) => `${text}="${word}"`).join(",");
  return [
    computed(`IF(OR(ISNUMBER(${cell}),${isOne(...noneWords)}),0,1)`, value === null ? 1 : 0),
    computed(
      isDisclosure ? own("strict") : `IF(${own("strict")}=0,0,IF(${own("blank")}=1,${looseBlank},1))`,
      valueWithBlanks(report, code) === null ? 1 : 0,
    ),
    computed(`IF(ISNUMBER(${cell}),0,IF(${text}="",1,0))`, state === "blank" ? 1 : 0),
    computed(`IF(OR(${isOne(...dashes, ...notApplicableWords)}),1,0)`, state === "not_applicable" ? 1 : 0),
  ];
}

/** The hidden sheet: by it the workbook is known again, and every cell found without guessing. */
export function machineSheet(machine: Machine, report: Report): WrittenSheet {
  return {
    name: machineSheetName,
    isHidden: true,
    isProtected: true,
    widths: [24, 24],
    rows: [
      ...machineFacts.map((fact) => [plain(fact), plain(factOf(fact, machine))]),
      Object.keys(machineColumns).map(plain),
      ...machine.cells.map((cell, at) => [
        plain(cell.code),
        plain(cell.address),
        plain(cell.value),
        plain(cell.raw),
        plain(cell.state),
        ...flagCells(cell, { machine, report }, at),
      ]),
    ],
  };
}
