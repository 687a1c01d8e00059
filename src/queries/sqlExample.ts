import type { Sql } from "../database/sql.ts";
import type { Text } from "../locale/text.ts";
import type { Selection } from "../selection/selection.ts";
import type { Page, View } from "../selection/view.ts";
import type { sqlExampleNames } from "./sqlExampleNames.ts";

/** A question of a page that the reader can open as SQL, for what is chosen now. */
export interface SqlExample {
  /** Its word in the address. */
  readonly name: (typeof sqlExampleNames)[number];
  /** The page whose question it is. */
  readonly page: Page;
  readonly title: Text;
  readonly sql: (selection: Selection, view: View) => Sql;
}
