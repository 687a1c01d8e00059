import type { Match } from "../vocabulary.ts";
import type { GridCell, GridRow } from "../grid.ts";
import { readLabel, type Label } from "../labels.ts";
import { readAmount, readCount } from "../readValue.ts";
import { isStructural, readBand, vocabularies } from "../aliases.ts";
import type { OutcomeGroup, RequestRow } from "../../form/requests.ts";
import type { RequestColumn } from "../../form/applicants.ts";
import type { DisclosureColumnCode, DisclosureRowCode } from "../../form/disclosure.ts";
import type { DisputeColumn, DisputeRow } from "../../form/disputes.ts";

/** What a label may stand for on each axis of the form; the table around it decides which is meant. */
export interface Meanings {
  readonly band: string | null;
  readonly disclosureRow: Match<DisclosureRowCode> | null;
  readonly disclosureColumn: Match<DisclosureColumnCode> | null;
  readonly requestRow: Match<RequestRow> | null;
  readonly requestGroup: Match<OutcomeGroup | "results"> | null;
  readonly requestColumn: Match<RequestColumn | "subtotal"> | null;
  readonly disputeGroup: Match<DisputeRow | "litigation"> | null;
  readonly disputeColumn: Match<DisputeColumn> | null;
  readonly isStructural: boolean;
}

/** A cell of a row with what it looks like on its own. */
export interface KnownCell extends GridCell {
  readonly kind: "blank" | "value" | "label";
  readonly label: Label;
  readonly means: Meanings;
}

/** A row of a table with its cells looked at. */
export interface KnownRow extends Omit<GridRow, "own" | "inherited"> {
  readonly own: readonly KnownCell[];
  readonly inherited: readonly KnownCell[];
}

const noMeaning: Meanings = {
  band: null,
  disclosureRow: null,
  disclosureColumn: null,
  requestRow: null,
  requestGroup: null,
  requestColumn: null,
  disputeGroup: null,
  disputeColumn: null,
  isStructural: false,
};
const noLabel: Label = { text: "", ordinal: null, unit: null };

function meaningsOf(label: Label): Meanings {
  if (label.text === "") return noMeaning;
  const {
    disclosureRow,
    disclosureColumn,
    requestRow,
    requestGroup,
    requestColumn,
    disputeGroup,
    disputeColumn,
  } = vocabularies;
  return {
    band: readBand(label.text),
    disclosureRow: disclosureRow.match(label),
    disclosureColumn: disclosureColumn.match(label),
    requestRow: requestRow.match(label),
    requestGroup: requestGroup.match(label),
    requestColumn: requestColumn.match(label),
    disputeGroup: disputeGroup.match(label),
    disputeColumn: disputeColumn.match(label),
    isStructural: isStructural(label.text),
  };
}

/** Whether a text is a figure, or a sign or word that stands for one; a blank is not. */
export function isFigure(text: string): boolean {
  const { state } = readCount(text, "signed_integer");
  if (state === "blank") return false;
  return state !== "text" || readAmount(text, "元", null).state !== "text";
}

type Look = Pick<KnownCell, "kind" | "label" | "means">;

/** Nothing that shows: white space, and what editors leave of no width. */
const nothing = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u;

function lookAt(text: string): Look {
  if (nothing.test(text)) return { kind: "blank", label: noLabel, means: noMeaning };
  if (isFigure(text)) return { kind: "value", label: noLabel, means: noMeaning };
  const label = readLabel(text);
  return { kind: "label", label, means: meaningsOf(label) };
}

/** The same few hundred labels stand in every report. */
const looks = new Map<string, Look>();
const mostLooks = 5_000;

/** Looks at a cell on its own. */
export function knowCell(cell: GridCell): KnownCell {
  const { text } = cell.source;
  const known = looks.get(text);
  if (known !== undefined) return { ...cell, ...known };
  const look = lookAt(text);
  if (looks.size >= mostLooks) looks.clear();
  if (text.length <= 100) looks.set(text, look);
  return { ...cell, ...look };
}

/** Looks at the cells of a row. */
export function knowRow(row: GridRow): KnownRow {
  return { ...row, own: row.own.map(knowCell), inherited: row.inherited.map(knowCell) };
}
