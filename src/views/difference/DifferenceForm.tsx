import type { ReactNode } from "react";
import { valueLabel, type CellCode } from "../../form/cells.ts";
import type { StatutoryForm as FormVersion } from "../../form/form.ts";
import { formatSigned } from "../../locale/number.ts";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import type { Locale } from "../../locale/text.ts";
import type { CellContent } from "../form/cellContent.ts";
import { StatutoryForm } from "../form/StatutoryForm.tsx";
import { writeFigure } from "../report/figureWords.ts";
import { isDifferent, type CellDifference } from "./differences.ts";

/** What the form shows where two reports meet in a cell. */
export function differenceContent(one: CellDifference, isOnlyChanges: boolean, locale: Locale): CellContent {
  const own = writeFigure(one.report, one.code, locale);
  const others = writeFigure(one.other, one.code, locale);
  const change = one.change === null || one.change === 0 ? "" : `, ${formatSigned(one.change, locale)}`;
  const title = `${valueLabel(one.code)[locale]}: ${differencePhrases.report[locale]} ${own}, ${differencePhrases.other[locale]} ${others}${change}`;
  if (isOnlyChanges && !isDifferent(one)) return { text: "=", tone: "zero", title };
  return {
    text: own,
    tone: one.kind === "changed" || one.kind === "state" ? "changed" : one.report.state,
    title,
    below: one.kind === "one_form" ? differencePhrases.onlyReport[locale] : others,
  };
}

interface DifferenceFormProps {
  readonly form: FormVersion;
  readonly differences: readonly CellDifference[];
  readonly isOnlyChanges: boolean;
  readonly locale: Locale;
  readonly onSelect: (code: CellCode) => void;
}

/** The report's form with both figures in each cell; cells that only the other's form has stand in the list. */
export function DifferenceForm(props: DifferenceFormProps): ReactNode {
  const { form, differences, isOnlyChanges, locale, onSelect } = props;
  const byCode = new Map(differences.map((one) => [one.code, one]));
  const content = (code: CellCode): CellContent => {
    const one = byCode.get(code);
    if (one === undefined) throw new RangeError(`the form prints ${code}, which was not compared`);
    return differenceContent(one, isOnlyChanges, locale);
  };
  return (
    <>
      <p className="quiet small">{differencePhrases.formNote[locale]}</p>
      <StatutoryForm form={form} locale={locale} cell={content} lit={null} onSelect={onSelect} />
    </>
  );
}
