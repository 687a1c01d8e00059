import { expect, it } from "vitest";
import { sqlRefusal } from "../../src/database/sqlRefusal.ts";

it.each([
  "SELECT 1",
  "select * from report limit 3;",
  "-- a remark; with a semicolon\nSELECT 'a;b' AS \"x;y\"",
  "WITH a AS (SELECT 1 AS one), b(two) AS MATERIALIZED (SELECT one FROM a) SELECT * FROM b",
  "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "EXPLAIN ANALYZE SELECT 1",
  "EXPLAIN (FORMAT TEXT) SELECT 1",
  "DESCRIBE report",
  "SUMMARIZE SELECT * FROM report",
  "SHOW TABLES",
  "FROM report SELECT year",
  "PIVOT report ON year USING sum(new_received__total)",
  "VALUES (1, 2)",
  "SELECT replace(unit, '市', '') AS unit, 1 AS update, 2 AS age, x.today FROM (SELECT 1 AS today, unit FROM report) x",
  "SELECT list_transform([1], x -> x + 1)",
  "SELECT * REPLACE (year + 1 AS year) FROM report",
  "SELECT 'drop table report; SELECT now()'",
  "SELECT unit FROM report ORDER BY unit COLLATE NOCASE",
])("sqlRefusal lets pass what only reads: %s", (text) => {
  expect(sqlRefusal(text)).toBeNull();
});

it.each([
  ["DROP TABLE report", "DROP"],
  ["delete from report", "delete"],
  ["CREATE TABLE x AS SELECT 1", "CREATE"],
  ["WITH a AS (SELECT 1) INSERT INTO report SELECT * FROM a", "INSERT"],
  ["EXPLAIN ANALYZE DELETE FROM report", "DELETE"],
  ["COPY report TO 'x.csv'", "COPY"],
  ["ATTACH 'x.db'", "ATTACH"],
  ["SET threads = 2", "SET"],
  ["PRAGMA version", "PRAGMA"],
  ["INSTALL json", "INSTALL"],
  ["/* SELECT */ update report set year = 1", "update"],
])("sqlRefusal refuses a statement that writes: %s", (text, word) => {
  expect(sqlRefusal(text)).toMatchObject({ reason: "writes", word });
});

it("sqlRefusal refuses a second statement and says where it begins", () => {
  expect(sqlRefusal("SELECT 1; DROP TABLE report")).toEqual({ reason: "several", word: "DROP", at: 10 });
});

it.each([" ", "", ";", "-- nothing but a remark"])(
  "sqlRefusal refuses a text without a statement: %j",
  (text) => {
    expect(sqlRefusal(text)).toMatchObject({ reason: "empty" });
  },
);

it.each([
  ["SELECT * FROM read_parquet('a')", "read_parquet"],
  ["SELECT json_extract('{}', '$.a')", "json_extract"],
  ["SELECT '{}'::JSON", "JSON"],
  ["SELECT unit FROM report ORDER BY unit COLLATE zh", "zh"],
  ["SELECT now()", "now"],
  ["SELECT current_timestamp", "current_timestamp"],
  ["SELECT TIMESTAMP '2024-01-01 00:00:00' AT TIME ZONE 'Asia/Shanghai'", "ZONE"],
  ["SELECT * FROM read_xlsx('a.xlsx')", "read_xlsx"],
])("sqlRefusal refuses what would fetch an extension: %s", (text, word) => {
  expect(sqlRefusal(text)).toMatchObject({ reason: "extension", word });
});

it.each([
  ["SELECT * FROM read_csv('https://example.org/a.csv')", "read_csv"],
  ["SELECT * FROM 'https://example.org/a.csv'", "'https://example.org/a.csv'"],
  ['SELECT * FROM report, "a.csv"', '"a.csv"'],
  ["SELECT * FROM report JOIN 'a.db' ON true", "'a.db'"],
])("sqlRefusal refuses files and addresses: %s", (text, word) => {
  expect(sqlRefusal(text)).toMatchObject({ reason: "file", word });
});
