import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { isCellCode, type CellCode } from "../../form/cells.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { CellUse } from "./cellContent.ts";
import { cellPositions, neighbour } from "./cellGrid.ts";
import { FormCell } from "./FormCell.tsx";
import { sectionHeadings } from "../../form/layout/headings.ts";
import type { FormTable, HeadingRole, HeadingSlot, SlotRow } from "../../form/layout/slots.ts";

interface FormTableViewProps {
  readonly table: FormTable;
  readonly locale: Locale;
  readonly use: CellUse;
}

const headingScopes: Readonly<Record<HeadingRole, "col" | "colgroup" | "row" | "rowgroup">> = {
  note: "colgroup",
  band: "colgroup",
  columns: "colgroup",
  column: "col",
  block: "rowgroup",
  group: "rowgroup",
  row: "row",
};

/** A wording of the form: the official Chinese always, with its English before it where English is read. */
function Printed({ text, locale }: { readonly text: Text; readonly locale: Locale }): ReactNode {
  if (locale === "zh") return <span>{text.zh}</span>;
  return (
    <>
      <span>{text.en}</span>
      <small lang="zh-CN">{text.zh}</small>
    </>
  );
}

function Heading({ slot, locale }: { readonly slot: HeadingSlot; readonly locale: Locale }): ReactNode {
  const { role, text, columnSpan, rowSpan } = slot;
  return (
    <th
      className={`heading-${role} span-${columnSpan}`}
      scope={headingScopes[role]}
      colSpan={columnSpan}
      rowSpan={rowSpan}
    >
      <div>
        <Printed text={text} locale={locale} />
      </div>
    </th>
  );
}

/** While a cell is typed in, left and right move in its text; enter leads down as in a spreadsheet. */
function editingKey({ key, shiftKey }: KeyboardEvent): string | null {
  if (key === "Enter") return shiftKey ? "ArrowUp" : "ArrowDown";
  return key === "ArrowUp" || key === "ArrowDown" ? key : null;
}

/** One table of the form. The tab key stops once; arrow keys go from cell to cell. */
export function FormTableView({ table, locale, use }: FormTableViewProps): ReactNode {
  const positions = useMemo(() => cellPositions(table), [table]);
  const [reached, setReached] = useState<CellCode | null>(null);
  const frame = useRef<HTMLTableElement>(null);
  const title = useId();
  const wanted = use.lit ?? reached;
  const stop = wanted !== null && positions.has(wanted) ? wanted : ([...positions.keys()][0] ?? null);

  function move(event: KeyboardEvent): void {
    const from = event.target instanceof Element ? event.target.closest("td")?.dataset["code"] : undefined;
    if (from === undefined || !isCellCode(from) || event.altKey) return;
    const key = use.edit === undefined ? event.key : editingKey(event);
    const next = key === null ? null : neighbour(positions, from, key);
    if (next === null) return;
    event.preventDefault();
    setReached(next);
    frame.current?.querySelector<HTMLElement>(`td[data-code="${next}"] :is(button, input)`)?.focus();
  }

  const drawRow = (row: SlotRow, index: number): ReactNode => (
    <tr key={index}>
      {row.map((slot, at) =>
        slot.kind === "heading" ? (
          <Heading key={at} slot={slot} locale={locale} />
        ) : (
          <FormCell
            key={slot.code}
            code={slot.code}
            columnSpan={slot.columnSpan}
            use={use}
            isTabStop={slot.code === stop}
          />
        ),
      )}
    </tr>
  );
  return (
    <section className="form-section" aria-labelledby={title}>
      <h2 id={title}>
        <Printed text={sectionHeadings[table.section]} locale={locale} />
      </h2>
      <div className="form-scroll">
        <table ref={frame} className={`form-table ${table.section}`} aria-labelledby={title} onKeyDown={move}>
          <colgroup>
            {Array.from({ length: table.width }, (_, index) => (
              <col key={index} />
            ))}
          </colgroup>
          {table.head.length === 0 ? null : <thead>{table.head.map(drawRow)}</thead>}
          {table.bodies.map((rows, index) => (
            <tbody key={index}>{rows.map(drawRow)}</tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
