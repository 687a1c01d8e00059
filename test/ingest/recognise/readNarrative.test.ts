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
    ["an estimate by a word before it", "收到政府信息公开申请约460件。"],
    ["an estimate by a word after it", "收到政府信息公开申请460件以上。"],
    ["items published, roughly", "主动公开政府信息12000余条。"],
    ["cases counted by times", "共收到申请35件次，全部办结。"],
    ["figures of one month", "2023年12月收到政府信息公开申请5件。"],
    ["disputes of all kinds", "2023年共办理行政复议案件250件，行政诉讼案件30件。"],
    [
      "a government and its bodies, each by itself",
      "2023年，市政府收到5件政府信息公开申请，市政府部门收到20件政府信息公开申请。",
    ],
    ["what each body was asked", "向县政府提出的政府信息公开申请5件，向县直部门提出的20件。"],
    ["figures of several bodies", "市公安局收到政府信息公开申请120件，市住建局收到政府信息公开申请80件。"],
    ["other matters", "办理群众来信401件，答复留言288件。"],
  ])("readReport(%s) reads nothing", (_, overview) => {
    expect(told(overview)).toEqual({});
  });

  it.each([
    [
      "disputes about disclosure",
      "2023年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。",
      { review_total: 3, litigation_total: 1 },
    ],
    ["answers", "2023年答复政府信息公开申请11件。", { total_processed: 11 }],
    [
      "this year after last year",
      "2022年收到政府信息公开申请10件，2023年收到政府信息公开申请12件。",
      { new_received: 12 },
    ],
    ["this year before last year", "2023年收到政府信息公开申请12件，2022年收到10件。", { new_received: 12 }],
    [
      "what was carried, by years",
      "2023年，共办理政府信息公开申请12件（2022年结转2件、2023年新收10件），按时答复11件，结转至2024年1件。",
      { carried_in: 2, new_received: 10, total_processed: 11, carried_out: 1 },
    ],
    [
      "last year's fees and this year's",
      "2022年收取信息处理费100元，2023年收取信息处理费200元。",
      { info_fee_collected_yuan: 200 },
    ],
    [
      "fees asked and fees paid",
      "2023年发出信息处理费收费通知3件，总金额1200元，实际收取的总金额800元。",
      { info_fee_notice_count: 3, info_fee_notice_amount_yuan: 1200, info_fee_collected_yuan: 800 },
    ],
  ])("readReport(%s) reads each as what it is", (_, overview, figures) => {
    expect(told(overview)).toEqual(figures);
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
