import type { ValueCode } from "../form/cells.ts";
import type { Text } from "../locale/text.ts";
import { procurementSources } from "./procurementSources.ts";
import { rollForward } from "./rollForward.ts";
import type { SqlExample } from "./sqlExample.ts";
import { yearlyExample } from "./yearlyExample.ts";

/** Figures of section 2 by year, as their panel asks for them. */
function figures(name: SqlExample["name"], title: Text, codes: readonly ValueCode[]): SqlExample {
  return { name, page: "activity", title, sql: (selection) => yearlyExample(selection, codes) };
}

const documents = "normative_documents";

/** The questions of the page on documents, fees and procurement. */
export const activityExamples: readonly SqlExample[] = [
  figures(
    "documents",
    { zh: "行政规范性文件：制发、废止、现行有效", en: "Normative documents: issued, abolished, in force" },
    [`${documents}.issued`, `${documents}.abolished`, `${documents}.in_force`],
  ),
  figures(
    "earlier-documents",
    { zh: "规范性文件(2019、2020年格式)", en: "Normative documents (form of 2019 and 2020)" },
    [`${documents}.newly_made`, `${documents}.newly_disclosed`, `${documents}.total_disclosed`],
  ),
  figures(
    "regulations",
    { zh: "规章：制发、废止、现行有效", en: "Regulations: issued, abolished, in force" },
    ["regulations.issued", "regulations.abolished", "regulations.in_force"],
  ),
  {
    name: "roll-forward",
    page: "activity",
    title: { zh: "文件数对得上吗", en: "Do the document counts add up" },
    sql: (selection) => rollForward(selection, documents).sql,
  },
  figures("fees", { zh: "行政事业性收费金额(万元)", en: "Administrative fees (10,000 yuan)" }, [
    "admin_fees.fee_amount",
  ]),
  figures("fee-items", { zh: "行政事业性收费项目(2019、2020年)", en: "Fee items (2019 and 2020)" }, [
    "admin_fees.items_prev_year",
    "admin_fees.items_change",
  ]),
  {
    name: "procurement-units",
    page: "activity",
    title: { zh: "采购金额的单位从何而来", en: "Where procurement amounts have their unit from" },
    sql: (selection) => procurementSources(selection).sql,
  },
];
