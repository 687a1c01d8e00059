import { applicantCodes, type Applicant } from "../../src/form/applicants.ts";
import type { CellCode } from "../../src/form/cells.ts";
import type { StatutoryForm } from "../../src/form/form.ts";
import { requestRowsOf, type RequestRow } from "../../src/form/requests.ts";
import type { Profile } from "./city.ts";
import { binomial, countAround, deal, type Random } from "./random.ts";

export type ByApplicant = ReadonlyMap<Applicant, number>;

/** What the year must hold whatever chance says, so that a planted defect has something to stand on. */
export interface Forced {
  readonly received?: Readonly<Partial<Record<Applicant, number>>>;
  readonly carriedOut?: Readonly<Partial<Record<Applicant, number>>>;
}

const applicantWeights: Readonly<Record<Applicant, number>> = {
  natural_person: 93,
  commercial_enterprise: 4.5,
  research_institution: 0.2,
  public_interest_org: 0.3,
  legal_service_org: 1.6,
  other_org: 0.4,
};

/** Shares of the outcomes in published city reports, in tenths of a per cent. */
const outcomeWeights: Readonly<Partial<Record<RequestRow, number>>> = {
  granted: 400,
  partially_granted: 120,
  refused_state_secret: 0.5,
  refused_prohibited_by_law: 6,
  refused_security_stability: 1.5,
  refused_third_party: 7,
  refused_internal_affairs: 6,
  refused_deliberative_process: 5,
  refused_enforcement_file: 6,
  refused_registry_enquiry: 12,
  not_held: 260,
  creation_required: 12,
  unclear_after_correction: 5,
  declined_petition: 45,
  declined_repeat: 14,
  declined_publication: 0.5,
  declined_vexatious: 6,
  declined_reconfirmation: 2,
  other_lapsed_no_correction: 19,
  other_lapsed_fee_unpaid: 4,
  other_misc: 70,
};

const bents: Readonly<Record<Profile["bent"], Readonly<Partial<Record<RequestRow, number>>>>> = {
  open: { granted: 1.4, not_held: 0.6 },
  elsewhere: { granted: 0.8, not_held: 1.7 },
  complaints: { declined_petition: 3, refused_enforcement_file: 4, granted: 0.9 },
};

/** The 2019 form has one row for everything (六): its three rows of 2021 together. */
function weightsFor(
  form: StatutoryForm,
  bent: Profile["bent"],
): Readonly<Partial<Record<RequestRow, number>>> {
  const factors = bents[bent];
  const bentWeights = Object.entries(outcomeWeights).map(([row, weight]): [RequestRow, number] => {
    const code = row as RequestRow;
    const printed = form === "form_2019" && code.startsWith("other_") ? "other_handling" : code;
    return [printed, weight * (factors[code] ?? 1)];
  });
  const weights: Partial<Record<RequestRow, number>> = {};
  for (const [row, weight] of bentWeights) weights[row] = (weights[row] ?? 0) + weight;
  return weights;
}

const closed: readonly RequestRow[] = ["new_received", "carried_in", "total_processed", "carried_out"];

function columnOf(
  random: Random,
  received: number,
  carriedIn: number,
  carriedOut: number,
  weights: Readonly<Partial<Record<RequestRow, number>>>,
): ReadonlyMap<RequestRow, number> {
  const processed = received + carriedIn - carriedOut;
  return new Map([
    ...deal<RequestRow>(random, processed, weights),
    ["new_received", received],
    ["carried_in", carriedIn],
    ["total_processed", processed],
    ["carried_out", carriedOut],
  ]);
}

/**
 * Table 3 of one organ for one year. Every column keeps the identity printed on the form, every row its total;
 * what was carried in is decided within the year, unless `forced` says otherwise.
 */
export function requestTable(
  random: Random,
  form: StatutoryForm,
  profile: Profile,
  mean: number,
  carriedIn: ByApplicant,
  forced: Forced,
): { readonly cells: ReadonlyMap<CellCode, number>; readonly carriedOut: ByApplicant } {
  const weights = weightsFor(form, profile.bent);
  const dealt = deal<Applicant>(random, countAround(random, mean), applicantWeights);
  const cells = new Map<CellCode, number>();
  const out = new Map<Applicant, number>();
  for (const applicant of applicantCodes) {
    const received = forced.received?.[applicant] ?? dealt.get(applicant) ?? 0;
    const carriedOut = forced.carriedOut?.[applicant] ?? binomial(random, received, 0.04);
    const column = columnOf(random, received, carriedIn.get(applicant) ?? 0, carriedOut, weights);
    for (const row of requestRowsOf(form)) cells.set(`${row}.${applicant}`, column.get(row) ?? 0);
    out.set(applicant, carriedOut);
  }
  for (const row of new Set([...requestRowsOf(form), ...closed]))
    cells.set(
      `${row}.total`,
      applicantCodes.reduce((sum, applicant) => sum + (cells.get(`${row}.${applicant}`) ?? 0), 0),
    );
  return { cells, carriedOut: out };
}
