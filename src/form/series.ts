import type { Text } from "../locale/text.ts";
import { cellOf, derivationOf, isCellCode, isInForm, type ValueCode } from "./cells.ts";
import { formDue, type FormId, type StatutoryForm } from "./form.ts";

/** What the change of forms in 2021 did to a series. */
export interface SeriesBreak {
  /** The last form that has the figure where it ends, the first that has it where it begins. */
  readonly kind: "ends" | "begins";
  readonly wording: Text;
}

const documents: SeriesBreak["wording"] = {
  zh: "2021年起文件的栏目由新制作、新公开、对外公开总数改为制发、废止、现行有效，含义不同，前后不相连。",
  en: "From 2021 documents are counted as issued, abolished and in force, no longer as made, disclosed and disclosed in total: other things, so the series does not go on.",
};
const items: SeriesBreak["wording"] = {
  zh: "2021年起不再填报项目数量及其增减，只填处理决定数量。",
  en: "From 2021 numbers of items and their changes are no longer reported, only decisions.",
};
const fees: SeriesBreak["wording"] = {
  zh: "行政事业性收费在2019、2020年填的是项目数，2021年起填收费金额（万元），前后不相连。",
  en: "Administrative fees were numbers of items in 2019 and 2020 and are amounts (10,000 yuan) from 2021: the series does not go on.",
};
const services: SeriesBreak["wording"] = {
  zh: "2021年起表格不再有“其他对外管理服务事项”一行。",
  en: "From 2021 the form has no row for other external services.",
};
const procurement: SeriesBreak["wording"] = {
  zh: "2021年起表格取消政府集中采购，没有数字不等于没有采购。",
  en: "From 2021 the form has no procurement; no figure does not mean no procurement.",
};
const lapsed: SeriesBreak["wording"] = {
  zh: "2021年起“其他处理”分为三行；之前只有合计，可比的只有小计。",
  en: "From 2021 other handling has three rows; before it was one, so only the subtotal can be compared.",
};

/** The break between 2020 and 2021 in general, for an axis that holds both. */
export const formBreakWording: Text = {
  zh: "2021年起改用新格式，有断点的项目前后不可比。",
  en: "A new form from 2021: series that break there cannot be compared across it.",
};

/** The break between 2018 and 2019. */
export const earlyBreakWording: Text = {
  zh: "2018年及以前没有全国统一表格，各地口径不一，单独成列，不与2019年以后相连。",
  en: "Up to 2018 there was no national form and every place counted in its own way: a series apart from 2019 on.",
};

function wordingOf(code: ValueCode): Text {
  const [row = "", column = ""] = code.split(".");
  if (row === "procurement") return procurement;
  if (row === "admin_fees") return fees;
  if (row === "other_external_services") return services;
  if (row.startsWith("other_lapsed") || row === "other_misc") return lapsed;
  return column.startsWith("items_") ? items : documents;
}

/** Where a series ends or begins with the change of forms in 2021; null where it goes on. */
export function seriesBreak(code: ValueCode): SeriesBreak | null {
  const before = isInForm(code, "form_2019");
  if (before && isInForm(code, "form_2021")) return null;
  return { kind: before ? "ends" : "begins", wording: wordingOf(code) };
}

/** Whether the 2021 form knows a figure of the 2019 form only as the sum of its rows. */
export function continuesAsSubtotal(code: ValueCode): boolean {
  const isRow = isCellCode(code) && cellOf(code).forms.length === 1;
  return isRow && derivationOf(code) !== null && seriesBreak(code) === null;
}

/** Intake is the one figure that may be held against the years before 2019, with care. */
const withCare: readonly ValueCode[] = ["new_received.total"];

/** `same`: one series; `with_care`: only with a remark; `none`: different things. */
export type Comparability = "same" | "with_care" | "none";

function isStatutory(form: FormId | null): form is StatutoryForm {
  return form !== null && form !== "form_pre2019";
}

/** How far figures of two forms may be compared. */
export function comparability(code: ValueCode, one: FormId | null, other: FormId | null): Comparability {
  if (one === null || other === null) return "none";
  if (isStatutory(one) && isStatutory(other))
    return isInForm(code, one) && isInForm(code, other) ? "same" : "none";
  if (one === other) return "with_care";
  return withCare.includes(code) ? "with_care" : "none";
}

/**
 * Whether a figure of one year can be joined with that of another in one line. Years before 2019 are never joined
 * with later ones, and among themselves only within a place's own series.
 */
export function comparable(code: ValueCode, yearA: number, yearB: number): boolean {
  return comparability(code, formDue(yearA), formDue(yearB)) === "same";
}
