/** A value as the console shows it; dates are text, lists and structures are written out. */
export type ConsoleValue = number | string | boolean | null;

export interface ConsoleColumn {
  readonly name: string;
  /** As Arrow names it: Float64, Utf8, Date32<DAY>. */
  readonly type: string;
  readonly kind: "number" | "text" | "boolean" | "date" | "moment" | "other";
}

const kinds: readonly (readonly [RegExp, ConsoleColumn["kind"]])[] = [
  [/^(U?[Ii]nt|Float|Decimal)/, "number"],
  [/^(Large)?Utf8|^Dictionary<.*Utf8/, "text"],
  [/^Bool/, "boolean"],
  [/^Date/, "date"],
  [/^Timestamp/, "moment"],
];

/** The column of a result. */
export function consoleColumn({
  name,
  type,
}: {
  readonly name: string;
  readonly type: unknown;
}): ConsoleColumn {
  const written = String(type);
  return { name, type: written, kind: kinds.find(([pattern]) => pattern.test(written))?.[1] ?? "other" };
}

function moment(value: unknown): string | null {
  const time = typeof value === "bigint" ? Number(value) : value;
  if (typeof time !== "number" && !(time instanceof Date)) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function written(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );
  return typeof text === "string" ? text : String(value);
}

/** A value of an Arrow vector made plain. NULL stays null, which is not zero. */
export function consoleValue(value: unknown, { kind }: ConsoleColumn): ConsoleValue {
  if (value === null || value === undefined) return null;
  if (kind === "date") return moment(value)?.slice(0, 10) ?? written(value);
  if (kind === "moment")
    return (
      moment(value)
        ?.replace("T", " ")
        .replace(/\.000Z$|Z$/, "") ?? written(value)
    );
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return written(value);
}
