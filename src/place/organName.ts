import type { KindCode } from "./kinds.ts";
import type { Region } from "./region.ts";

/** What the ending of an organ's name says it is, wherever it lies. */
export type OrganClass =
  "government" | "government_office" | "street" | "town" | "zone" | "institution" | "body";

/** A name as it is compared: full-width letters narrow, no white space, 办公厅（室） as 办公室. */
export function plainOrganName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/办公厅\(室\)$/u, "办公室");
}

const government = "(?:人民政府|行政公署|行署)";

/**
 * In the order in which they decide: 西城区人民政府白纸坊街道办事处 is a street, 市人民政府外事办公室 a body, and only
 * an office directly of the government is the government's.
 */
const endings: readonly (readonly [OrganClass, RegExp])[] = [
  ["street", /街道(?:办事处|办)?$/u],
  ["town", new RegExp(`(?:镇|乡|苏木)(?:${government})?$`, "u")],
  ["government_office", new RegExp(`(?:${government}|^[^局委厅]{2,12}政府)(?:办公厅|办公室|办)$`, "u")],
  ["government", new RegExp(`${government}$|^[^局委厅]{2,12}政府$`, "u")],
  ["zone", /(?:区|片区|园区|开发区)(?:管理委员会|管委会)$|(?:投资区|开发区|高新区|园区|新区)$/u],
  ["institution", /(?:中心|站|学校|学院|大学|医院|公司|集团)$/u],
  ["body", /(?:局|委员会|委|厅|办公室|办|队|院|社|会|馆|所|处)$/u],
];

/** What a name says the organ is; null where its ending says nothing. */
export function classOfName(name: string): OrganClass | null {
  const plain = plainOrganName(name);
  return endings.find(([, ending]) => ending.test(plain))?.[0] ?? null;
}

/** The kind of an organ by its name, at the level of the place it lies in; null where the name says nothing. */
export function kindOfName(name: string, level: Region["level"]): KindCode | null {
  const found = classOfName(name);
  switch (found) {
    case null:
      return null;
    case "street":
    case "town":
      return found;
    case "government":
    case "government_office":
      return `${level}_${found}`;
    case "zone":
    case "institution":
      if (level === "province") return "province_department";
      return level === "county" ? "other" : "prefecture_other";
    case "body":
      return `${level}_department`;
  }
}
