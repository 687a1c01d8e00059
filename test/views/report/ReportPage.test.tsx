import { act, cleanup, render, screen, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { DataSetManifest } from "../../../src/database/bundled.ts";
import { createDatabase } from "../../../src/database/database.ts";
import type { RawRow } from "../../../src/database/engine.ts";
import { readAddress, writeAddress } from "../../../src/selection/address.ts";
import type { Destination } from "../../../src/views/pageProps.ts";
import { DataSetContext } from "../../../src/views/dataSet.ts";
import { ReportPage } from "../../../src/views/report/ReportPage.tsx";
import { fullFigures, office, rowOf } from "../../support/reportRow.ts";

beforeAll(() => {
  // jsdom lays nothing out, so it cannot scroll either.
  Element.prototype.scrollIntoView = () => undefined;
  // Roles of a form of two hundred cells take jsdom long on a busy machine.
  vi.setConfig({ testTimeout: 30_000 });
});
afterEach(cleanup);

const nextYear = rowOf(
  2021,
  { form: "form_2021", basis: "merged", coverage: "headline", text_cells: " new_received.total " },
  { "new_received.total": 91 },
);

const manifest: DataSetManifest = {
  name: "real",
  title: { zh: "真实年报", en: "Published reports" },
  note: { zh: "", en: "" },
  simulated: false,
  hasAllOrgans: false,
  licence: { zh: "", en: "" },
  source: { zh: "", en: "" },
  opening: "",
};

interface Opening {
  readonly rows: readonly RawRow[];
  readonly notes?: readonly RawRow[];
  readonly hash: string;
  readonly isSimulated?: boolean;
}

/** Opens the page on an engine that answers by hand; returns where the reader was sent. */
async function open({ rows, notes = [], hash, isSimulated = false }: Opening): Promise<Destination[]> {
  const database = createDatabase({
    query: (text) => {
      if (text.includes("FROM organ")) return Promise.resolve([]);
      return Promise.resolve(text.includes("FROM cell_note") ? notes : rows);
    },
  });
  const address = readAddress(hash, [{ name: "real", opening: "" }]);
  const visited: Destination[] = [];
  await act(async () => {
    render(
      <DataSetContext value={{ ...manifest, simulated: isSimulated }}>
        <Suspense>
          <ReportPage
            database={database}
            locale={hash.includes("english") ? "en" : "zh"}
            theme="light"
            address={address}
            isSimulated={isSimulated}
            go={(destination) => visited.push(destination)}
            linkTo={({ page, selection, view }) =>
              writeAddress({
                page: page ?? address.page,
                selection: { ...address.selection, ...selection },
                view: { ...address.view, ...view },
              })
            }
          />
        </Suspense>
      </DataSetContext>,
    );
    await Promise.resolve();
  });
  return visited;
}

const on2020 = "#/report?data=real&report=350213-01-2020";
const cellText = (code: string): string | undefined =>
  document.querySelector(`td[data-code="${code}"]`)?.textContent;

it("ReportPage fills the form in and lights the cell of the address", async () => {
  await open({ rows: [office], hash: `${on2020}&cell=granted.total` });
  expect(document.querySelector("h1")?.textContent).toBe(
    "翔安区人民政府办公室2020年政府信息公开工作年度报告",
  );
  expect(cellText("granted.total")).toBe("16");
  expect(cellText("refused_internal_affairs.commercial_enterprise")).toBe("1");
  expect(cellText("procurement.total_amount")).toBe("89,902.19 元");
  const lit = document.querySelectorAll("td[aria-current]");
  expect([...lit].map((cell) => cell.getAttribute("data-code"))).toEqual(["granted.total"]);
});

it("ReportPage shows the key figures with their fractions", async () => {
  await open({ rows: [office], hash: on2020 });
  const keys = screen.getByRole("region", { name: "主要指标" }).textContent;
  for (const words of [
    "42.1%16/38",
    "52.6%20/38",
    "95.2%20/21",
    "9.5%4/42",
    "89,902.19 元14 个项目，平均每个 6,421.59 元",
  ])
    expect(keys).toContain(words);
});

it("ReportPage holds the text against the table and says why they differ", async () => {
  await open({ rows: [office], hash: on2020 });
  const table = screen.getByRole("table", { name: "正文与表格对照" });
  const granted = within(table).getByRole("row", { name: /^予以公开 15/ });
  expect(granted.textContent).toBe("予以公开15 件16 件不一致");
  expect(table.textContent).toContain("正文只统计本年新收的41件");
  expect(within(table).getByRole("row", { name: /^无法提供/ }).textContent).toContain("一致");
});

it("ReportPage shows beside a cell what was printed, its state and its checks with numbers", async () => {
  await open({
    rows: [office, nextYear],
    notes: [
      {
        report: "350213-01-2020",
        code: "procurement.total_amount",
        raw: "89902.19元",
        state: "number",
        remark: null,
      },
    ],
    hash: `${on2020}&cell=procurement.total_amount`,
  });
  const panel = screen.getByRole("region", { name: "政府集中采购 · 采购总金额" });
  expect(panel.textContent).toContain("89902.19元");
  expect(panel.textContent).toContain("表上印有数字。");
  expect(within(panel).getByText("S2-19-PROCPAIR")).toBeDefined();
  expect(within(panel).getByRole("row", { name: /2021/ }).textContent).toContain("本版格式无此项");
});

it("ReportPage lights all cells of a finding that the address names", async () => {
  await open({ rows: [office], hash: `${on2020}&cell=S3-ID:total` });
  const codes = [...document.querySelectorAll("td.lit, td.related")].map((cell) =>
    cell.getAttribute("data-code"),
  );
  expect(codes).toEqual([
    "new_received.total",
    "carried_in.total",
    "total_processed.total",
    "carried_out.total",
  ]);
});

it("ReportPage tells a blank from a zero, and adds up a blank total beside it", async () => {
  const row = {
    ...rowOf(
      2020,
      { blanks: " granted.total granted.other_org " },
      fullFigures("form_2019", { "granted.natural_person": 3 }),
    ),
    granted__total: null,
    granted__other_org: null,
  };
  await open({ rows: [row], hash: on2020 });
  expect(cellText("granted.other_org")).toBe("空白");
  expect(cellText("granted.total")).toBe("空白Σ 3");
  expect(cellText("granted.research_institution")).toBe("0");
  expect(document.querySelector(`td[data-code="granted.total"]`)?.className).toContain("state-blank");
});

it("ReportPage draws no empty form for a report of which only main figures were read", async () => {
  await open({ rows: [office, nextYear], hash: "#/report?data=real&report=350213-01-2021" });
  expect(document.querySelectorAll("td[data-code]")).toHaveLength(0);
  expect(screen.getByText(/未读取既不是空白，也不是零/)).toBeDefined();
  const row = screen.getByRole("row", { name: /本年新收 · 总计/ });
  expect(row.textContent).toContain("91 件");
  expect(row.textContent).toContain("正文");
});

it("ReportPage links the years of the organ, its regions and the publication", async () => {
  await open({ rows: [office, nextYear], hash: on2020 });
  expect(screen.getByText("2021 ›").getAttribute("href")).toContain("report=350213-01-2021");
  expect(screen.getByText("翔安区").getAttribute("href")).toMatch(/^#\/overview\?.*region=350213/);
  const publication = document.querySelector('a[target="_blank"]');
  expect(publication?.getAttribute("href")).toBe("https://www.example.gov.cn/report");
  expect(publication?.getAttribute("rel")).toContain("noopener");
});

it("ReportPage makes no link of an address that is not of the web", async () => {
  await open({ rows: [{ ...office, source_url: "javascript:alert(1)" }], hash: on2020 });
  expect(document.querySelector('a[target="_blank"]')).toBeNull();
  expect(document.body.innerHTML).not.toContain('href="javascript');
});

it("ReportPage sends a chosen cell to the address, and nothing when the panel closes", async () => {
  const visited = await open({ rows: [office], hash: `${on2020}&cell=granted.total` });
  document.querySelector<HTMLElement>('td[data-code="carried_in.total"] button')?.click();
  screen.getByTitle("关闭").click();
  expect(visited).toEqual([{ view: { cell: "carried_in.total" } }, { view: { cell: null } }]);
});

it("ReportPage says that simulated data are simulated", async () => {
  await open({ rows: [office], hash: on2020, isSimulated: true });
  expect(screen.getByText("模拟数据")).toBeDefined();
});

it("ReportPage without such a report says so and leads back", async () => {
  await open({ rows: [], hash: on2020 });
  expect(screen.getByText(/没有这份报告/).textContent).toContain("350213-01-2020");
  expect(screen.getByRole("link", { name: "返回总览" }).getAttribute("href")).toMatch(/^#\/overview/);
});
