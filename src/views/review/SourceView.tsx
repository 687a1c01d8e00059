import { Suspense, use, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { Place, SourceDocument, SourceTable } from "../../ingest/source.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Failure } from "../Panel.tsx";

interface SourceViewProps extends ImportsProps {
  readonly report: ImportedReport;
  /** Where the figure in question stands. */
  readonly place: Place | null;
}

/** The text and tables of the file, drawn with elements of our own: nothing of its markup reaches the page. */
export function SourceView(props: SourceViewProps): ReactNode {
  const { library, report, locale } = props;
  const source = useMemo(() => library.source(report), [library, report]);
  return (
    <Failure locale={locale} onRetry={() => undefined}>
      <Suspense fallback={<div className="waiting" style={{ height: 240 }} />}>
        <Source source={source} place={props.place} locale={locale} />
      </Suspense>
    </Failure>
  );
}

interface SourceProps {
  readonly source: Promise<SourceDocument | null>;
  readonly place: Place | null;
  readonly locale: Locale;
}

function Source({ source, place, locale }: SourceProps): ReactNode {
  const document = use(source);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector("[data-lit]")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [place, document]);
  if (document === null) return <p className="quiet">{importPhrases.sourceFlat[locale]}</p>;
  return (
    <div
      ref={frame}
      className="source-view"
      tabIndex={0}
      role="document"
      aria-label={importPhrases.source[locale]}
      lang="zh-CN"
    >
      {document.blocks.map((block, index) =>
        block.type === "table" ? (
          <Table key={index} table={block} place={place} />
        ) : (
          <p key={index} data-lit={isAt(block.place, place) ? "" : undefined}>
            {block.text}
          </p>
        ),
      )}
    </div>
  );
}

/** Whether a thing of the source stands where a figure was found. */
function isAt(own: Place, wanted: Place | null): boolean {
  if (wanted === null) return false;
  const names = ["page", "sheet", "table", "row", "column", "line"] as const;
  return (
    names.some((name) => wanted[name] !== undefined) && names.every((name) => own[name] === wanted[name])
  );
}

function Table({ table, place }: { readonly table: SourceTable; readonly place: Place | null }): ReactNode {
  return (
    <div className="sheet">
      <table>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td
                  key={index}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  data-lit={isAt(cell.place, place) ? "" : undefined}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
