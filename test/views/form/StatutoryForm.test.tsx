import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { CellCode } from "../../../src/form/cells.ts";
import type { CellContent } from "../../../src/views/form/cellContent.ts";
import { StatutoryForm } from "../../../src/views/form/StatutoryForm.tsx";

const scrolled: Element[] = [];
// jsdom lays nothing out, so it cannot scroll either.
Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
  scrolled.push(this);
};

afterEach(() => {
  cleanup();
  scrolled.length = 0;
});

const plain = (code: CellCode): CellContent => ({ text: "7", tone: "number", title: code });
const place = (code: CellCode): Element => {
  const found = document.querySelector(`td[data-code="${code}"]`);
  if (found === null) throw new Error(`no cell ${code}`);
  return found;
};

it("StatutoryForm draws three tables with the printed headings and their scopes", () => {
  render(<StatutoryForm form="form_2019" locale="zh" cell={plain} lit={null} />);
  expect(screen.getAllByRole("table")).toHaveLength(3);
  const requests = screen.getByRole("table", { name: "三、收到和处理政府信息公开申请情况" });
  const block = within(requests).getByText("三、本年度办理结果").closest("th");
  expect(block?.getAttribute("scope")).toBe("rowgroup");
  expect(block?.rowSpan).toBe(20);
  expect(within(requests).getByText("法人或其他组织").closest("th")?.getAttribute("scope")).toBe("colgroup");
  expect(document.querySelectorAll("td[data-code]")).toHaveLength(198);
});

it("StatutoryForm keeps the printed Chinese beside the English", () => {
  render(<StatutoryForm form="form_2021" locale="en" cell={plain} lit={null} />);
  const label = screen.getByText("(二)部分公开(区分处理的,只计这一情形,不计其他情形)");
  expect(label.closest("th")?.textContent).toContain("Partially granted");
  expect(label.getAttribute("lang")).toBe("zh-CN");
});

it("StatutoryForm lights one cell, marks those that belong to it, and brings it into view", () => {
  render(
    <StatutoryForm
      form="form_2021"
      locale="zh"
      cell={plain}
      lit="granted.total"
      related={new Set<CellCode>(["granted.other_org"])}
    />,
  );
  expect(document.querySelectorAll("[aria-current]")).toHaveLength(1);
  expect(place("granted.total").className).toContain("lit");
  expect(place("granted.other_org").className).toContain("related");
  expect(scrolled).toEqual([place("granted.total")]);
});

it("StatutoryForm shows the states of cells apart from each other", () => {
  const tones = {
    "granted.total": "blank",
    "carried_in.total": "zero",
    "carried_out.total": "not_read",
  } as const;
  const cell = (code: CellCode): CellContent => {
    const tone = Object.entries(tones).find(([one]) => one === code)?.[1] ?? "number";
    return { text: tone, tone, title: code };
  };
  render(<StatutoryForm form="form_2021" locale="zh" cell={cell} lit={null} />);
  for (const [code, tone] of Object.entries(tones))
    expect(document.querySelector(`td[data-code="${code}"]`)?.className).toBe(`state-${tone}`);
});

it("StatutoryForm takes the tab key once a table, arrow keys from cell to cell, Enter as a choice", async () => {
  const user = userEvent.setup();
  const onSelect = vi.fn();
  render(<StatutoryForm form="form_2021" locale="zh" cell={plain} lit={null} onSelect={onSelect} />);
  await user.tab();
  expect(document.activeElement?.closest("td")?.dataset["code"]).toBe("regulations.issued");
  await user.tab();
  expect(document.activeElement?.closest("td")?.dataset["code"]).toBe("new_received.natural_person");
  await user.keyboard("{ArrowDown}{End}{Enter}");
  expect(onSelect).toHaveBeenCalledWith("carried_in.total");
});

it("StatutoryForm with edit writes what is typed under the code of its cell", async () => {
  const user = userEvent.setup();
  const typed: string[] = [];
  render(
    <StatutoryForm
      form="form_2021"
      locale="zh"
      cell={plain}
      lit={null}
      edit={{ value: () => "", onChange: (code, text) => typed.push(`${code}=${text}`) }}
    />,
  );
  await user.type(screen.getByRole("textbox", { name: "granted.total" }), "9");
  expect(typed).toEqual(["granted.total=9"]);
});
