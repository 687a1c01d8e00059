import type { Text } from "../text.ts";

const counted =
  (zh: (count: number) => string, en: (count: number) => string) =>
  (count: number): Text => ({
    zh: zh(count),
    en: en(count),
  });
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Words of imported files: dropping, reviewing, keeping. */
export const importPhrases = {
  mark: { zh: "自行导入", en: "Imported" },
  clipboard: { zh: "粘贴的表格", en: "Pasted table" },
  dropHere: {
    zh: "松开即导入。文件只在本机读取，不会上传。",
    en: "Let go to import. Files are read on this machine and never uploaded.",
  },
  noticeOn: counted(
    (count) => `图表含 ${count} 份自行导入的报告。`,
    (count) => `The charts include ${plural(count, "imported report")}.`,
  ),
  noticeTaking: counted(
    (count) => `正在将自行导入的 ${count} 份报告载入图表…`,
    (count) => `Taking ${plural(count, "imported report")} into the charts…`,
  ),
  noticeLeaving: counted(
    (count) => `正在将自行导入的 ${count} 份报告移出图表…`,
    (count) => `Taking ${plural(count, "imported report")} out of the charts…`,
  ),
  noticeOff: counted(
    (count) => `${count} 份自行导入的报告已关闭，未计入图表。`,
    (count) => `${plural(count, "imported report")} switched off, not in the charts.`,
  ),
  reading: (done: number, total: number): Text => ({
    zh: `正在读取 ${done} / ${total} 个文件`,
    en: `Reading ${done} of ${total} files`,
  }),
  switchOff: { zh: "全部暂不计入图表", en: "Leave all out of the charts" },
  switchOn: { zh: "重新计入图表", en: "Put them back into the charts" },
  toData: { zh: "查看我的数据", en: "Open my data" },
  title: { zh: "我的数据", en: "My data" },
  lead: {
    zh: "把年度报告（网页、Word、PDF、Excel、文本、ZIP、整个文件夹）或 CSV 数据拖到页面任意处，或从剪贴板粘贴表格。一切在本机完成，不会上传。",
    en: "Drop annual reports (web pages, Word, PDF, Excel, text, ZIP, whole folders) or CSV data anywhere on the page, or paste a table. Everything happens on this machine; nothing is uploaded.",
  },
  chooseFiles: { zh: "选择文件", en: "Choose files" },
  chooseFolder: { zh: "选择文件夹", en: "Choose a folder" },
  paste: { zh: "粘贴表格", en: "Paste a table" },
  pasteHint: {
    zh: "在网页、Word、WPS 或 Excel 中复制表格，粘贴到下框；在本页任意处按 Ctrl+V 也可。",
    en: "Copy a table in a browser, Word, WPS or Excel and paste it below; Ctrl+V anywhere on this page does the same.",
  },
  pasteHere: { zh: "在此粘贴", en: "Paste here" },
  pasteNothing: { zh: "剪贴板里没有表格。", en: "There is no table in the clipboard." },
  pasteRead: { zh: "读取", en: "Read it" },
  cancel: { zh: "停止", en: "Stop" },
  cancelling: { zh: "正在停止，已读取的保留", en: "Stopping; what was read is kept" },
  summary: (files: number, reports: number, open: number, refused: number): Text => {
    const zh = [
      reports === 0 ? "没有报告计入图表" : `${reports} 份报告计入图表`,
      ...(open === 0 ? [] : [`${open} 份需要查看`]),
      ...(refused === 0 ? [] : [`${refused} 个文件无法读取`]),
    ];
    const en = [
      `${reports === 0 ? "no report" : plural(reports, "report")} in the charts`,
      ...(open === 0 ? [] : [`${open} to look at`]),
      ...(refused === 0 ? [] : [`${plural(refused, "file")} that could not be read`]),
    ];
    return {
      zh: `读取 ${files} 个文件：${zh.join("，")}。`,
      en: `${plural(files, "file")} read: ${en.join(", ")}.`,
    };
  },
  sameReports: counted(
    (count) => `另有 ${count} 份与其中的报告内容相同。`,
    (count) => `${count} more say the same as one of them.`,
  ),
  thisImported: (name: string): Text => ({
    zh: `本报告由您导入（${name}）`,
    en: `You imported this report (${name})`,
  }),
  thisReplaces: {
    zh: "，显示的是导入的数字，代替随页数据中的同一报告。",
    en: ": its figures stand here in place of those of the bundled report.",
  },
  thisIsNew: { zh: "，随页数据中没有同一报告。", en: "; the bundled data have none of this organ and year." },
  toReview: { zh: "查看核对与原文", en: "Review and source" },
  takeOut: { zh: "取出，恢复随页数据", en: "Take it out, restore the bundled one" },
  takeOutNew: { zh: "取出", en: "Take it out" },
  known: counted(
    (count) => `${count} 个文件此前已导入，内容一字未变，没有重复导入。`,
    (count) =>
      `${plural(count, "file")} had been imported before, byte for byte, and ${count === 1 ? "was" : "were"} not taken twice.`,
  ),
  unread: counted(
    (count) => `已停止：${count} 个文件没有读取，请再次导入。`,
    (count) => `Stopped: ${plural(count, "file")} not read; import them again.`,
  ),
  interrupted: counted(
    (count) => `上次导入中途中断：${count} 个文件没有读完，其余已保存。请再次导入：`,
    (count) =>
      `An earlier import broke off: ${plural(count, "file")} not finished, the rest is kept. Import again:`,
  ),
  names: counted(
    (count) => `${count} 个文件名`,
    (count) => plural(count, "name"),
  ),
  understood: { zh: "知道了", en: "Dismiss" },
  toCharts: { zh: "查看这些报告的图表", en: "See the charts of these reports" },
  allImported: { zh: "（全部自行导入）", en: " (all that were imported)" },
  empty: {
    zh: "还没有导入文件。导入的报告会与随页数据一起进入所有图表，并标明“自行导入”。",
    en: "Nothing has been imported yet. Imported reports join the bundled data in every chart, marked as imported.",
  },
  listTitle: { zh: "导入的报告与文件", en: "Imported reports and files" },
  filterNeed: { zh: "按需要处理的情况筛选", en: "Filter by what is to do" },
  all: { zh: "全部", en: "All" },
  todo: { zh: "待处理", en: "To do" },
  replaces: { zh: "替换随页数据中的同一报告", en: "Replaces the bundled report" },
  twin: counted(
    (count) => `另有 ${count} 份同一机关同一年度的报告也已采用，内容相同，只计一次`,
    (count) => `${count} more of the same organ and year accepted, saying the same; counted once`,
  ),
  notKept: { zh: "未保存", en: "Not kept" },
  oldReader: counted(
    (count) => `${count} 个文件由旧版本读取，可用现版本重新读取，已作的修改在单元格一致处保留。`,
    (count) =>
      `${plural(count, "file")} read by an earlier version; read again, your decisions stay where the cells agree.`,
  ),
  acceptFine: counted(
    (count) => `采用全部无问题的报告（${count}）`,
    (count) => `Accept all without problems (${count})`,
  ),
  showMore: counted(
    (count) => `再显示 ${count} 行`,
    (count) => `Show ${count} more`,
  ),
  report: { zh: "报告", en: "Report" },
  need: { zh: "需要处理", en: "To do" },
  ruling: { zh: "是否采用", en: "Decision" },
  file: { zh: "文件", en: "File" },
  size: { zh: "大小", en: "Size" },
  added: { zh: "导入时间", en: "Imported" },
  actions: { zh: "操作", en: "Actions" },
  review: { zh: "查看", en: "Review" },
  accept: { zh: "采用", en: "Accept" },
  leaveOut: { zh: "不采用", en: "Leave out" },
  remove: { zh: "删除", en: "Remove" },
  removeAll: { zh: "全部删除", en: "Remove all" },
  confirmRemove: {
    zh: "确定删除？原文件与审核记录一并删除。",
    en: "Remove it? The file and its review go with it.",
  },
  confirmRemoveAll: {
    zh: "确定删除全部导入的文件与审核记录？",
    en: "Remove every imported file and its review?",
  },
  yes: { zh: "删除", en: "Remove" },
  no: { zh: "取消", en: "Keep" },
  exportAll: { zh: "全部导出为一个文件", en: "Export all as one file" },
  importAll: { zh: "载入导出的文件", en: "Load an exported file" },
  loaded: counted(
    (count) => `已载入 ${count} 个文件；与本机已采用的报告不同的，留待选择，没有覆盖。`,
    (count) =>
      `${plural(count, "file")} loaded; where reports differ from those accepted here the choice is yours, nothing was overwritten.`,
  ),
  notAnExport: { zh: "这不是从“我的数据”导出的文件。", en: "This file was not exported from “My data”." },
  kept: { zh: "保存", en: "Kept" },
  keptLasting: {
    zh: "保存在本浏览器中，刷新或关闭后仍在。",
    en: "Kept in this browser; it survives reload and closing.",
  },
  refused: {
    zh: "浏览器不允许保存（例如无痕窗口）：导入的文件只在本页打开期间有效。关闭前请“全部导出为一个文件”。",
    en: "The browser keeps nothing here (a private window, perhaps): imported files last only while this page is open. Export them before you close it.",
  },
  later_version: {
    zh: "本浏览器中保存的导入数据来自更新版本的页面，本页不动它：现在导入的文件只在本页打开期间有效。请打开新版本页面。",
    en: "What is kept in this browser was written by a later version of this page and is left alone: files imported now last only while this page is open. Open the later version.",
  },
  problemFull: {
    zh: "浏览器存储空间不足：标有“未保存”的文件和改动只在本页打开期间有效，此前保存的完好。请删除一些文件，或先导出。",
    en: "The browser has no room left: files and changes marked “not kept” last only while this page is open; what was kept before is intact. Remove some files, or export them first.",
  },
  problemFailed: {
    zh: "浏览器拒绝保存：标有“未保存”的文件和改动只在本页打开期间有效，此前保存的完好。关闭前请导出。",
    en: "The browser refused to keep a change: files and changes marked “not kept” last only while this page is open; what was kept before is intact. Export before you close it.",
  },
  usage: (used: string, free: string): Text => ({
    zh: `已用 ${used}，约可用 ${free}`,
    en: `${used} used, about ${free} free`,
  }),
  templates: { zh: "CSV 模板（含一行示例）", en: "CSV templates (with an example row)" },
  back: { zh: "返回列表", en: "Back to the list" },
  next: { zh: "下一份需要查看的", en: "Next to look at" },
  organUnknown: { zh: "单位未知", en: "Organ unknown," },
  yearUnknown: { zh: "年度未知", en: "year unknown" },
  whose: { zh: "报告主体", en: "Whose report" },
  organ: { zh: "机关名称", en: "Organ" },
  region: { zh: "所在地区", en: "Region" },
  regionHint: { zh: "行政区划代码或名称", en: "Code or name of the region" },
  kind: { zh: "机关类型", en: "Kind of organ" },
  year: { zh: "报告年度", en: "Report year" },
  apply: { zh: "确定", en: "Set" },
  unknownRegion: {
    zh: "没有这个地区，或有多个同名地区，请填六位代码。",
    en: "No such region, or several of that name: give the six-digit code.",
  },
  source: { zh: "原文", en: "Source" },
  sourceFailed: {
    zh: "无法显示原文，已读取的数字不受影响。",
    en: "The source cannot be shown; what was read stands.",
  },
  sourceFlat: {
    zh: "来自数据表的一行；原值显示在各单元格中。",
    en: "A row of a data table; the original values stand in the cells.",
  },
  formTitle: { zh: "读取结果（可直接修改）", en: "What was read (edit in place)" },
  issues: { zh: "读取时的问题", en: "Issues of the reading" },
  noIssues: { zh: "读取过程没有问题。", en: "The reading raised no issue." },
  findings: { zh: "勾稽核对", en: "Checks" },
  noFindings: { zh: "能核对的关系全部成立。", en: "Every check that could be made holds." },
  conflict: {
    zh: "与同一机关同一年度的另一份报告不同",
    en: "Differs from another report of the same organ and year",
  },
  differing: (names: readonly string[], cells: number): Text => {
    const few = names.length <= 3 ? names : names.slice(0, 2);
    const more = names.length - few.length;
    return {
      zh: `${few.join("、")}${more === 0 ? "" : `等 ${names.length} 份`}（${cells} 格不同）`,
      en: `${few.join(", ")}${more === 0 ? "" : ` and ${more} more`} (${plural(cells, "cell")} differ${cells === 1 ? "s" : ""})`,
    };
  },
  here: { zh: "此份", en: "This one" },
  there: { zh: "现有", en: "The other" },
  bundled: { zh: "随页数据", en: "Bundled data" },
  useThis: { zh: "采用此份，替换现有", en: "Use this one instead" },
  keepOther: { zh: "保留现有", en: "Keep the other" },
  note: { zh: "修改说明", en: "Why" },
  notKeptYet: { zh: "尚未保存", en: "not saved yet" },
  beingKept: { zh: "正在保存…", en: "Saving…" },
  keptHere: { zh: "已保存", en: "Saved" },
  noteHint: { zh: "何人何据，可不填", en: "who knows why; may stay empty" },
  elsewhere: { zh: "另一窗口刚刚修改", en: "Just changed in another window" },
  answered: { zh: "（已修改）", en: "(corrected)" },
  doubts: { zh: "逐处核对", en: "From doubt to doubt" },
  noDoubts: { zh: "没有存疑的单元格。", en: "No cell is in doubt." },
  doubtBefore: { zh: "上一处", en: "Previous" },
  doubtNext: { zh: "下一处", en: "Next" },
  doubtCount: counted(
    (count) => `${count} 处存疑`,
    (count) => `${plural(count, "cell")} in doubt`,
  ),
  quoted: (raw: string | null): Text =>
    raw === null
      ? { zh: "未读取", en: "not read" }
      : raw === ""
        ? { zh: "空白", en: "blank" }
        : { zh: `“${raw}”`, en: `“${raw}”` },
  pane: { zh: "显示表格或原文", en: "Show the form or the source" },
  paneForm: { zh: "表格", en: "Form" },
  formUnknown: {
    zh: "无法判断表格版本：请先在“报告主体”中填写年度。",
    en: "The form is not known: give the year under “Whose report” first.",
  },
  knownOrgan: { zh: "归入已有机关", en: "Filed under" },
  newOrgan: { zh: "新建机关", en: "A new organ" },
  candidates: { zh: "可能是", en: "Perhaps" },
  corrections: { zh: "修改记录", en: "Corrections" },
  undo: { zh: "撤销", en: "Undo" },
  was: { zh: "原读取", en: "was read as" },
  blank: { zh: "空白", en: "blank" },
  notRead: { zh: "未读取", en: "not read" },
  encoding: { zh: "编码", en: "Encoding" },
  encodingAgain: { zh: "换编码重读", en: "Read in another encoding" },
  encodingRefused: {
    zh: "按此编码读不出年度报告，保持原来的读取结果。",
    en: "Read so, it is no annual report; the earlier reading stands.",
  },
  readAgainDone: counted(
    () => "已重新读取，已作的修改保留。",
    () => "Read again; your changes are kept.",
  ),
  readAgainDropped: counted(
    (count) => `已重新读取。${count} 处修改因该单元格读法不同而取消，请核对。`,
    (count) =>
      `Read again. ${plural(count, "change")} given up because the cell now reads differently; please check.`,
  ),
  unknownColumns: { zh: "无法识别的列", en: "Unknown columns" },
  columnsLeft: counted(
    (count) => `${count} 列待指定`,
    (count) => `${plural(count, "column")} to be named`,
  ),
  suggested: { zh: "建议", en: "Suggested" },
  unknownColumnsHint: {
    zh: "请指明各列是表中哪一项，用不着的选“不使用”。指定后记住，下次同名列自动识别。",
    en: "Say what each column holds, or leave it out. What you choose is remembered for the next file.",
  },
  columnOpen: { zh: "请指定", en: "Choose" },
  columnIgnored: { zh: "不使用", en: "Leave out" },
  readAgain: { zh: "按此重新读取", en: "Read again" },
  gone: { zh: "这份报告已不在我的数据中。", en: "This report is no longer in your data." },
} as const;

