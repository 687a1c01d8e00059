import { DuckDBInstance } from "@duckdb/node-api";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { askOverview } from "../../src/queries/overviewQuestions.ts";
import { everything } from "../../src/selection/selection.ts";
import { openingView } from "../../src/selection/view.ts";
import { serve } from "../support/serve.ts";
import type { TimedQuestion } from "./enginePage/main.ts";
import { manyReports, manyReportsDataset, type ManyReports } from "./manyReports.ts";
import type { Bench, Measurement } from "./measurement.ts";
import { median, total } from "./statistics.ts";

const require = createRequire(import.meta.url);
const sources = fileURLToPath(new URL("./enginePage/", import.meta.url));
const built = fileURLToPath(new URL("../../.cache/bench/engine/", import.meta.url));
const warmUps = 1;
const rounds = warmUps + 5;

/** What the overview asks about the whole simulated country; it looks for the latest year in each question anew. */
async function questionsOfCountry(): Promise<readonly TimedQuestion[]> {
  const asked = new Set<TimedQuestion>();
  await askOverview(
    ({ sql }) => {
      asked.add(sql);
      return Promise.resolve([]);
    },
    everything(manyReportsDataset),
    openingView,
  );
  return [...asked];
}

async function timeInPage(
  { browser }: Bench,
  { file, bytes }: ManyReports,
  questions: readonly TimedQuestion[],
): Promise<readonly (readonly number[])[]> {
  await build({
    configFile: false,
    logLevel: "error",
    root: sources,
    base: "./",
    build: { outDir: built, emptyOutDir: true, target: "es2022" },
  });
  const files = new Map([
    ["engine.wasm", require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")],
    ["worker.js", require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")],
    ["reports.duckdb", file],
  ]);
  const host = await serve({ directory: built, files });
  const page = await browser.newPage();
  try {
    await page.goto(host.url);
    const assets = {
      wasm: { url: `${host.url}engine.wasm`, bytes: 0 },
      worker: { url: `${host.url}worker.js` },
      database: { url: `${host.url}reports.duckdb`, bytes },
    };
    return await page.evaluate(
      async (work) => (await globalThis.timeQuestions?.(work.assets, work.questions, work.rounds)) ?? [],
      { assets, questions, rounds },
    );
  } finally {
    await page.close();
    await host.close();
  }
}

async function timeNative(
  { file }: ManyReports,
  questions: readonly TimedQuestion[],
): Promise<readonly (readonly number[])[]> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY", threads: "1" });
  const connection = await instance.connect();
  const times = questions.map((): number[] => []);
  try {
    for (let round = 0; round < rounds; round++)
      for (const [index, { text, parameters }] of questions.entries()) {
        const before = performance.now();
        (await connection.runAndReadAll(text, [...parameters])).getRows();
        times[index]?.push(performance.now() - before);
      }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return times;
}

function typical(times: readonly (readonly number[])[]): readonly number[] {
  return times.map((one) => median(one.slice(warmUps)));
}

/** The same questions on the same 840,000 reports: DuckDB in a page's worker against DuckDB itself. */
export const engineAgainstNative: Measurement = {
  name: "overview's questions in the page / in native DuckDB, one thread",
  budget: 2,
  unit: "×",
  async measure(bench) {
    const many = await manyReports(bench.directory);
    const questions = await questionsOfCountry();
    const inPage = typical(await timeInPage(bench, many, questions));
    const native = typical(await timeNative(many, questions));
    const ratios = inPage.map((time, index) => time / (native[index] ?? Number.NaN));
    const [page, alone] = [inPage, native].map((times) => `${total(times).toFixed(0)} ms`);
    const range = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)} each`;
    return {
      value: total(inPage) / total(native),
      detail: `${questions.length} questions, ${page} against ${alone}, ${range}`,
    };
  },
};
