import { layDisclosure } from "./layDisclosure.ts";
import { layDisputes } from "./layDisputes.ts";
import { layRequests } from "./layRequests.ts";
import { laid, type LaidRow, type Layout, type Piece } from "./layout.ts";
import type { PrintedReport } from "./printedReport.ts";

const text = (words: string): Piece => ({ type: "text", text: words });

/** All tables as one, with what stands between them as rows over its whole width. */
function oneTable(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.type === "table");
  const last = pieces.findLastIndex((piece) => piece.type === "table");
  const rows = pieces
    .slice(first, last + 1)
    .flatMap((piece): readonly LaidRow[] => (piece.type === "table" ? piece.rows : [[laid(piece.text, 15)]]));
  return [...pieces.slice(0, first), { type: "table", section: 3, rows }, ...pieces.slice(last + 1)];
}

/** A report laid out, every piece of it in reading order. */
export function layReport(report: PrintedReport, layout: Layout): readonly Piece[] {
  const { organ, year } = report;
  const pieces = [
    text(`${organ}${String(year)}年政府信息公开工作年度报告`),
    text(`本报告所列数据的统计期限为${String(year)}年1月1日至${String(year)}年12月31日。`),
    text("一、总体情况"),
    text(`${String(year)}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》。`),
    text("二、主动公开政府信息情况"),
    ...layDisclosure(report, layout),
    text("三、收到和处理政府信息公开申请情况"),
    ...layRequests(report, layout),
    text("四、政府信息公开行政复议、行政诉讼情况"),
    ...layDisputes(report, layout),
    text("五、存在的主要问题及改进情况"),
    text("公开的内容还不够及时，下一年度将继续改进。"),
    text("六、其他需要报告的事项"),
    text("无其他需要报告的事项。"),
    text(organ),
    text(`${String(year + 1)}年1月20日`),
  ];
  return layout.isOneTable ? oneTable(pieces) : pieces;
}
