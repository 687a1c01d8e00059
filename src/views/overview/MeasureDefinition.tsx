import type { ReactNode } from "react";
import { figureName } from "../../form/figureName.ts";
import { indicatorOf } from "../../form/indicators.ts";
import { unitWord } from "../../locale/number.ts";
import type { Locale } from "../../locale/text.ts";
import type { Measure, Terms } from "../../queries/measures.ts";

/** Figures added and taken off, by name; in brackets where there are several. */
function writeTerms({ plus, minus }: Terms, locale: Locale): string {
  const added = plus.map((code) => figureName(code)[locale]).join(" + ");
  const words = [added, ...minus.map((code) => figureName(code)[locale])].join(" − ");
  return plus.length + minus.length === 1 ? words : locale === "zh" ? `（${words}）` : `(${words})`;
}

/** What a measure is made of in the words of the form, its codes, and its note. */
export function MeasureDefinition({
  measure,
  locale,
}: {
  readonly measure: Measure;
  readonly locale: Locale;
}): ReactNode {
  const name = measure.label[locale];
  if (measure.kind === "figure") {
    const unit = unitWord(measure.unit, locale);
    return (
      <p>
        {locale === "zh" ? `${name}（${unit}）` : `${name} (${unit})`} <code>{measure.name}</code>
      </p>
    );
  }
  const { numerator, denominator, note } = indicatorOf(measure.name);
  return (
    <>
      <p>
        {name} = {writeTerms(measure.part, locale)} ÷ {writeTerms(measure.whole, locale)}
      </p>
      <code className="quiet">
        ({numerator}) / ({denominator})
      </code>
      {note === null ? null : <p>{note[locale]}</p>}
    </>
  );
}
