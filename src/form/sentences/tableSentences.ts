import type { Text } from "../../locale/text.ts";
import { cellsOf, isValueCode, type ValueCode } from "../cells.ts";
import { figureName } from "../figureName.ts";
import type { Report } from "../report.ts";
import { feeCeiling } from "../reportFacts.ts";
import { requestRowCodes, requestRows } from "../requests.ts";
import type { RuleId } from "../rules.ts";
import { strictValue } from "../tableValue.ts";
import { defaultThresholds } from "../thresholds.ts";
import { firstFigure, type Verdict } from "../verdict.ts";
import { number, share, type Sentence } from "./sentence.ts";

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

/** What is wrong within the tables, and from one year to the next. */
export const tableSentences = {
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
} as const satisfies Partial<Record<RuleId, Sentence>>;
