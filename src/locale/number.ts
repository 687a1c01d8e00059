import type { Locale } from "./text.ts";

const languages: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en" };

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(languages[locale], options);
  formats.set(key, made);
  return made;
}

/** A number in full, grouped by thousands: 3,646; decimals as they are, up to four. */
export function formatNumber(value: number, locale: Locale): string {
  return format(locale, { maximumFractionDigits: 4 }).format(value);
}

/** A number short enough for an axis: 1.2万, 12K. */
export function formatShort(value: number, locale: Locale): string {
  const scale =
    locale === "zh"
      ? ([
          [1e8, "亿"],
          [1e4, "万"],
        ] as const)
      : ([
          [1e9, "B"],
          [1e6, "M"],
          [1e3, "K"],
        ] as const);
  const [size, word] = scale.find(([limit]) => Math.abs(value) >= limit) ?? [1, ""];
  return format(locale, { maximumFractionDigits: size === 1 ? 2 : 1 }).format(value / size) + word;
}

/** A quotient to three significant digits, at least two decimals: 12.35, 0.00421. */
export function formatQuotient(value: number, locale: Locale): string {
  const digits = value === 0 ? 0 : Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return format(locale, { maximumFractionDigits: digits }).format(value);
}

/** A share with one decimal: 0.5402 is 54.0%. */
export function formatShare(value: number, locale: Locale): string {
  return `${format(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value * 100)}%`;
}

/** Intl writes a hyphen, half as wide as the plus it stands under. */
function withMinus(digits: string): string {
  return digits.replace("-", "−");
}

/** A change with its sign: +14, −3. */
export function formatSigned(value: number, locale: Locale): string {
  return withMinus(format(locale, { signDisplay: "exceptZero", maximumFractionDigits: 2 }).format(value));
}

/** A change in percent with its sign: 0.004 is +0.4%. */
export function formatChange(value: number, locale: Locale): string {
  const digits = format(locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value * 100);
  return `${withMinus(digits)}%`;
}

/** Points of a percentage or plain steps with their sign and so many decimals: +1.50, −0.20, 0.00. */
export function formatStep(value: number, digits: number, locale: Locale): string {
  const written = format(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Math.abs(value),
  );
  if (!/[1-9]/.test(written)) return written;
  return `${value > 0 ? "+" : "−"}${written}`;
}

/** An amount given in 元, in full to the fen: 89,902.19 元. */
export function formatYuan(value: number, locale: Locale): string {
  const digits = format(locale, {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return `${digits.format(value)} ${locale === "zh" ? "元" : "yuan"}`;
}

/** An amount given in 元, short: 5.92 亿元, 8.99 万元; the exact figure belongs beside it. */
export function formatYuanShort(value: number, locale: Locale): string {
  const two = format(locale, { maximumFractionDigits: 2 });
  if (locale === "zh") {
    if (Math.abs(value) >= 1e8) return `${two.format(value / 1e8)} 亿元`;
    if (Math.abs(value) >= 1e4) return `${two.format(value / 1e4)} 万元`;
    return formatYuan(value, locale);
  }
  if (Math.abs(value) >= 1e9) return `${two.format(value / 1e9)} billion yuan`;
  if (Math.abs(value) >= 1e6) return `${two.format(value / 1e6)} million yuan`;
  return formatYuan(value, locale);
}

const englishUnits: Readonly<Record<string, readonly [one: string, many: string]>> = {
  件: ["case", "cases"],
  项: ["item", "items"],
  个: ["project", "projects"],
  条: ["item", "items"],
  元: ["yuan", "yuan"],
  万元: ["10,000 yuan", "10,000 yuan"],
  份: ["report", "reports"],
};

/** The unit as it is written after a number in each language: 1 case, 2 cases; without a number, of many. */
export function unitWord(unit: string, locale: Locale, count: number | null = null): string {
  if (locale === "zh") return unit;
  const words = englishUnits[unit];
  return words === undefined ? unit : words[count === 1 ? 0 : 1];
}
