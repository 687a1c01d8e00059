import { Suspense, use, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { reportKey, type ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases, needPhrases } from "../../locale/phrases/import.ts";
import { bundledFilings } from "../../queries/bundledFilings.ts";
import { isToDo, reviewLines, reviewNeeds, type ReviewLine, type ReviewNeed } from "../import/importWords.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { Failure } from "../Panel.tsx";
import { ListLine } from "./ListLine.tsx";

const shownAtOnce = 100;

type Shown = "all" | "todo" | ReviewNeed;

/** Every imported report and every file that gave none, what needs a person first. */
export function ReviewList(props: ImportsProps): ReactNode {
  const { library, locale } = props;
  const state = useImports(library);
  const lines = useMemo(() => reviewLines(state), [state]);
  const [shown, setShown] = useState<Shown>("all");
  const [most, setMost] = useState(shownAtOnce);
  if (lines.length === 0) return <p className="quiet">{importPhrases.empty[locale]}</p>;
  const chosen = lines.filter(
    (line) => shown === "all" || (shown === "todo" ? isToDo(line) : line.need === shown),
  );
  return (
    <section className="import-block" aria-label={importPhrases.listTitle[locale]}>
      <div className="import-list-head">
        <h2>{importPhrases.listTitle[locale]}</h2>
        <Needs lines={lines} shown={shown} locale={locale} onShow={setShown} />
        <AcceptFine {...props} lines={chosen} />
      </div>
      <Failure locale={locale} onRetry={() => props.database.forgetFailures()}>
        <Suspense fallback={<Lines {...props} lines={chosen.slice(0, most)} bundled={null} />}>
          <LinesAgainstBundled {...props} lines={chosen.slice(0, most)} />
        </Suspense>
      </Failure>
      {chosen.length <= most ? null : (
        <button type="button" className="plain" onClick={() => setMost(most + shownAtOnce)}>
          {importPhrases.showMore(Math.min(shownAtOnce, chosen.length - most))[locale]}
        </button>
      )}
    </section>
  );
}

interface NeedsProps extends Pick<ImportsProps, "locale"> {
  readonly lines: readonly ReviewLine[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** The list by what is to do, each with its number. */
function Needs({ lines, shown, locale, onShow }: NeedsProps): ReactNode {
  const choices = [
    { value: "all" as const, label: importPhrases.all[locale], count: lines.length },
    { value: "todo" as const, label: importPhrases.todo[locale], count: lines.filter(isToDo).length },
    ...reviewNeeds.map((need) => ({
      value: need,
      label: needPhrases[need][locale],
      count: lines.filter((line) => line.need === need).length,
    })),
  ];
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
function AcceptFine({
  library,
  locale,
  lines,
}: ImportsProps & { readonly lines: readonly ReviewLine[] }): ReactNode {
  const fine = lines.flatMap(({ need, decision, report }): ImportedReport[] =>
    need === "fine" && decision?.ruling === "open" && report !== null ? [report] : [],
  );
  if (fine.length === 0) return null;
  return (
    <button
      type="button"
      className="button primary"
      onClick={() =>
        void library.decide(fine, (before) => ({ ...before, ruling: "accepted", isByPerson: true }))
      }
    >
      {importPhrases.acceptFine(fine.length)[locale]}
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
