import { formatNumber, formatShare } from "../../locale/number.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { figureName } from "../figureName.ts";
import { explainIntake, explainOutcome, explanationWords, type ToldOutcome } from "../mismatch.ts";
import { outcomeCodes } from "../requests.ts";
import type { RuleId } from "../rules.ts";
import { valueWithBlanks } from "../tableValue.ts";
import { number, type Sentence } from "./sentence.ts";

const outcomeDiffers: Sentence = ({ bindings, left, right }, report) => {
  const outcome = ([...outcomeCodes, "disclosed"] as const).find(
    (code): code is ToldOutcome => code === bindings["o"],
  );
  if (outcome === undefined) return { zh: "", en: "" };
  const name = figureName(`${outcome}.total`);
  const [told, table] = [number(left), number(right)];
  const explanation = explainOutcome(report, outcome);
  const why = explanation === null ? { zh: "", en: "" } : explanationWords(explanation, report, outcome);
  return {
    zh: `${name.zh}：正文${told.zh}件，表三${table.zh}件。${why.zh}`,
    en: `${name.en}: ${told.en} in the text, ${table.en} in table 3. ${why.en}`.trim(),
  };
};

const intakeDiffers: Sentence = ({ left }, report) => {
  const told = number(left);
  const received = number(valueWithBlanks(report, "new_received.total"));
  const caseload = number(valueWithBlanks(report, "caseload.total"));
  const explanation = explainIntake(report);
  const why = explanation === null ? { zh: "", en: "" } : explanationWords(explanation, report, null);
  return {
    zh: `正文收到${told.zh}件，既不是表三新收的${received.zh}件，也不是应办的${caseload.zh}件。${why.zh}`,
    en: `The text says ${told.en} received: neither the ${received.en} new requests of table 3 nor the caseload of ${caseload.en}. ${why.en}`.trim(),
  };
};

/** What was tried for each outcome that differs, where the intake alone does not explain it. */
const unexplained: Sentence = (_, report) => {
  const outcomes = [...outcomeCodes, "disclosed"] as const;
  const found = outcomes.flatMap((outcome) => {
    const explanation = explainOutcome(report, outcome);
    if (explanation === null) return [];
    const name = figureName(`${outcome}.total`);
    const words = explanationWords(explanation, report, outcome);
    return [{ zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` }];
  });
  return {
    zh: `文表差异不是因为正文只统计本年新收。${found.map(({ zh }) => zh).join("")}`,
    en: ["The difference is not that the text counts new requests only.", ...found.map(({ en }) => en)].join(
      " ",
    ),
  };
};

const claim: Sentence = (_, report) => {
  const count = (column: "corrected" | "other_outcome" | "pending"): Text => {
    const review = valueWithBlanks(report, `review.${column}`);
    const litigation = valueWithBlanks(report, `litigation.${column}`);
    return number(review === null || litigation === null ? null : review + litigation);
  };
  const [corrected, other, pending] = [count("corrected"), count("other_outcome"), count("pending")];
  return {
    zh: `正文称均获维持，而表四有结果纠正${corrected.zh}件、其他结果${other.zh}件、尚未审结${pending.zh}件。`,
    en: `The text says all were upheld, yet table 4 has ${corrected.en} corrected, ${other.en} with another result and ${pending.en} pending.`,
  };
};

const bases = ["total_processed.total", "caseload.total", "new_received.total"] as const;

const percentage: Sentence = ({ bindings }, report) => {
  const { percent = "", count } = bindings;
  if (count === undefined)
    return {
      zh: `正文所述增长${percent}%，与表三新收、应办总数的增长都不符。`,
      en: `The growth of ${percent}% in the text is that of neither the new requests nor the caseload.`,
    };
  const tried = (locale: Locale): string =>
    bases
      .flatMap((code) => {
        const whole = valueWithBlanks(report, code);
        if (whole === null || whole === 0) return [];
        const value = formatShare(Number(count) / whole, locale);
        const base = `${figureName(code)[locale]} ${formatNumber(whole, locale)}`;
        return [locale === "zh" ? `${base}：${value}` : `${base}: ${value}`];
      })
      .join(locale === "zh" ? "；" : "; ");
  return {
    zh: `正文称${count}件占${percent}%，复算不出（${tried("zh")}）。`,
    en: `The text calls ${count} cases ${percent}%, which no total gives (${tried("en")}).`,
  };
};

/** What is wrong between text and tables. */
export const narrativeSentences = {
  "N-OUT": outcomeDiffers,
  "N-NEW": intakeDiffers,
  "N-BASE": unexplained,
  "N-CLAIM": claim,
  "N-PCT": percentage,
} as const satisfies Partial<Record<RuleId, Sentence>>;
