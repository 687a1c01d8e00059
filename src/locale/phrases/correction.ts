import type { Text } from "../text.ts";

/** Names of the sheets of a correction workbook. */
export const sheetPhrases = {
  about: { zh: "说明", en: "Read me" },
  form: { zh: "表格", en: "Form" },
  findings: { zh: "问题", en: "Findings" },
  checks: { zh: "核对", en: "Checks" },
  numbers: { zh: "附数", en: "Other numbers" },
} as const satisfies Record<string, Text>;

/** Results of the checks as the formulas of the workbook write them. */
export const checkPhrases = {
  pass: { zh: "相符", en: "Agrees" },
  pass_blank_as_zero: { zh: "空白按零计则相符", en: "Agrees with blanks as zero" },
  fail: { zh: "不符", en: "Differs" },
  fail_blank_as_zero: { zh: "不符（空白按零计）", en: "Differs (blanks as zero)" },
  not_assessable: { zh: "无法判断", en: "Cannot be told" },
  not_applicable: { zh: "不适用", en: "Does not apply" },
} as const satisfies Record<string, Text>;

/** How a cell stands between the workbook as it was made, the data today and what came back. */
export const correctionKindPhrases = {
  unchanged: { zh: "未改动", en: "Unchanged" },
  changed: { zh: "更正", en: "Corrected" },
  agreed: { zh: "数据已是此值", en: "The data agree already" },
  moved: {
    zh: "机关未改，数据已另行更新，保留现值",
    en: "Not corrected; updated in the data since, and kept",
  },
  conflict: {
    zh: "数据已另行更新，与更正值不同，请选择：",
    en: "Updated otherwise in the data since; choose:",
  },
} as const satisfies Record<string, Text>;

