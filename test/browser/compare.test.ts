import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { desktop, engineReady, pageTest, phone, takeScreenshot, wideDesktop } from "../support/page.ts";

const district = "#/compare?data=demonstration&organ=990101-00";

/** A panel by its title, which the mark of simulated data may follow. */
function panelOf(page: Page, title: string): Locator {
  return page.getByRole("region", { name: new RegExp(`^${title}(?: ?模拟)?$`, "u") }).first();
}

/** The rows of a panel's table twin, cell by cell. */
async function tableOf(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const panel = panelOf(page, name);
  await panel.getByRole("button", { name: "表", exact: true }).click();
  const rows = panel.locator("tbody tr, tfoot tr");
  await rows.first().waitFor();
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.trim())),
  );
  await panel.getByRole("button", { name: "图", exact: true }).click();
  return texts;
}

function keyOf(page: Page, name: RegExp): Locator {
  return page.getByRole("region", { name: "我们" }).getByRole("group", { name });
}

/** A signed figure as it is written: +1.50, −0.20, 4,516. */
function numberOf(text: string): number {
  const found = /[+−-]?[\d,]+(?:\.\d+)?/.exec(text)?.[0] ?? "NaN";
  return Number(found.replaceAll(",", "").replace("−", "-"));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

pageTest("our rate, the peer median and our rank agree with the ranking of the year", async ({ open }) => {
  const page = await open({ path: district });
  await engineReady(page);
  const own = await keyOf(page, /^霁川区政府 2025$/)
    .locator(".figure")
    .innerText();
  const middle = await keyOf(page, /^同类中位数 2025$/)
    .locator(".figure")
    .innerText();
  const rank = await keyOf(page, /^名次$/)
    .locator(".figure")
    .innerText();
  const rows = (await tableOf(page, "当年排名")).filter(([name]) => name !== "组内总比率");
  expect(rows).toHaveLength(8);
  const shares = rows.map(([name = "", , value = ""]) => {
    const [, part = "", whole = ""] = /\(([\d,]+)\/([\d,]+)\)/.exec(value) ?? [];
    return { name, share: numberOf(part) / numberOf(whole) };
  });
  const ours = shares.find(({ name }) => name.startsWith("霁川区"))?.share ?? NaN;
  expect(numberOf(own)).toBeCloseTo(ours * 100, 1);
  expect(numberOf(middle)).toBeCloseTo(median(shares.map(({ share }) => share)) * 100, 1);
  const better = shares.filter(({ share }) => share > ours).length;
  expect(rank).toBe(`第 ${better + 1} / 8`);
});

pageTest(
  "why the rate changed is said in parts that add up to the change as they stand",
  async ({ open }) => {
    const page = await open({ path: district });
    await engineReady(page);
    const why = panelOf(page, "为什么变了");
    await why.locator(".equation").waitFor();
    const [total = NaN, ...parts] = (
      (await why.locator(".equation").innerText()).match(/[+−]?\d+\.\d+/g) ?? []
    ).map(numberOf);
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 9);
    const rows = await tableOf(page, "为什么变了");
    const last = rows.at(-1) ?? [];
    const columns = [1, 2, 3].map((column) =>
      rows
        .slice(0, -1)
        .reduce((sum, row) => sum + (row[column] === "–" ? 0 : numberOf(row[column] ?? "")), 0),
    );
    expect(columns[0]).toBeCloseTo(numberOf(last[1] ?? ""), 9);
    expect(columns[1]).toBeCloseTo(numberOf(last[2] ?? ""), 9);
    expect(columns[2]).toBeCloseTo(numberOf(last[3] ?? ""), 9);
    const sentence = await why.locator(".finding").innerText();
    const [, before = "", after = ""] = /由 ([\d.]+)% .*?[升降]至 ([\d.]+)%/.exec(sentence) ?? [];
    expect(Number(after) - Number(before)).toBeCloseTo(total, 0);
  },
);

