import { use } from "react";
import type { latestYear } from "../../queries/latestYear.ts";
import type { PageProps } from "../pageProps.ts";

/**
 * The year that key figures and rankings are about: the one in the address, else the latest there is. Asked by itself,
 * so that the question after it reads two years and not all. Null where there is none, or no question.
 */
export function useFocusYear(
  { address, database }: Pick<PageProps, "address" | "database">,
  latest: ReturnType<typeof latestYear> | null,
): number | null {
  if (address.view.year !== null || latest === null) return address.view.year;
  return use(database.run(latest))[0]?.latest_year ?? null;
}
