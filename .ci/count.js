// Prints "N passed, N failed, N skipped" from Vitest's JSON and ends with the exit code of the run.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

const [results, status] = process.argv.slice(2);

/** Counts of a finished run. A file that could not be loaded has no test to blame, and counts as one failure. */
function countTests(path) {
  const run = JSON.parse(readFileSync(path, "utf8"));
  const broken = run.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + broken.length,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}

const counts = existsSync(results) ? countTests(results) : { passed: 0, failed: 0, skipped: 0 };
const hasRun = counts.passed + counts.failed > 0;
if (!hasRun) process.stderr.write("No test ran.\n");
const code = hasRun && counts.failed === 0 ? Number(status) : Number(status) || 1;
// A check before the tests, or an error outside any test, failed the run.
const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
process.stdout.write(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = code;
