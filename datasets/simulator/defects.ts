import { requestColumnCodes } from "../../src/form/applicants.ts";
import { cellsOf, type CellCode } from "../../src/form/cells.ts";
import { reasonsOf } from "../../src/form/requests.ts";
import type { Text } from "../../src/locale/text.ts";
import { addToCell, cellOfDraft, type Draft } from "./draft.ts";
import type { Forced } from "./requestTable.ts";

/** Something put wrong on purpose, so that the rules have something to find. */
export interface Defect {
  readonly organ: string;
  readonly year: number;
  /** Every rule that must report it; none where a report is missing. */
  readonly rules: readonly string[];
  /** The cells, or the attribute, that are wrong. */
  readonly cells: readonly string[];
  readonly what: Text;
  /** Changes the report; left out where the simulation itself brings it about. */
  readonly apply?: (draft: Draft, previous: Draft | null) => void;
  /** Whether the district's report holds the slip too: it was made before that was compiled. */
  readonly isCompiled?: boolean;
}

function move(draft: Draft, from: CellCode, to: CellCode): void {
  addToCell(draft, from, -1);
  addToCell(draft, to, 1);
}

function addToText(
  draft: Draft,
  code: "carried_in" | "total_processed" | "granted" | "review_total",
  amount: number,
): void {
  const key = `narrative.${code}` as const;
  draft.narrative.set(key, (draft.narrative.get(key) ?? 0) + amount);
}

function add(draft: Draft, amount: number, ...codes: readonly CellCode[]): void {
  for (const code of codes) addToCell(draft, code, amount);
}

const itemRows = [
  "licensing",
  "other_external_services",
  "penalties",
  "coercive_measures",
  "admin_fees",
] as const;

/** Puts a report on the form of 2019, as an organ does that fills in last year's document. */
function onOldForm(draft: Draft, previous: Draft | null): void {
  for (const column of requestColumnCodes)
    draft.cells.set(
      `other_handling.${column}`,
      reasonsOf("other_handling").reduce((sum, row) => sum + cellOfDraft(draft, `${row}.${column}`), 0),
    );
  for (const { code } of cellsOf("form_2019")) if (!draft.cells.has(code)) draft.cells.set(code, 0);
  for (const row of itemRows)
    if (previous !== null)
      draft.cells.set(
        `${row}.items_prev_year`,
        cellOfDraft(previous, `${row}.items_prev_year`) + cellOfDraft(previous, `${row}.items_change`),
      );
  draft.procurementUnitSource = draft.procurementUnit === "元" ? "cell" : "header";
  draft.form = "form_2019";
}

/** What the years must hold for the defects to have something to stand on. */
export const forced: Readonly<Record<string, Forced>> = {
  "990102-06-2022": { received: { commercial_enterprise: 2 }, carriedOut: { commercial_enterprise: 1 } },
  "990102-06-2023": { received: { commercial_enterprise: 0 }, carriedOut: { commercial_enterprise: 1 } },
  "990105-08-2023": { carriedOut: { natural_person: 2 } },
  "990105-16-2021": { carriedOut: { natural_person: 1 } },
  "990107-01-2021": { carriedOut: { natural_person: 2 } },
};

