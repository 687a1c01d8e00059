import { applicantCodes, type Applicant } from "../../src/form/applicants.ts";
import { cellsOf } from "../../src/form/cells.ts";
import { formDue, type StatutoryForm } from "../../src/form/form.ts";
import { isDue, years, type SimulatedDistrict, type SimulatedOrgan } from "./city.ts";
import { disclosure2019, disclosure2021, firstStock, type DisclosureStock } from "./disclosureTables.ts";
import { disputeTable } from "./disputeTable.ts";
import { cellOfDraft, type Draft } from "./draft.ts";
import { narrate } from "./narrative.ts";
import { countAround, createRandom, type Random } from "./random.ts";
import { requestTable, type ByApplicant, type Forced } from "./requestTable.ts";

/** Requests of a year against those of 2019. */
const growth: Readonly<Record<number, number>> = {
  2019: 1,
  2020: 0.92,
  2021: 1.08,
  2022: 1.15,
  2023: 1.28,
  2024: 1.36,
  2025: 1.45,
};

/** What planted defects need of the simulation itself. */
export interface Plan {
  /** By organ and year: `990102-04-2023`. */
  readonly forced: Readonly<Record<string, Forced>>;
  /** Slips made before the district's report was compiled, so that it holds them too. */
  readonly beforeCompiling: (draft: Draft) => void;
}

interface Books {
  carriedOut: ByApplicant;
  stock: DisclosureStock;
}

const topics = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"];

function statutory(year: number): StatutoryForm {
  const form = formDue(year);
  if (form === null || form === "form_pre2019") throw new Error(`no form for ${year}`);
  return form;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** A report without figures, in its due form and time. */
function emptyDraft(organ: string, organName: string, year: number, isConsolidated: boolean): Draft {
  const random = createRandom(`${organ} ${year} filing`);
  const [month, first] = isConsolidated ? [3, 3] : [1, 6];
  const inCell = createRandom(`${organ} unit`)() < 0.6;
  return {
    organ,
    organName,
    year,
    form: statutory(year),
    cells: new Map(),
    blanks: new Set(),
    narrative: new Map(),
    publishedOn: `${year + 1}-${twoDigits(month)}-${twoDigits(first + Math.floor(random() * 22))}`,
    periodYear: year,
    procurementUnit: inCell ? "元" : "万元",
    procurementUnitSource: statutory(year) === "form_2019" ? (inCell ? "cell" : "header") : null,
    overviewTopics: topics,
    claimsAllUpheld: null,
  };
}

/** Notices of the processing fee, only the office sends them; 元. */
function infoFees(random: Random, organ: SimulatedOrgan, year: number): readonly [number, number, number] {
  if (organ.kind !== "county_government_office" || year < 2021) return [0, 0, 0];
  const notices = countAround(random, 1.6);
  const amount = notices * 10 * (3 + Math.floor(random() * 30));
  return [notices, amount, notices < 2 ? amount : amount - 10 * Math.floor((amount * random()) / 20)];
}

/** Whether the text can truly say that every review and lawsuit was upheld; null where there was none. */
function claimsAllUpheld(draft: Draft): boolean | null {
  const rows = ["review", "litigation_direct", "litigation_after_review"] as const;
  const total = rows.reduce((sum, row) => sum + cellOfDraft(draft, `${row}.total`), 0);
  const upheld = rows.reduce((sum, row) => sum + cellOfDraft(draft, `${row}.upheld`), 0);
  return total === 0 ? null : total === upheld;
}

function simulateReport(
  organ: SimulatedOrgan,
  size: number,
  year: number,
  books: Books,
  inherited: ByApplicant,
  forced: Forced,
): Draft {
  const random = createRandom(`${organ.id} ${year}`);
  const draft = emptyDraft(organ.id, organ.name, year, false);
  const carriedIn = new Map<Applicant, number>(
    applicantCodes.map((code) => [code, (books.carriedOut.get(code) ?? 0) + (inherited.get(code) ?? 0)]),
  );
  const [notices, amount, collected] = infoFees(random, organ, year);
  const section2 =
    draft.form === "form_2019"
      ? disclosure2019(random, organ.profile, books.stock)
      : disclosure2021(random, organ.profile, books.stock, collected);
  const mean = organ.profile.requests * size * (growth[year] ?? 1);
  const requests = requestTable(random, draft.form, organ.profile, mean, carriedIn, forced);
  books.stock = section2.stock;
  books.carriedOut = requests.carriedOut;
  for (const [code, value] of [...section2.cells, ...requests.cells]) draft.cells.set(code, value);
  const processed = cellOfDraft(draft, "total_processed.total");
  for (const [code, value] of disputeTable(random, year, processed)) draft.cells.set(code, value);
  draft.claimsAllUpheld = claimsAllUpheld(draft);
  narrate(draft, organ.kind !== "street");
  if (organ.kind === "county_government_office" && year >= 2021) {
    draft.narrative.set("narrative.info_fee_notice_count", notices);
    draft.narrative.set("narrative.info_fee_notice_amount_yuan", amount);
    draft.narrative.set("narrative.info_fee_collected_yuan", collected);
  }
  return draft;
}

/** The district's report: every cell the sum of its members', the text in the same words. */
function consolidate(district: SimulatedDistrict, year: number, members: readonly Draft[]): Draft {
  const draft = emptyDraft(district.government, `${district.name}人民政府`, year, true);
  for (const { code } of cellsOf(draft.form))
    draft.cells.set(
      code,
      members.reduce((sum, member) => sum + cellOfDraft(member, code), 0),
    );
  draft.claimsAllUpheld = claimsAllUpheld(draft);
  narrate(draft, true);
  for (const member of members)
    for (const [code, value] of member.narrative)
      if (code.startsWith("narrative.info_fee")) draft.narrative.set(code, value);
  return draft;
}

/** The first year's carry-over has a year before it too. */
function openingBooks(organ: SimulatedOrgan, size: number): Books {
  const random = createRandom(`${organ.id} opening`);
  const natural = Math.min(3, countAround(random, organ.profile.requests * size * 0.04));
  return { carriedOut: new Map([["natural_person", natural]]), stock: firstStock(random, organ.profile) };
}

/** Every report of a district: each year the members', then the district's own. */
export function simulateDistrict(district: SimulatedDistrict, plan: Plan): readonly Draft[] {
  const books = new Map(district.members.map((organ) => [organ.id, openingBooks(organ, district.size)]));
  return years.flatMap((year) => {
    const due = district.members.filter((organ) => isDue(organ, year));
    const members = due.map((organ) => {
      const own = books.get(organ.id) ?? openingBooks(organ, district.size);
      const ended = district.members.find(
        (other) => other.successor === organ.id && other.lastYear === year - 1,
      );
      const inherited = (ended === undefined ? undefined : books.get(ended.id))?.carriedOut ?? new Map();
      const forced = plan.forced[`${organ.id}-${year}`] ?? {};
      const draft = simulateReport(organ, district.size, year, own, inherited, forced);
      plan.beforeCompiling(draft);
      return draft;
    });
    return [consolidate(district, year, members), ...members];
  });
}
