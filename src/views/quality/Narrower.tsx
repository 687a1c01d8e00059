import type { ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Locale } from "../../locale/text.ts";

interface NarrowerProps {
  readonly locale: Locale;
  readonly label: string;
  /** Null = any. */
  readonly value: string | null;
  /** The values there are, with how many rows each leaves. */
  readonly counts: ReadonlyMap<string, number>;
  /** The order of the values where it is not that of their words. */
  readonly order?: readonly string[];
  readonly name: (value: string) => string;
  readonly onChange: (value: string | null) => void;
}

/** A choice of one value among those that occur, with counts beside them; the chosen one is there even if none is left. */
export function Narrower({ locale, label, value, counts, order, name, onChange }: NarrowerProps): ReactNode {
  const all = value === null || counts.has(value) ? counts : new Map([...counts, [value, 0]]);
  const place = (one: string): string | number => order?.indexOf(one) ?? one;
  return (
    <label className="small">
      {label}{" "}
      <select value={value ?? ""} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{qualityPhrases.all[locale]}</option>
        {[...all]
          .sort(([one], [other]) => (place(one) < place(other) ? -1 : 1))
          .map(([one, count]) => (
            <option key={one} value={one}>
              {name(one)} ({formatNumber(count, locale)})
            </option>
          ))}
      </select>
    </label>
  );
}
