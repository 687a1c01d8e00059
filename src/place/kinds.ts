import type { Level, Scope } from "../form/report.ts";
import type { Text } from "../locale/text.ts";

interface Kind {
  readonly label: Text;
  readonly scope: Scope;
  readonly level: Level;
}

/** The kinds of organ that file a report; each fixes the scope and the level of its government. */
export const kinds = {
  province_government: {
    label: { zh: "省级政府", en: "Provincial government" },
    scope: "consolidated",
    level: "province",
  },
  prefecture_government: {
    label: { zh: "市级政府", en: "Prefecture government" },
    scope: "consolidated",
    level: "prefecture",
  },
  county_government: {
    label: { zh: "县区政府", en: "County or district government" },
    scope: "consolidated",
    level: "county",
  },
  province_government_office: {
    label: { zh: "省政府办公厅", en: "Provincial government office" },
    scope: "government_office",
    level: "province",
  },
  prefecture_government_office: {
    label: { zh: "市政府办公厅(室)", en: "Prefecture government office" },
    scope: "government_office",
    level: "prefecture",
  },
  county_government_office: {
    label: { zh: "县区政府办公室", en: "County government office" },
    scope: "government_office",
    level: "county",
  },
  province_department: {
    label: { zh: "省级部门", en: "Provincial department" },
    scope: "single_organ",
    level: "province",
  },
  prefecture_department: {
    label: { zh: "市级部门", en: "Prefecture department" },
    scope: "single_organ",
    level: "prefecture",
  },
  county_department: {
    label: { zh: "县区部门", en: "County department" },
    scope: "single_organ",
    level: "county",
  },
  town: { label: { zh: "乡镇政府", en: "Town government" }, scope: "single_organ", level: "town" },
  street: { label: { zh: "街道办事处", en: "Street office" }, scope: "single_organ", level: "town" },
  prefecture_other: {
    label: { zh: "市级园区及其他机关", en: "Prefecture zone or other organ" },
    scope: "single_organ",
    level: "prefecture",
  },
  other: {
    label: { zh: "县区园区及其他机关", en: "County zone or other organ" },
    scope: "single_organ",
    level: "county",
  },
} as const satisfies Record<string, Kind>;

export type KindCode = keyof typeof kinds;
export const kindCodes = Object.keys(kinds) as readonly KindCode[];

/** Whether text names a kind of organ. */
export function isKindCode(text: string): text is KindCode {
  return Object.hasOwn(kinds, text);
}

export const scopeLabels: Readonly<Record<Scope, Text>> = {
  consolidated: { zh: "本级政府(汇总)", en: "Whole government" },
  government_office: { zh: "政府办公厅(室)", en: "Government office" },
  single_organ: { zh: "部门与街镇", en: "Departments, towns and streets" },
};

export const levelLabels: Readonly<Record<Level, Text>> = {
  province: { zh: "省级", en: "Province" },
  prefecture: { zh: "地市级", en: "Prefecture" },
  county: { zh: "县区级", en: "County or district" },
  town: { zh: "乡镇街道", en: "Town or street" },
};
