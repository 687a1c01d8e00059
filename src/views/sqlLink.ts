import type { sqlExampleNames } from "../queries/sqlExampleNames.ts";
import type { PageProps } from "./pageProps.ts";

export type SqlExampleName = (typeof sqlExampleNames)[number];

/** The address of a panel's question on the SQL page; undefined where it has none there. */
export function sqlLink(
  { linkTo }: Pick<PageProps, "linkTo">,
  example: SqlExampleName | undefined,
): string | undefined {
  return example === undefined ? undefined : linkTo({ page: "sql", view: { measure: example } });
}
