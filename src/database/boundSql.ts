import { literal } from "./literal.ts";
import type { Parameter } from "./sql.ts";

/** Quoted text and names, in which a question mark is a letter; else the place of a value. */
const placesAndQuotes = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/gu;

/** Numbers are DOUBLE, as those that DuckDB-WASM binds are: 0.1 alone would be a DECIMAL and 2 an INTEGER. */
function written(value: number): string {
  const text = String(value);
  return text.includes("e") ? text : `${text}e0`;
}

/** Whether a value can stand in the text: a zero byte ends a text for the engine, and infinity is no literal. */
function isWritable(value: Parameter): boolean {
  if (typeof value === "string") return !value.includes("\0");
  return typeof value !== "number" || Number.isFinite(value);
}

/**
 * A question with its values written in, null where one cannot be; throws where values and places differ in number.
 * DuckDB plans a statement with bound values twice, when it is prepared and when it runs, and planning is what a
 * question of the page costs.
 */
export function boundSql(text: string, parameters: readonly Parameter[]): string | null {
  if (!parameters.every(isWritable)) return null;
  let bound = 0;
  const whole = text.replace(placesAndQuotes, (token) => {
    if (token !== "?") return token;
    const value = parameters[bound];
    bound += 1;
    if (value === undefined) throw new RangeError(`no value for ? number ${bound}`);
    return literal(value, written);
  });
  if (bound !== parameters.length) throw new RangeError(`${parameters.length} values for ${bound} places`);
  return whole;
}
