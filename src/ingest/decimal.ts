/** A number as printed, thousands separators taken out: 1,234.50 is "1234.50". Null if it is not one number. */
export function decimalOf(text: string): string | null {
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(text)) return null;
  return text.replaceAll(",", "");
}

/** Moves the decimal point of a decimal text, so that no rounding of binary fractions enters an amount. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  if (places >= 0) {
    const digits = fraction.padEnd(places, "0");
    return `${whole}${digits.slice(0, places)}.${digits.slice(places)}0`;
  }
  const digits = whole.padStart(1 - places, "0");
  const point = digits.length + places;
  return `${digits.slice(0, point)}.${digits.slice(point)}${fraction}`;
}