pageTest(
  "the change of a total is the same by organ, by applicant and by outcome, each adding up",
  async ({ open }) => {
    const page = await open({
      path: "#/compare?data=demonstration&region=990100&measure=new_received.total",
    });
    await engineReady(page);
    const totals: number[] = [];
    for (const by of ["按单位", "按申请人", "按办理结果"]) {
      await panelOf(page, "为什么变了").getByRole("button", { name: by }).click();
      await expect.poll(() => panelOf(page, "为什么变了").getAttribute("aria-busy")).toBe("false");
      const rows = await tableOf(page, "为什么变了");
      const amounts = rows.map((row) => numberOf(row.at(-1) ?? ""));
      const total = amounts.pop() ?? NaN;
      expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(total);
      totals.push(total);
    }
    expect(new Set(totals).size).toBe(1);
    // The same change, from the reports' own figures in the overview's table.
    await page.goto(page.url().replace(/#.*/, "#/overview?data=demonstration&region=990100"));
    const rows = await tableOf(page, "申请有多少");
    const of = (year: string): number => numberOf(rows.find(([first]) => first === year)?.[1] ?? "");
    expect(of("2025") - of("2024")).toBe(totals[0]);
  },
);

pageTest(
  "a manager chooses an organ, a measure and a group of her own, keeps it, and the link shares it",
  async ({ open }) => {
    const page = await open({ path: "#/compare?data=demonstration&region=990100" });
    await engineReady(page);
    await page.getByText("还没有选定单位").waitFor();
    await page.getByRole("combobox", { name: "看谁（第一个为主）" }).fill("云麓区人民政府");
    await page.locator(".ant-select-item-option", { hasText: /^云麓区人民政府$/ }).click();
    await keyOf(page, /^云麓区政府 2025$/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "自选" }).click();
    const members = page.getByRole("combobox", { name: "自选组的单位" });
    for (const name of ["澄湖区人民政府", "枫桥区人民政府", "汀兰区人民政府"]) {
      await members.fill(name);
      await page.locator(".ant-select-item-option:visible", { hasText: new RegExp(`^${name}$`) }).click();
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => keyOf(page, /^同类中位数/).innerText()).toContain("4 个单位");
    await page.getByRole("textbox", { name: "给这一组起个名" }).fill("湖区");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "湖区 (3)" }).waitFor();
    const shared = new URL(page.url()).hash;
    expect(decodeURIComponent(shared)).toContain("group=990103-00,990104-00,990108-00");
    // Another browser keeps no name, but has the group.
    const other = await open({ path: shared });
    await engineReady(other);
    await expect.poll(() => keyOf(other, /^同类中位数/).innerText()).toContain("4 个单位");
    expect(await other.getByRole("button", { name: "湖区 (3)" }).count()).toBe(0);
    await page.getByRole("button", { name: "改名" }).click();
    await page.getByRole("textbox", { name: "改名" }).fill("湖边三区");
    await page.getByRole("button", { name: "改名" }).first().click();
    await page.reload();
    await page.getByRole("button", { name: "湖边三区 (3)" }).waitFor();
    await page.getByRole("button", { name: "删除: 湖边三区" }).click();
    await expect.poll(() => page.getByRole("button", { name: "湖边三区 (3)" }).count()).toBe(0);
  },
);