/** What a report needs of a person. */
export const needPhrases = {
  refused: { zh: "无法读取", en: "Not read" },
  columns: { zh: "列待指定", en: "Columns?" },
  incomplete: { zh: "不完整", en: "Incomplete" },
  whose: { zh: "主体待定", en: "Whose?" },
  correction: { zh: "更正表，待采用", en: "Correction to apply" },
  conflict: { zh: "与现有不同", en: "Conflict" },
  issues: { zh: "有疑点", en: "Look at it" },
  fine: { zh: "无问题", en: "Fine" },
} as const satisfies Record<string, Text>;

export const rulingPhrases = {
  open: { zh: "待定", en: "Open" },
  accepted: { zh: "已采用", en: "Accepted" },
  left_out: { zh: "不采用", en: "Left out" },
} as const satisfies Record<string, Text>;

export const encodingNames = {
  bom: { zh: "按文件标记", en: "by its mark" },
  declared: { zh: "按网页声明", en: "as declared" },
  detected: { zh: "自动识别", en: "detected" },
  chosen: { zh: "人工指定", en: "chosen" },
} as const satisfies Record<string, Text>;

/** Refusals of the page itself, beside those of the readers. */
export const lossPhrases = {
  crashed: {
    zh: "读取程序在这个文件上中断，其余文件不受影响。请另存一份或换一种格式再导入。",
    en: "The reader broke on this file; the others are unharmed. Save a copy or use another format.",
  },
  too_slow: {
    zh: "一分半钟内没有读完，已放弃。请拆分文件或换一种格式。",
    en: "It was not read within a minute and a half and was given up. Split it or use another format.",
  },
  cancelled: { zh: "已停止。", en: "Stopped." },
  gone: {
    zh: "打不开：文件可能已移动、删除，或无权读取。请再次选择。",
    en: "Could not be opened: it may have been moved, deleted or locked. Choose it again.",
  },
} as const satisfies Record<string, Text>;

/** Places in a source. */
export const placePhrases = {
  page: (value) => ({ zh: `第${value}页`, en: `page ${value}` }),
  sheet: (value) => ({ zh: `工作表${value}`, en: `sheet ${value}` }),
  table: (value) => ({ zh: `表${value}`, en: `table ${value}` }),
  row: (value) => ({ zh: `第${value}行`, en: `row ${value}` }),
  column: (value) => ({ zh: `第${value}列`, en: `column ${value}` }),
  line: (value) => ({ zh: `第${value}行`, en: `line ${value}` }),
} as const satisfies Record<string, (value: string | number) => Text>;
