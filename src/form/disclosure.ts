import type { Text } from "../locale/text.ts";
import type { StatutoryForm } from "./form.ts";

/** What a cell counts in: 件 cases, 项 items, 个 projects, 元 yuan, 万元 ten thousand yuan. */
export type Unit = "件" | "项" | "个" | "元" | "万元";
export type ValueType = "integer" | "signed_integer" | "decimal";

export interface DisclosureColumn {
  readonly printed: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly type: ValueType;
}

/** The columns of section 2 over both forms. 采购总金额 is kept in 元; its header prints no unit. */
export const disclosureColumns = {
  newly_made: {
    printed: "本年新制作数量",
    label: { zh: "本年新制作数量", en: "Made in the year" },
    unit: "件",
    type: "integer",
  },
  newly_disclosed: {
    printed: "本年新公开数量",
    label: { zh: "本年新公开数量", en: "Disclosed in the year" },
    unit: "件",
    type: "integer",
  },
  total_disclosed: {
    printed: "对外公开总数量",
    label: { zh: "对外公开总数量", en: "Disclosed in total" },
    unit: "件",
    type: "integer",
  },
  issued: {
    printed: "本年制发件数",
    label: { zh: "本年制发件数", en: "Issued in the year" },
    unit: "件",
    type: "integer",
  },
  abolished: {
    printed: "本年废止件数",
    label: { zh: "本年废止件数", en: "Abolished in the year" },
    unit: "件",
    type: "integer",
  },
  in_force: {
    printed: "现行有效件数",
    label: { zh: "现行有效件数", en: "In force" },
    unit: "件",
    type: "integer",
  },
  items_prev_year: {
    printed: "上一年项目数量",
    label: { zh: "上一年项目数量", en: "Items, previous year" },
    unit: "项",
    type: "integer",
  },
  items_change: {
    printed: "本年增/减",
    label: { zh: "本年增/减", en: "Change in the year" },
    unit: "项",
    type: "signed_integer",
  },
  decisions: {
    printed: "处理决定数量",
    label: { zh: "处理决定数量", en: "Decisions" },
    unit: "件",
    type: "integer",
  },
  fee_amount: {
    printed: "本年收费金额(单位:万元)",
    label: { zh: "本年收费金额", en: "Fees collected" },
    unit: "万元",
    type: "decimal",
  },
  project_count: {
    printed: "采购项目数量",
    label: { zh: "采购项目数量", en: "Procurement projects" },
    unit: "个",
    type: "integer",
  },
  total_amount: {
    printed: "采购总金额",
    label: { zh: "采购总金额", en: "Procurement amount" },
    unit: "元",
    type: "decimal",
  },
} as const satisfies Record<string, DisclosureColumn>;
export type DisclosureColumnCode = keyof typeof disclosureColumns;

/** The rows of section 2 over both forms. `printed` by form, because one label changed in 2021. */
export const disclosureRows = {
  regulations: {
    printed: { form_2019: "规章", form_2021: "规章" },
    label: { zh: "规章", en: "Regulations" },
  },
  normative_documents: {
    printed: { form_2019: "规范性文件", form_2021: "行政规范性文件" },
    label: { zh: "行政规范性文件", en: "Normative documents" },
  },
  licensing: {
    printed: { form_2019: "行政许可", form_2021: "行政许可" },
    label: { zh: "行政许可", en: "Licensing" },
  },
  other_external_services: {
    printed: { form_2019: "其他对外管理服务事项", form_2021: "其他对外管理服务事项" },
    label: { zh: "其他对外管理服务事项", en: "Other external services" },
  },
  penalties: {
    printed: { form_2019: "行政处罚", form_2021: "行政处罚" },
    label: { zh: "行政处罚", en: "Penalties" },
  },
  coercive_measures: {
    printed: { form_2019: "行政强制", form_2021: "行政强制" },
    label: { zh: "行政强制", en: "Coercive measures" },
  },
  admin_fees: {
    printed: { form_2019: "行政事业性收费", form_2021: "行政事业性收费" },
    label: { zh: "行政事业性收费", en: "Administrative fees" },
  },
  procurement: {
    printed: { form_2019: "政府集中采购", form_2021: "政府集中采购" },
    label: { zh: "政府集中采购", en: "Centralised procurement" },
  },
} as const satisfies Record<string, { printed: Record<StatutoryForm, string>; label: Text }>;
export type DisclosureRowCode = keyof typeof disclosureRows;

export type DisclosureTableCode = "art20_1" | "art20_5" | "art20_6" | "art20_8" | "art20_9";

/** A block of section 2 as one form prints it: a band with the item of Article 20, then rows by columns. */
export interface DisclosureTable {
  readonly code: DisclosureTableCode;
  readonly printed: string;
  readonly form: StatutoryForm;
  readonly rows: readonly DisclosureRowCode[];
  readonly columns: readonly DisclosureColumnCode[];
}

/** Section 2, block by block: five blocks in the 2019 form, four in the 2021 form. */
export const disclosureTables = [
  {
    code: "art20_1",
    printed: "第二十条第(一)项",
    form: "form_2019",
    rows: ["regulations", "normative_documents"],
    columns: ["newly_made", "newly_disclosed", "total_disclosed"],
  },
  {
    code: "art20_5",
    printed: "第二十条第(五)项",
    form: "form_2019",
    rows: ["licensing", "other_external_services"],
    columns: ["items_prev_year", "items_change", "decisions"],
  },
  {
    code: "art20_6",
    printed: "第二十条第(六)项",
    form: "form_2019",
    rows: ["penalties", "coercive_measures"],
    columns: ["items_prev_year", "items_change", "decisions"],
  },
  {
    code: "art20_8",
    printed: "第二十条第(八)项",
    form: "form_2019",
    rows: ["admin_fees"],
    columns: ["items_prev_year", "items_change"],
  },
  {
    code: "art20_9",
    printed: "第二十条第(九)项",
    form: "form_2019",
    rows: ["procurement"],
    columns: ["project_count", "total_amount"],
  },
  {
    code: "art20_1",
    printed: "第二十条第(一)项",
    form: "form_2021",
    rows: ["regulations", "normative_documents"],
    columns: ["issued", "abolished", "in_force"],
  },
  {
    code: "art20_5",
    printed: "第二十条第(五)项",
    form: "form_2021",
    rows: ["licensing"],
    columns: ["decisions"],
  },
  {
    code: "art20_6",
    printed: "第二十条第(六)项",
    form: "form_2021",
    rows: ["penalties", "coercive_measures"],
    columns: ["decisions"],
  },
  {
    code: "art20_8",
    printed: "第二十条第(八)项",
    form: "form_2021",
    rows: ["admin_fees"],
    columns: ["fee_amount"],
  },
] as const satisfies readonly DisclosureTable[];

/** `licensing.decisions` and its like: the row and column pairs that some form prints. */
type CodesOf<T> = T extends {
  readonly rows: readonly (infer R extends string)[];
  readonly columns: readonly (infer C extends string)[];
}
  ? `${R}.${C}`
  : never;
export type DisclosureCode = CodesOf<(typeof disclosureTables)[number]>;

/** The blocks of section 2 that a form prints. */
export function disclosureTablesOf(form: StatutoryForm): readonly DisclosureTable[] {
  return disclosureTables.filter((table) => table.form === form);
}

/** The label of a column as the form prints it: 处理决定数量 became 本年处理决定数量 in 2021. */
export function printedColumn(column: DisclosureColumnCode, form: StatutoryForm): string {
  return column === "decisions" && form === "form_2021"
    ? "本年处理决定数量"
    : disclosureColumns[column].printed;
}
