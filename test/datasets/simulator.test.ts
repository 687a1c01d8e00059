import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { demonstrationFiles } from "../../datasets/simulator/files.ts";
import { city, districts, province } from "../../datasets/simulator/city.ts";
import { defects } from "../../datasets/simulator/defects.ts";
import { simulate } from "../../datasets/simulator/simulate.ts";
import { createRegions, nationalRegions } from "../../src/place/region.ts";

// Whole data sets are read and engines started; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const drafts = simulate();

describe("simulate", () => {
  it("makes the files that are in the repository, to the letter", () => {
    for (const [path, text] of demonstrationFiles(drafts))
      expect(readFileSync(join("datasets/demonstration", path), "utf8") === text, path).toBe(true);
  });

  it("uses no code and no name of a real place", () => {
    const regions = createRegions(nationalRegions());
    for (const { code, name } of [province, city, ...districts]) {
      expect(regions.find(code)).toBeNull();
      expect(regions.named(name)).toEqual([]);
    }
  });

  it("gives each of eight districts a government, an office, ten departments and six streets", () => {
    expect(districts).toHaveLength(8);
    for (const { members } of districts)
      expect(members.map(({ kind }) => kind).sort()).toEqual([
        ...Array<string>(10).fill("county_department"),
        "county_government_office",
        ...Array<string>(6).fill("street"),
      ]);
  });

  it("reports every year from 2019 to 2025 but for what is missing on purpose and what was merged", () => {
    const filed = new Set(drafts.map(({ organ, year }) => `${organ}-${year}`));
    const absent = districts.flatMap(({ members }) =>
      members.flatMap(({ id }) =>
        [2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
          filed.has(`${id}-${year}`) ? [] : [`${id}-${year}`],
        ),
      ),
    );
    expect(absent).toEqual([
      "990105-16-2022",
      "990105-16-2023",
      "990105-16-2024",
      "990105-16-2025",
      "990108-17-2022",
    ]);
  });

  it("plants every defect in a report that exists, or says that it is missing", () => {
    for (const { organ, year, rules } of defects)
      expect(drafts.some((draft) => draft.organ === organ && draft.year === year)).toBe(rules.length > 0);
  });
});
