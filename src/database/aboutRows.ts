import { arrowBytes, booleanColumn, integerColumn, textColumn, type ArrowPieces } from "./arrowTable.ts";
import { aboutTexts } from "./importedColumns.ts";
import type { AcceptedReport } from "./importedReports.ts";
import type { Basis } from "./reportFigures.ts";

/** What few reports of a table differ in: its row is written once and joined by the engine. */
interface About extends Pick<AcceptedReport, "about" | "fileName" | "form"> {
  readonly basis: Basis;
  readonly blanks: string | null;
  readonly textCells: string | null;
}

function spaced(words: readonly string[] | null): string | null {
  return words === null || words.length === 0 ? null : ` ${words.join(" ")} `;
}

/** What a row says beside organ, year and figures; see `attributeColumns`. */
const columns: Readonly<Record<(typeof aboutTexts)[number], (about: About) => string | null>> = {
  form: ({ form }) => form,
  basis: ({ basis }) => basis,
  coverage: ({ about }) => about.meta.coverage,
  source_title: ({ about, fileName }) => about.title ?? fileName,
  source_url: ({ about }) => about.sourceUrl,
  published_on: ({ about }) => about.meta.published,
  period_start: ({ about }) => about.meta.periodStart,
  period_end: ({ about }) => about.meta.periodEnd,
  procurement_unit_source: ({ about }) => about.meta.procurementUnitSource,
  overview_topics: ({ about }) => spaced(about.meta.overviewTopics),
  blanks: ({ blanks }) => blanks,
  text_cells: ({ textCells }) => textCells,
};

/** The rows of `imported_about`. */
export class AboutRows {
  readonly #rows: About[] = [];
  /** By the object that reports of a table share, and by what they differ in all the same. */
  readonly #numbers = new Map<AcceptedReport["about"], Map<string, number>>();

  numberOf(
    { about, fileName, form }: AcceptedReport,
    basis: Basis,
    blanks: readonly string[],
    textCells: readonly string[],
  ): number {
    const own = { blanks: spaced(blanks), textCells: spaced(textCells) };
    const key = `${form} ${basis}${own.blanks ?? ""}/${own.textCells ?? ""}`;
    const numbers = this.#numbers.get(about) ?? new Map<string, number>();
    this.#numbers.set(about, numbers);
    const number = numbers.get(key) ?? this.#rows.push({ about, fileName, form, basis, ...own }) - 1;
    numbers.set(key, number);
    return number;
  }

  done(): ArrowPieces {
    const texts = aboutTexts.map((name) => [name, textColumn(this.#rows.map(columns[name]))] as const);
    const upheld = booleanColumn(this.#rows.map(({ about }) => about.meta.claimsAllUpheld));
    const about = integerColumn(Int32Array.from(this.#rows, (_row, number) => number));
    return [arrowBytes({ about, ...Object.fromEntries(texts), claims_all_upheld: upheld })];
  }
}
