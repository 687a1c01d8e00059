import { applicantCodes, applicants, type RequestColumn } from "../form/applicants.ts";
import type { ValueCode } from "../form/cells.ts";
import { outcomeCodes, outcomes, reasonsOf, requestRow, type Outcome } from "../form/requests.ts";
import type { Text } from "../locale/text.ts";
import { isOutcomeGroup } from "../selection/view.ts";
import { pointOf, type YearColumn } from "./points.ts";

/** A place requests pass through: an applicant type, the caseload, an outcome, a reason, the next year. */
export interface FlowNode {
  readonly name: string;
  readonly label: Text;
  readonly outcome: Outcome | null;
  /** The figure that the place stands for; null for the caseload, which is a sum. */
  readonly code: ValueCode | null;
}

/** How many requests go from one place to the next, as the figure `code` states. */
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly code: ValueCode;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const caseload = "caseload";
const ends: readonly Outcome[] = outcomeCodes;

function reasonCodes(outcome: Outcome): readonly ValueCode[] {
  return isOutcomeGroup(outcome) ? reasonsOf(outcome).map((row): ValueCode => `${row}.total`) : [];
}

/** The figures without which no flow is drawn: intake by applicant, what was carried, the six outcomes. */
export const flowCodes: readonly ValueCode[] = [
  ...applicantCodes.map((applicant): ValueCode => `new_received.${applicant}`),
  "carried_in.total",
  ...ends.map((outcome): ValueCode => `${outcome}.total`),
  "carried_out.total",
];

/** The reasons, drawn where their group states all of them: the 2019 form has no reasons of other handling. */
export const reasonFlowCodes: readonly ValueCode[] = ends.flatMap(reasonCodes);

function valueOf(column: YearColumn<ValueCode>, code: ValueCode): number | null {
  return pointOf(column, code).value;
}

function link(
  column: YearColumn<ValueCode>,
  source: string,
  target: string,
  code: ValueCode,
): readonly FlowLink[] {
  const value = valueOf(column, code);
  return value === null || value === 0 ? [] : [{ source, target, value, code }];
}

const allNodes: readonly FlowNode[] = [
  ...applicantCodes.map((applicant) => ({
    name: `new_received.${applicant}`,
    label: applicants[applicant].label,
    outcome: null,
    code: `new_received.${applicant}` as const,
  })),
  {
    name: "carried_in.total",
    label: requestRow("carried_in").label,
    outcome: null,
    code: "carried_in.total",
  },
  { name: caseload, label: { zh: "应办总数", en: "Caseload" }, outcome: null, code: null },
  ...ends.flatMap((outcome): readonly FlowNode[] => [
    { name: `${outcome}.total`, label: outcomes[outcome].label, outcome, code: `${outcome}.total` },
    ...(isOutcomeGroup(outcome) ? reasonsOf(outcome) : []).map((row): FlowNode => ({
      name: `${row}.total`,
      label: requestRow(row).label,
      outcome,
      code: `${row}.total`,
    })),
  ]),
  {
    name: "carried_out.total",
    label: requestRow("carried_out").label,
    outcome: null,
    code: "carried_out.total",
  },
];

/** Where the requests of a year came from and where they went; null where one of the figures is unknown. */
export function requestFlow(column: YearColumn<ValueCode>): Flow | null {
  if (flowCodes.some((code) => valueOf(column, code) === null)) return null;
  const links = [
    ...applicantCodes.flatMap((applicant) =>
      link(column, `new_received.${applicant}`, caseload, `new_received.${applicant}`),
    ),
    ...link(column, "carried_in.total", caseload, "carried_in.total"),
    ...ends.flatMap((outcome) => link(column, caseload, `${outcome}.total`, `${outcome}.total`)),
    ...link(column, caseload, "carried_out.total", "carried_out.total"),
    ...ends.flatMap((outcome) => {
      const codes = reasonCodes(outcome);
      const isKnown = codes.every((code) => valueOf(column, code) !== null);
      return isKnown ? codes.flatMap((code) => link(column, `${outcome}.total`, code, code)) : [];
    }),
  ];
  const used = new Set(links.flatMap(({ source, target }) => [source, target]));
  return { nodes: allNodes.filter(({ name }) => used.has(name)), links };
}

/** How much passes through a place; null where it is not in the flow. */
export function passingThrough(flow: Flow | null, name: string): number | null {
  if (flow === null) return null;
  const into = flow.links.filter(({ target }) => target === name);
  const own = into.length > 0 ? into : flow.links.filter(({ source }) => source === name);
  return own.length === 0 ? null : own.reduce((sum, { value }) => sum + value, 0);
}

/** Each outcome of each applicant type, for the heat map. */
export const heatCodes: readonly ValueCode[] = ends.flatMap((outcome) =>
  applicantCodes.map((applicant): ValueCode => `${outcome}.${applicant}`),
);

/** A row of the heat map: an applicant type with its six outcomes and their sum. */
export interface HeatRow {
  readonly applicant: RequestColumn;
  readonly cells: readonly { readonly outcome: Outcome; readonly code: ValueCode; readonly count: number }[];
  readonly sum: number;
}

/** What became of each applicant type's requests; null where one of the figures is unknown. */
export function heatRows(column: YearColumn<ValueCode>): readonly HeatRow[] | null {
  if (heatCodes.some((code) => valueOf(column, code) === null)) return null;
  return applicantCodes.map((applicant) => {
    const cells = ends.flatMap((outcome) => {
      const code: ValueCode = `${outcome}.${applicant}`;
      const count = valueOf(column, code);
      return count === null ? [] : [{ outcome, code, count }];
    });
    return { applicant, cells, sum: cells.reduce((sum, { count }) => sum + count, 0) };
  });
}
