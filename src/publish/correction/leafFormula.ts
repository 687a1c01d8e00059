import { cellOf, isCellCode, type ValueCode } from "../../form/cells.ts";
import { disputeColumnCodes } from "../../form/disputes.ts";
import type { ConditionLeaf, NumberExpression, NumberLeaf } from "../../form/formula.ts";
import { leafName } from "../../form/formulaWords.ts";
import type { Report } from "../../form/report.ts";
import { cellsOfTable, hasTable } from "../../form/reportFacts.ts";
import { strictValue, valueWithBlanks } from "../../form/tableValue.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { Constants } from "./constants.ts";
import { figureFormula, missingFormula, type FormPlaces } from "./formPlaces.ts";

/** What formulas of one report are written with. */
export interface FormulaSources {
  readonly places: FormPlaces;
  readonly previous: Report | null;
  readonly constants: Constants;
  /** What was read for the names of the rule, for all that does not stand on the form. */
  readonly values: Verdict["values"];
}

/** A formula with what must be known for it: how much is not, as it stands and with blanks as zero. */
export interface LeafFormula {
  readonly formula: string;
  readonly strict: string;
  readonly loose: string;
}

const unknown: LeafFormula = { formula: "0", strict: "1", loose: "1" };

function figure(code: ValueCode, { places }: FormulaSources): LeafFormula {
  return {
    formula: figureFormula(code, places),
    strict: missingFormula(code, "strict", places),
    loose: missingFormula(code, "loose", places),
  };
}

function printedRow(code: ValueCode, sources: FormulaSources): LeafFormula {
  if (!isCellCode(code)) return unknown;
  const { places } = sources;
  const row = disputeColumnCodes.map((column) => `${cellOf(code).row}.${column}`).filter(isCellCode);
  const blanks = row.map((one) => places.flag(one, "blank"));
  const strict = places.flag(code, "strict");
  return {
    formula: `N(${places.cell(code)})`,
    strict,
    loose: `IF(${strict}=0,0,IF(${blanks.join("+")}=${row.length},0,1))`,
  };
}

function ofLastYear(leaf: Extract<NumberLeaf, { type: "cell" }>, sources: FormulaSources): LeafFormula {
  const { previous, constants } = sources;
  const loose = previous === null ? null : valueWithBlanks(previous, leaf.code);
  if (previous === null || loose === null) return unknown;
  const hasBlanks = strictValue(previous, leaf.code) === null;
  return {
    formula: constants.refer({ name: leafName(leaf), value: loose, hasBlanks }),
    strict: hasBlanks ? "1" : "0",
    loose: "0",
  };
}

function statedSum(
  leaf: Extract<NumberLeaf, { type: "stated_sum" }>,
  sources: FormulaSources,
  number: (expression: NumberExpression) => LeafFormula,
): LeafFormula {
  const { report } = sources.places;
  const terms = leaf.terms
    .filter(({ given }) => report.narrative.has(given))
    .map(({ value }) => number(value));
  if (terms.length === 0) return unknown;
  const joined = (part: keyof LeafFormula): string => terms.map((term) => term[part]).join("+");
  return { formula: `(${joined("formula")})`, strict: joined("strict"), loose: joined("loose") };
}

function constant(leaf: NumberLeaf, { constants, values, places }: FormulaSources): LeafFormula {
  const read =
    leaf.type === "narrative" ? places.report.narrative.get(leaf.code) : (values.get(leaf) ?? undefined);
  if (typeof read !== "number") return unknown;
  const formula = constants.refer({ name: leafName(leaf), value: read, hasBlanks: false });
  return { formula, strict: "0", loose: "0" };
}

/** A number that a rule reads, as a formula; `number` writes the numbers inside it. */
export function numberLeafFormula(
  leaf: NumberLeaf,
  sources: FormulaSources,
  number: (expression: NumberExpression) => LeafFormula,
): LeafFormula {
  const { places } = sources;
  switch (leaf.type) {
    case "cell":
      return leaf.of === "this" ? figure(leaf.code, sources) : ofLastYear(leaf, sources);
    case "as_printed": {
      const { formula, strict } = figure(leaf.code, sources);
      return { formula, strict, loose: strict };
    }
    case "printed_or_empty_row":
      return printedRow(leaf.code, sources);
    case "blank_count": {
      const printed = cellsOfTable(leaf.table).filter(({ forms }) => forms.includes(places.form));
      const missing = hasTable(places.report, leaf.table) === true ? "0" : "1";
      const formula = `(${printed.map(({ code }) => places.flag(code, "blank")).join("+")})`;
      return { formula, strict: missing, loose: missing };
    }
    case "stated_sum":
      return statedSum(leaf, sources, number);
    default:
      return constant(leaf, sources);
  }
}

function allBlank(codes: readonly ValueCode[], { places }: FormulaSources): LeafFormula {
  const cells = codes.filter(isCellCode);
  const sum = (flag: "strict" | "blank"): string => cells.map((code) => places.flag(code, flag)).join("+");
  const missing = `IF(${sum("strict")}<${cells.length},0,IF(${sum("blank")}=${cells.length},0,1))`;
  return { formula: `(${sum("blank")}=${cells.length})`, strict: missing, loose: missing };
}

function zeroOrEmpty(code: ValueCode, { places }: FormulaSources): LeafFormula {
  if (!isCellCode(code)) return unknown;
  const flag = (one: "strict" | "blank" | "dash"): string => places.flag(code, one);
  const missing = `IF(${flag("strict")}=0,0,IF(${flag("blank")}+${flag("dash")}>0,0,1))`;
  return { formula: `(N(${places.cell(code)})=0)`, strict: missing, loose: missing };
}

function unitStated({ places }: FormulaSources): LeafFormula {
  const code = "procurement.total_amount";
  const source = places.report.meta.procurementUnitSource;
  const isZero = `AND(${places.flag(code, "strict")}=0,N(${places.cell(code)})=0)`;
  const missing = source === null ? `IF(${isZero},0,1)` : "0";
  const formula = `IF(${isZero},TRUE,${source === null || source === "none" ? "FALSE" : "TRUE"})`;
  return { formula, strict: missing, loose: missing };
}

/** A condition that a rule reads, as a formula. */
export function conditionLeafFormula(leaf: ConditionLeaf, sources: FormulaSources): LeafFormula {
  switch (leaf.type) {
    case "all_blank":
      return allBlank(leaf.codes, sources);
    case "zero_or_empty":
      return zeroOrEmpty(leaf.code, sources);
    case "unit_stated":
      return unitStated(sources);
    default: {
      const read = sources.values.get(leaf);
      if (typeof read !== "boolean") return unknown;
      return { formula: read ? "TRUE" : "FALSE", strict: "0", loose: "0" };
    }
  }
}
