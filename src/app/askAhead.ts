import type { Database } from "../database/database.ts";
import { askOverview } from "../queries/overviewQuestions.ts";
import type { Address } from "../selection/address.ts";

/** The database that was asked for an address, so that it is asked once however often the page is drawn. */
const asked = new WeakMap<Address, Database>();

/** Asks what the page of an address opens with: the engine works on it while the filters are drawn. */
export function askAhead(database: Database, address: Address): void {
  if (asked.get(address) === database) return;
  asked.set(address, database);
  const { page, selection, view } = address;
  if (page === "overview") database.askAhead((ask) => askOverview(ask, selection, view));
}
