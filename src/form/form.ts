import type { Text } from "../locale/text.ts";

/** The two versions of the national form whose cells we know one by one. */
export const statutoryForms = ["form_2019", "form_2021"] as const;
export type StatutoryForm = (typeof statutoryForms)[number];

/** `form_pre2019` stands for the years without a uniform table: headline figures only. */
export type FormId = StatutoryForm | "form_pre2019";
export const formIds: readonly FormId[] = ["form_pre2019", ...statutoryForms];

export const bothForms: readonly StatutoryForm[] = statutoryForms;
export const only2019: readonly StatutoryForm[] = ["form_2019"];
export const only2021: readonly StatutoryForm[] = ["form_2021"];

interface FormVersion {
  readonly label: Text;
  readonly document: Text;
  readonly firstYear: number;
  /** The last report year, or null while the form is in force. */
  readonly lastYear: number | null;
}

export const forms: Readonly<Record<FormId, FormVersion>> = {
  form_pre2019: {
    label: { zh: "2018年及以前", en: "2018 and earlier" },
    document: { zh: "无全国统一表格", en: "no uniform national table" },
    firstYear: 2008,
    lastYear: 2018,
  },
  form_2019: {
    label: { zh: "2019版格式", en: "2019 form" },
    document: { zh: "国办公开办函〔2019〕60号", en: "Guoban Gongkai Banhan [2019] No. 60" },
    firstYear: 2019,
    lastYear: 2020,
  },
  form_2021: {
    label: { zh: "2021版格式", en: "2021 form" },
    document: { zh: "国办公开办函〔2021〕30号", en: "Guoban Gongkai Banhan [2021] No. 30" },
    firstYear: 2021,
    lastYear: null,
  },
};

/** The form that a report of this year is due on; null before reports were due at all. */
export function formDue(year: number): FormId | null {
  return (
    formIds.find(
      (id) => year >= forms[id].firstYear && (forms[id].lastYear === null || year <= forms[id].lastYear),
    ) ?? null
  );
}

/** Whether text names one of the forms. */
export function isFormId(text: string): text is FormId {
  return (formIds as readonly string[]).includes(text);
}
