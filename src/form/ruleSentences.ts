import { formatNumber, formatShare } from "../locale/number.ts";
import type { Locale, Text } from "../locale/text.ts";
import { cellsOf, isValueCode, type ValueCode } from "./cells.ts";
import { forms } from "./form.ts";
import { formTables, type FormTable } from "./formula.ts";
import { figureName } from "./formulaWords.ts";
import { explainIntake, explainOutcome, explanationWords, type ToldOutcome } from "./mismatch.ts";
import { formDue } from "./form.ts";
import type { Report } from "./report.ts";
import { cellsOfTable, feeCeiling } from "./reportReader.ts";
import { outcomeCodes, requestRowCodes, requestRows } from "./requests.ts";
import type { RuleId } from "./rules.ts";
import { overviewTopics } from "./rules/filingRules.ts";
import { strictValue, tableState, valueWithBlanks } from "./tableValue.ts";
import { defaultThresholds } from "./thresholds.ts";
import { firstFigure, type Verdict } from "./verdict.ts";

/** What is wrong, in a sentence with its numbers; for rules whose formula does not say it well by itself. */
type Sentence = (verdict: Verdict, report: Report) => Text;

function number(value: number | null): Text {
  return value === null
    ? { zh: "未知", en: "not known" }
    : { zh: formatNumber(value, "zh"), en: formatNumber(value, "en") };
}

function share(value: number): Text {
  return { zh: formatShare(value, "zh"), en: formatShare(value, "en") };
}

function boundCode({ bindings }: Verdict, ...names: readonly string[]): ValueCode | null {
  const code = names.map((name) => bindings[name] ?? name).join(".");
  return isValueCode(code) ? code : null;
}

/** A count that is no whole number, or negative. */
const notACount = (code: ValueCode | null, report: Report): Text => {
  const name = code === null ? { zh: "", en: "" } : figureName(code);
  const value = number(code === null ? null : strictValue(report, code));
  return {
    zh: `${name.zh} ${value.zh}：件数应为非负整数。`,
    en: `${name.en} ${value.en}: a count should be a whole number and not negative.`,
  };
};

const blankTotal: Sentence = ({ bindings }) => {
  const row = requestRowCodes.find((code) => code === bindings["r"]);
  const name = row === undefined ? { zh: "", en: "" } : requestRows[row].label;
  return {
    zh: `“${name.zh}”一行的申请人各列有数，总计却空白。`,
    en: `The row “${name.en}” has figures of applicants, but its total is blank.`,
  };
};

const blankCells: Sentence = ({ cells }, { meta }) => {
  const all = meta.form === "form_pre2019" ? [] : cellsOf(meta.form);
  const count = all.filter(({ table }) => table === "requests").length;
  const part = share(cells.length / count);
  return {
    zh: `表三${count}格中有${cells.length}格空白（${part.zh}）。空白不等于零。`,
    en: `${cells.length} of the ${count} cells of table 3 are blank (${part.en}). Blank is not zero.`,
  };
};

const noPower: Sentence = (verdict, report) => {
  const code = boundCode(verdict, "regulations", "k");
  const name = code === null ? { zh: "规章", en: "Regulations" } : figureName(code);
  const value = number(code === null ? null : strictValue(report, code));
  return {
    zh: `${name.zh} ${value.zh}：该机关没有规章制定权，应为零。`,
    en: `${name.en} ${value.en}: this body has no power to make regulations, so it should be zero.`,
  };
};

const procurementPair: Sentence = (_, report) => {
  const projects = number(strictValue(report, "procurement.project_count"));
  const amount = number(strictValue(report, "procurement.total_amount"));
  return {
    zh: `采购项目${projects.zh}个，采购总金额${amount.zh}元：应同为零或同不为零。`,
    en: `${projects.en} projects and ${amount.en} yuan: both should be zero, or neither.`,
  };
};

const procurementAverage: Sentence = (_, report) => {
  const projects = strictValue(report, "procurement.project_count");
  const amount = strictValue(report, "procurement.total_amount");
  const average = projects === null || amount === null || projects === 0 ? null : amount / projects;
  const [each, count, sum] = [number(average), number(projects), number(amount)];
  return {
    zh: `${sum.zh}元，${count.zh}个项目，平均每个${each.zh}元，超出合理范围，金额单位可能读错或填错一万倍。`,
    en: `${sum.en} yuan over ${count.en} projects is ${each.en} yuan each, outside any plausible range: the unit is probably wrong by 10,000.`,
  };
};

const procurementUnit: Sentence = (_, report) => {
  const raw = report.figures.get("procurement.total_amount")?.raw ?? "";
  return {
    zh: `采购总金额印作“${raw}”，没有单位，无法折算，不参与加总。`,
    en: `The procurement amount is printed as “${raw}” without a unit; it cannot be converted and is never added up.`,
  };
};

