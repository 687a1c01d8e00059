import type { ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import type { RegionGroup } from "../../queries/regionGroups.ts";
import type { OrganGridProps, OrganLine } from "./organGridProps.ts";

interface GroupRowProps<L extends OrganLine> extends OrganGridProps<L> {
  readonly group: RegionGroup<L>;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
}

/** A region with its sums; it opens and closes. */
export function GroupRow<L extends OrganLine>({
  group,
  isOpen,
  onToggle,
  regionName,
  groupCells,
  locale,
}: GroupRowProps<L>): ReactNode {
  return (
    <>
      <span role="rowheader">
        <button
          type="button"
          className="plain"
          aria-expanded={isOpen}
          onClick={() => onToggle(group.region ?? "")}
        >
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {regionName(group.region)}{" "}
          <span className="quiet">{formatNumber(group.lines.length, locale)}</span>
        </button>
      </span>
      {groupCells(group.lines).map((cell, index) => (
        <span key={index} role="cell">
          {cell}
        </span>
      ))}
    </>
  );
}

/** An organ with its cells. */
export function LineRow<L extends OrganLine>({
  line,
  cells,
}: OrganGridProps<L> & { readonly line: L }): ReactNode {
  return (
    <>
      <span role="rowheader" title={line.unit}>
        {line.unit}
      </span>
      {cells(line).map((cell, index) => (
        <span key={index} role="cell">
          {cell}
        </span>
      ))}
    </>
  );
}
