import { importedIn, writeImported } from "../../charts/importedMarks.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { ShownPanel } from "./savePanel.ts";

/** A table whose rows each say of which data set they are, and which imported reports stand in them. */
export function tellTable(
  table: PanelTable,
  {
    source,
    manifest,
    imported,
  }: Pick<ShownPanel, "manifest" | "imported"> & {
    readonly source: Pick<ShownPanel["source"], "locale">;
  },
): PanelTable {
  const { locale } = source;
  const { columns, rows } = table;
  const isImported = imported.length > 0 && rows.some(({ filed }) => filed !== undefined);
  return {
    ...table,
    columns: [
      ...columns,
      ...(isImported ? [{ name: filePhrases.imported[locale], kind: "words" } as const] : []),
      { name: filePhrases.dataset[locale], kind: "words" },
    ],
    rows: rows.map(({ cells, filed }) => ({
      cells: [
        ...cells,
        ...(isImported
          ? [filed === undefined ? null : writeImported(importedIn(imported, filed), locale) || null]
          : []),
        manifest.title[locale],
      ],
    })),
  };
}
