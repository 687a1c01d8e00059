import type { Query } from "../database/query.ts";
import type { Sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import type { Selection } from "../selection/selection.ts";
import { applicantMixCodes, disputeCodes, outcomeMixCodes, volumeCodes } from "./overviewCodes.ts";
import { procurementCodes } from "./procurement.ts";
import type { FigureGroup } from "./totals.ts";
import { partOf, yearly, yearlySql, type YearlyRow } from "./yearly.ts";

/** What the panels of the overview open with. */
function groupsOf({ applicant }: Selection): readonly FigureGroup[] {
  return [
    { codes: volumeCodes(applicant), counted: "each" },
    { codes: outcomeMixCodes(applicant, null), counted: "together" },
    { codes: applicantMixCodes, counted: "together" },
    { codes: disputeCodes("review"), counted: "together" },
    { codes: procurementCodes, counted: "each" },
    { codes: procurementCodes, counted: "together" },
  ];
}

/** Made once for a selection: six panels ask for it, each time they are drawn. */
const made = new WeakMap<Selection, Sql>();

/** The figures by year of all panels of the overview as one question: the same reports are read once. */
export function overviewYearsSql(selection: Selection): Sql {
  const known = made.get(selection) ?? yearlySql(selection, groupsOf(selection));
  made.set(selection, known);
  return known;
}

/** As `yearly`, together with all that the overview opens with; what it does not open with is asked for alone. */
export function overviewYears<Code extends ValueCode>(
  selection: Selection,
  codes: readonly Code[],
  counted: FigureGroup["counted"],
): Query<YearlyRow<Code>> {
  const place = groupsOf(selection).findIndex(
    (group) => group.counted === counted && group.codes.join() === codes.join(),
  );
  return place === -1
    ? yearly(selection, codes, counted)
    : partOf(overviewYearsSql(selection), { codes, counted }, place);
}
