import { derivationOf, isCellCode, type CellCode } from "../../form/cells.ts";
import { explain } from "../../form/explain.ts";
import { figureName } from "../../form/figureName.ts";
import { severities, severityLabels } from "../../form/rule.ts";
import type { Verdict } from "../../form/verdict.ts";
import { answerColumns, firstFindingRow } from "../../ingest/correction/answerSheet.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { WrittenCell, WrittenSheet } from "../workbook/sheetModel.ts";
import { resultWords } from "./checkCells.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { changedFormula, writtenFigure } from "./formCell.ts";
import { sheetReference } from "./formPlaces.ts";
import { linesOf } from "./lines.ts";

interface FindingPlaces {
  readonly name: string;
  readonly formName: string;
  readonly addresses: ReadonlyMap<CellCode, string>;
  readonly results: ReadonlyMap<Verdict, string>;
}

const widths = [6, 8, 11, 44, 28, 8, 16, 24, 34, 11, 13];
const mostListed = 8;
/** A formula over more cells is longer than spreadsheets take. */
const mostFollowed = 40;

/** The printed cells a check is about, with the rows of a subtotal in its place. */
export function printedCells(
  verdict: Verdict,
  addresses: ReadonlyMap<CellCode, string>,
): readonly CellCode[] {
  const codes = verdict.cells.flatMap((code) =>
    isCellCode(code) && addresses.has(code) ? [code] : (derivationOf(code)?.parts ?? []),
  );
  return [...new Set(codes)].filter((code) => addresses.has(code));
}

/** What failed, the gravest first. */
export function failedOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts
    .filter(({ state }) => state === "fail")
    .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

function cellList(codes: readonly CellCode[], addresses: FindingPlaces["addresses"], locale: Locale): string {
  const lines = codes
    .slice(0, mostListed)
    .map((code) => `${addresses.get(code) ?? ""} ${figureName(code)[locale]}`);
  const more = codes.length > mostListed ? [correctionPhrases.moreCells(codes.length)[locale]] : [];
  return [...lines, ...more].join("\n");
}

/** A formula that lists what was changed in some cells: I9 12→11. */
function changesFormula(
  codes: readonly CellCode[],
  source: CorrectionSource,
  places: FindingPlaces,
): string | null {
  if (codes.length === 0 || codes.length > mostFollowed) return null;
  const each = codes.map((code) => {
    const address = places.addresses.get(code) ?? "";
    const cell = sheetReference(places.formName, address);
    const written = writtenFigure(source.report, code);
    const before = String(written ?? "")
      .slice(0, 20)
      .replaceAll('"', '""');
    return `IF(${changedFormula(cell, written)},"${address} ${before}→"&${cell}&"  ","")`;
  });
  return each.join("&");
}

function headCells(locale: Locale): readonly WrittenCell[] {
  const names = [
    "number",
    "severity",
    "rule",
    "problem",
    "cells",
    "place",
    "now",
    "corrected",
    "explanation",
    "by",
    "date",
  ] as const;
  return names.map((name) => ({ value: correctionPhrases[name][locale], style: "heading" }));
}

const answers: readonly WrittenCell[] = [
  { value: null, style: "answer" },
  { value: null, style: "answer" },
  { value: null, style: "answerDay" },
];

/** What was found, with its cells, what became of it, and space for the organ's answer. */
export function findingSheet(source: CorrectionSource, places: FindingPlaces, locale: Locale): WrittenSheet {
  const heights = new Map<number, number>();
  const found = failedOf(source.verdicts);
  const rows = found.map((verdict, index): readonly WrittenCell[] => {
    const codes = printedCells(verdict, places.addresses);
    const sentence = explain(verdict, source.report)[locale];
    const list = cellList(codes, places.addresses, locale);
    const result = places.results.get(verdict);
    const changes = changesFormula(codes, source, places);
    const first = codes[0] === undefined ? undefined : places.addresses.get(codes[0]);
    heights.set(firstFindingRow + index - 1, 6 + 15 * Math.max(2, linesOf(sentence, 44), linesOf(list, 28)));
    return [
      { value: index + 1, style: "boxedCenter" },
      { value: severityLabels[verdict.severity][locale], style: "boxedCenter" },
      { value: verdict.rule, style: "boxedCenter" },
      { value: sentence, style: "boxed" },
      { value: list, style: "boxed" },
      {
        value: first ?? null,
        style: first === undefined ? "boxedCenter" : "boxedLink",
        ...(first === undefined ? {} : { link: sheetReference(places.formName, first) }),
      },
      {
        value: resultWords(verdict, locale),
        style: "boxedCenter",
        ...(result === undefined ? {} : { formula: result }),
      },
      { value: "", style: "boxed", ...(changes === null ? {} : { formula: changes }) },
      ...answers,
    ];
  });
  const last = firstFindingRow + rows.length - 1;
  heights.set(last, 36);
  const others: readonly WrittenCell[] = [
    ...["boxedCenter", "boxedCenter", "boxedCenter"].map((): WrittenCell => ({
      value: null,
      style: "boxedCenter",
    })),
    { value: correctionPhrases.others[locale], style: "boxed" },
    ...[0, 1, 2, 3].map((): WrittenCell => ({ value: null, style: "boxed" })),
    ...answers,
  ];
  const lead = correctionPhrases[rows.length === 0 ? "noFindings" : "findingsLead"][locale];
  return {
    name: places.name,
    rows: [
      [{ value: places.name, style: "title" }],
      [{ value: lead, style: "plain" }],
      headCells(locale),
      ...rows,
      others,
    ],
    widths,
    heights,
    frozen: answerColumns.headRow,
    repeated: [answerColumns.headRow - 1, answerColumns.headRow - 1],
    marks:
      rows.length === 0
        ? []
        : [{ range: `H${firstFindingRow}:H${last}`, formula: `LEN(H${firstFindingRow})>0`, mark: "changed" }],
    isProtected: true,
    isLandscape: true,
  };
}
