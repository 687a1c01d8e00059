import { expect, it } from "vitest";
import { cellsOf } from "../../../src/form/cells.ts";
import { statutoryForms } from "../../../src/form/form.ts";
import { cellPositions, neighbour } from "../../../src/views/form/cellGrid.ts";
import { formLayout } from "../../../src/form/layout/formLayout.ts";
import type { FormTable, SlotRow } from "../../../src/form/layout/slots.ts";

const rowsOf = (table: FormTable): readonly SlotRow[] => [...table.head, ...table.bodies.flat()];

/** How many grid columns each row fills, headings that reach down from above included. */
function widths(table: FormTable): readonly number[] {
  const rows = rowsOf(table);
  const filled = rows.map(() => 0);
  for (const [row, slots] of rows.entries())
    for (const slot of slots)
      for (let down = 0; down < (slot.kind === "heading" ? slot.rowSpan : 1); down += 1)
        filled[row + down] = (filled[row + down] ?? 0) + slot.columnSpan;
  return filled;
}

function headings(table: FormTable): readonly string[] {
  return rowsOf(table).flatMap((row) =>
    row.flatMap((slot) => (slot.kind === "heading" ? [slot.text.zh] : [])),
  );
}

it.each(statutoryForms)("formLayout(%s) prints every cell of the form once and no other", (form) => {
  const printed = formLayout(form).flatMap((table) => [...cellPositions(table).keys()]);
  expect(printed.toSorted()).toEqual(
    cellsOf(form)
      .map(({ code }) => code)
      .toSorted(),
  );
});

it.each(statutoryForms)("formLayout(%s) fills every row of every table to its width", (form) => {
  for (const table of formLayout(form)) expect(new Set(widths(table))).toEqual(new Set([table.width]));
});

it.each([
  [
    "form_2019",
    20,
    ["第二十条第(一)项", "第二十条第(五)项", "第二十条第(六)项", "第二十条第(八)项", "第二十条第(九)项"],
  ],
  ["form_2021", 22, ["第二十条第(一)项", "第二十条第(五)项", "第二十条第(六)项", "第二十条第(八)项"]],
] as const)("formLayout(%s) spans the results over %i rows and has its bands", (form, rows, bands) => {
  const [disclosure, requests] = formLayout(form);
  expect(disclosure && headings(disclosure).filter((text) => text.startsWith("第二十条"))).toEqual(bands);
  const block = requests?.bodies.flat(2).find((slot) => slot.kind === "heading" && slot.role === "block");
  expect(block).toMatchObject({ text: { zh: "三、本年度办理结果" }, rowSpan: rows });
});

it("formLayout(form_2021) prints the labels that changed in 2021", () => {
  const [disclosure, requests] = formLayout("form_2021");
  expect(disclosure && headings(disclosure)).toEqual(
    expect.arrayContaining(["行政规范性文件", "本年处理决定数量", "本年收费金额(单位:万元)"]),
  );
  expect(requests && headings(requests)).toEqual(
    expect.arrayContaining([
      "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)",
      "(六)其他处理",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    ]),
  );
});

it("formLayout(form_2019) heads section 4 in three rows over fifteen figures", () => {
  const disputes = formLayout("form_2019")[2];
  expect(disputes?.head.map((row) => row.length)).toEqual([2, 7, 10]);
  expect(disputes?.bodies.flat(2)).toHaveLength(15);
});

it("neighbour(positions, code, key) goes from cell to cell as they stand on the form", () => {
  const [disclosure, requests] = formLayout("form_2019");
  const rows = cellPositions(requests as FormTable);
  expect(neighbour(rows, "granted.natural_person", "ArrowRight")).toBe("granted.commercial_enterprise");
  expect(neighbour(rows, "granted.total", "ArrowDown")).toBe("partially_granted.total");
  expect(neighbour(rows, "granted.total", "Home")).toBe("granted.natural_person");
  expect(neighbour(rows, "granted.total", "ArrowRight")).toBeNull();
  const blocks = cellPositions(disclosure as FormTable);
  expect(neighbour(blocks, "coercive_measures.decisions", "ArrowDown")).toBe("admin_fees.items_change");
  expect(neighbour(blocks, "procurement.project_count", "ArrowUp")).toBe("admin_fees.items_prev_year");
});
