import { cellOf, type CellCode } from "../../form/cells.ts";
import { disclosureRows } from "../../form/disclosure.ts";
import { disputeRows } from "../../form/disputes.ts";
import type { StatutoryForm } from "../../form/form.ts";
import { requestRows } from "../../form/requests.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { ReadCell } from "./readCells.ts";

const tableNames = {
  disclosure: "表二 主动公开政府信息情况",
  requests: "表三 收到和处理政府信息公开申请情况",
  disputes: "表四 行政复议、行政诉讼情况",
} as const;

function rowName(code: CellCode, form: StatutoryForm): string {
  const { row } = cellOf(code);
  const disclosure = Object.entries(disclosureRows).find(([name]) => name === row)?.[1].printed[form];
  const request = Object.entries(requestRows).find(([name]) => name === row)?.[1].printed;
  const dispute = Object.entries(disputeRows).find(([name]) => name === row)?.[1].label.zh;
  return disclosure ?? request ?? dispute ?? row;
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** Says which tables, rows and cells of the form were not found; what another issue explains is not told twice. */
export function reportMissing(
  cells: readonly ReadCell[],
  form: StatutoryForm,
  told: readonly Issue[],
): readonly Issue[] {
  const explained = new Set(
    told.filter((issue) => issue.severity === "error").flatMap((issue) => issue.codes),
  );
  const isMissing = (cell: ReadCell): boolean => cell.figure.state === "not_read";
  return grouped(cells, ({ code }) => cellOf(code).section).flatMap((section) => {
    const [first] = section;
    if (first === undefined) return [];
    if (section.every(({ figure }) => figure.state === "blank"))
      return [
        issueOf(
          "table_blank",
          first.place,
          section.map((cell) => cell.code),
          { meant: tableNames[cellOf(first.code).section] },
        ),
      ];
    if (section.every((cell) => isMissing(cell) && !explained.has(cell.code)))
      return [
        issueOf(
          "table_missing",
          null,
          section.map((cell) => cell.code),
          { meant: tableNames[cellOf(first.code).section] },
        ),
      ];
    return grouped(section, ({ code }) => cellOf(code).row).flatMap((row) => {
      const missing = row
        .filter((cell) => isMissing(cell) && !explained.has(cell.code))
        .map((cell) => cell.code);
      const [code] = missing;
      if (code === undefined) return [];
      const kind = missing.length === row.length ? "row_missing" : "cells_missing";
      return [issueOf(kind, null, missing, { meant: rowName(code, form) })];
    });
  });
}
