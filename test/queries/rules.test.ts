import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { number, text } from "../../src/database/query.ts";
import { ruleName, ruleStates } from "../../src/database/ruleStates.ts";
import { each, sql } from "../../src/database/sql.ts";
import { judgedOutsideSql, sqlRules } from "../../src/database/verdictSql.ts";
import { evaluateReport } from "../../src/form/evaluate.ts";
import type { Report } from "../../src/form/report.ts";
import { ruleOf, rules } from "../../src/form/rules.ts";
import { defaultThresholds } from "../../src/form/thresholds.ts";
import { summarise, verdictStateCodes } from "../../src/form/verdict.ts";
import { ruleCounts } from "../../src/queries/ruleCounts.ts";
import { violations, type ReportViolations } from "../../src/queries/violations.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";
import { filedFrom } from "../support/filedFrom.ts";
import { randomReport } from "../support/randomReport.ts";
import { realReport } from "../support/realReports.ts";

interface Filed {
  readonly organ: string;
  readonly report: Report;
  readonly previous: Report | null;
}

async function databaseWith(reports: readonly Filed[]): Promise<Database> {
  const rows = reports.map(({ organ, report }) => filedFrom(organ, report));
  const database = await databaseOf(...rows.map(({ row }) => row));
  const engine = await nodeEngine();
  for (const { report, code, state } of rows.flatMap(({ notes }) => notes))
    engine.execute(`INSERT INTO cell_note VALUES ('${report}', '${code}', '/', '${state}', NULL)`);
  return database;
}

const bySql = new Set(sqlRules.map(({ id }) => id));

/** `organ-year rule state` for every rule that SQL judges. */
function judgedHere(reports: readonly Filed[]): readonly string[] {
  return reports.flatMap(({ organ, report, previous }) =>
    summarise(evaluateReport(report, previous))
      .filter(({ rule }) => bySql.has(rule))
      .map(({ rule, state }) => `${organ}-${report.meta.year} ${rule} ${state}`),
  );
}

async function judgedInSql(database: Database): Promise<readonly string[]> {
  const rows = await database.run({
    sql: sql`SELECT id, ${each(sqlRules, ruleName)} FROM ${ruleStates(sqlRules, sql`TRUE`, defaultThresholds)} AS states`,
    decode: (raw) =>
      sqlRules.map((rule) => {
        const name = ruleName(rule).text;
        return `${text(raw["id"], "id")} ${rule.id} ${verdictStateCodes[number(raw[name], name)] ?? "?"}`;
      }),
  });
  return rows.flat();
}

function failuresHere(reports: readonly Filed[]): readonly string[] {
  return reports.flatMap(({ organ, report, previous }) =>
    evaluateReport(report, previous)
      .filter(({ rule, state }) => state === "fail" && bySql.has(rule))
      .map(
        (one) => `${organ}-${report.meta.year} ${one.rule} ${JSON.stringify(one.bindings)} ${one.severity}`,
      ),
  );
}

function failuresIn(rows: readonly ReportViolations[]): readonly string[] {
  return rows.flatMap(({ id, violations: found }) =>
    found.map(
      ({ instance, severity }) =>
        `${id} ${instance.rule.id} ${JSON.stringify(instance.bindings)} ${severity}`,
    ),
  );
}

const suqian = [realReport("321300-00-2023"), realReport("321300-00-2024")] as const;
const real: readonly Filed[] = [
  { organ: "xiangan", report: realReport("350213-01-2020"), previous: null },
  { organ: "shanghai", report: realReport("310000-01-2019"), previous: null },
  { organ: "suqian", report: suqian[0], previous: null },
  { organ: "suqian", report: suqian[1], previous: suqian[0] },
  { organ: "huaian", report: realReport("320800-00-2024"), previous: null },
];

/** An organ's reports of two years in a row, or with a year left out. */
function organReports(organ: string, seed: number): readonly Filed[] {
  const drawn = fc.gen().map((draw): readonly Filed[] => {
    const year = draw(fc.integer, { min: 2018, max: 2023 });
    const gap = draw(fc.integer, { min: 1, max: 4 }) === 4 ? 2 : 1;
    const first = randomReport(draw, year);
    const second = randomReport(draw, year + gap);
    return [
      { organ, report: first, previous: null },
      { organ, report: second, previous: gap === 1 ? first : null },
    ];
  });
  return fc.sample(drawn, { numRuns: 1, seed }).flat();
}

