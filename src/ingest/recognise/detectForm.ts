import { cellOf, isCellCode } from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { TablesFound } from "./tables.ts";

/** The form that the labels of a report show. */
export interface DetectedForm {
  readonly form: StatutoryForm;
  /** Labels of the other form in the same report, as printed. */
  readonly contradicting: readonly string[];
}

interface Sign {
  readonly form: StatutoryForm;
  readonly printed: string;
}

function signsOfDisclosure(found: TablesFound): readonly Sign[] {
  return found.disclosure.flatMap(({ row, leaves }) =>
    (leaves ?? []).flatMap(({ code, text }): readonly Sign[] => {
      const cell = `${row}.${code ?? ""}`;
      if (!isCellCode(cell)) return [];
      const [only, ...more] = cellOf(cell).forms;
      return only === undefined || more.length > 0 ? [] : [{ form: only, printed: text }];
    }),
  );
}

function signsOfRequests(found: TablesFound): readonly Sign[] {
  const has = (pattern: RegExp): boolean => found.requests.some(({ code }) => pattern.test(code));
  if (has(/^other_(?:lapsed|misc)/u)) return [{ form: "form_2021", printed: "(六)其他处理 1. 2. 3." }];
  return has(/^other_handling\./u) ? [{ form: "form_2019", printed: "(六)其他处理" }] : [];
}

/** The form by the labels that only one of the two has; null if the report shows none of them. */
export function detectForm(found: TablesFound): DetectedForm | null {
  const signs = [...signsOfDisclosure(found), ...signsOfRequests(found)];
  const [first] = signs;
  if (first === undefined) return null;
  const of2019 = signs.filter((sign) => sign.form === "form_2019");
  const of2021 = signs.filter((sign) => sign.form === "form_2021");
  const form =
    of2019.length === of2021.length ? first.form : of2019.length > of2021.length ? "form_2019" : "form_2021";
  const contradicting = (form === "form_2019" ? of2021 : of2019).map((sign) => sign.printed);
  return { form, contradicting: [...new Set(contradicting)] };
}
