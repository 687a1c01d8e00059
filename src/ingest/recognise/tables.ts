import { isRequestColumn } from "../../form/applicants.ts";
import type { OutcomeGroup } from "../../form/requests.ts";
import { layGrid } from "../grid.ts";
import type { Issue } from "../issues.ts";
import { plainText, readAmountUnit, readLabel } from "../labels.ts";
import { readBand, vocabularies } from "../aliases.ts";
import { readHeading } from "../sections.ts";
import type { SourceDocument, SourceTable } from "../source.ts";
import { listedDisputes } from "./listedDisputes.ts";
import { knowRow, type KnownRow } from "./cellKinds.ts";
import { DisclosureReader, type DisclosureRow } from "./disclosure.ts";
import { DisputesReader } from "./disputes.ts";
import type { Finding, PrintedSubtotal } from "./finding.ts";
import { RequestsReader } from "./requests.ts";
import { rowKind, type TableKind } from "./rowKind.ts";

/** What the tables of a document state; section 2 waits for the form to be known. */
export interface TablesFound {
  readonly disclosure: readonly DisclosureRow[];
  readonly requests: readonly Finding[];
  readonly disputes: readonly Finding[];
  readonly subtotals: readonly PrintedSubtotal[];
  readonly issues: readonly Issue[];
}

const unitNote = /单位[:：]?\s*[(（]?(亿元|万元|元)|金额.{0,6}(?:单位|以).{0,4}(亿元|万元|元)/u;

/** How wide the rows of section 3 in a table are; 0 if too few to tell. */
function usualExtent(rows: readonly KnownRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.keepsBlanks && row.own.some((cell) => cell.means.requestRow !== null))
      counts.set(row.extent, (counts.get(row.extent) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] >= 3 ? most[0] : 0;
}

/** Walks through a document row by row and hands each row to the section it belongs to. */
class TablesReader {
  readonly disclosure = new DisclosureReader();
  readonly requests = new RequestsReader();
  readonly disputes = new DisputesReader();
  #current: TableKind | null = null;

  readText(text: string): void {
    if (readHeading(text) !== null) {
      this.#enter(null);
      this.disputes.nameGroup(null);
      return;
    }
    this.#noteGroup(text);
    if (readBand(readLabel(text).text) !== null && plainText(text).length < 16) {
      this.#enter("disclosure");
      this.disclosure.openBand();
    }
    this.#noteUnit(text);
  }

  readTable(table: SourceTable): void {
    const rows = layGrid(table).map(knowRow);
    const usual = usualExtent(rows);
    if (!this.#continues(rows)) this.#enter(null);
    const listed = listedDisputes(rows);
    if (listed !== null) {
      this.#enter(null);
      this.disputes.findings.push(...listed);
      return;
    }
    for (const row of rows) this.#readRow(row, usual);
  }

  /** Whether a table goes on with the section before it: it has labels of that section, or figures still due. */
  #continues(rows: readonly KnownRow[]): boolean {
    if (this.#current === "disputes") return this.disputes.awaitsFigures;
    const speaks = ({ means }: KnownRow["own"][number]): boolean =>
      this.#current === "requests"
        ? means.requestRow !== null || means.requestGroup !== null
        : means.disclosureRow !== null || means.disclosureColumn !== null || means.band !== null;
    return rows.some((row) => row.own.some(speaks));
  }

  /** A line between the tables of section 4 that names a group: （一）行政复议. */
  #noteGroup(text: string): void {
    const code = text.length < 24 ? vocabularies.disputeGroup.match(readLabel(text))?.code : undefined;
    if (code === undefined) return;
    this.#enter(null);
    this.disputes.nameGroup(code === "litigation" ? null : code);
  }

  #noteUnit(text: string): void {
    const unit = unitNote.test(text) ? readAmountUnit(unitNote.exec(text)?.[0] ?? "") : null;
    if (unit !== null && this.#current === "disclosure") this.disclosure.noteUnit(unit);
  }

  #readRow(row: KnownRow, usual: number): void {
    const kind = rowKind(row, this.#current);
    if (row.own.some((cell) => cell.means.band !== null)) {
      this.#enter("disclosure");
      this.disclosure.openBand();
    }
    if (kind.type === "heading") {
      this.#enter(null);
      return;
    }
    if (kind.type === "header") {
      this.#readHeader(kind.table, row);
      return;
    }
    if (kind.type === "data") {
      this.#readData(kind.table, row, usual);
      return;
    }
    if (kind.type === "values") {
      this.#readValues(row);
      return;
    }
    if (kind.type === "blank" && this.#current === "disputes" && row.own.length > 0)
      this.disputes.addBlank(row);
    if (kind.type === "other") for (const cell of row.own) this.#noteUnit(cell.source.text);
  }

  #readHeader(table: TableKind, row: KnownRow): void {
    this.#enter(table);
    if (table === "disclosure") this.disclosure.addHeader(row);
    else if (table === "requests") this.requests.addHeader(row);
    else this.disputes.addHeader(row);
  }

  #readData(table: TableKind, row: KnownRow, usual: number): void {
    if (table === "disclosure") {
      if (this.#current === "disclosure") this.disclosure.addRow(row);
      return;
    }
    if (table === "disputes") {
      if (this.#current === "disputes") this.disputes.addRow(row);
      return;
    }
    if (this.#current !== "requests") this.#enter("requests");
    this.requests.addRow(row, usual);
  }

  #readValues(row: KnownRow): void {
    if (this.#current === "disputes") this.disputes.addRow(row);
    else if (this.#current === "requests") this.requests.addUnlabelled(row);
    else if (this.#current === "disclosure") this.disclosure.addUnlabelled(row);
  }

  /** Goes over to another section; what it carried from row to row ends with it. */
  #enter(table: TableKind | null): void {
    if (table === this.#current) return;
    if (this.#current === "disclosure") this.disclosure.close();
    if (this.#current === "requests") this.requests.close();
    if (this.#current === "disputes") this.disputes.close();
    this.#current = table;
  }
}

/** A row （六）其他处理 with rows of its own is a subtotal; in the 2019 form it stands alone. */
function settleOther(found: readonly Finding[]): {
  readonly requests: readonly Finding[];
  readonly subtotals: readonly PrintedSubtotal[];
} {
  const isOther = ({ code }: Finding): boolean => code.startsWith("other_handling.");
  const isPart = ({ code }: Finding): boolean => /^other_(?:lapsed|misc)/u.test(code);
  if (!found.some(isPart)) return { requests: found, subtotals: [] };
  const group: OutcomeGroup = "other_handling";
  return {
    requests: found.filter((one) => !isOther(one)),
    subtotals: found.filter(isOther).flatMap(({ code, source }) => {
      const column = code.slice("other_handling.".length);
      return source === null || !isRequestColumn(column) ? [] : [{ group, column, source }];
    }),
  };
}

/** Reads every table of the form that a document holds. */
export function readTables(document: SourceDocument): TablesFound {
  const reader = new TablesReader();
  for (const block of document.blocks) {
    if (block.type === "text") reader.readText(block.text);
    else reader.readTable(block);
  }
  const { disclosure, requests, disputes } = reader;
  disputes.close();
  requests.readOrphans();
  const settled = settleOther(requests.findings);
  return {
    disclosure: disclosure.rows,
    requests: settled.requests,
    disputes: disputes.findings,
    subtotals: [...requests.subtotals, ...settled.subtotals],
    issues: [...disclosure.issues, ...requests.issues, ...disputes.issues],
  };
}
