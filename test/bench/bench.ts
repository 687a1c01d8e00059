import { builtDirectory, buildPage } from "../support/buildPage.ts";
import { ensureBrowser } from "../support/findBrowser.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { batchImport } from "./batchImport.ts";
import { engineAgainstNative } from "./engineAgainstNative.ts";
import { firstChart } from "./firstChart.ts";
import { firstChartOnSlowLine } from "./firstChartOnSlowLine.ts";
import { largeImport } from "./largeImport.ts";
import type { Measurement } from "./measurement.ts";
import { otherOrigins } from "./otherOrigins.ts";
import { pageImport } from "./pageImport.ts";
import { repaint, repaintOfMany } from "./repaint.ts";
import { scriptBytes } from "./scriptBytes.ts";
import { writeTable, type Line } from "./table.ts";

const measurements: readonly Measurement[] = [
  firstChart,
  ...firstChartOnSlowLine,
  scriptBytes,
  repaint,
  repaintOfMany,
  engineAgainstNative,
  largeImport,
  ...pageImport,
  batchImport,
  otherOrigins,
];

/** Measurements whose names contain one of the words of the command line; all without words. */
function chosen(words: readonly string[]): readonly Measurement[] {
  return measurements.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
}

/** Measures in a browser of its own, so that nothing is warm and a crash harms nobody else. */
async function lineOf(measurement: Measurement, program: string): Promise<Line> {
  console.error(`measuring: ${measurement.name}`);
  try {
    const browser = await launchBrowser(program);
    try {
      return { measurement, measured: await measurement.measure({ browser, directory: builtDirectory }) };
    } finally {
      await browser.close();
    }
  } catch (cause) {
    return { measurement, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Measures the built page against its budgets. A timing never fails a run; nothing measured at all does. */
async function main(): Promise<void> {
  const program = ensureBrowser();
  if (program === null) throw new Error("The bench needs Chromium, Chrome or Edge.");
  buildPage();
  const lines: Line[] = [];
  for (const measurement of chosen(process.argv.slice(2))) lines.push(await lineOf(measurement, program));
  console.log(writeTable(lines));
  if (!lines.some((line) => "measured" in line)) process.exitCode = 1;
}

await main();
