import { createContext } from "react";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { PageProps } from "../pageProps.ts";

/** The page whose panels leave as files; null where they cannot. */
export const FileSource = createContext<Pick<
  PageProps,
  "database" | "address" | "locale" | "theme" | "linkTo"
> | null>(null);

/** Takes the figures that a panel shows, and gives the way to withdraw them. */
export type TakeTable = (make: () => PanelTable) => () => void;

export const OfferedTable = createContext<TakeTable | null>(null);
