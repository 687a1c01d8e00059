import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const datasets = fileURLToPath(new URL("../../datasets/", import.meta.url));

/** The names of the bundled data sets. */
export function datasetNames(): readonly string[] {
  return readdirSync(datasets).filter((name) => existsSync(`${datasets}${name}/manifest.json`));
}

const applicants = ["total", "natural_person", "commercial_enterprise", "legal_service_org", "other_org"];
const scopes = ["consolidated", "government_office", "single_organ"];

function yearSpans(first: number, last: number): readonly string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((from) => years.flatMap((to) => (to > from ? [`${from}-${to}`] : [])));
}

/**
 * Addresses of the overview that a reader reaches by filters: span, scope and applicant change together, no
 * two are equal, so that no answer is at hand.
 */
export function choicesOf(dataset: string, count: number): readonly string[] {
  const spans = yearSpans(2019, 2025);
  return Array.from({ length: count }, (_, index) => {
    const span = spans[index % spans.length] ?? "";
    const scope = scopes[(index + Math.floor(index / spans.length)) % scopes.length] ?? "";
    const applicant = applicants[index % applicants.length] ?? "";
    return `#/overview?data=${dataset}&scope=${scope}&years=${span}&applicant=${applicant}`;
  });
}
