import { isInForm, valueLabel } from "../../form/cells.ts";
import { formDue, type StatutoryForm } from "../../form/form.ts";
import type { OutcomeGroup } from "../../form/requests.ts";
import type { RequestColumn } from "../../form/applicants.ts";
import { issueOf, type Issue } from "../issues.ts";
import { readCount } from "../readValue.ts";
import type { SourceDocument } from "../source.ts";
import { findContradictions } from "./contradictions.ts";
import { detectForm } from "./detectForm.ts";
import type { Finding } from "./finding.ts";
import { reportMissing } from "./missing.ts";
import { doubtNeighbours } from "./neighbours.ts";
import { readCells, type ReadCell } from "./readCells.ts";
import { holdsSeveral } from "./severalReports.ts";
import { resolveDisclosure } from "./resolveDisclosure.ts";
import { doubtMisnamedDigits, doubtUncertainText } from "./uncertainText.ts";
import { readTables, type TablesFound } from "./tables.ts";

/** The tables of a report, read. */
export interface ReadForm {
  /** By its labels; by the year where no label tells. */
  readonly form: StatutoryForm;
  /** Every cell of the form, found or not. */
  readonly cells: readonly ReadCell[];
  readonly printedSubtotals: ReadonlyMap<`${OutcomeGroup}.${RequestColumn}`, number>;
  /** Where the unit of 采购总金额 was printed; null where there is no amount. */
  readonly procurementUnitSource: ReadCell["unitSource"];
  readonly issues: readonly Issue[];
  /** Whether anything of the form was found at all. */
  readonly hasTables: boolean;
}

function subtotalsOf(found: TablesFound): ReadForm["printedSubtotals"] {
  const subtotals = new Map<`${OutcomeGroup}.${RequestColumn}`, number>();
  for (const { group, column, source } of found.subtotals) {
    const { value } = readCount(source.text, "integer");
    if (value !== null) subtotals.set(`${group}.${column}`, value);
  }
  return subtotals;
}

function onlyOf(
  form: StatutoryForm,
  findings: readonly Finding[],
): { kept: readonly Finding[]; issues: readonly Issue[] } {
  const foreign = findings.filter(({ code }) => !isInForm(code, form));
  const issues = foreign.map(({ code, place }) =>
    issueOf("other_form", place, [code], { meant: valueLabel(code).zh }),
  );
  return { kept: findings.filter((one) => !foreign.includes(one)), issues };
}

/** Reads the tables of a document as one of the two forms. `year` decides only where no label does. */
export function readForm(document: SourceDocument, year: number | null): ReadForm {
  const found = readTables(document);
  const detected = detectForm(found);
  const due = year === null ? null : formDue(year);
  const form = detected?.form ?? (due === "form_2019" ? due : "form_2021");
  const mixed = detected?.contradicting ?? [];
  const disclosure = resolveDisclosure(found.disclosure, form);
  const all = [...disclosure.findings, ...found.requests, ...found.disputes];
  const { kept, issues: foreign } = onlyOf(form, all);
  const read = readCells(kept, form);
  const text = doubtUncertainText(read.cells, document);
  const checked = doubtMisnamedDigits(findContradictions(doubtNeighbours(text.cells, form), form), document);
  const hasTables = kept.length > 0;
  const isSeveral = holdsSeveral(document, read.issues);
  const told = [
    ...(mixed.length > 0
      ? [issueOf("forms_mixed", null, [], { printed: mixed.join("、"), meant: form })]
      : []),
    ...(isSeveral && hasTables
      ? [
          issueOf(
            "several_reports",
            null,
            checked.cells.map(({ code }) => code),
          ),
        ]
      : []),
    ...found.issues,
    ...disclosure.issues,
    ...foreign,
    ...read.issues,
    ...text.issues,
  ];
  const missing = reportMissing(checked.cells, form, told);
  return {
    form,
    cells: isSeveral ? checked.cells.map((cell) => ({ ...cell, confidence: "doubtful" })) : checked.cells,
    printedSubtotals: subtotalsOf(found),
    procurementUnitSource:
      checked.cells.find(({ code }) => code === "procurement.total_amount")?.unitSource ?? null,
    issues: [...missing, ...told, ...checked.issues],
    hasTables,
  };
}
