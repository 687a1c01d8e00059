import { cellsOf } from "../../src/form/cells.ts";
import type { DataSetFiles } from "../../datasets/compiler/dataSet.ts";

const text = { zh: "试", en: "test" };

const manifest = {
  name: "small",
  title: text,
  note: text,
  simulated: false,
  licence: text,
  source: text,
  opening: "organ=350213-01",
};

/** A sound data set of one organ with a full report and a headline report; a test breaks one thing in it. */
export function smallDataSet(): Map<string, string> {
  const wide = cellsOf("form_2021").map(({ code }) => code);
  return new Map([
    ["manifest.json", JSON.stringify(manifest)],
    [
      "organs.csv",
      "organ,name,kind,scope,region_code\n350213-01,翔安区人民政府办公室,county_government_office,government_office,350213\n",
    ],
    [
      "reports.csv",
      "organ,year,form,coverage,published_on\n350213-01,2020,form_2019,headline,2021-01-05\n350213-01,2021,form_2021,full,\n",
    ],
    [
      "figures/2020.csv",
      [
        "organ,year,code,raw,value,unit,origin,state,remark",
        "350213-01,2020,new_received.total,,41,,table,number,",
        "350213-01,2020,procurement.total_amount,89902.19元,89902.19,元,table,number,",
        "350213-01,2020,narrative.granted,,15,,text,number,",
        "",
      ].join("\n"),
    ],
    [
      "figures/2021.csv",
      `organ,year,${wide.join(",")},admin_fees.fee_amount:unit\n350213-01,2021,${wide.map(() => "0").join(",")},万元\n`,
    ],
  ]);
}

/** The small data set with one piece of one file replaced; throws if the piece is not there. */
export function broken(path: string, piece: string, by: string): DataSetFiles {
  const files = smallDataSet();
  const before = files.get(path);
  if (before?.includes(piece) !== true) throw new Error(`${path} has no ${piece}`);
  return files.set(path, before.replace(piece, by));
}
