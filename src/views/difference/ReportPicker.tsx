import { Suspense, use, useDeferredValue, useState, type ReactNode } from "react";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import { filingLimit, filings, type FilingRow } from "../../queries/filings.ts";
import type { PageProps } from "../pageProps.ts";
import { Failure } from "../Panel.tsx";

type Shared = Pick<PageProps, "database" | "locale" | "address">;

interface ReportPickerProps extends Shared {
  readonly label: string;
  /** What is chosen, in words; null where nothing is. */
  readonly chosen: string | null;
  /** Reports that suggest themselves: the year before, the one that was replaced. */
  readonly suggestions: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of the two reports: what is chosen, and a search for another. */
export function ReportPicker(props: ReportPickerProps): ReactNode {
  const { label, chosen, suggestions, database, locale } = props;
  const [isOpen, setOpen] = useState(chosen === null);
  const [search, setSearch] = useState("");
  const choose = (id: string): void => {
    props.onChoose(id);
    setOpen(false);
    setSearch("");
  };
  return (
    <section className="report-picker" aria-label={label}>
      <span className="quiet small">{label}</span>
      <strong>{chosen ?? differencePhrases.choose[locale]}</strong>
      <div className="picker-tools no-print">
        {suggestions.map((one) => (
          <button key={one.id} type="button" className="button" onClick={() => choose(one.id)}>
            {one.label}
          </button>
        ))}
        {chosen === null ? null : (
          <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {differencePhrases.change[locale]}
          </button>
        )}
      </div>
      {isOpen ? (
        <div className="no-print">
          <input
            type="search"
            value={search}
            placeholder={differencePhrases.search[locale]}
            aria-label={`${label}: ${differencePhrases.search[locale]}`}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Failure locale={locale} onRetry={() => database.forgetFailures()}>
            <Suspense fallback={<div className="waiting" style={{ height: 120 }} role="status" />}>
              <Matches {...props} search={search} onChoose={choose} />
            </Suspense>
          </Failure>
        </div>
      ) : null}
    </section>
  );
}

interface MatchesProps extends Shared {
  readonly search: string;
  readonly onChoose: (id: string) => void;
}

function Matches({ database, address, locale, search, onChoose }: MatchesProps): ReactNode {
  const shown = useDeferredValue(search);
  const rows = use(database.run(filings(address.selection.dataset, shown)));
  if (rows.length === 0) return <p className="quiet">{differencePhrases.noMatch[locale]}</p>;
  return (
    <>
      <ul className="picker-list" aria-busy={shown !== search}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onChoose(row.id)}>
              {filingName(row)}
              <Marks row={row} locale={locale} />
            </button>
          </li>
        ))}
      </ul>
      {rows.length < filingLimit ? null : <p className="quiet small">{differencePhrases.more[locale]}</p>}
    </>
  );
}

function Marks({ row, locale }: { readonly row: FilingRow } & Pick<PageProps, "locale">): ReactNode {
  return (
    <>
      {row.coverage === "headline" ? <small>{differencePhrases.headline[locale]}</small> : null}
      {row.is_imported === true ? <small>{differencePhrases.imported[locale]}</small> : null}
    </>
  );
}

/** A report by its organ and year. */
export function filingName({ unit, year }: Pick<FilingRow, "unit" | "year">): string {
  return `${unit} ${year}`;
}
