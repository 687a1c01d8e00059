import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ValueCode } from "../../../src/form/cells.ts";
import { isLeast } from "../../../src/publish/panel/panelTable.ts";
import type { YearColumn } from "../../../src/queries/points.ts";
import type { Total } from "../../../src/queries/totals.ts";
import { yearFile } from "../../../src/views/overview/yearFile.ts";
import { YearTable } from "../../../src/views/overview/YearTable.tsx";

afterEach(cleanup);

type Code = Extract<ValueCode, "new_received.total" | "normative_documents.newly_made">;

function column(year: number, received: Total, made: Total): YearColumn<Code> {
  const totals = { "new_received.total": received, "normative_documents.newly_made": made };
  return {
    organ: null,
    unit: null,
    year,
    row: { organ: null, unit: null, year, reports: 16, on2019Form: 0, totals },
  };
}

const none: Total = { sum: null, stated: 0, fromText: 0 };
const columns = [
  column(2020, { sum: 1240, stated: 14, fromText: 0 }, { sum: 7, stated: 16, fromText: 2 }),
  column(2021, { sum: 0, stated: 16, fromText: 0 }, none),
  { organ: null, unit: null, year: 2022, row: null },
  column(2023, none, none),
] as const satisfies readonly YearColumn<Code>[];

const twin = {
  columns,
  series: [
    { code: "new_received.total", label: { zh: "本年新收", en: "New" }, color: "#000" },
    { code: "normative_documents.newly_made", label: { zh: "新制作", en: "Made" }, color: "#111" },
  ],
  unit: "件",
  locale: "zh",
} as const;

it("yearFile keeps a lower bound, a zero and each reason for nothing apart, and counts the reports", () => {
  const { columns: heads, rows } = yearFile(twin);
  expect(heads.map(({ name }) => name)).toEqual([
    "年度",
    "本年新收（件）",
    "新制作（件）",
    "报告数",
    "有数据的报告数",
    "备注",
  ]);
  const [bound, zero, missing, silent] = rows.map(({ cells }) => cells);
  expect(bound).toEqual([2020, { least: 1240 }, 7, 16, 14, "新制作：取自正文"]);
  expect(zero?.slice(0, 2)).toEqual([2021, 0]);
  const reasons = [zero?.[2], missing?.[1], silent?.[1]];
  expect(new Set(reasons).size).toBe(3);
  for (const reason of reasons) expect(typeof reason).toBe("string");
  expect(missing?.slice(3, 5)).toEqual([0, 0]);
});

it("yearFile holds figure by figure what its table twin shows", () => {
  render(<YearTable {...twin} caption="twin" />);
  const shown = screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.querySelectorAll("td")].slice(1, 3).map((cell) => cell.textContent));
  const filed = yearFile(twin).rows.map(({ cells }) =>
    cells.slice(1, 3).map((cell) => {
      if (isLeast(cell)) return `≥ ${cell.least.toLocaleString("en")} 件`;
      return typeof cell === "number" ? `${cell.toLocaleString("en")} 件` : cell;
    }),
  );
  expect(shown.map((row) => row.map((text) => text.replace(" ◇", "")))).toEqual(filed);
});