export const defects: readonly Defect[] = [
  {
    organ: "990101-03",
    year: 2023,
    rules: ["S3-ID"],
    cells: ["new_received.natural_person", "new_received.commercial_enterprise"],
    what: {
      zh: "本年新收中一件自然人申请误列商业企业,两列勾稽关系不成立",
      en: "One new request of a natural person stands under commercial enterprises: two columns do not reconcile",
    },
    apply: (draft) => move(draft, "new_received.natural_person", "new_received.commercial_enterprise"),
  },
  {
    organ: "990102-05",
    year: 2020,
    rules: ["S3-OUT"],
    cells: ["granted.natural_person", "granted.commercial_enterprise"],
    what: {
      zh: "予以公开中一件误列商业企业,两列各类结果之和不等于办理总计",
      en: "One granted request stands in the wrong column: outcomes do not add up to the processed in two columns",
    },
    apply: (draft) => move(draft, "granted.natural_person", "granted.commercial_enterprise"),
  },
  {
    organ: "990103-07",
    year: 2024,
    rules: ["S3-COL"],
    cells: ["granted.natural_person", "not_held.natural_person"],
    what: {
      zh: "自然人一列把一件予以公开填为本机关不掌握,两行总计不等于分列之和",
      en: "One granted request is entered as not held in the column of natural persons: two rows miss their totals",
    },
    apply: (draft) => move(draft, "granted.natural_person", "not_held.natural_person"),
  },
  {
    organ: "990104-01",
    year: 2022,
    rules: ["S4-SUM"],
    cells: ["review.other_outcome"],
    what: {
      zh: "行政复议其他结果多填一件,总计不等于四项之和",
      en: "One review too many under other results: the total is not the sum of the four",
    },
    apply: (draft) => add(draft, 1, "review.other_outcome"),
  },
  {
    organ: "990108-07",
    year: 2023,
    rules: ["X-CARRY", "X-CARRYCOL"],
    cells: ["carried_in.natural_person", "carried_in.total"],
    isCompiled: true,
    what: {
      zh: "上年结转比上一年度报告的结转下年度多一件,汇总报告随之多一件",
      en: "One more carried in than last year's report carried out; the compiled report holds it too",
    },
    apply(draft) {
      for (const row of ["carried_in", "total_processed", "granted"] as const)
        add(draft, 1, `${row}.natural_person`, `${row}.total`);
      for (const row of ["carried_in", "total_processed", "granted"] as const) addToText(draft, row, 1);
    },
  },
  {
    organ: "990108-00",
    year: 2023,
    rules: ["X-CARRY", "X-CARRYCOL"],
    cells: ["carried_in.natural_person", "carried_in.total"],
    what: {
      zh: "自然资源局多计的一件上年结转汇入全区",
      en: "The request that the natural resources bureau counted too many, compiled into the district",
    },
  },
  {
    organ: "990105-08",
    year: 2024,
    rules: ["X-CARRYCOL"],
    cells: ["carried_in.natural_person", "carried_in.commercial_enterprise"],
    what: {
      zh: "上年结转总数相符,但一件由自然人改列商业企业",
      en: "The carry-over agrees in total, but one request changed from natural person to enterprise",
    },
    apply(draft) {
      for (const row of ["carried_in", "total_processed", "granted"] as const)
        move(draft, `${row}.natural_person`, `${row}.commercial_enterprise`);
    },
  },
  {
    organ: "990106-01",
    year: 2025,
    rules: ["S2-ROLL"],
    cells: ["normative_documents.in_force"],
    what: {
      zh: "现行有效件数比上年现行有效加制发减废止多三件",
      en: "Three more documents in force than last year's stock plus issued less abolished",
    },
    apply: (draft) => add(draft, 3, "normative_documents.in_force"),
  },
  {
    organ: "990107-04",
    year: 2025,
    rules: ["S2-AUTH"],
    cells: ["regulations.issued", "regulations.in_force"],
    what: {
      zh: "区民政局无规章制定权而填报规章一件",
      en: "A district bureau without the power to make regulations reports one",
    },
    apply: (draft) => add(draft, 1, "regulations.issued", "regulations.in_force"),
  },
  {
    organ: "990102-06",
    year: 2023,
    rules: ["S3-CARRYLIM"],
    cells: ["carried_out.commercial_enterprise"],
    what: {
      zh: "上年结转的一件本年仍未办结,结转下年度大于本年新收",
      en: "A request carried in is carried out again: more carried out than newly received",
    },
  },
  {
    organ: "990103-08",
    year: 2021,
    rules: ["S3-BLANKTOT"],
    cells: ["granted.total"],
    what: {
      zh: "予以公开的总计空白,分列有数",
      en: "The total of granted is blank although its columns are filled",
    },
    apply: (draft) => void draft.blanks.add("granted.total"),
  },
  {
    organ: "990104-08",
    year: 2025,
    rules: ["S2-FEEUNIT", "S2-FEEJUMP"],
    cells: ["admin_fees.fee_amount"],
    what: {
      zh: "收费金额以元填入万元栏,放大一万倍",
      en: "The fees are entered in 元 in the column for 万元, ten thousand times too large",
    },
    apply: (draft) =>
      draft.cells.set("admin_fees.fee_amount", cellOfDraft(draft, "admin_fees.fee_amount") * 10_000),
  },
  {
    organ: "990101-02",
    year: 2020,
    rules: ["S2-19-PROCAVG"],
    cells: ["procurement.total_amount"],
    what: {
      zh: "采购总金额以万元计而标作元,平均每个项目不足百元",
      en: "The procurement amount counts 万元 but says 元: less than 100 yuan a project",
    },
    apply(draft) {
      draft.cells.set(
        "procurement.total_amount",
        Math.round(cellOfDraft(draft, "procurement.total_amount") / 10_000),
      );
      draft.procurementUnit = "元";
      draft.procurementUnitSource = "cell";
    },
  },
  {
    organ: "990106-03",
    year: 2019,
    rules: ["S2-19-PROCUNIT"],
    cells: ["procurement.total_amount"],
    what: { zh: "采购总金额未标明单位", en: "The procurement amount carries no unit" },
    apply(draft) {
      draft.procurementUnit = "none";
      draft.procurementUnitSource = "none";
    },
  },
  {
    organ: "990107-01",
    year: 2022,
    rules: ["N-OUT"],
    cells: ["narrative.granted"],
    what: {
      zh: "正文只统计本年新收,予以公开比表格少上年结转的件数",
      en: "The text counts only the year's new requests: granted falls short of the table by those carried in",
    },
    apply(draft) {
      addToText(draft, "granted", -cellOfDraft(draft, "carried_in.total"));
      draft.narrative.delete("narrative.carried_in");
      draft.narrative.delete("narrative.total_processed");
    },
  },
  {
    organ: "990108-14",
    year: 2024,
    rules: ["N-NEW"],
    cells: ["narrative.new_received"],
    what: {
      zh: "正文收到件数与表三不符",
      en: "The number received in the text is neither the new requests of the table nor the caseload",
    },
    apply: (draft) =>
      void draft.narrative.set(
        "narrative.new_received",
        cellOfDraft(draft, "new_received.total") + cellOfDraft(draft, "carried_in.total") + 7,
      ),
  },
  {
    organ: "990103-01",
    year: 2023,
    rules: ["N-CLAIM"],
    cells: ["claims_all_upheld"],
    what: {
      zh: "正文称复议诉讼均获维持,表四有尚未审结或其他结果",
      en: "The text claims that every case was upheld; table 4 has pending and other ones",
    },
    apply(draft) {
      draft.claimsAllUpheld = true;
    },
  },
  {
    organ: "990106-00",
    year: 2024,
    rules: ["H-SUM"],
    cells: ["review.upheld", "review.total"],
    what: {
      zh: "汇总的行政复议维持数和总计比成员之和多一件",
      en: "The compiled reviews upheld and their total are one more than the members' sum",
    },
    apply(draft) {
      add(draft, 1, "review.upheld", "review.total");
      addToText(draft, "review_total", 1);
    },
  },
  {
    organ: "990102-13",
    year: 2023,
    rules: ["M-DEADLINE"],
    cells: ["published_on"],
    what: { zh: "逾期公布:次年一月三十一日以后", en: "Published late, after 31 January of the next year" },
    apply(draft) {
      draft.publishedOn = "2024-02-27";
    },
  },
  {
    organ: "990104-15",
    year: 2024,
    rules: ["M-PERIOD"],
    cells: ["period_start", "period_end"],
    what: { zh: "沿用上年文本,统计期限为2023年", en: "Last year's wording: the period is that of 2023" },
    apply(draft) {
      draft.periodYear = 2023;
    },
  },
  {
    organ: "990107-16",
    year: 2021,
    rules: ["M-FORM"],
    cells: ["form"],
    what: { zh: "2021年度仍用2019版格式", en: "The report for 2021 is still on the 2019 form" },
    apply: onOldForm,
  },
  {
    organ: "990105-06",
    year: 2020,
    rules: ["S2-19-ITEMSX"],
    cells: ["licensing.items_prev_year"],
    what: {
      zh: "行政许可上一年项目数量与2019年报告不衔接",
      en: "The licence items of the previous year do not follow from the report for 2019",
    },
    apply: (draft) => add(draft, 2, "licensing.items_prev_year"),
  },
  {
    organ: "990101-14",
    year: 2022,
    rules: ["M-OVERVIEW"],
    cells: ["overview_topics"],
    what: { zh: "总体情况缺平台建设", en: "The overview does not mention platforms" },
    apply(draft) {
      draft.overviewTopics = draft.overviewTopics.filter((topic) => topic !== "平台建设");
    },
  },
  {
    organ: "990108-17",
    year: 2022,
    rules: [],
    cells: [],
    what: { zh: "缺2022年度报告", en: "The report for 2022 is missing" },
  },
  {
    organ: "990105-15",
    year: 2022,
    rules: ["X-CARRY", "X-CARRYCOL"],
    cells: ["carried_in.natural_person", "carried_in.total"],
    what: {
      zh: "古渡街道并入新港街道,其结转件由新港街道承接",
      en: "古渡街道 became part of 新港街道, which took over what it had carried out",
    },
  },
];

/** Whether a report is left out on purpose. */
export function isMissing(draft: Draft): boolean {
  return defects.some(
    ({ organ, year, rules }) => organ === draft.organ && year === draft.year && rules.length === 0,
  );
}

function applyWhere(draft: Draft, previous: Draft | null, isCompiled: boolean): void {
  for (const defect of defects)
    if (
      defect.organ === draft.organ &&
      defect.year === draft.year &&
      (defect.isCompiled ?? false) === isCompiled
    )
      defect.apply?.(draft, previous);
}

/** Slips of a member that its district's report repeats. */
export const applyBeforeCompiling = (draft: Draft): void => applyWhere(draft, null, true);

/** Slips of one report alone; `previous` is the same organ's report of the year before. */
export const applyAfterCompiling = (draft: Draft, previous: Draft | null): void =>
  applyWhere(draft, previous, false);
