import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { reportOf, type FiledReport } from "../../../src/queries/filedReport.ts";
import { decodeReport } from "../../../src/queries/report.ts";
import { RulesOfEach } from "../../../src/views/difference/RulesOfEach.tsx";
import { office } from "../../support/reportRow.ts";

afterEach(cleanup);

/** Xiang'an's report of 2020; its text gives 15 granted, or another number. */
function filedWith(granted: number): FiledReport {
  return reportOf(decodeReport({ ...office, narrative__granted: granted }), []);
}

function listed(name: "15" | "11"): HTMLElement {
  const section = screen.getAllByRole("heading", { level: 3 })[name === "15" ? 0 : 1]?.closest("section");
  if (section == null) throw new Error("no section");
  return section;
}

it("RulesOfEach calls a difference that has a likely explanation a notice, and any other a warning", () => {
  render(<RulesOfEach other={filedWith(15)} report={filedWith(11)} locale="zh" />);
  const markOf = (section: HTMLElement): string | undefined =>
    within(section)
      .getAllByText("N-OUT")
      .map((code) => code.closest("li"))
      .find((item) => item?.textContent.includes("予以公开"))
      ?.querySelector(".mark")?.textContent;
  expect(markOf(listed("15"))).toBe("提示");
  expect(markOf(listed("11"))).toBe("警告");
  expect(listed("15").textContent).toContain("其中提示");
});

it("RulesOfEach lists the gravest first", () => {
  const broken = { ...office, narrative__granted: 15, total_processed__total: 40 };
  render(<RulesOfEach other={reportOf(decodeReport(broken), [])} report={filedWith(11)} locale="zh" />);
  const marks = [...listed("15").querySelectorAll(".mark")].map(({ textContent }) => textContent);
  const rank = (word: string | null): number => ["错误", "警告", "提示"].indexOf(word ?? "");
  expect(marks.map(rank)).toEqual(marks.map(rank).toSorted((a, b) => a - b));
  expect(marks.length).toBeGreaterThan(1);
});
