import { Suspense, use, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases, needPhrases } from "../../locale/phrases/import.ts";
import { bundledFilings } from "../../queries/bundledFilings.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import {
  reviewLines,
  reviewNeeds,
  type ReviewLine,
  type ReviewLines,
  type ShownLines,
} from "../import/reviewLines.ts";
import { Failure } from "../Panel.tsx";
import { ListLine } from "./ListLine.tsx";

const shownAtOnce = 100;

/** Every imported report and every file that gave none, what needs a person first. */
export function ReviewList(props: ImportsProps): ReactNode {
  const { library, locale } = props;
  const state = useImports(library);
  const lines = reviewLines(state);
  const [shown, setShown] = useState<ShownLines>("all");
  const [most, setMost] = useState(shownAtOnce);
  if (lines.count("all") === 0) return <p className="quiet">{importPhrases.empty[locale]}</p>;
  const first = lines.first(shown, most);
  const further = lines.count(shown) - first.length;
  return (
    <section className="import-block" aria-label={importPhrases.listTitle[locale]}>
      <div className="import-list-head">
        <h2>{importPhrases.listTitle[locale]}</h2>
        <Needs lines={lines} shown={shown} locale={locale} onShow={setShown} />
        {shown === "all" || shown === "todo" || shown === "fine" ? (
          <AcceptFine {...props} lines={lines} />
        ) : null}
      </div>
      <Failure locale={locale} onRetry={() => props.database.forgetFailures()}>
        <Suspense fallback={<Lines {...props} lines={first} bundled={null} />}>
          <LinesAgainstBundled {...props} lines={first} />
        </Suspense>
      </Failure>
      {further === 0 ? null : (
        <button type="button" className="plain" onClick={() => setMost(most + shownAtOnce)}>
          {importPhrases.showMore(Math.min(shownAtOnce, further))[locale]}
        </button>
      )}
    </section>
  );
}

interface NeedsProps extends Pick<ImportsProps, "locale"> {
  readonly lines: ReviewLines;
  readonly shown: ShownLines;
  readonly onShow: (shown: ShownLines) => void;
}

/** The list by what is to do, each with its number. */
function Needs({ lines, shown, locale, onShow }: NeedsProps): ReactNode {
  const choices = [
    { value: "all" as const, label: importPhrases.all[locale] },
    { value: "todo" as const, label: importPhrases.todo[locale] },
    ...reviewNeeds.map((need) => ({ value: need, label: needPhrases[need][locale] })),
  ].map((one) => ({ ...one, count: lines.count(one.value) }));
  return (
    <div className="choice" role="group" aria-label={importPhrases.filterNeed[locale]}>
      {choices
        .filter(({ value, count }) => value === "all" || value === shown || count > 0)
        .map(({ value, label, count }) => (
          <button key={value} type="button" aria-pressed={value === shown} onClick={() => onShow(value)}>
            {label} {count}
          </button>
        ))}
    </div>
  );
}

/** Takes everything without problems that nobody has decided on. */
function AcceptFine({ library, locale, lines }: ImportsProps & { readonly lines: ReviewLines }): ReactNode {
  if (lines.openFine === 0) return null;
  const accept = (): void => {
    const fine = lines
      .first("fine", lines.openFine)
      .flatMap(({ decision, report }): ImportedReport[] =>
        decision?.ruling === "open" && report !== null ? [report] : [],
      );
    void library.decide(fine, (before) => ({ ...before, ruling: "accepted", isByPerson: true }));
  };
  return (
    <button type="button" className="button primary" onClick={accept}>
      {importPhrases.acceptFine(lines.openFine)[locale]}
    </button>
  );
}

interface LinesProps extends ImportsProps {
  readonly lines: readonly ReviewLine[];
  /** Organs and years of the bundled reports; null while that is not known. */
  readonly bundled: ReadonlySet<string> | null;
}

function LinesAgainstBundled(props: Omit<LinesProps, "bundled">): ReactNode {
  const database = useDeferredValue(props.database);
  const rows = use(database.run(bundledFilings(props.joined)));
  const bundled = useMemo(() => new Set(rows.map(({ organ, year }) => `${organ} ${year}`)), [rows]);
  return <Lines {...props} bundled={bundled} />;
}

function Lines(props: LinesProps): ReactNode {
  const { lines, locale } = props;
  return (
    <div className="sheet">
      <table className="import-list">
        <thead>
          <tr>
            {(["need", "report", "ruling", "file", "size", "added", "actions"] as const).map((name) => (
              <th key={name} scope="col" className={name === "size" || name === "added" ? "" : "name"}>
                {importPhrases[name][locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ListLine
              key={line.report === null ? line.entry.file.id : reportKey(line.report)}
              {...props}
              line={line}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
