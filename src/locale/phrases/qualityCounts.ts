import type { Text } from "../text.ts";

/** Sentences of the page on quality with numbers in them, already written in both languages. */
export const qualityCounts = {
  found: (count: string): Text => ({ zh: `${count} 条`, en: `${count} found` }),
  waived: (count: string): Text => ({
    zh: `另有 ${count} 条已豁免，不计`,
    en: `${count} more waived, not counted`,
  }),
  judged: (full: string, headline: string): Text => ({
    zh: `全表 ${full} 份，仅主要指标 ${headline} 份`,
    en: `${full} with full tables, ${headline} with main figures only`,
  }),
  faulty: (warnings: string): Text => ({ zh: `有警告的 ${warnings} 份`, en: `with warnings: ${warnings}` }),
  covered: (filed: string, due: string, full: string): Text => ({
    zh: `${filed}／${due} 份，其中全表 ${full} 份`,
    en: `${filed} of ${due}; full tables: ${full}`,
  }),
  blanks: (blank: string, cells: string, reports: string): Text => ({
    zh: `${blank}／${cells} 格，全表 ${reports} 份`,
    en: `${blank} of ${cells} cells in ${reports} full tables`,
  }),
  chain: (pairs: string, open: string): Text => ({
    zh: `可核对 ${pairs} 处，不能核对 ${open} 处`,
    en: `of ${pairs} checked; ${open} could not be`,
  }),
  organs: (count: string): Text => ({ zh: `${count} 个单位`, en: `${count} organs` }),
  founded: (year: string): Text => ({ zh: `${year}年度起才须报告`, en: `Reports are due from ${year} on` }),
  ended: (year: string): Text => ({
    zh: `${year}年度为最后一次报告`,
    en: `The report for ${year} was its last`,
  }),
  mergedInto: (year: string, name: string): Text => ({
    zh: `${year}年度后并入${name}`,
    en: `After ${year} it became part of ${name}`,
  }),
  notInData: (): Text => ({
    zh: "数据集中没有这份报告，不等于没有公开",
    en: "The data set does not hold this report, which does not mean it was never published",
  }),
  waiting: (file: string): Text => ({
    zh: `已导入“${file}”，尚未确认`,
    en: `“${file}” has been imported and awaits a decision`,
  }),
  leftOut: (file: string): Text => ({
    zh: `已导入“${file}”，但被退回，没有计入`,
    en: `“${file}” has been imported but was left out`,
  }),
  before2019: (): Text => ({
    zh: "2019年以前没有统一表格，只有主要数字",
    en: "Before 2019 there was no uniform table, only main figures",
  }),
  moved: (before: string, now: string): Text => ({
    zh: `上年结转下年度 ${before} 件，本年上年结转 ${now} 件`,
    en: `Last year carried out ${before}, this year carried in ${now}`,
  }),
  jump: (factor: string, deviations: string): Text => ({
    zh: `${factor} 倍，${deviations} 个标准差`,
    en: `× ${factor}, ${deviations} deviations`,
  }),
  fromZero: (deviations: string): Text => ({
    zh: `一年为零，${deviations} 个标准差`,
    en: `one year is zero, ${deviations} deviations`,
  }),
  imported: (count: string, unread: string): Text => ({
    zh: `读入豁免 ${count} 条，${unread} 条无法识别`,
    en: `${count} waivers read, ${unread} could not be`,
  }),
} as const satisfies Record<string, (...numbers: string[]) => Text>;
