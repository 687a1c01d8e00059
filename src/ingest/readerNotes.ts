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
  [/^page (\d+): (\d+) characters without a known meaning$/u, "第 $1 页有 $2 个字符无法辨认"],
  [
    /^page (\d+): (\d+) characters of a watermark or stamp, left out$/u,
    "第 $1 页的水印或印章文字（$2 字）未采用",
  ],
  [/^page (\d+): (\d+) characters that are not visible, left out$/u, "第 $1 页有 $2 个看不见的字符未采用"],
  [/^page (\d+): no text$/u, "第 $1 页没有文字"],
  [/^page (\d+): a picture, not read$/u, "第 $1 页有图片，图片中的内容未读取"],
  [/^page (\d+): text recognised from a scan$/u, "第 $1 页的文字由扫描图像识别而来"],
  [/^page (\d+): a font misnames its characters$/u, "第 $1 页所用字体的字符对照有误"],
  [/^page (\d+): (\d+) lines, not read as tables$/u, "第 $1 页有 $2 条线，未按表格读取"],
  [
    /^page (\d+): a table lacks lines inside, cells may be parted wrongly$/u,
    "第 $1 页的表格缺少部分框线，单元格可能分错",
  ],
];

/** What a reader noted, in both languages; what has no wording of its own stays as it is. */
export function noteText(note: string): Text {
  const known = notes.find(([pattern]) => pattern.test(note));
  return { zh: known === undefined ? note : note.replace(known[0], known[1]), en: note };
}
