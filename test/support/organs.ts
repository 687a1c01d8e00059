import { createOrganTable, type organColumns } from "../../src/database/organTable.ts";
import { nodeEngine } from "./database.ts";

/** An organ for a test: its id, and what matters of it. */
export type KnownOrganRow = Readonly<
  { id: string } & Partial<Record<keyof typeof organColumns, string | number | null>>
>;

function literal(value: string | number | null): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Puts exactly these organs into the database of the test file. */
export async function withOrgans(...organs: readonly KnownOrganRow[]): Promise<void> {
  const engine = await nodeEngine();
  engine.execute("DROP TABLE IF EXISTS organ");
  engine.execute(createOrganTable("organ"));
  for (const organ of organs) {
    const row = {
      dataset: "test",
      name: organ.id,
      kind: "county_department",
      scope: "single_organ",
      level: "county",
      ...organ,
    };
    const columns = Object.keys(row).join(", ");
    const values = Object.values(row).map((value) => literal(value));
    engine.execute(`INSERT INTO organ (${columns}) VALUES (${values.join(", ")})`);
  }
}
