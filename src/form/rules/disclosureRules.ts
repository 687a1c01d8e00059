import { cells } from "../cells.ts";
import { bothForms, only2019, only2021 } from "../form.ts";
import { noBasis, type RuleDefinition } from "../rule.ts";

const documents = { d: ["regulations", "normative_documents"] } as const;
const itemRows = ["licensing", "other_external_services", "penalties", "coercive_measures"] as const;
const countCells = cells
  .filter((cell) => cell.section === "disclosure" && cell.type === "integer")
  .map((cell) => cell.code);
const regulationColumns = cells.filter((cell) => cell.row === "regulations").map((cell) => cell.column);
const byMeaning = { zh: "各列的含义，无明文", en: "Meaning of the columns; no clause states it" };

/** Rules on the tables of section 2: documents, decisions, fees, procurement. */
export const disclosureRules = {
  "S2-INT": {
    severity: "error",
    kind: "domain",
    forms: bothForms,
    forEach: { cell: countCells },
    formula: "(is_integer({cell}) and {cell} >= 0)",
    label: { zh: "第二部分件数为非负整数", en: "Counts of section 2 are whole and not negative" },
    basis: noBasis,
    note: {
      zh: "本年增/减可以为负；金额可以有小数，均不在此列。",
      en: "Changes of items may be negative and amounts have decimals; neither is judged here.",
    },
  },
  "S2-ROLL": {
    severity: "warning",
    kind: "reconciliation",
    forms: only2021,
    forEach: documents,
    formula: "{d}.in_force == prev({d}.in_force) + {d}.issued - {d}.abolished",
    label: {
      zh: "现行有效数可由上年数加制发减废止推得",
      en: "Documents in force follow from last year's, issued and abolished ones",
    },
    basis: byMeaning,
    note: {
      zh: "2022年起可核；未经废止而到期失效的文件会使其不成立。",
      en: "From 2022 on; documents that expire without being abolished break it rightly.",
    },
  },
  "S2-STOCK": {
    severity: "warning",
    kind: "sanity",
    forms: only2021,
    forEach: documents,
    formula: "{d}.in_force >= {d}.issued - {d}.abolished",
    label: {
      zh: "现行有效数不小于本年净增数",
      en: "Documents in force are at least what the year added",
    },
    basis: noBasis,
  },
  "S2-AUTH": {
    severity: "warning",
    kind: "sanity",
    forms: bothForms,
    forEach: { k: regulationColumns },
    formula: "meta.can_make_regulations or (regulations.{k} == 0)",
    test: "meta.can_make_regulations or zero_or_empty(regulations.{k})",
    label: {
      zh: "无规章制定权的机关不报规章",
      en: "A body without power to make regulations reports none",
    },
    basis: {
      zh: "立法法：规章由国务院部门、省级和设区的市级政府制定",
      en: "Legislation Law: regulations are made by departments of the State Council, provinces and cities with districts",
    },
    note: {
      zh: "空白或斜杠视为没有；县区政府、部门、乡镇街道均无此权。",
      en: "A blank or a slash counts as none; districts, bureaus, towns and streets have no such power.",
    },
  },
  "S2-19-DISC": {
    severity: "warning",
    kind: "sanity",
    forms: only2019,
    forEach: documents,
    formula: "{d}.newly_disclosed <= {d}.total_disclosed",
    label: {
      zh: "本年新公开不多于对外公开总数",
      en: "No more is newly disclosed than is disclosed in total",
    },
    basis: noBasis,
  },
  "S2-19-MADE": {
    severity: "info",
    kind: "sanity",
    forms: only2019,
    forEach: documents,
    formula: "{d}.newly_made == {d}.newly_disclosed",
    label: { zh: "新制作的均已公开", en: "What was made in the year was disclosed in it" },
    basis: { zh: "条例第20条第（一）项：应当主动公开", en: "Art. 20(1): to be disclosed" },
  },
  "S2-19-ITEMS": {
    severity: "error",
    kind: "reconciliation",
    forms: only2019,
    forEach: { k: [...itemRows, "admin_fees"] },
    formula: "{k}.items_prev_year + {k}.items_change >= 0",
    label: { zh: "项目数增减后不为负", en: "Items after the change are not negative" },
    basis: noBasis,
  },
  "S2-19-ITEMSX": {
    severity: "warning",
    kind: "reconciliation",
    forms: only2019,
    forEach: { k: [...itemRows, "admin_fees"] },
    formula: "{k}.items_prev_year == prev({k}.items_prev_year) + prev({k}.items_change)",
    label: {
      zh: "上一年项目数与上一年报告相符",
      en: "Items of the previous year agree with the previous report",
    },
    basis: byMeaning,
    note: { zh: "只有2020年报告可核。", en: "Only reports for 2020 can be judged." },
  },
  "S2-19-DEC": {
    severity: "warning",
    kind: "sanity",
    forms: only2019,
    forEach: { k: itemRows },
    formula: "{k}.decisions == 0 or {k}.items_prev_year + {k}.items_change > 0",
    label: { zh: "有处理决定的有相应项目", en: "Where decisions are made there are items" },
    basis: noBasis,
  },
  "S2-19-PROCAVG": {
    severity: "warning",
    kind: "unit",
    forms: only2019,
    forEach: {},
    formula:
      "procurement.project_count == 0 or ({project_amount_least} <= procurement.total_amount / procurement.project_count and procurement.total_amount / procurement.project_count < {project_amount_limit})",
    label: {
      zh: "每个采购项目的平均金额在100元至10亿元之间",
      en: "The average project costs between 100 yuan and 1,000 million yuan",
    },
    basis: noBasis,
    note: {
      zh: "金额先按所印单位折算为元；超出范围多半是元与万元读错。界限为本工具自定。",
      en: "The amount is first converted to yuan by its printed unit; outside the band the unit was probably misread by 10,000. The limits are our own.",
    },
  },
  "S2-19-PROCPAIR": {
    severity: "warning",
    kind: "sanity",
    forms: only2019,
    forEach: {},
    formula: "(procurement.project_count == 0) == (procurement.total_amount == 0)",
    label: {
      zh: "采购项目数与金额同为零或同不为零",
      en: "Projects and amount of procurement are both zero or both not",
    },
    basis: noBasis,
  },
  "S2-19-PROCUNIT": {
    severity: "warning",
    kind: "unit",
    forms: only2019,
    forEach: {},
    formula: "meta.procurement_unit_source != 'none'",
    test: "unit_stated(procurement.total_amount)",
    label: { zh: "采购总金额标明单位", en: "The procurement amount has a printed unit" },
    basis: { zh: "表格未为采购总金额印出单位", en: "The form prints no unit for 采购总金额" },
    note: { zh: "金额为零时无需单位。", en: "An amount of zero needs no unit." },
  },
  "S2-FEEUNIT": {
    severity: "warning",
    kind: "unit",
    forms: only2021,
    forEach: {},
    formula: "admin_fees.fee_amount <= meta.fee_ceiling_wan",
    label: {
      zh: "收费金额不超过同级机关的上限",
      en: "Fees are within the ceiling for bodies of this level",
    },
    basis: { zh: "表头单位为万元", en: "Heading of the column: unit 万元" },
    note: {
      zh: "超过上限多半是以元填报。上限为本工具自定，省级不设。",
      en: "Above it the amount was probably entered in yuan. The ceilings are our own; provinces have none.",
    },
  },
  "S2-FEEJUMP": {
    severity: "warning",
    kind: "unit",
    forms: only2021,
    forEach: {},
    formula:
      "prev(admin_fees.fee_amount) == 0 or admin_fees.fee_amount == 0 or not ({fee_jump_least} <= max(admin_fees.fee_amount / prev(admin_fees.fee_amount), prev(admin_fees.fee_amount) / admin_fees.fee_amount) <= {fee_jump_most})",
    label: {
      zh: "收费金额与上年之比不近一万倍",
      en: "Fees do not change about ten-thousandfold from one year to the next",
    },
    basis: noBasis,
    note: {
      zh: "接近一万倍多半是元与万元互换。",
      en: "A ratio near 10,000 is probably yuan taken for 10,000 yuan.",
    },
  },
  "S2-FEEINFO": {
    severity: "warning",
    kind: "sanity",
    forms: only2021,
    forEach: {},
    formula: "narrative.info_fee_collected_yuan / 10000 <= admin_fees.fee_amount",
    test: "narrative.info_fee_collected_yuan / 10000 <= admin_fees.fee_amount + rounding(admin_fees.fee_amount)",
    label: {
      zh: "信息处理费不多于行政事业性收费",
      en: "Processing fees are no more than all administrative fees",
    },
    basis: {
      zh: "国办函〔2020〕109号；各省文件列为行政事业性收费",
      en: "Guobanhan [2020] No. 109; provincial notices class it as an administrative fee",
    },
    note: {
      zh: "允许四舍五入：400元即0.04万元，可能印作0。",
      en: "Rounding is allowed for: 400 yuan are 0.04 万元 and may be printed as 0.",
    },
  },
} as const satisfies Record<string, RuleDefinition>;
