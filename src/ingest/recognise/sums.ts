import type { SourceCell } from "../source.ts";
import { readCount } from "../readValue.ts";

/** Whether a printed total equals the sum of its parts; `unknown` where the total or a part is no number. */
export type SumCheck = "holds" | "fails" | "unknown";

/** Checks a total against its parts. A blank or a slash among the parts adds nothing; a total must be printed. */
export function checkSum(parts: readonly (SourceCell | null)[], total: SourceCell | null): SumCheck {
  if (total === null) return "unknown";
  const printed = readCount(total.text, "integer").value;
  if (printed === null) return "unknown";
  let sum = 0;
  for (const part of parts) {
    if (part === null) return "unknown";
    const { value, state } = readCount(part.text, "integer");
    if (state === "text") return "unknown";
    // Only what adds nothing has no value here: blank or not applicable.
    sum += value ?? 0;
  }
  return sum === printed ? "holds" : "fails";
}
