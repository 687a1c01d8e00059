import type { ReactNode } from "react";
import type { Locale } from "../../locale/text.ts";
import type { RegionGroup } from "../../queries/regionGroups.ts";

/** What a line of the grid is about. */
export interface OrganLine {
  readonly organ: string;
  readonly unit: string;
}

/** What the grid shows, and how. */
export interface OrganGridProps<L extends OrganLine> {
  readonly locale: Locale;
  readonly label: string;
  /** What stands over the columns. */
  readonly heads: readonly string[];
  /** Lines over all organs: a name and a cell a column. */
  readonly totals: readonly { readonly name: string; readonly cells: readonly ReactNode[] }[];
  readonly groups: readonly RegionGroup<L>[];
  readonly regionName: (code: string | null) => string;
  /** The cells of a group over its lines, one a column. */
  readonly groupCells: (lines: readonly L[]) => readonly ReactNode[];
  readonly cells: (line: L) => readonly ReactNode[];
  /** Whether the lines that are left are few enough, or asked for, to stand open. */
  readonly isNarrowed?: boolean;
}
