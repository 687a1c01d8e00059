import { simplify } from "../simplify.ts";

/** What a title, a heading or a file name says: 宿迁市人民政府2023年政府信息公开工作年度报告. */
export interface ReadTitle {
  readonly organ: string | null;
  readonly year: number | null;
  /** What stands in brackets or after a dash at its end and may name the organ, or say which report it is. */
  readonly note: string | null;
  readonly text: string;
}

const chineseDigits: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  Ｏ: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** Turns 二〇二三年 into 2023年. */
export function plainYears(text: string): string {
  return text.replace(/[二2][〇○零0Ｏ][〇○零0-9一二三四五六七八九]{2}(?=年)/gu, (year) =>
    year.replace(/./gu, (digit) => chineseDigits[digit] ?? digit),
  );
}

const subject = /(?:政府|政务)信息(?:公开|主动公开)|政务公开|信息公开/u;
const report = /年度(?:工作)?报告|年报|工作报告|(?:情况|工作)(?:的)?报告/u;
const bracketed = /[《》〈〉「」“”"]/gu;

function cutOrgan(text: string): string | null {
  const bare = text
    .replace(/^(?:关于|索引号.*|名称[:：]?)/u, "")
    .replace(/\((?!室\))[^()]*\)?$/u, "")
    .replace(/(?:关于|编制|发布|的|公布)+$/u, "")
    .replace(/^[\s\-—_·:：、，,（(]+|[\s\-—_·:：、，,)）]+$/gu, "");
  if (bare.length < 2 || bare.length > 40) return null;
  return bare;
}

/** 厦门市人民政府信息公开: the title shares 政府 between the organ and the subject. */
function restoreGovernment(organ: string, rest: string): string {
  return organ.endsWith("人民") && rest.startsWith("政府") ? `${organ}政府` : organ;
}

const notice = /^(.*?)关于(?:印发|发布|公布|公开|转发|报送)(.+)$/u;
const wholePlace = /^[全本](?:省|市|区|县|州|盟|旗)$/u;

/** 市政府办公室关于印发宿迁市2023年…报告的通知 is the notice of one organ with the report of another. */
function readEnclosed(text: string): ReadTitle | null {
  const [, sender = "", enclosed = ""] = notice.exec(text) ?? [];
  const inner = enclosed === "" ? null : readTitle(enclosed.replace(/的?(?:通知|通告|公告|函)$/u, ""));
  if (inner === null || inner.organ === null || sender === "") return null;
  const whole = wholePlace.test(inner.organ)
    ? sender.replace(/(?<=政府|行署)(?:办公厅|办公室|办)$/u, "")
    : null;
  return { ...inner, organ: whole ?? inner.organ, text };
}

/** The year that the title gives the report: the last before its subject, else the first after it. */
function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(20\d\d)(?=年|年度|政府|政务|信息|\)|$)/gu)];
  const at = text.search(subject);
  const found = years.findLast(({ index }) => index < at) ?? years[0];
  return found === undefined ? null : Number(found[1]);
}

/** Reads one title; null if it is not the title of a report. */
export function readTitle(printed: string): ReadTitle | null {
  const text = plainYears(simplify(printed.normalize("NFKC")).replace(/\s+/gu, "").replace(bracketed, ""));
  if (!subject.test(text) || !report.test(text) || text.length > 60 || /[>:;。]/u.test(text)) return null;
  const enclosed = readEnclosed(text);
  if (enclosed !== null) return enclosed;
  const marked = text
    .replace(/\(?(20\d\d)(?:年度?)?\)?/gu, "|")
    .replace(/^(?:\|+|关于(?:印发|公布|发布|公开|报送)?)/u, "");
  const end = marked.search(/\||关于|(?:政府|政务)?信息(?:主动)?公开|政务公开/u);
  const organ = end > 0 ? cutOrgan(restoreGovernment(marked.slice(0, end), marked.slice(end))) : null;
  const note = /(?:\(([^()\d]{2,30})\)|[-—–]+([^()\d\-—–]{3,30}))$/u.exec(text);
  return { organ, year: yearIn(text), note: note?.[1] ?? note?.[2] ?? null, text };
}

/** What a file's name tells; 年报 alone may stand for the whole: 宿迁市水利局2022年年报. */
export function readFileTitle(name: string): ReadTitle | null {
  return (
    readTitle(name) ?? readTitle(name.replace(/年度?报告?/u, "年政府信息公开年报").replace(/年年/u, "年"))
  );
}

/** The title among the parts of a page title: 样例站点 - 年报 - 宿迁市人民政府2023年政府信息公开工作年度报告. */
export function readPageTitle(printed: string): ReadTitle | null {
  const parts = [...printed.split(/[_|｜>\-–—→]+|\s+/u), ...printed.split(/[_|｜>\-–—→]+/u), printed];
  const read = parts.map(readTitle).filter((one) => one !== null);
  const named = read.find((one) => one.organ !== null && one.year !== null);
  return named ?? read.find((one) => one.year !== null) ?? read[0] ?? null;
}