const feeUnit: Sentence = (_, report) => {
  const fee = number(strictValue(report, "admin_fees.fee_amount"));
  const ceiling = number(feeCeiling(report.meta, defaultThresholds));
  return {
    zh: `收费金额${fee.zh}万元，超过同级机关的上限${ceiling.zh}万元，可能以元填报。`,
    en: `Fees of ${fee.en} (10,000 yuan) exceed the ceiling of ${ceiling.en} for this level; the amount was probably entered in yuan.`,
  };
};

const feeJump: Sentence = (verdict) => {
  const [before, now] = [number(firstFigure(verdict, "previous")), number(firstFigure(verdict, "this"))];
  return {
    zh: `收费金额由上年的${before.zh}万元变为${now.zh}万元，相差约一万倍，可能有一年以元填报。`,
    en: `Fees went from ${before.en} to ${now.en} (10,000 yuan), about ten-thousandfold: one of the years was probably entered in yuan.`,
  };
};

const jump: Sentence = (verdict) => {
  const code = boundCode(verdict, "f");
  const name = code === null ? { zh: "", en: "" } : figureName(code);
  const [before, now] = [number(firstFigure(verdict, "previous")), number(firstFigure(verdict, "this"))];
  return {
    zh: `${name.zh}由上年的${before.zh}变为${now.zh}，变化异常大。`,
    en: `${name.en} went from ${before.en} to ${now.en} in a year, an unusually large change.`,
  };
};

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
      en: `The growth of ${percent} % in the text is that of neither the new requests nor the caseload.`,
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
    en: `The text calls ${count} cases ${percent} %, which no total gives (${tried("en")}).`,
  };
};

const tableNames: Readonly<Record<FormTable, Text>> = {
  art20_1: { zh: "第二十条第（一）项", en: "Art. 20(1)" },
  requests: { zh: "表三（申请情况）", en: "table 3 (requests)" },
  disputes: { zh: "表四（复议、诉讼）", en: "table 4 (disputes)" },
};

const missingTables: Sentence = (_, report) => {
  const missing = formTables.filter((table) =>
    cellsOfTable(table).every(({ code }) => ["not_read", "not_in_form"].includes(tableState(report, code))),
  );
  return {
    zh: `缺少${missing.map((table) => tableNames[table].zh).join("、")}。`,
    en: `Missing: ${missing.map((table) => tableNames[table].en).join(", ")}.`,
  };
};

const wrongForm: Sentence = (_, { meta }) => {
  const due = formDue(meta.year);
  const expected = due === null ? { zh: "", en: "" } : forms[due].label;
  const found = forms[meta.form].label;
  return {
    zh: `${meta.year}年度应用${expected.zh}，标签显示为${found.zh}。`,
    en: `The ${meta.year} report is due on the ${expected.en}; its labels show the ${found.en}.`,
  };
};

const wrongPeriod: Sentence = (_, { meta }) => ({
  zh: `统计期限为${meta.periodStart ?? "?"}至${meta.periodEnd ?? "?"}，不是${meta.year}年全年。`,
  en: `The period is ${meta.periodStart ?? "?"} to ${meta.periodEnd ?? "?"}, not the year ${meta.year}.`,
});

const late: Sentence = (_, { meta }) => {
  const month = meta.scope === "consolidated" ? 3 : 1;
  return {
    zh: `${meta.published ?? "?"}公布，迟于${meta.year + 1}年${month}月31日。`,
    en: `Published on ${meta.published ?? "?"}, after 31 ${month === 3 ? "March" : "January"} ${meta.year + 1}.`,
  };
};

const topicsMissing: Sentence = (_, { meta }) => {
  const missing = overviewTopics.filter((topic) => meta.overviewTopics?.includes(topic) === false);
  return {
    zh: `总体情况没有写到${missing.join("、")}。`,
    en: `The overview does not mention ${missing.join(", ")}.`,
  };
};

/** Failures told in words of their own. */
export const failureSentences: Readonly<Partial<Record<RuleId, Sentence>>> = {
  "S3-INT": (verdict, report) => notACount(boundCode(verdict, "r", "c"), report),
  "S4-INT": (verdict, report) => notACount(boundCode(verdict, "g", "o"), report),
  "S2-INT": (verdict, report) => notACount(boundCode(verdict, "cell"), report),
  "S3-BLANKTOT": blankTotal,
  "S3-BLANK": blankCells,
  "S2-AUTH": noPower,
  "S2-19-PROCPAIR": procurementPair,
  "S2-19-PROCAVG": procurementAverage,
  "S2-19-PROCUNIT": procurementUnit,
  "S2-FEEUNIT": feeUnit,
  "S2-FEEJUMP": feeJump,
  "X-YOY": jump,
  "N-OUT": outcomeDiffers,
  "N-NEW": intakeDiffers,
  "N-BASE": unexplained,
  "N-CLAIM": claim,
  "N-PCT": percentage,
  "M-TABLES": missingTables,
  "M-FORM": wrongForm,
  "M-PERIOD": wrongPeriod,
  "M-DEADLINE": late,
  "M-OVERVIEW": topicsMissing,
};
