import type { Theme } from "../charts/theme.ts";
import type { Database } from "../database/database.ts";
import type { Locale } from "../locale/text.ts";
import type { Address } from "../selection/address.ts";
import type { Selection } from "../selection/selection.ts";
import type { Page, View } from "../selection/view.ts";

/** Another place to go to; what is left out stays as it is. */
export interface Destination {
  readonly page?: Page;
  readonly selection?: Partial<Selection>;
  readonly view?: Partial<View>;
}

/** What every page is given. */
export interface PageProps {
  readonly database: Database;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly address: Address;
  /** Goes there, with an entry in the history. */
  readonly go: (destination: Destination) => void;
  /** The address of a place, for a real link. */
  readonly linkTo: (destination: Destination) => string;
}
