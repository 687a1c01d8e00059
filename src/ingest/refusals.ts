import type { Text } from "../locale/text.ts";
import { largestFile, mostColumns, mostFigures, packedLimits, pdfLimits } from "./limits.ts";
import type { Refusal } from "./source.ts";

const megabytes = (bytes: number): number => Math.round(bytes / (1 << 20));
const { pdf, html, docx, workbook, csv, archive } = largestFile;
const limits = {
  zh: `PDF、Word、Excel ${megabytes(Math.min(pdf, docx, workbook))} MB（PDF ${pdfLimits.pages} 页），网页和文本 ${megabytes(html)} MB，CSV ${megabytes(csv)} MB、${mostColumns} 列、${mostFigures / 10_000} 万个数字，ZIP ${megabytes(archive)} MB、${packedLimits.entries} 个文件`,
  en: `PDF, Word and Excel ${megabytes(Math.min(pdf, docx, workbook))} MB (${pdfLimits.pages} pages of a PDF), web pages and text ${megabytes(html)} MB, CSV ${megabytes(csv)} MB, ${mostColumns} columns and ${mostFigures / 1_000_000} million figures, ZIP ${megabytes(archive)} MB and ${packedLimits.entries} files`,
};

/** Why a file could not be read and what to do about it. */
export const refusalWords: Readonly<Record<Refusal, Text>> = {
  scanned: {
    zh: "这是扫描件或图片，没有可读取的文字。请使用网页原文、Word 或带文字层的 PDF，或先做文字识别（OCR）再导入。",
    en: "This is a scan or a picture without text. Use the web page, the Word file or a PDF with text, or run text recognition (OCR) first.",
  },
  unmapped: {
    zh: "文件能看到文字，但字体没有附带字符对照，读出来会是乱码。请使用网页原文或 Word，或在原程序中重新导出 PDF 后再导入。",
    en: "The text can be seen, but its fonts do not say which characters they draw, so it would be read as nonsense. Use the web page or the Word file, or export the PDF anew from its own program.",
  },
  old_format: {
    zh: "不支持旧版 .doc、.wps、.et、.rtf 格式。请在 Word 或 WPS 中打开，另存为 .docx 或 .xlsx 后再导入。",
    en: "The old formats .doc, .wps, .et and .rtf cannot be read. Open the file in Word or WPS, save it as .docx or .xlsx, and import that.",
  },
  encrypted: {
    zh: "文件有密码保护。请打开后取消密码，另存一份再导入。",
    en: "The file is protected by a password. Open it, remove the password, save a copy and import that.",
  },
  not_a_report: {
    zh: "没有找到政府信息公开工作年度报告的表格。请确认文件是年度报告正文；如果表格在附件里，请导入附件；如果正文在网页的内嵌框架里，请单独打开该框架再保存。",
    en: "No table of an annual report was found. Check that this is the report itself; if its tables are in an attachment, import the attachment; if the page shows them in a frame, open the frame by itself and save that.",
  },
  too_large: {
    zh: `文件过大（或解压后过大）。上限：${limits.zh}。请拆分后导入。`,
    en: `The file is too large, or becomes so when unpacked. The limits: ${limits.en}. Split it and import the parts.`,
  },
  damaged: {
    zh: "文件损坏或不完整。请重新下载，或用原程序打开后另存一份再导入。",
    en: "The file is damaged or incomplete. Download it again, or open it in its own program, save a copy and import that.",
  },
  unknown_format: {
    zh: "无法识别的文件格式。可导入：网页（.html、.mhtml）、Word（.docx）、PDF、Excel（.xlsx、.xls）、CSV、文本（.txt、.md）和 ZIP。",
    en: "The format is not known. Web pages (.html, .mhtml), Word (.docx), PDF, Excel (.xlsx, .xls), CSV, text (.txt, .md) and ZIP can be imported.",
  },
  empty: {
    zh: "文件是空的。请重新下载或选择另一个文件。",
    en: "The file is empty. Download it again or choose another.",
  },
};
