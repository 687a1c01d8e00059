import type { CellCode } from "../../src/form/cells.ts";
import type { DisclosureCode } from "../../src/form/disclosure.ts";
import type { Profile } from "./city.ts";
import { countAround, type Random } from "./random.ts";

/** What section 2 of the year before hands on; `itemsNow` and `documents` are stocks at the year's end. */
export interface DisclosureStock {
  readonly items: Readonly<Record<ItemRow, number>>;
  readonly disclosedDocuments: number;
  readonly documentsInForce: number;
}

const itemRows = [
  "licensing",
  "other_external_services",
  "penalties",
  "coercive_measures",
  "admin_fees",
] as const;
type ItemRow = (typeof itemRows)[number];

function activity(profile: Profile): Readonly<Record<ItemRow, number>> {
  return {
    licensing: profile.licences,
    other_external_services: profile.services,
    penalties: profile.penalties,
    coercive_measures: profile.coercion,
    admin_fees: profile.fees,
  };
}

/** Stocks before the first report: an organ that decides has items to decide on. */
export function firstStock(random: Random, profile: Profile): DisclosureStock {
  const amounts = activity(profile);
  const items = Object.fromEntries(
    itemRows.map((row) => [
      row,
      amounts[row] === 0 ? 0 : 4 + countAround(random, 6 + Math.sqrt(amounts[row])),
    ]),
  ) as Record<ItemRow, number>;
  return {
    items,
    disclosedDocuments: profile.documents,
    documentsInForce: Math.round(profile.documents * 0.7),
  };
}

/** Items come and go by a few; the last one stays while there are decisions on it. */
function change(random: Random, stock: number): number {
  return stock === 0 ? 0 : Math.max(1 - stock, countAround(random, 0.8) - countAround(random, 0.7));
}

function procurement(random: Random, profile: Profile): { readonly projects: number; readonly fen: number } {
  const projects = countAround(random, profile.projects);
  let fen = 0;
  for (let index = 0; index < projects; index += 1)
    fen += Math.round(300_000 * Math.exp(3.2 * random())) + Math.floor(random() * 100);
  return { projects, fen };
}

/** Section 2 on the 2019 form; procurement in 分. */
export function disclosure2019(
  random: Random,
  profile: Profile,
  stock: DisclosureStock,
): { readonly cells: ReadonlyMap<CellCode, number>; readonly stock: DisclosureStock } {
  const made = countAround(random, profile.documents * 0.12);
  const disclosedDocuments = stock.disclosedDocuments + made;
  const cells = new Map<DisclosureCode, number>([
    ["regulations.newly_made", 0],
    ["regulations.newly_disclosed", 0],
    ["regulations.total_disclosed", 0],
    ["normative_documents.newly_made", made],
    ["normative_documents.newly_disclosed", made],
    ["normative_documents.total_disclosed", disclosedDocuments],
  ]);
  const amounts = activity(profile);
  const items = { ...stock.items };
  for (const row of itemRows) {
    const changed = change(random, items[row]);
    cells.set(`${row}.items_prev_year`, items[row]);
    cells.set(`${row}.items_change`, changed);
    if (row !== "admin_fees") cells.set(`${row}.decisions`, countAround(random, amounts[row]));
    items[row] += changed;
  }
  const { projects, fen } = procurement(random, profile);
  cells.set("procurement.project_count", projects);
  cells.set("procurement.total_amount", fen);
  return { cells, stock: { ...stock, items, disclosedDocuments } };
}

/** Section 2 on the 2021 form; fees in 元, `feesBeside` of them told apart in the text. */
export function disclosure2021(
  random: Random,
  profile: Profile,
  stock: DisclosureStock,
  feesBeside: number,
): { readonly cells: ReadonlyMap<CellCode, number>; readonly stock: DisclosureStock } {
  const issued = countAround(random, profile.documents * 0.1);
  const abolished = Math.min(stock.documentsInForce, countAround(random, profile.documents * 0.08));
  const documentsInForce = stock.documentsInForce + issued - abolished;
  const amounts = activity(profile);
  const fees = profile.fees === 0 ? 0 : Math.round(profile.fees * 10_000 * (0.8 + 0.4 * random()));
  const cells = new Map<DisclosureCode, number>([
    ["regulations.issued", 0],
    ["regulations.abolished", 0],
    ["regulations.in_force", 0],
    ["normative_documents.issued", issued],
    ["normative_documents.abolished", abolished],
    ["normative_documents.in_force", documentsInForce],
    ["licensing.decisions", countAround(random, amounts.licensing)],
    ["penalties.decisions", countAround(random, amounts.penalties)],
    ["coercive_measures.decisions", countAround(random, amounts.coercive_measures)],
    ["admin_fees.fee_amount", fees + feesBeside],
  ]);
  return { cells, stock: { ...stock, documentsInForce } };
}
