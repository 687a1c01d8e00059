import { describe, expect, it } from "vitest";
import { readPlainText } from "../../../src/ingest/readText.ts";
import { readReport } from "../../../src/ingest/readReport.ts";

/** What the overview of a report for 2023 states, without the word narrative. */
function told(overview: string): Readonly<Record<string, number>> {
  const text = `宿迁市水利局2023年政府信息公开工作年度报告\n一、总体情况\n${overview}\n二、主动公开政府信息情况\n六、其他需要报告的事项\n无。\n`;
  const { narrative } = readReport(readPlainText(text), "").content;
  return Object.fromEntries([...narrative].map(([code, value]) => [code.replace("narrative.", ""), value]));
}

describe("readReport of figures in the text", () => {
  it("readReport(outcomes in one sentence) reads each of this year and none of the last", () => {
    expect(
      told(
        "2023年，共收到政府信息公开申请46件，较2022年的38件增长21%，其中予以公开20件、部分公开5件、不予公开3件，结转下年度2件。",
      ),
    ).toEqual({ new_received: 46, granted: 20, partially_granted: 5, refused: 3, carried_out: 2 });
  });

  it.each([
    ["last year's figures", "2022年，收到政府信息公开申请38件。"],
    ["figures of half a year", "2023年上半年收到政府信息公开申请20件。"],
    ["a growth", "2023年，收到申请量比上年增长46件。"],
    ["an increase", "收到政府信息公开申请增加46件。"],
    ["an estimate", "收到政府信息公开申请46余件。"],
    ["figures of several bodies", "市公安局收到政府信息公开申请120件，市住建局收到政府信息公开申请80件。"],
    ["other matters", "办理群众来信401件，答复留言288件。"],
  ])("readReport(%s) reads nothing", (_, overview) => {
    expect(told(overview)).toEqual({});
  });

  it("readReport(a figure since the Regulations came into force) keeps it apart", () => {
    expect(told("自2008年《条例》施行以来，累计受理政府信息公开申请1200件。")).toEqual({
      cumulative_received: 1200,
    });
  });

  it("readReport(a figure told twice with different numbers) takes neither", () => {
    expect(told("全年收到政府信息公开申请46件。全年共收到政府信息公开申请48件。")).toEqual({});
  });

  it("readReport(figures in the text) fills no cell from them", () => {
    const text =
      "宿迁市水利局2023年政府信息公开工作年度报告\n一、总体情况\n收到政府信息公开申请46件。\n二、主动公开政府信息情况\n";
    const { cells } = readReport(readPlainText(text), "");
    expect(cells.length).toBe(200);
    expect(cells.filter(({ figure }) => figure.state !== "not_read")).toEqual([]);
  });
});
