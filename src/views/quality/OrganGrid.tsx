import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, type CSSProperties, type ReactNode } from "react";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { formatNumber } from "../../locale/number.ts";
import type { RegionGroup } from "../../queries/regionGroups.ts";
import type { OrganGridProps, OrganLine } from "./organGridProps.ts";
import { GroupRow, LineRow } from "./OrganGridRows.tsx";

const rowHeight = 32;
/** Up to so many lines every group stands open. */
const openUpTo = 40;

type Row<L> =
  | { readonly type: "group"; readonly group: RegionGroup<L>; readonly key: string }
  | { readonly type: "line"; readonly line: L; readonly key: string };

/** A heading over each single line would only say it twice. */
function isFlat<L>(groups: readonly RegionGroup<L>[]): boolean {
  return groups.length === 1 || groups.every(({ lines }) => lines.length === 1);
}

/** A head longer than a year needs a wider column. */
const isLong = (head: string): boolean => head.length > 4;

function rowsOf<L extends OrganLine>(
  groups: readonly RegionGroup<L>[],
  isOpen: (key: string) => boolean,
): readonly Row<L>[] {
  return groups.flatMap((group): readonly Row<L>[] => {
    const key = group.region ?? "";
    const lines = group.lines.map((line): Row<L> => ({ type: "line", line, key: line.organ }));
    const own = isOpen(key) ? lines : [];
    return isFlat(groups) ? lines : [{ type: "group", group, key: `region ${key}` }, ...own];
  });
}

/** Organs by columns, under their regions; only the rows in sight are drawn, so six hundred organs are no burden. */
export function OrganGrid<L extends OrganLine>(props: OrganGridProps<L>): ReactNode {
  const { locale, label, heads, totals, groups, isNarrowed = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  // Null while nobody opened or closed all of them.
  const [all, setAll] = useState<boolean | null>(null);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const isOpenFirst = all ?? (isNarrowed || count <= openUpTo);
  const isAllOpen = isOpenFirst && toggled.size === 0;
  const isOpen = (key: string): boolean => toggled.has(key) !== isOpenFirst;
  const rows = rowsOf(groups, isOpen);
  const head = (1 + totals.length) * rowHeight;
  // eslint-disable-next-line react-hooks/incompatible-library -- Its functions change with scrolling; nothing here is memoised.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
    scrollMargin: head,
    initialRect: { width: 800, height: 480 },
  });
  const line: CSSProperties = {
    gridTemplateColumns: `var(--names) repeat(${heads.length}, minmax(var(--column), 1fr))`,
  };
  const toggle = (key: string): void => {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  };
  return (
    <>
      {isFlat(groups) ? null : (
        <div className="grid-tools small">
          <span className="quiet">{qualityCounts.organs(formatNumber(count, locale))[locale]}</span>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setAll(!isAllOpen);
              setToggled(new Set());
            }}
          >
            {qualityPhrases[isAllOpen ? "closeAll" : "openAll"][locale]}
          </button>
        </div>
      )}
      <div
        ref={frame}
        className={`organ-grid${isFlat(groups) ? " flat" : ""}${heads.some(isLong) ? " long" : ""}`}
        role="table"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1 + totals.length}
      >
        <div role="rowgroup" className="grid-head">
          <div role="row" aria-rowindex={1} style={line}>
            <span role="columnheader">{qualityPhrases.organ[locale]}</span>
            {heads.map((one) => (
              <span key={one} role="columnheader">
                {one}
              </span>
            ))}
          </div>
          {totals.map(({ name, cells }, at) => (
            <div key={name} role="row" aria-rowindex={at + 2} className="total" style={line}>
              <span role="rowheader">{name}</span>
              {cells.map((cell, index) => (
                <span key={index} role="cell">
                  {cell}
                </span>
              ))}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const style = { ...line, transform: `translateY(${item.start - head}px)` };
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2 + totals.length}
                className={row.type}
                data-organ={row.type === "line" ? row.line.organ : undefined}
                style={style}
              >
                {row.type === "group" ? (
                  <GroupRow
                    {...props}
                    group={row.group}
                    isOpen={isOpen(row.group.region ?? "")}
                    onToggle={toggle}
                  />
                ) : (
                  <LineRow {...props} line={row.line} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
