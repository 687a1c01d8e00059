import { nationalRegions } from "../../src/place/region.ts";

const header =
  "机关,行政区划代码,类型,年度,本年新收政府信息公开申请数量/总计,上年结转政府信息公开申请数量/总计,予以公开/总计,部分公开/总计," +
  "本机关不掌握相关政府信息/总计,总计/总计,结转下年度继续办理/总计,行政复议/总计";
const bureaus = ["财政局", "教育局", "公安局", "民政局", "司法局", "审计局", "统计局", "交通运输局"];
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** So many reports of county bureaus over the years as a wide CSV with Chinese headings; every figure adds up. */
export function largeCsv(rows: number): Uint8Array {
  const counties = nationalRegions().filter(
    ({ level, successor }) => level === "county" && successor === null,
  );
  const lines = [header];
  for (const bureau of bureaus.concat(bureaus.map((name) => `第二${name}`)))
    for (const { code, name } of counties)
      for (const year of years) {
        if (lines.length > rows) break;
        const at = lines.length;
        const [granted, partly, absent, carried] = [at % 97, at % 7, at % 13, at % 3];
        const processed = granted + partly + absent;
        const received = processed - (at % 2) + carried;
        lines.push(
          `${name}${bureau},${code},county_department,${year},${received},${at % 2},${granted},${partly},${absent},${processed},${carried},${at % 5}`,
        );
      }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
