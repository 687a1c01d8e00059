import { palettes } from "../../charts/theme.ts";
import type { DataSetManifest } from "../../database/bundled.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { memberPhrases } from "../../locale/phrases/members.ts";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import type { PanelAbout } from "../../publish/panel/panelAbout.ts";
import { panelCsv } from "../../publish/panel/panelCsv.ts";
import { panelFileName } from "../../publish/panel/panelFileName.ts";
import { panelPicture, PictureTooLarge } from "../../publish/panel/panelPicture.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { panelWorkbook } from "../../publish/panel/panelWorkbook.ts";
import type { ImportedFiling } from "../../queries/importedFilings.ts";
import { saveFile } from "../import/saveFile.ts";
import type { PageProps } from "../pageProps.ts";
import { describePanel } from "./describePanel.ts";
import { tellTable } from "./tellTable.ts";

export type FileKind = "workbook" | "csv" | "picture";

const types = {
  workbook: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  csv: ["csv", "text/csv"],
  picture: ["png", "image/png"],
} as const satisfies Record<FileKind, readonly [ending: string, type: string]>;

/** A panel on show and all that must be said of it. */
export interface ShownPanel {
  readonly source: Pick<PageProps, "database" | "address" | "locale" | "theme" | "linkTo">;
  readonly manifest: DataSetManifest;
  readonly title: string;
  readonly measure: string;
  /** Null where it shows no figures. */
  readonly table: PanelTable | null;
  readonly body: HTMLElement | null;
  readonly imported: readonly ImportedFiling[];
}

function bytesOf(
  kind: FileKind,
  panel: ShownPanel & { readonly table: PanelTable; readonly body: HTMLElement },
  about: PanelAbout,
): Uint8Array | Promise<Uint8Array> {
  const { locale, theme } = panel.source;
  if (kind === "picture")
    return panelPicture(panel.body, about, palettes[theme], { source: filePhrases.source[locale] });
  const table = tellTable(panel.table, panel);
  if (kind === "csv") return new TextEncoder().encode(panelCsv(table));
  const { figures, selection, source, link, day } = filePhrases;
  return panelWorkbook(table, about, {
    sheet: figures[locale],
    selection: selection[locale],
    source: source[locale],
    link: link[locale],
    day: day[locale],
  });
}

/** Hands a panel to the reader as a file. Gives what to tell them where it cannot, null where it could. */
export async function savePanel(kind: FileKind, panel: ShownPanel): Promise<string | null> {
  const { table, body, source } = panel;
  const { locale } = source;
  if (table === null || body === null) {
    const isWaiting = body !== null && body.querySelector(".waiting") !== null;
    return filePhrases[isWaiting ? "loading" : "nothing"][locale];
  }
  try {
    const about = await describePanel({ ...panel, table });
    const [ending, type] = types[kind];
    const marks = [
      ...(panel.manifest.simulated ? [shellPhrases.simulated[locale]] : []),
      ...(about.incomplete === null ? [] : [memberPhrases.mark[locale]]),
      ...(about.imported === null ? [] : [filePhrases.holdsImported[locale]]),
    ];
    saveFile(
      await bytesOf(kind, { ...panel, table, body }, about),
      panelFileName(about, marks, ending),
      type,
    );
    return null;
  } catch (cause) {
    if (cause instanceof PictureTooLarge) return filePhrases.tooLong[locale];
    return filePhrases.failed[locale] + (cause instanceof Error ? cause.message : String(cause));
  }
}
