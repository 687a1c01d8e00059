import { useContext, useEffect } from "react";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { OfferedTable } from "./fileSource.ts";

interface TableOfferProps {
  /** Made when a reader saves it. */
  readonly table: () => PanelTable;
}

/** Offers the figures of an answer to the menu of its panel, as long as they are on show. */
export function TableOffer({ table }: TableOfferProps): null {
  const take = useContext(OfferedTable);
  useEffect(() => take?.(table), [take, table]);
  return null;
}
