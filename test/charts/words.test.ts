import { expect, it } from "vitest";
import { organName, shortName } from "../../src/charts/axes.ts";
import { escaped, tooltipMarkup } from "../../src/charts/tooltip.ts";
import { palettes } from "../../src/charts/theme.ts";
import { writeFraction, writeGrowth, writePoint } from "../../src/charts/words.ts";
import {
  formatChange,
  formatShare,
  formatShort,
  formatYuan,
  formatYuanShort,
} from "../../src/locale/number.ts";

it("writePoint says a figure with its unit, a lower bound with ≥, and a gap in words", () => {
  const point = { value: 1240, absence: null, reports: 16, stated: 16, fromText: 0 } as const;
  expect(writePoint(point, "件", "zh")).toBe("1,240 件");
  expect(writePoint({ ...point, stated: 14 }, "件", "en")).toBe("≥ 1,240");
  expect(writePoint({ ...point, value: null, absence: "not_in_form" }, "元", "zh")).toBe("本版格式无此项");
  expect(writePoint({ ...point, value: null, absence: "no_report" }, "件", "en")).toBe("no report");
});

it("amounts are written in full to the fen, or short with 万元 and 亿元", () => {
  expect(formatYuan(89902.19, "zh")).toBe("89,902.19 元");
  expect(formatYuan(251000, "en")).toBe("251,000 yuan");
  expect(formatYuanShort(592372449, "zh")).toBe("5.92 亿元");
  expect(formatYuanShort(89902.19, "zh")).toBe("8.99 万元");
  expect(formatYuanShort(6421.585, "zh")).toBe("6,421.59 元");
});

it("shares, fractions and changes carry their decimals and signs", () => {
  expect(formatShare(20 / 38, "zh")).toBe("52.6%");
  expect(writeFraction(20, 38, "en")).toBe("52.6% (20/38)");
  expect(formatChange(0.004, "zh")).toBe("+0.4%");
  expect(formatChange(-0.25, "en")).toBe("−25.0%");
});

it("formatShort uses 万 and 亿 in Chinese, K and M in English", () => {
  expect([formatShort(12000, "zh"), formatShort(250000000, "zh")]).toEqual(["1.2万", "2.5亿"]);
  expect([formatShort(12000, "en"), formatShort(2500000, "en")]).toEqual(["12K", "2.5M"]);
});

it("organName drops the province and the city before a district, never the place itself", () => {
  const names = {
    厦门市翔安区人民政府办公室: "翔安区政府办公室",
    宿迁市人民政府: "宿迁市政府",
    上海市人民政府办公厅: "上海市政府办公厅",
    江苏省宿迁市宿城区财政局: "宿城区财政局",
    松江区人民政府: "松江区政府",
    鼎城区郭家铺街道办事处: "鼎城区郭家铺街道",
  };
  for (const [whole, short] of Object.entries(names)) expect(organName(whole)).toBe(short);
  expect(shortName("鼎城区郭家铺街道", 6)).toBe("鼎城区郭家…");
});

it("tooltips never let a name become markup", () => {
  expect(escaped(`<img src=x onerror="alert('1')">&`)).toBe(
    "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;",
  );
  expect(tooltipMarkup("<b>", [{ label: "<i>", value: "<u>" }], palettes.light)).not.toMatch(
    /<i>|<u>|<b><b>/,
  );
});

it("writeGrowth tells a change in percent, of few cases as a difference, and nothing where nothing changed", () => {
  expect(writeGrowth(893, 851, "zh")).toBe("+4.9%");
  expect(writeGrowth(27, 29, "en")).toBe("−2");
  expect(writeGrowth(3, 0, "zh")).toBe("+3");
  expect(writeGrowth(40, 40, "zh")).toBeNull();
});
