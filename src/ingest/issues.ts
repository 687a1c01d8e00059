import type { CellCode } from "../form/cells.ts";
import type { Text } from "../locale/text.ts";
import { noteText } from "./readerNotes.ts";
import type { Place } from "./source.ts";

/** How sure a reader is of a figure: `doubtful` ones a person should look at before they are used. */
export type Confidence = "sure" | "likely" | "doubtful";

/** `error` leaves figures unread, `warning` leaves doubt about some, `info` says what was done. */
export type Severity = "error" | "warning" | "info";

/** What the wording of an issue may mention. */
export interface Detail {
  /** A label or text as the source prints it. */
  readonly printed?: string;
  /** What it was taken for, or what was expected, in the words of the form. */
  readonly meant?: string;
  readonly found?: number;
  readonly expected?: number;
}

interface Kind {
  readonly severity: Severity;
  readonly wording: (detail: Detail) => Text;
}

const quoted = (text = ""): string => `“${text.replace(/\s+/gu, " ").trim()}”`;

const formYear = (form = ""): string => form.replace("form_", "");

/** Every kind of issue a reading can have, with its weight and wording. */
const kinds = {
  not_a_report: {
    severity: "error",
    wording: () => ({
      zh: "没有找到年度报告的任何法定表格或章节",
      en: "No table or section of the annual report was found",
    }),
  },
  table_missing: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `没有找到${meant}的表格；可能是图片、附件，或以文字代替。如在附件中，请导入附件`,
      en: `No table for ${quoted(meant)} was found; it may be a picture, an attachment or replaced by words. If it is in an attachment, import that`,
    }),
  },
  tables_are_pictures: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${meant}的位置是图片，图片里的数字无法读取。请查找该报告的文字版、Word 或 PDF，或对照图片在核对页填写`,
      en: `Where ${quoted(meant)} belongs there is a picture, whose figures cannot be read. Look for a version as text, Word or PDF, or fill in the form beside the picture`,
    }),
  },
  pages_without_text: {
    severity: "error",
    wording: ({ printed = "", found = 0 }) => ({
      zh: `第 ${printed} 页是图片或没有文字，无法读取；没有找到的 ${found} 个数值可能在其中，请对照原件填写`,
      en: `Page ${printed} is a picture or has no text and could not be read; the ${found} figures that were not found may stand there, please fill them in from the original`,
    }),
  },
  table_blank: {
    severity: "warning",
    wording: ({ meant = "" }) => ({
      zh: `${meant}的单元格全部为空；可能是空白模板，或数值由网页脚本填入而没有保存下来。请与原网页核对`,
      en: `All cells of ${quoted(meant)} are blank; it may be an empty template, or a script fills the page in and the figures were not saved. Please check the page itself`,
    }),
  },
  several_reports: {
    severity: "error",
    wording: () => ({
      zh: "文件里不止一份年度报告，无法确定各个数值属于哪一份。请拆成一份报告一个文件，再分别导入",
      en: "The file holds more than one report, and it cannot be told which a figure belongs to. Split it into a file a report and import these",
    }),
  },
  row_missing: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `没有找到${quoted(meant)}一行；它的上下两行可能错位，也请核对`,
      en: `Row ${quoted(meant)} was not found; please check the rows above and below it too`,
    }),
  },
  cells_missing: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${quoted(meant)}有单元格没有找到，请对照原文填写`,
      en: `Cells of ${quoted(meant)} were not found; please fill them in from the source`,
    }),
  },
  row_short: {
    severity: "error",
    wording: ({ meant = "", found = 0, expected = 0 }) => ({
      zh: `${quoted(meant)}一行只有 ${found} 个值，应有 ${expected} 个，无法确定对应的列，请对照原文填写`,
      en: `Row ${quoted(meant)} has ${found} values where ${expected} belong; their columns cannot be told, please fill them in from the source`,
    }),
  },
  row_ragged: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${quoted(meant)}一行比上下各行宽或窄，可能多或少了单元格，无法确定对应的列，请对照原文填写`,
      en: `Row ${quoted(meant)} is wider or narrower than the rows around it; a cell may be lost or too many and the columns cannot be told, please fill it in from the source`,
    }),
  },
  row_long: {
    severity: "error",
    wording: ({ meant = "", found = 0, expected = 0 }) => ({
      zh: `${quoted(meant)}一行有 ${found} 个值，多于 ${expected} 列，无法确定对应的列，请对照原文填写`,
      en: `Row ${quoted(meant)} has ${found} values for ${expected} columns; their columns cannot be told, please fill them in from the source`,
    }),
  },
  row_merged: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${quoted(meant)}一行有跨列合并的单元格，其中的数值无法确定属于哪一列，请对照原文填写`,
      en: `Row ${quoted(meant)} has a cell merged over columns; a figure in it belongs to none of them alone, please fill them in from the source`,
    }),
  },
  row_split: {
    severity: "error",
    wording: ({ meant = "", printed }) => ({
      zh: `${quoted(meant)}一行又分为${quoted(printed)}，不是整行的数值`,
      en: `Row ${quoted(meant)} is split by ${quoted(printed)}; the figures are not those of the whole row`,
    }),
  },
  row_ambiguous: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${quoted(meant)}一行的空白可能是空白值，也可能是版式占位，无法确定对应的列，请对照原文填写`,
      en: `Blanks in row ${quoted(meant)} may be blank values or padding; the columns cannot be told, please fill them in from the source`,
    }),
  },
  row_repeated: {
    severity: "error",
    wording: ({ meant = "", printed }) => ({
      zh: `${quoted(meant)}出现多次且数值不同（${quoted(printed)}），未采用`,
      en: `${quoted(meant)} occurs more than once with different figures (${quoted(printed)}); none was taken`,
    }),
  },
  row_unknown: {
    severity: "warning",
    wording: ({ printed }) => ({
      zh: `${quoted(printed)}不是法定表格的行，其数值未采用`,
      en: `${quoted(printed)} is no row of the form; its figures were left out`,
    }),
  },
  row_unlabelled: {
    severity: "error",
    wording: ({ printed }) => ({
      zh: `有数值的一行没有行标签，数值未采用：${quoted(printed)}`,
      en: `A row of figures has no label and was left out: ${quoted(printed)}`,
    }),
  },
  row_out_of_place: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(printed)}不在所属的分组内，读作${quoted(meant)}`,
      en: `${quoted(printed)} stands outside its group; read as ${quoted(meant)}`,
    }),
  },
  rows_reordered: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}排在${quoted(printed)}之后，与法定顺序不同；可能是行标签错位，请核对这两行`,
      en: `${quoted(meant)} stands after ${quoted(printed)}, unlike in the form; labels may have moved, please check both rows`,
    }),
  },
  edge_blank: {
    severity: "warning",
    wording: ({ meant }) => ({
      zh: `${quoted(meant)}一行的首列或末列为空，其他列有数值，可能整行错位，请核对`,
      en: `The first or last cell of row ${quoted(meant)} is blank and others hold figures; they may have moved by a cell, please check`,
    }),
  },
  total_blank: {
    severity: "warning",
    wording: ({ meant }) => ({
      zh: `${quoted(meant)}一行有数值而总计为空，可能整行错位，请核对`,
      en: `Row ${quoted(meant)} has figures but no total; they may have moved by a cell, please check`,
    }),
  },
  label_close: {
    severity: "info",
    wording: ({ printed, meant }) => ({
      zh: `标签${quoted(printed)}与法定表述不同，读作${quoted(meant)}`,
      en: `Label ${quoted(printed)} differs from the form's wording; read as ${quoted(meant)}`,
    }),
  },
  columns_unknown: {
    severity: "error",
    wording: ({ meant = "" }) => ({
      zh: `${meant}的表头缺失或不完整，暂按法定顺序读取各列，请核对`,
      en: `The header of ${quoted(meant)} is missing or incomplete; columns were read in the form's order, please check`,
    }),
  },
  columns_by_order: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `表头${quoted(printed)}不完整，按顺序读作${quoted(meant)}`,
      en: `Header ${quoted(printed)} is incomplete; read by its place as ${quoted(meant)}`,
    }),
  },
  columns_reordered: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${meant ?? ""}各列的顺序与法定格式不同，按表头读取，请核对：${quoted(printed)}`,
      en: `The columns of ${quoted(meant)} stand in another order than the form's; the header was followed, please check: ${quoted(printed)}`,
    }),
  },
  columns_contradict: {
    severity: "error",
    wording: ({ printed, meant }) => ({
      zh: `表头${quoted(printed)}与${quoted(meant)}一行不符，未采用其数值`,
      en: `Header ${quoted(printed)} does not belong to row ${quoted(meant)}; its figures were left out`,
    }),
  },
  column_unknown: {
    severity: "warning",
    wording: ({ printed }) => ({
      zh: `列${quoted(printed)}不属于法定表格，其数值未采用`,
      en: `Column ${quoted(printed)} is not in the form; its figures were left out`,
    }),
  },
  forms_mixed: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `表格混用两版格式的标签（${quoted(printed)}），按 ${formYear(meant)} 年格式读取`,
      en: `Labels of both forms are mixed (${quoted(printed)}); read as the form of ${formYear(meant)}`,
    }),
  },
  other_form: {
    severity: "warning",
    wording: ({ meant }) => ({
      zh: `${quoted(meant)}不在本报告所用的格式内，未采用`,
      en: `${quoted(meant)} is not in the form that this report uses; it was left out`,
    }),
  },
  not_a_number: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}处不是数字：${quoted(printed)}`,
      en: `${quoted(meant)} holds no number: ${quoted(printed)}`,
    }),
  },
  joined: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}的数字由断开的几段拼成：${quoted(printed)}`,
      en: `${quoted(meant)} was put together from pieces: ${quoted(printed)}`,
    }),
  },
  odd_number: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}的写法不寻常，请核对：${quoted(printed)}`,
      en: `${quoted(meant)} is written in an unusual way, please check: ${quoted(printed)}`,
    }),
  },
  text_uncertain: {
    severity: "warning",
    wording: ({ found = 0 }) => ({
      zh: `文字来自扫描识别，或所用字体会对应错字符，数字可能认错；${found} 个数值请逐一对照原件核对`,
      en: `The text was recognised in a scan, or its font misnames characters, so that digits may be wrong; please check ${found} figures against the original, one by one`,
    }),
  },
  cut_off: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `文件在${quoted(meant)}处中断，数字可能不完整：${quoted(printed)}`,
      en: `The file ends inside ${quoted(meant)}; the number may be incomplete: ${quoted(printed)}`,
    }),
  },
  unit_unknown: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}没有写明单位，保留原文${quoted(printed)}，不换算`,
      en: `No unit is given for ${quoted(meant)}; kept as printed, ${quoted(printed)}, not converted`,
    }),
  },
  unit_conflict: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `${quoted(meant)}的单位与表头不同，以单元格为准：${quoted(printed)}`,
      en: `The unit in the cell of ${quoted(meant)} differs from the header; the cell was followed: ${quoted(printed)}`,
    }),
  },
  sum_contradicts: {
    severity: "warning",
    wording: ({ meant }) => ({
      zh: `${quoted(meant)}各项之和与总计不符`,
      en: `The parts of ${quoted(meant)} do not add up to the total`,
    }),
  },
  subtotal_contradicts: {
    severity: "warning",
    wording: ({ meant }) => ({
      zh: `${quoted(meant)}印出的小计与分项之和不符`,
      en: `The printed subtotal of ${quoted(meant)} is not the sum of its parts`,
    }),
  },
  reader_note: {
    severity: "info",
    wording: ({ printed = "" }) => {
      const { zh, en } = noteText(printed);
      return { zh: `读取说明：${zh}`, en: `Reader: ${en}` };
    },
  },
  organ_missing: {
    severity: "error",
    wording: () => ({
      zh: "没有找到发布机关名称，请填写",
      en: "The name of the organ was not found; please fill it in",
    }),
  },
  organ_differs: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `机关名称不一致：采用${quoted(meant)}，另有${quoted(printed)}，请确认`,
      en: `The organ is named differently: took ${quoted(meant)}, also found ${quoted(printed)}; please confirm`,
    }),
  },
  region_unknown: {
    severity: "warning",
    wording: ({ printed }) => ({
      zh: `无法确定${quoted(printed)}所在的行政区划，请选择`,
      en: `The region of ${quoted(printed)} could not be told; please choose it`,
    }),
  },
  year_missing: {
    severity: "error",
    wording: () => ({
      zh: "没有找到报告年度，请填写",
      en: "The report year was not found; please fill it in",
    }),
  },
  year_differs: {
    severity: "warning",
    wording: ({ printed, meant }) => ({
      zh: `报告年度不一致：采用${meant ?? ""}，另有${printed ?? ""}，请确认`,
      en: `The year is stated differently: took ${meant ?? ""}, also found ${printed ?? ""}; please confirm`,
    }),
  },
} as const satisfies Record<string, Kind>;

export type IssueKind = keyof typeof kinds;

/** Something about a reading that a person should know, with its place in the source and the cells it touches. */
export interface Issue {
  readonly kind: IssueKind;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly codes: readonly CellCode[];
  readonly message: Text;
}

/** Makes an issue. The severity is that of its kind unless another is given. */
export function issueOf(
  kind: IssueKind,
  place: Place | null,
  codes: readonly CellCode[],
  detail: Detail = {},
  severity: Severity = kinds[kind].severity,
): Issue {
  return { kind, severity, place, codes, message: kinds[kind].wording(detail) };
}