describe("rules in SQL and in TypeScript", () => {
  it("come to the same on full reports and on random ones with blanks, slashes, gaps, slips and lost tables", async () => {
    const random = Array.from({ length: 100 }, (_, seed) => organReports(`organ${seed}`, seed)).flat();
    const states = new Set(judgedHere(random).map((line) => line.split(" ")[2]));
    expect([...states].toSorted()).toEqual([...verdictStateCodes].toSorted());
    const reports = [...real, ...random];
    const database = await databaseWith(reports);
    expect((await judgedInSql(database)).toSorted()).toEqual(judgedHere(reports).toSorted());
    const failing = failuresIn(await database.run(violations(sql`TRUE`)));
    expect(failing.toSorted()).toEqual(failuresHere(reports).toSorted());
  }, 240_000);

  it("are divided so that every rule is judged, and only five outside SQL", () => {
    expect(sqlRules.length + judgedOutsideSql.length).toBe(rules.length);
    expect([...judgedOutsideSql].toSorted()).toEqual(["H-GE", "H-NOMIX", "H-SUM", "N-PCT", "S3-SUB"]);
  });
});

describe("ruleCounts(where, rules)", () => {
  let database: Database;
  beforeAll(async () => {
    database = await databaseWith(real);
  });
  const counted = [ruleOf("S3-ID"), ruleOf("N-OUT"), ruleOf("X-CARRY"), ruleOf("S2-ROLL")];
  const none = { not_applicable: 0, not_assessable: 0, pass: 0, pass_blank_as_zero: 0, fail: 0 };

  it("counts each report once with its heaviest instance", async () => {
    expect(await database.run(ruleCounts(sql`TRUE`, counted))).toEqual([
      [
        { rule: "S3-ID", counts: { ...none, pass: 4, pass_blank_as_zero: 1 } },
        { rule: "N-OUT", counts: { ...none, pass: 2, fail: 2, not_assessable: 1 } },
        { rule: "X-CARRY", counts: { ...none, pass: 1, not_assessable: 4 } },
        { rule: "S2-ROLL", counts: { ...none, pass: 1, not_assessable: 2, not_applicable: 2 } },
      ],
    ]);
  });

  it("reads last year's report even where the condition leaves it out", async () => {
    const [counts] = await database.run(ruleCounts(sql`year = ${2024} AND organ = ${"suqian"}`, counted));
    expect(counts?.[2]).toEqual({ rule: "X-CARRY", counts: { ...none, pass: 1 } });
  });

  it("counts nothing where no report meets the condition", async () => {
    const [counts] = await database.run(ruleCounts(sql`organ = ${"nobody' OR TRUE --"}`, counted));
    expect(counts?.every((one) => Object.values(one.counts).every((count) => count === 0))).toBe(true);
  });
});

describe("violations(where, rules)", () => {
  it("names report, rule and bindings of each failing instance", async () => {
    const database = await databaseOf(
      filed("east", 2022, {
        "new_received.total": 40,
        "carried_in.total": 1,
        "total_processed.total": 39,
        "carried_out.total": 4,
      }),
      filed("west", 2022, { "carried_out.total": 2 }),
    );
    const rows = await database.run(violations(sql`TRUE`, [ruleOf("S3-ID")]));
    expect(rows).toMatchObject([
      {
        id: "east-2022",
        organ: "east",
        year: 2022,
        violations: [{ severity: "error", instance: { bindings: { c: "total" } } }],
      },
    ]);
    expect(rows[0]?.violations[0]?.instance.cells).toContain("carried_in.total");
  });

  it("judges what tables say, never what only the text states", async () => {
    const figures = {
      "new_received.total": 9,
      "carried_in.total": 1,
      "total_processed.total": 1,
      "carried_out.total": 1,
    };
    const database = await databaseOf(filed("east", 2022, figures, { basis: "merged" }));
    expect(await database.run(violations(sql`TRUE`, [ruleOf("S3-ID")]))).toEqual([]);
  });

  it("is milder on a carry-over that changed with the scope of the report", async () => {
    const database = await databaseOf(
      filed("east", 2021, { "carried_out.total": 5 }, { scope: "single_organ" }),
      filed("east", 2022, { "carried_in.total": 7 }),
      filed("west", 2021, { "carried_out.total": 5 }),
      filed("west", 2022, { "carried_in.total": 7 }),
    );
    const rows = await database.run(violations(sql`TRUE`, [ruleOf("X-CARRY")]));
    expect(rows.map(({ id, violations: found }) => [id, found[0]?.severity])).toEqual([
      ["east-2022", "warning"],
      ["west-2022", "error"],
    ]);
  });
});
