import { Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { isCellCode, type CellCode } from "../../form/cells.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { Place, SourceCell, SourceDocument, SourceTable } from "../../ingest/source.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Failure } from "../Panel.tsx";

interface SourceViewProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly lit: CellCode | null;
  /** Whether it is in sight: hidden, it cannot be scrolled to the place. */
  readonly isShown: boolean;
  readonly onPick: (code: CellCode) => void;
}

/** The text and tables of the file, drawn with elements of our own: nothing of its markup reaches the page. */
export function SourceView({ library, report, locale, lit, isShown, onPick }: SourceViewProps): ReactNode {
  const [attempt, setAttempt] = useState(0);
  const source = useMemo(() => ({ attempt, asked: library.source(report) }), [library, report, attempt]);
  const figures = useMemo(() => figuresByPlace(report), [report]);
  return (
    <Failure locale={locale} words={importPhrases.sourceFailed} onRetry={() => setAttempt(attempt + 1)}>
      <Suspense fallback={<div className="waiting" style={{ height: 240 }} />}>
        <Source source={source.asked} locale={locale} isShown={isShown} use={{ figures, lit, onPick }} />
      </Suspense>
    </Failure>
  );
}

/** The cells of the form whose figures stand at a place; several where a whole line is one place. */
type Figures = ReadonlyMap<string, readonly CellCode[]>;

interface SourceUse {
  readonly figures: Figures;
  readonly lit: CellCode | null;
  readonly onPick: (code: CellCode) => void;
}

const placeParts = ["page", "sheet", "table", "row", "column", "line"] as const;

function placeKey(place: Place): string {
  return placeParts.map((part) => place[part] ?? "").join("|");
}

function figuresByPlace(report: ImportedReport): Figures {
  const found = new Map<string, CellCode[]>();
  for (const [code, { place }] of report.figures) {
    if (place === null || !isCellCode(code)) continue;
    const key = placeKey(place);
    found.set(key, [...(found.get(key) ?? []), code]);
  }
  return found;
}

interface SourceProps {
  readonly source: Promise<SourceDocument | null>;
  readonly locale: Locale;
  readonly isShown: boolean;
  readonly use: SourceUse;
}

function Source({ source, locale, isShown, use: shared }: SourceProps): ReactNode {
  const document = use(source);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = frame.current?.querySelector("[data-lit]");
    if (place != null && frame.current !== null) bringIntoView(frame.current, place);
  }, [shared.lit, document, isShown]);
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
          <Table key={index} table={block} use={shared} />
        ) : (
          <Line key={index} text={block.text} place={block.place} use={shared} />
        ),
      )}
    </div>
  );
}

/** Scrolls the source and nothing round it: the form beside it stays where it is. */
function bringIntoView(frame: HTMLElement, place: Element): void {
  const [outer, inner] = [frame.getBoundingClientRect(), place.getBoundingClientRect()];
  frame.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  const isInSight = inner.left >= outer.left && inner.right <= outer.right;
  if (!isInSight) frame.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}

/** What a click on a place leads to: the cell after the lit one, where several stand there. */
function pickOf(codes: readonly CellCode[], lit: CellCode | null): CellCode | undefined {
  return lit === null ? codes[0] : (codes[codes.indexOf(lit) + 1] ?? codes[0]);
}

/** Text that a figure was read from; a click leads to the figure's cell. */
function Figure({ text, codes, use: { lit, onPick } }: FigureProps): ReactNode {
  const code = pickOf(codes, lit);
  if (code === undefined) return text;
  // The tab key goes through the form, which lights the source; hundreds of stops here would be in its way.
  return (
    <button type="button" tabIndex={-1} className="source-figure" onClick={() => onPick(code)}>
      {text === "" ? "\u00a0" : text}
    </button>
  );
}

interface FigureProps {
  readonly text: string;
  readonly codes: readonly CellCode[];
  readonly use: SourceUse;
}

function Line({ text, place, use: shared }: LineProps): ReactNode {
  const codes = shared.figures.get(placeKey(place)) ?? [];
  const isLit = shared.lit !== null && codes.includes(shared.lit);
  return (
    <p data-lit={isLit ? "" : undefined}>
      <Figure text={text} codes={codes} use={shared} />
    </p>
  );
}

interface LineProps {
  readonly text: string;
  readonly place: Place;
  readonly use: SourceUse;
}

function TableCell({ cell, use: shared }: { readonly cell: SourceCell; readonly use: SourceUse }): ReactNode {
  const codes = shared.figures.get(placeKey(cell.place)) ?? [];
  const isLit = shared.lit !== null && codes.includes(shared.lit);
  return (
    <td rowSpan={cell.rowSpan} colSpan={cell.columnSpan} data-lit={isLit ? "" : undefined}>
      <Figure text={cell.text} codes={codes} use={shared} />
    </td>
  );
}

function Table({ table, use: shared }: { readonly table: SourceTable; readonly use: SourceUse }): ReactNode {
  return (
    <table>
      <tbody>
        {table.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <TableCell key={index} cell={cell} use={shared} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
