import type { Text } from "../text.ts";

/** Words of the page on quality. */
export const qualityPhrases = {
  title: { zh: "数据可信吗", en: "Can the figures be trusted?" },
  reach: { zh: "看哪些单位", en: "Whose reports" },
  chosen: { zh: "筛选所选", en: "As filtered" },
  everyOrgan: { zh: "各类单位", en: "Every organ" },
  everyOrganWhy: {
    zh: "地区和年度照筛选，口径、层级、机关类型不限",
    en: "Regions and years as filtered; whatever scope, level or kind",
  },
  organ: { zh: "单位", en: "Organ" },
  year: { zh: "年度", en: "Year" },
  all: { zh: "全部", en: "All" },
  more: { zh: "显示更多", en: "Show more" },

  // First row
  summary: { zh: "总体情况", en: "At a glance" },
  goToPanel: { zh: "查看明细", en: "Go to the details" },
  judged: { zh: "受检报告", en: "Reports checked" },
  faulty: { zh: "有错误的报告", en: "Reports with errors" },
  covered: { zh: "年报收录率", en: "Reports held, of those due" },
  blank: { zh: "空白格占比", en: "Share of blank cells" },
  chainBroken: { zh: "结转不符", en: "Breaks in the carry-over" },
  blankNone: { zh: "没有全表，不计算", en: "No full table, no share" },

  // Rules
  rules: { zh: "哪些数字对不上", en: "What does not add up" },
  rulesMeasure: {
    zh: "不符合核对规则的地方，附具体数字，可直达单元格",
    en: "Figures that break a rule, with the numbers and a link to the cell",
  },
  rulesDefinition: {
    zh: "只核对表格中的数字，空白单列。“错误”指数字不可能都对；“警告”指很可能有误，需人工核实；“提示”指少见或已有解释。豁免只存在本浏览器，针对某份报告的某条规则，数字一变即失效。",
    en: "Only figures in tables are checked. Error: the figures cannot all be right. Warning: probably wrong, to be looked at by a person. Notice: unusual, or explained. A waiver is kept in this browser only, covers one rule on one report, and lapses when a figure changes.",
  },
  severity: { zh: "程度", en: "Severity" },
  rule: { zh: "规则", en: "Rule" },
  groupBy: { zh: "分组", en: "Group" },
  byRule: { zh: "按规则", en: "By rule" },
  byOrgan: { zh: "按单位", en: "By organ" },
  noneAtAll: { zh: "所看报告中没有不合规则之处。", en: "These reports break no rule." },
  noneLeft: { zh: "没有符合这些条件的问题。", en: "Nothing matches these conditions." },
  clear: { zh: "清除条件", en: "Clear" },
  takenOver: { zh: "本年并入：", en: "Taken over this year: " },

  // Waivers
  waive: { zh: "豁免", en: "Waive" },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "为什么可以不计", en: "Why it need not count" },
  keep: { zh: "确定", en: "Keep" },
  cancel: { zh: "取消", en: "Cancel" },
  waivedFor: { zh: "已豁免", en: "Waived" },
  withdraw: { zh: "撤销豁免", en: "Withdraw" },
  fallen: {
    zh: "数字有变，原豁免已失效。当时的理由：",
    en: "The figures changed and the waiver lapsed. Its reason was: ",
  },
  exportWaivers: { zh: "导出豁免", en: "Export waivers" },
  importWaivers: { zh: "导入豁免", en: "Import waivers" },
  notOurs: { zh: "不是本工具导出的豁免文件。", en: "This is not a waiver file exported from this page." },
  keptNot: {
    zh: "浏览器不允许保存，关闭页面后豁免即失效，请导出留存。",
    en: "This browser keeps nothing, so waivers end when the page is closed. Export them to keep them.",
  },
  keepFailed: { zh: "未能保存，请重试，或先导出。", en: "Not saved. Try again, or export first." },

  // Coverage
  coverage: { zh: "年报齐不齐、全不全", en: "Which reports are here, and how complete" },
  coverageMeasure: {
    zh: "按单位、年度；点击单元格查看报告或补入报告",
    en: "By organ and year; a cell leads to its report, or takes one",
  },
  coverageDefinition: {
    zh: "“缺项”指表格读自原文，但表三或表四有总计未给出数字。“未收录”指数据集里没有这份报告，不等于该单位没有公开。地区一行是已收录份数与应报份数之比。",
    en: "“Incomplete”: the tables were read, but a total of table 3 or 4 has no figure. “Missing”: the data set does not hold the report, which does not mean it was never published. The line of a region gives reports held of those due.",
  },
  kindOfFiling: { zh: "情形", en: "State" },
  noOrgans: { zh: "所选范围内没有单位。", en: "No organ matches the selection." },
  total: { zh: "合计", en: "Total" },
  fullOf: { zh: "其中全表", en: "Full tables" },
  openAll: { zh: "全部展开", en: "Open all" },
  closeAll: { zh: "全部收起", en: "Close all" },
  elsewhere: { zh: "其他", en: "Elsewhere" },
  full: { zh: "全表", en: "Full table" },
  headline: { zh: "仅主要指标", en: "Main figures only" },
  text: { zh: "仅正文数字", en: "Text only" },
  incomplete: { zh: "缺项", en: "Incomplete" },
  missing: { zh: "未收录", en: "Missing" },
  not_due: { zh: "不须报告", en: "Not due" },
  imported: { zh: "本人导入", en: "imported by you" },
  fillHere: { zh: "可把报告拖到该格，或", en: "Drop the report onto that cell, or" },
  chooseFile: { zh: "选择文件", en: "Choose a file" },
  takesNone: {
    zh: "模拟数据不接收导入。",
    en: "Reports cannot be added to simulated data.",
  },

  // Chain
  chain: { zh: "上下年结转衔接吗", en: "Does each year carry on from the last?" },
  chainMeasure: {
    zh: "上年“结转下年度”与本年“上年结转”之差，单位：件",
    en: "Carried in, less carried out the year before; in cases",
  },
  chainDefinition: {
    zh: "“✓”表示两数相等；数字为本年“上年结转”减去上年“结转下年度”。空白格按零计。“？”不能核对，点击看原因。",
    en: "A tick: both are equal. A number: carried in, less what last year’s report carried out. Blanks count as zero. “?” could not be checked; click for the reason.",
  },
  column: { zh: "申请人", en: "Applicant" },
  chainNone: {
    zh: "所选范围内没有可核对的年度。",
    en: "There are no two consecutive years to compare.",
  },
  brokenOf: { zh: "不符／可核对", en: "Broken / checked" },
  holds: { zh: "相等", en: "equal" },
  compare: { zh: "对照两份报告", en: "Compare the two reports" },
  toCell: { zh: "查看单元格", en: "Show the cell" },
  unknown_in: { zh: "本年报告没有读到上年结转", en: "The number carried in was not read in this report" },
  unknown_out: {
    zh: "上年报告没有读到结转下年度",
    en: "The number carried out was not read in last year’s report",
  },
  no_previous: { zh: "没有上一年的报告可比", en: "No comparable report of the year before" },
  no_report: { zh: "没有本年的报告", en: "No report for this year" },

  // Outliers
  outliers: { zh: "哪些变化异常", en: "What is unusual" },
  outliersMeasure: { zh: "异常不等于错误，请核实原因", en: "Unusual does not mean wrong: ask why" },
  outliersDefinition: {
    zh: "突变：至少30件，超过三倍，且超过三个泊松标准差（两年之差除以两年之和的平方根）。其他为合理性规则。界限由本工具设定。",
    en: "A jump: at least 30 cases, more than threefold and more than three Poisson deviations (the difference over the root of the sum). The others are plausibility rules. The limits are our own.",
  },
  outliersNone: { zh: "没有异常变化。", en: "Nothing is unusual." },
  what: { zh: "项目", en: "What" },
  before: { zh: "上年", en: "Year before" },
  now: { zh: "本年", en: "This year" },
  howUnusual: { zh: "异常程度", en: "How unusual" },
  series: { zh: "历年", en: "Over the years" },

  // Text against table
  told: { zh: "正文与表格一致吗", en: "Do text and table agree?" },
  toldMeasure: { zh: "单位：件；以表格为准", en: "In cases; where they differ, the table is used" },
  toldDefinition: {
    zh: "正文与表格不同而有解释的列为提示。依次试：只计本年新收、只计自然人、只计第一个分项、只计已审结、历年累计。解释是推测，不改任何数字。",
    en: "A difference with a likely explanation is only a notice. Tried in turn: new requests only, natural persons only, the first row only, concluded cases only, cumulative figures. An explanation is a guess and changes no figure.",
  },
  toldNone: { zh: "没有发现正文与表格不一致。", en: "No difference between text and table was found." },
  inText: { zh: "正文", en: "Text" },
  inTable: { zh: "表格", en: "Table" },
  gap: { zh: "相差", en: "Difference" },
  likely: { zh: "可能的原因", en: "Likely reason" },
  unexplained: { zh: "没有找到解释", en: "No explanation found" },

  // Units
  units: { zh: "元还是万元", en: "Yuan or 10,000 yuan?" },
  unitsMeasure: {
    zh: "金额单位可疑之处；未作任何折算",
    en: "Amounts whose unit is doubtful; nothing is converted",
  },
  unitsDefinition: {
    zh: "左为原文，右为分别按元、按万元计的金额，粗体为现用的读法。没有单位的金额不参与加总。",
    en: "As printed, then read as yuan and as 10,000 yuan; the reading in use is bold. An amount without a unit is not added to any total.",
  },
  unitsNone: { zh: "没有单位可疑的金额。", en: "No amount is in doubt as to its unit." },
  printed: { zh: "原文", en: "As printed" },
  printedLost: { zh: "原文未留存", en: "original not kept" },
  unitAndSource: { zh: "单位及出处", en: "Unit, and where printed" },
  ifYuan: { zh: "若为元", en: "If in yuan" },
  ifWan: { zh: "若为万元", en: "If in 10,000 yuan" },
  perProject: { zh: "每个项目", en: "each" },
  doubt: { zh: "疑点", en: "Doubt" },
  sourceCell: { zh: "印在格内", en: "in the cell" },
  sourceHeader: { zh: "印在表头", en: "in the heading" },
  sourceNote: { zh: "印在注中", en: "in a note" },
  sourceNone: { zh: "没有印单位", en: "no unit printed" },
  sourceForm: { zh: "表头所印", en: "printed by the form" },
  sourceUnknown: { zh: "出处未记录", en: "place not recorded" },

  // Not judged
  open: { zh: "哪些无法核对", en: "What could not be checked" },
  openMeasure: {
    zh: "各条规则核对了多少份报告，其余为何无法核对",
    en: "How many reports each rule could check, and why not the rest",
  },
  openCount: { zh: "逐条统计", en: "Count rule by rule" },
  openCountWhy: {
    zh: "统计每条规则核对了多少份，需几秒",
    en: "Counts how many reports each rule could check; takes a few seconds",
  },
  assessed: { zh: "已核对", en: "Checked" },
  failed: { zh: "不通过", en: "Fail" },
  notAssessed: { zh: "无法核对", en: "Not checked" },
  notApplicable: { zh: "不适用", en: "Not applicable" },
  why: { zh: "所缺资料", en: "What is missing" },
  onReportPage: {
    zh: "数据中没有表格之外另印的小计；自行导入的报告可逐份核对",
    en: "The data hold no subtotals printed beyond the form; reports you import are checked one by one",
  },
  percentages: {
    zh: "数据中没有正文的百分比；自行导入的报告可逐份核对",
    en: "The data hold no percentages from the text; reports you import are checked one by one",
  },
  membersMost: {
    zh: "区县汇总报告与同区县成员单位报告都在时才能核对",
    en: "Checked where a district’s consolidated report and reports of its members are both here",
  },
  membersSum: {
    zh: "全部成员单位的报告都在、都有此数时才能核对",
    en: "Checked where all members’ reports are here and all state the figure",
  },
  membersUnknown: {
    zh: "这套数据没有各区县的完整单位名单，无法确定成员是否齐全，不核对",
    en: "This data set does not list every organ of a district, so members may be missing: not checked",
  },
  noMix: {
    zh: "约束的是统计口径：图表每次只取一种口径，报告本身不涉及",
    en: "A guard on questions: a chart reads one scope at a time; a report cannot break it",
  },
  needs_previous: { zh: "上一年的报告", en: "last year’s report" },
  needs_text: { zh: "正文中的数字", en: "the figures of the text" },
  needs_filing: { zh: "公布日期、统计期限、总体情况等记录", en: "publication date, period, overview" },
  needs_unit: { zh: "金额单位的出处", en: "where the unit is printed" },
  needs_columns: { zh: "各类申请人或各种结果的分列数字", en: "figures column by column" },
  needs_tables: { zh: "完整读出的表格", en: "tables read in full" },
  needs_section2: { zh: "第二部分的数字", en: "figures of section 2" },
  needs_totals: { zh: "所涉总计", en: "the totals it compares" },
} as const satisfies Record<string, Text>;
