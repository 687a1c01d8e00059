import { useMemo, type ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { importSummary } from "./importSummary.ts";

const fewNames = 20;

interface NamesProps {
  readonly names: readonly string[];
  readonly locale: Locale;
}

/** Names of files, folded away where they are many. */
function Names({ names, locale }: NamesProps): ReactNode {
  const list = (
    <ul className="import-names small">
      {names.map((name, index) => (
        <li key={index}>{name}</li>
      ))}
    </ul>
  );
  if (names.length <= fewNames) return list;
  return (
    <details>
      <summary>{importPhrases.names(names.length)[locale]}</summary>
      {list}
    </details>
  );
}

/** Tells of files that an earlier page had not finished when it ended. */
export function Interrupted({ library, locale }: ImportsProps): ReactNode {
  const { interrupted } = useImports(library);
  const names = interrupted.flatMap((batch) => batch.names);
  if (names.length === 0) return null;
  return (
    <div className="notice warning import-interrupted" role="status">
      <div>
        {importPhrases.interrupted(names.length)[locale]}
        <Names names={names} locale={locale} />
      </div>
      <button type="button" className="button" onClick={() => void library.forgetInterrupted()}>
        {importPhrases.understood[locale]}
      </button>
    </div>
  );
}

/** How far the reading is, and once it is done what came of it, with the way to the charts. */
export function Progress(props: ImportsProps): ReactNode {
  const { library, locale } = props;
  const { progress } = useImports(library);
  if (progress === null) return <Summary {...props} />;
  return (
    <div className="import-progress" role="status">
      <progress value={progress.done} max={progress.total} aria-label={importPhrases.reading(0, 0)[locale]} />
      <span>
        {progress.isCancelled
          ? importPhrases.cancelling[locale]
          : importPhrases.reading(progress.done, progress.total)[locale]}
      </span>
      <button type="button" className="button" onClick={library.cancel} disabled={progress.isCancelled}>
        {importPhrases.cancel[locale]}
      </button>
    </div>
  );
}

function Summary({ library, locale, linkTo, joined }: ImportsProps): ReactNode {
  const state = useImports(library);
  const { entries, latest, known, unread } = state;
  const summary = useMemo(() => importSummary({ entries, latest }, joined), [entries, latest, joined]);
  if (latest.size === 0 && known.length === 0 && unread.length === 0) return null;
  const { accepted, filed, open, refused, ways } = summary;
  return (
    <div className="import-summary" role="status">
      {latest.size === 0 ? null : (
        <p>
          <strong>{importPhrases.summary(latest.size, filed, open, refused)[locale]}</strong>{" "}
          {accepted > filed ? importPhrases.sameReports(accepted - filed)[locale] : null}
        </p>
      )}
      {known.length === 0 ? null : <p>{importPhrases.known(known.length)[locale]}</p>}
      {unread.length === 0 ? null : (
        <div>
          {importPhrases.unread(unread.length)[locale]}
          <Names names={unread} locale={locale} />
        </div>
      )}
      <div className="tools">
        {ways.map(({ label, destination }, index) => (
          <a key={index} className="button primary" href={linkTo(destination)}>
            {importPhrases.toCharts[locale]}
            {label === null ? "" : ` · ${label[locale]}`} →
          </a>
        ))}
      </div>
    </div>
  );
}
