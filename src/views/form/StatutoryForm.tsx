import { useMemo, type ReactNode } from "react";
import type { StatutoryForm as FormVersion } from "../../form/form.ts";
import type { Locale } from "../../locale/text.ts";
import type { CellUse } from "./cellContent.ts";
import "./form.css";
import { FormTableView } from "./FormTableView.tsx";
import { formLayout } from "../../form/layout/formLayout.ts";

interface StatutoryFormProps extends CellUse {
  readonly form: FormVersion;
  readonly locale: Locale;
}

/** The tables of a form in their official layout; what stands in the cells, and what a click does, is given. */
export function StatutoryForm({ form, locale, ...use }: StatutoryFormProps): ReactNode {
  const tables = useMemo(() => formLayout(form), [form]);
  return (
    <div className={`statutory-form ${locale}`}>
      {tables.map((table) => (
        <FormTableView key={table.section} table={table} locale={locale} use={use} />
      ))}
    </div>
  );
}
