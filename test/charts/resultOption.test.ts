import { expect, it } from "vitest";
import { barLimit, chartColumns, resultOption } from "../../src/charts/resultOption.ts";
import { consoleColumn } from "../../src/database/consoleValue.ts";

const columns = [
  consoleColumn({ name: "unit", type: "Utf8" }),
  consoleColumn({ name: "year", type: "Int32" }),
  consoleColumn({ name: "cases", type: "Float64" }),
];

it("chartColumns(answer) takes years and texts as names, other numbers as figures", () => {
  expect(chartColumns({ columns })).toEqual({ categories: [0, 1], figures: [2] });
  expect(chartColumns({ columns: columns.slice(0, 2) })).toBeNull();
});

it("resultOption(answer) leaves the place of a NULL empty and says so on the axis", () => {
  const rows = [
    ["east", 2023, 0],
    ["west", 2023, null],
  ];
  const option = resultOption(
    { columns, rows },
    { category: 0, figure: 2 },
    { locale: "zh", theme: "light" },
  );
  expect(option.yAxis).toMatchObject({ data: ["east", "west (NULL)"] });
  expect(option.series).toMatchObject([{ data: [{ value: 0 }, { value: null }] }]);
});

it("resultOption(answer) draws no more bars than can be told apart", () => {
  const rows = Array.from({ length: barLimit + 5 }, (_, index) => [`organ ${index}`, 2023, index]);
  const option = resultOption({ columns, rows }, { category: 0, figure: 2 }, { locale: "en", theme: "dark" });
  expect(option.yAxis).toMatchObject({ data: expect.objectContaining({ length: barLimit }) as unknown });
});