/** Words of the correction workbook, of its download and of its way back. */
export const correctionPhrases = {
  title: { zh: "政府信息公开工作年度报告 更正表", en: "Correction of an annual report" },
  simulated: {
    zh: "模拟数据：机关与数字都是虚构的，不是任何机关的年报。",
    en: "Simulated data: organ and figures are made up; this is nobody’s report.",
  },
  organ: { zh: "机关", en: "Organ" },
  year: { zh: "年度", en: "Year" },
  dataset: { zh: "数据集", en: "Data set" },
  form: { zh: "格式", en: "Form" },
  made: { zh: "生成日期", en: "Made on" },
  source: { zh: "原报告", en: "Publication" },
  howTitle: { zh: "怎样填", en: "How to fill it in" },
  how: {
    zh: [
      "先看《问题》：逐条列出核对发现的问题和涉及的单元格，点“跳到”即到《表格》的相应格。",
      "更正只在《表格》里改：直接把数字改成正确的。改动的格显示蓝底，《核对》随即重新计算，《问题》的“更正值”自动列出改动。",
      "在《问题》的“情况说明、填表人、日期”写明更正的原因；数字无误的，也请说明理由。",
      "不要增删行列、改工作表名称或删除工作表，不要在数字格里写公式或文字。这些改动无法识别，导入时会指出。",
      "保存为 .xlsx，交回后把文件拖入本页面，即可逐格查看差异并采用。",
    ],
    en: [
      "Begin with “Findings”: each problem with the cells it is about; “Go to” leads to them in “Form”.",
      "Correct in “Form” only: type the right number over the wrong one. A changed cell turns blue, “Checks” recalculates, and “Corrected to” in “Findings” lists the change.",
      "Say why under “Explanation”, “By” and “Date” in “Findings”; where the figures are right, say why as well.",
      "Do not insert or delete rows or columns, rename or remove sheets, or put formulas or words into cells of figures: none of it can be read back, and the import will say so.",
      "Save as .xlsx. Dropped onto the page again, the file shows its differences cell by cell, to be applied.",
    ],
  },
  basisTitle: { zh: "口径", en: "How figures are read" },
  basis: {
    zh: [
      "空白不等于 0：核对时先按原样判断；有空白无法判断的，再把表三、表四的空白按 0 计一次，并注明“空白按零计”。没有该项的请填 0。",
      "“/”表示不适用，保留原样；“未读取”表示数据中没有读到这一格，可按原报告补填。",
      "《表格》里底色为浅红、浅黄的格，涉及不符的核对。",
    ],
    en: [
      "Blank is not 0: a check is judged as the cells stand; where a blank prevents that, once more with blanks of tables 3 and 4 as 0, and says so. Type 0 where there was nothing.",
      "“/” means not applicable and stays. “未读取” means that the data do not have this cell; it may be filled in from the report.",
      "Cells on light red or light amber in “Form” take part in a check that fails.",
    ],
  },
  amountsTitle: { zh: "金额的单位", en: "Units of amounts" },
  amount: (name: Text, raw: string, written: string): Text => ({
    zh: `${name.zh}：原报告印作“${raw}”，表中写作 ${written}。`,
    en: `${name.en}: printed as “${raw}”, written here as ${written}.`,
  }),
  amountWithoutUnit: (name: Text, raw: string): Text => ({
    zh: `${name.zh}：原报告印作“${raw}”，没有单位，无法折算。更正时请连同单位填写。`,
    en: `${name.en}: printed as “${raw}” without a unit, which cannot be converted. Give the unit with the number when you correct it.`,
  }),
  left: { zh: "左边", en: "Left" },
  right: { zh: "右边", en: "Right" },
  gap: { zh: "相差", en: "Gap" },
  rule: { zh: "规则", en: "Rule" },
  check: { zh: "核对内容", en: "What is checked" },
  inWords: { zh: "关系", en: "In words" },
  result: { zh: "结果", en: "Result" },
  severity: { zh: "等级", en: "Weight" },
  counts: { zh: "现在的结果：", en: "As it stands: " },
  checksLead: {
    zh: "本页由公式算出，随《表格》的改动重新计算，不必填写。",
    en: "This sheet is made of formulas over “Form” and recalculates as that changes; there is nothing to fill in.",
  },
  unlisted: (count: number): Text => ({
    zh: `另有 ${count} 项缺少上年报告或正文中的数，无法判断，未列出。`,
    en: `${count} more could not be judged, because last year’s report or the text lacks the numbers, and are not listed.`,
  }),
  other: { zh: "或", en: "or" },
  number: { zh: "序号", en: "No." },
  problem: { zh: "问题", en: "Problem" },
  cells: { zh: "涉及单元格", en: "Cells" },
  place: { zh: "跳到", en: "Go to" },
  moreCells: (count: number): Text => ({ zh: `等 ${count} 格`, en: `and others, ${count} in all` }),
  now: { zh: "现在的结果", en: "Now" },
  corrected: { zh: "更正值（自动列出）", en: "Corrected to (by itself)" },
  explanation: { zh: "情况说明", en: "Explanation" },
  by: { zh: "填表人", en: "By" },
  date: { zh: "日期", en: "Date" },
  noFindings: {
    zh: "能够核对的关系全部成立。如有其他更正，请在《表格》中修改并在下面说明。",
    en: "Every check that could be made holds. Other corrections go into “Form”, with a reason below.",
  },
  others: { zh: "其他更正的说明", en: "Other corrections" },
  findingsLead: {
    zh: "更正请在《表格》里改数字；黄底各栏请填写。",
    en: "Correct the numbers in “Form”; fill in the yellow columns here.",
  },
  numbersLead: {
    zh: "核对用到而表格中没有的数：上一年报告，以及正文中所述。",
    en: "Numbers that the checks use and the form does not hold: last year’s report, and what the text says.",
  },
  name: { zh: "名称", en: "What" },
  value: { zh: "数值", en: "Number" },
  note: { zh: "备注", en: "Note" },
  hasBlanks: { zh: "上年报告印作空白，按零计", en: "Printed blank last year, counted as zero" },
  checkTitle: { zh: "请核对填写内容", en: "Please check" },
  checkCount: {
    zh: "这里应填非负整数：没有填 0，不适用填“/”。其他内容导入时无法识别。仍要这样填吗？",
    en: "A whole number belongs here: 0 for none, “/” for not applicable. Nothing else can be read back. Keep it?",
  },
  checkAmount: {
    zh: "这里应填数字，不适用填“/”。其他内容导入时无法识别。仍要这样填吗？",
    en: "A number belongs here, or “/” for not applicable. Nothing else can be read back. Keep it?",
  },

  download: { zh: "下载更正表", en: "Download for correction" },
  downloadMany: (count: number): Text => ({
    zh: `下载 ${count} 份更正表`,
    en: `Download ${count} for correction`,
  }),
  downloadHint: {
    zh: "供填报机关更正的 Excel：法定表格、核对公式、问题与答复栏；填好后拖回本页采用",
    en: "A workbook for the organ: the form, the checks as formulas, the findings and space for answers; drop it back here to apply",
  },
  importedData: { zh: "自行导入的报告", en: "Imported report" },
  making: { zh: "正在生成…", en: "Being made…" },
  none: {
    zh: "这些报告没有可更正的法定表格。",
    en: "These reports stand on no form that could be corrected.",
  },
  failed: { zh: "没有生成，请再试一次。", en: "It could not be made; please try again." },

  reviewTitle: { zh: "机关交回的更正", en: "Corrections from the organ" },
  madeAt: (dataset: string, moment: string): Text => ({
    zh: `更正表生成于 ${moment}，数据集 ${dataset}。`,
    en: `The workbook was made on ${moment}, from the data set ${dataset}.`,
  }),
  applied: (count: number): Text => ({
    zh: `已采用 ${count} 处更正，图表中已是更正后的数。`,
    en: `${count} ${count === 1 ? "correction is" : "corrections are"} applied; the charts show the corrected figures.`,
  }),
  toReport: { zh: "查看更正后的报告", en: "See the corrected report" },
  undoApply: { zh: "撤销采用", en: "Undo" },
  reportGone: {
    zh: "数据中没有同一格式的这份报告，只能与更正表生成时的数比较。",
    en: "The data have no such report on this form; it is compared with what the workbook was made with.",
  },
  unread: (count: number): Text => ({
    zh: `有 ${count} 格填写的内容无法识别，未采用，见“读取时的问题”。`,
    en: `What was typed into ${count} ${count === 1 ? "cell" : "cells"} cannot be read and was not taken: see the issues of the reading.`,
  }),
  nothingChanged: { zh: "数字没有改动。", en: "No figure was changed." },
  unchanged: (count: number): Text => ({
    zh: `其余 ${count} 格未改动。`,
    en: `${count} other cells are unchanged.`,
  }),
  rules: (before: number, after: number): Text => ({
    zh: `核对：更正前 ${before} 项不符，更正后 ${after} 项不符。`,
    en: `Checks that fail: ${before} before, ${after} with the corrections.`,
  }),
  apply: { zh: "采用更正", en: "Apply the corrections" },
  chooseFirst: (count: number): Text => ({
    zh: `还有 ${count} 格请先选择。`,
    en: `Choose for ${count} more ${count === 1 ? "cell" : "cells"} first.`,
  }),
  cell: { zh: "单元格", en: "Cell" },
  before: { zh: "原值", en: "Was" },
  today: { zh: "数据现值", en: "Data today" },
  after: { zh: "更正值", en: "Corrected" },
  standing: { zh: "情况", en: "Standing" },
  takeOffered: { zh: "用更正值", en: "take the correction" },
  keepCurrent: { zh: "留现值", en: "keep today’s" },
  keptNote: { zh: "数据已另行更新，保留现值", en: "updated in the data since, kept" },
} as const;
