import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { breachesOf } from "./support/houseRules.ts";

const src = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(tsx?|css|html|json)$/.test(file));

it("src keeps the rules of the house: floors, homes of libraries, endings, no foreign host", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => breachesOf(file, readFileSync(src + file, "utf8")))).toEqual([]);
});

it.each([
  ["form/cells.ts", `import type { Sql } from "../database/sql.ts";`, "from a floor below"],
  ["form/cells.ts", `export { sql } from "../database/sql.ts";`, "from a floor below"],
  ["views/panel.tsx", `const lazy = () => import("../app/shell.tsx");`, "from a floor below"],
  ["ingest/read.ts", `new Worker(new URL("../app/work.ts", import.meta.url));`, "from a floor below"],
  ["queries/mix.ts", `import { sql } from "../database/sql";`, "without its ending"],
  ["queries/mix.ts", `import { databaseOf } from "../../test/support/database.ts";`, "from outside src"],
  ["queries/mix.ts", `import { DuckDBBundles } from "@duckdb/duckdb-wasm";`, "which only database/"],
  ["charts/option.ts", `import { useRef } from "react";`, "which only views/"],
  ["views/panel.tsx", `import * as echarts from "echarts/core";`, "which only charts/"],
  ["views/panel.tsx", `const here = window.location.hash;`, "touches the address bar"],
  ["views/panel.tsx", `location.hash = "#/overview";`, "touches the address bar"],
  ["utils/list.ts", `export const none = [];`, "stands on no floor"],
  ["index.html", `<script src="https://cdn.example.org/react.js"></script>`, "names a host"],
])("breachesOf(%s) finds in %s what is %s", (file, source, breach) => {
  expect(breachesOf(file, source)).toEqual([expect.stringContaining(breach)]);
});

it("breachesOf(file) lets pass what the house allows", () => {
  const source = `import "./shell.css"; import { createRoot } from "react-dom/client";
    import { sql } from "../database/sql.ts"; import data from "virtual:datasets";
    window.location.hash = "#/"; const svg = "http://www.w3.org/2000/svg";`;
  expect(breachesOf("app/main.tsx", source)).toEqual([]);
  expect(breachesOf("virtual.d.ts", `import type { A } from "./database/bundled.ts";`)).toEqual([]);
});
