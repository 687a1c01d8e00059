import { describe, expect, it } from "vitest";
import { checkDataSet } from "../../datasets/compiler/dataSet.ts";
import { DataSetError } from "../../datasets/compiler/flaw.ts";
import { broken, smallDataSet } from "../support/smallDataSet.ts";

const report2020 = "350213-01,2020,form_2019,headline";
const received = "new_received.total,,41,,table,number";

/** What is broken, where, and what must be named. */
const cases: readonly {
  readonly name: string;
  readonly change: readonly [path: string, piece: string, by: string];
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly problem: string;
}[] = [
  {
    name: "an unknown code",
    change: ["figures/2020.csv", "new_received.total", "new_recieved.total"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "code",
    problem: "new_recieved.total",
  },
  {
    name: "something that is not a number",
    change: ["figures/2020.csv", received, "new_received.total,,4l,,table,number"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "value",
    problem: "not a number",
  },
  {
    name: "a decimal where cases are counted",
    change: ["figures/2020.csv", received, "new_received.total,,41.5,,table,number"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "value",
    problem: "not a number",
  },
  {
    name: "a negative count",
    change: ["figures/2021.csv", "350213-01,2021,0", "350213-01,2021,-1"],
    file: "small/figures/2021.csv",
    row: 2,
    column: "licensing.decisions",
    problem: "not a number",
  },
  {
    name: "two reports of an organ for a year",
    change: ["reports.csv", report2020, `${report2020},\n${report2020}`],
    file: "small/reports.csv",
    row: 3,
    column: "organ",
    problem: "another report for 2020",
  },
  {
    name: "one figure twice",
    change: [
      "figures/2020.csv",
      "350213-01,2020,narrative.granted,,15,,text",
      "350213-01,2020,new_received.total,,15,,text",
    ],
    file: "small/figures/2020.csv",
    row: 4,
    column: "value",
    problem: "twice",
  },
  {
    name: "a form that does not fit the year",
    change: ["reports.csv", "2020,form_2019", "2020,form_2021"],
    file: "small/reports.csv",
    row: 2,
    column: "form",
    problem: "does not fit the year 2020",
  },
  {
    name: "a figure that the form does not have",
    change: ["figures/2020.csv", "new_received.total", "other_misc.total"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "code",
    problem: "form_2019 has no other_misc.total",
  },
  {
    name: "an amount without a word on its unit",
    change: ["figures/2020.csv", "89902.19,元", "89902.19,"],
    file: "small/figures/2020.csv",
    row: 3,
    column: "unit",
    problem: "no word on its unit",
  },
  {
    name: "a unit on what is no amount",
    change: ["figures/2020.csv", "41,,table", "41,元,table"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "unit",
    problem: "no amount of money",
  },
  {
    name: "a region that does not exist",
    change: [
      "organs.csv",
      "350213-01,翔安区人民政府办公室,county_government_office,government_office,350213",
      "350299-01,翔安区人民政府办公室,county_government_office,government_office,350299",
    ],
    file: "small/organs.csv",
    row: 2,
    column: "region_code",
    problem: "no region 350299",
  },
  {
    name: "a scope that the kind does not have",
    change: ["organs.csv", "government_office,350213", "consolidated,350213"],
    file: "small/organs.csv",
    row: 2,
    column: "scope",
    problem: "reports as government_office",
  },
  {
    name: "a county's organ in a province",
    change: [
      "organs.csv",
      "350213-01,翔安区人民政府办公室,county_government_office,government_office,350213",
      "350000-01,福建省人民政府办公厅,county_government_office,government_office,350000",
    ],
    file: "small/organs.csv",
    row: 2,
    column: "kind",
    problem: "does not fit the region 350000",
  },
  {
    name: "a kind that the name of the organ denies",
    change: ["organs.csv", "county_government_office,government_office", "county_department,single_organ"],
    file: "small/organs.csv",
    row: 2,
    column: "kind",
    problem: "by its name a county_government_office",
  },
  {
    name: "a figure of an organ that filed no report",
    change: ["figures/2020.csv", "350213-01,2020,narrative", "350213-01,2018,narrative"],
    file: "small/figures/2020.csv",
    row: 4,
    column: "organ",
    problem: "no report of 350213-01 for 2018",
  },
  {
    name: "a blank with a value",
    change: ["figures/2020.csv", "41,,table,number", "41,,table,blank"],
    file: "small/figures/2020.csv",
    row: 2,
    column: "state",
    problem: "blank with the value 41",
  },
  {
    name: "a figure of the narrative said to be from a table",
    change: ["figures/2020.csv", "15,,text", "15,,table"],
    file: "small/figures/2020.csv",
    row: 4,
    column: "origin",
    problem: "figure of the text",
  },
  {
    name: "a day that does not exist",
    change: ["reports.csv", "2021-01-05", "2021-02-30"],
    file: "small/reports.csv",
    row: 2,
    column: "published_on",
    problem: "not a day",
  },
  {
    name: "a row with a field too few",
    change: ["figures/2020.csv", received, "new_received.total,,41,,table"],
    file: "small/figures/2020.csv",
    row: 2,
    column: null,
    problem: "8 fields under 9 columns",
  },
  {
    name: "a column nobody knows",
    change: ["organs.csv", "region_code", "region"],
    file: "small/organs.csv",
    row: 1,
    column: "region",
    problem: "no such column",
  },
  {
    name: "a full report with cells left out",
    change: ["reports.csv", "2020,form_2019,headline", "2020,form_2019,full"],
    file: "small/reports.csv",
    row: null,
    column: null,
    problem: "lacks 196 cells",
  },
  {
    name: "a list of organs that is neither complete nor not",
    change: ["manifest.json", '"simulated":false', '"simulated":false,"hasAllOrgans":"most"'],
    file: "small/manifest.json",
    row: null,
    column: "hasAllOrgans",
    problem: "is not true or false",
  },
  {
    name: "a simulated data set that does not say so",
    change: ["manifest.json", '"simulated":false', '"simulated":true'],
    file: "small/manifest.json",
    row: null,
    column: "title",
    problem: "does not say that the figures are simulated",
  },
];

describe("checkDataSet", () => {
  it("finds no flaw in a sound data set", () => {
    expect(checkDataSet("small", smallDataSet()).flaws).toEqual([]);
  });

  for (const { name, change, file, row, column, problem } of cases)
    it(`names file, row and column of ${name}`, () => {
      const { flaws } = checkDataSet("small", broken(...change));
      expect(flaws).toContainEqual(
        expect.objectContaining({ file, row, column, problem: expect.stringContaining(problem) as string }),
      );
    });

  it("says what to do, in one line a flaw", () => {
    const { flaws } = checkDataSet("small", broken("figures/2020.csv", "89902.19,元", "89902.19,"));
    expect(new DataSetError(flaws).message).toContain(
      "small/figures/2020.csv, row 3, column unit: the amount procurement.total_amount has no word on its unit. Write 元 or 万元",
    );
  });

  it("names the column of an amount in a wide file that has no word on its unit", () => {
    const files = smallDataSet();
    const wide = (files.get("figures/2021.csv") ?? "").replace(/,万元\n$/, ",\n");
    const [header = "", row = ""] = wide.split("\n");
    const at = header.split(",").indexOf("admin_fees.fee_amount");
    const filled = row.split(",").map((field, index) => (index === at ? "12.5" : field));
    files.set("figures/2021.csv", `${header}\n${filled.join(",")}\n`);
    expect(checkDataSet("small", files).flaws).toContainEqual(
      expect.objectContaining({ row: 2, column: "admin_fees.fee_amount:unit" }),
    );
  });

  it("takes a report on another form than its year's once that is confirmed", () => {
    const files = broken(
      "reports.csv",
      "published_on\n350213-01,2020,form_2019",
      "form_confirmed\n350213-01,2020,form_2021",
    );
    const confirmed = new Map(files).set(
      "reports.csv",
      "organ,year,form,coverage,form_confirmed\n350213-01,2020,form_2019,headline,\n350213-01,2021,form_2021,full,\n",
    );
    expect(checkDataSet("small", confirmed).flaws).toEqual([]);
    const offForm = new Map(confirmed).set(
      "reports.csv",
      "organ,year,form,coverage,form_confirmed\n350213-01,2020,form_2019,headline,\n350213-01,2021,form_2019,headline,true\n",
    );
    expect(checkDataSet("small", offForm).flaws.map(({ column }) => column)).not.toContain("form");
  });

  it("refuses a subtotal that is not the sum of its stated parts, unless a remark explains it", () => {
    const rows = (remark: string): string =>
      `carried_in.total,,1,,table,number,\n350213-01,2020,caseload.total,,43,,table,number,${remark}\n350213-01,2020,${received}`;
    const { flaws } = checkDataSet("small", broken("figures/2020.csv", received, rows("")));
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatchObject({
      row: 3,
      problem: "caseload.total is stated as 43, but its parts add up to 42",
    });
    const explained = checkDataSet("small", broken("figures/2020.csv", received, rows("printed so")));
    expect(explained.flaws).toEqual([]);
  });
});