pageTest(
  "a denominator file makes a figure a rate of it, and a missing year stays missing until asked",
  async ({ open }) => {
    const page = await open({ path: `${district}&measure=new_received.total` });
    await engineReady(page);
    await page.getByRole("button", { name: "分母文件" }).click();
    const rows = [
      "地区,年度,常住人口(万人)",
      ...["霁川区,2024,50", "云麓区,2024,40", "澄湖区,2024,30", "月亮区,2024,1", "霁川区,去年,3"],
    ];
    await page
      .locator('input[type="file"][accept*="xlsx"]')
      .first()
      .setInputFiles({ name: "人口.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await page.getByText("3 个单位对上").waitFor();
    await page.getByText("月亮区").waitFor();
    await page.getByText("第6行（没有年度）").waitFor();
    // 2024 is the last year with a denominator; 704 new requests in 霁川区, as its report states.
    const own = keyOf(page, /^霁川区政府 2024$/);
    const text = await own.innerText();
    const [, part = ""] = /([\d,]+) 件 ÷ 50 万人/.exec(text) ?? [];
    expect(numberOf(await own.locator(".figure").innerText())).toBeCloseTo(numberOf(part) / 50, 2);
    expect(text).toContain("件/万人");
    const table = await tableOf(page, "走势：与同类相比");
    expect(table.map(([year]) => year)).toEqual(["2024"]);
    await page.getByRole("checkbox", { name: /最近年份/ }).click();
    await keyOf(page, /^霁川区政府 2025$/).waitFor();
    expect(await keyOf(page, /^霁川区政府 2025$/).innerText()).toContain("分母用2024年");
    await page.reload();
    await keyOf(page, /^霁川区政府 2025$/).waitFor();
    expect(await keyOf(page, /^霁川区政府 2025$/).innerText()).toContain("÷ 50 万人");
  },
);

pageTest(
  "an organ that took over another is said to be one, and the two are not joined",
  async ({ open }) => {
    const page = await open({
      path: "#/compare?data=demonstration&organ=990105-15&measure=new_received.total",
    });
    await engineReady(page);
    await page.getByText("望潮区新港街道办事处承接了望潮区古渡街道办事处（至2021年）").waitFor();
    const rows = await tableOf(page, "名次变化");
    const gone = rows.find(([name]) => name === "望潮区古渡街道办事处");
    expect(gone?.slice(-4)).toEqual(["–", "–", "–", "–"]);
  },
);

pageTest(
  "few decisions are named and not ranked, and the funnel says whom chance explains",
  async ({ open }) => {
    const page = await open({
      path: "#/compare?data=demonstration&organ=990101-01&peers=near&league=funnel",
    });
    await engineReady(page);
    await page.getByRole("button", { name: "同类型" }).click();
    const league = panelOf(page, "当年排名");
    await league.locator("canvas").waitFor();
    const sentence = await league.locator(".finding").innerText();
    const [, of = "", inside = ""] = /(\d+) 个单位中 (\d+) 个在95%界内/.exec(sentence) ?? [];
    const rows = (await tableOf(page, "当年排名")).filter(([name]) => name !== "组内总比率");
    expect(rows.filter((row) => row[4] === "与组内比率难以区分")).toHaveLength(Number(inside));
    expect(rows.filter((row) => row[1] !== "–")).toHaveLength(Number(of));
    await page.goto(page.url().replace(/#.*/, "#/compare?data=demonstration&organ=990101-13"));
    await page.getByText(/未列入排名：.*办结不足30件/).waitFor();
  },
);

pageTest(
  "on the published reports an office is compared with the offices that state the figure",
  async ({ open }) => {
    const page = await open({
      path: "#/compare?data=real&organ=350213-01&measure=new_received.total&year=2024",
    });
    await engineReady(page);
    const own = await keyOf(page, /^翔安区政府办公室 2024$/)
      .locator(".figure")
      .innerText();
    expect(own).toBe("35 件");
    const rows = await tableOf(page, "当年排名");
    const values = rows.flatMap((row) => (row[1] === "–" ? [] : [numberOf(row[2] ?? "")]));
    const middle = await keyOf(page, /^同类中位数 2024$/)
      .locator(".figure")
      .innerText();
    expect(numberOf(middle)).toBeCloseTo(median(values), 1);
    const rank = await keyOf(page, /^名次$/)
      .locator(".figure")
      .innerText();
    expect(rank).toBe(`第 ${values.filter((value) => value > 35).length + 1} / ${values.length}`);
    await panelOf(page, "为什么变了").getByText("91 件减至 35 件").waitFor();
  },
);

pageTest("a figure that the form of 2021 changed is not explained across the break", async ({ open }) => {
  const path = `${district}&measure=normative_documents.in_force`;
  const page = await open({ path });
  await engineReady(page);
  await panelOf(page, "走势：与同类相比").getByText("含义不同，前后不相连").waitFor();
  expect(await tableOf(page, "走势：与同类相比").then((rows) => rows.map(([year]) => year))).not.toContain(
    "2020",
  );
});

pageTest("the band of peers stands on the trends of one organ, when asked for", async ({ open }) => {
  const page = await open({ path: "#/overview?data=demonstration&region=990101" });
  await engineReady(page);
  const volumes = panelOf(page, "申请有多少");
  await volumes.getByRole("button", { name: "同类" }).click();
  await volumes.getByText("同类中位数").waitFor();
  const rows = await tableOf(page, "申请有多少");
  expect(rows.at(-1)?.slice(-2)).toEqual(["8", "1 份报告"]);
  await page.goto(page.url().replace(/#.*/, "#/overview?data=demonstration&region=990100"));
  await expect.poll(() => volumes.getByRole("button", { name: "同类" }).count()).toBe(0);
  expect(await volumes.locator("canvas").count()).toBe(1);
});

const views = [
  { name: "compare-light", path: district, viewport: desktop, theme: "light", locale: "zh-CN" },
  {
    name: "compare-dark-wide",
    path: `${district}&league=funnel`,
    viewport: wideDesktop,
    theme: "dark",
    locale: "en-GB",
  },
  { name: "compare-phone", path: district, viewport: phone, theme: "light", locale: "en-GB" },
  {
    name: "compare-phone-dark",
    path: `${district}&peers=own`,
    viewport: phone,
    theme: "dark",
    locale: "zh-CN",
  },
] as const;

pageTest.for(views)(
  "axe finds nothing serious on $name, and nothing scrolls sideways",
  async (view, { open }) => {
    const page = await open(view);
    await engineReady(page);
    await page.locator(".why .finding").waitFor();
    await takeScreenshot(page, view.name, true);
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    ).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  },
);
