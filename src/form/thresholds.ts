import type { Text } from "../locale/text.ts";

interface Threshold {
  readonly value: number;
  readonly label: Text;
}

/** Limits that no law sets: proposals, to be changed where a team knows better. Formulas name them in braces. */
export const thresholds = {
  backlog_least: {
    value: 20,
    label: { zh: "结转比例起算的新收件数", en: "Intake from which backlog counts" },
  },
  backlog_share: {
    value: 0.25,
    label: { zh: "结转占新收的上限", en: "Highest share of intake carried out" },
  },
  dispute_factor: {
    value: 2,
    label: { zh: "争议数对办理量的倍数上限", en: "Most disputes per case handled" },
  },
  project_amount_least: {
    value: 100,
    label: { zh: "每个采购项目的最低金额（元）", en: "Least amount of a project (yuan)" },
  },
  project_amount_limit: {
    value: 1_000_000_000,
    label: { zh: "每个采购项目的金额上限（元）", en: "Limit of the amount of a project (yuan)" },
  },
  fee_jump_least: {
    value: 3000,
    label: { zh: "疑似元与万元互换的最小倍数", en: "Least ratio taken for yuan against 10,000 yuan" },
  },
  fee_jump_most: {
    value: 30000,
    label: { zh: "疑似元与万元互换的最大倍数", en: "Greatest ratio taken for yuan against 10,000 yuan" },
  },
  fee_ceiling_town: {
    value: 5000,
    label: { zh: "乡镇街道收费上限（万元）", en: "Fee ceiling, town or street (10,000 yuan)" },
  },
  fee_ceiling_department: {
    value: 200_000,
    label: { zh: "部门收费上限（万元）", en: "Fee ceiling, department (10,000 yuan)" },
  },
  fee_ceiling_county: {
    value: 500_000,
    label: { zh: "县区收费上限（万元）", en: "Fee ceiling, county or district (10,000 yuan)" },
  },
  fee_ceiling_prefecture: {
    value: 5_000_000,
    label: { zh: "地市收费上限（万元）", en: "Fee ceiling, prefecture (10,000 yuan)" },
  },
  outlier_least: { value: 30, label: { zh: "突变起算的件数", en: "Cases from which a jump counts" } },
  outlier_deviations: {
    value: 3,
    label: { zh: "突变的泊松标准差倍数", en: "Poisson deviations that make a jump" },
  },
  outlier_factor: { value: 3, label: { zh: "突变的倍数", en: "Ratio that makes a jump" } },
  percent_tolerance: {
    value: 0.1,
    label: { zh: "百分比容差（百分点）", en: "Tolerance of a percentage (points)" },
  },
} as const satisfies Record<string, Threshold>;

export type ThresholdCode = keyof typeof thresholds;
export type ThresholdValues = Readonly<Record<ThresholdCode, number>>;
export const thresholdCodes = Object.keys(thresholds) as readonly ThresholdCode[];

function valuesOf(): ThresholdValues {
  const entries = thresholdCodes.map((code) => [code, thresholds[code].value] as const);
  // Every code has just been given its value.
  return Object.fromEntries(entries) as ThresholdValues;
}

export const defaultThresholds: ThresholdValues = valuesOf();
