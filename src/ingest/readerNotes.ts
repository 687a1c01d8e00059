import type { Text } from "../locale/text.ts";

/** What readers note, by its wording in English. */
const notes: readonly (readonly [RegExp, string])[] = [
  [/^text struck out was left out$/u, "带删除线的文字未采用"],
  [/^tables taken from a script of the page$/u, "表格取自网页脚本中的内容"],
  [/^tables taken from a frame of the page$/u, "表格取自网页内嵌框架（iframe）中的内容"],
  [/^tables taken from a hidden part of the page$/u, "表格取自网页中隐藏的部分，请与网页所示核对"],
  [/^sheet (.+) is hidden and was left out$/u, "工作表“$1”已隐藏，未采用"],
  [/^sheet (.+): rows after (\d+) were left out$/u, "工作表“$1”第 $2 行以后未读取"],
  [/^sheet (.+) holds no table of requests and was left out$/u, "工作表“$1”没有表三，未采用"],
];

/** What a reader noted, in both languages; what has no wording of its own stays as it is. */
export function noteText(note: string): Text {
  const known = notes.find(([pattern]) => pattern.test(note));
  return { zh: known === undefined ? note : note.replace(known[0], known[1]), en: note };
}
