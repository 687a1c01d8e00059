import { figureName } from "../../form/figureName.ts";
import { formatNumber } from "../../locale/number.ts";
import type { Locale } from "../../locale/text.ts";
import type { MemberFinding } from "../../queries/memberFindings.ts";

/** What does not agree between a consolidated report and those of its members. */
export function memberSentence({ rule, figure, own, members, sums }: MemberFinding, locale: Locale): string {
  const name = figureName(figure.code)[locale];
  const [mine, theirs, gap, count] = [own, members, Math.abs(own - members), sums.filed].map((one) =>
    formatNumber(one, locale),
  );
  if (rule === "H-SUM")
    return locale === "zh"
      ? `${name}：汇总报告${mine}，${count}个成员单位合计${theirs}，相差${gap}。`
      : `${name}: ${mine} in the consolidated report, ${theirs} over its ${count} members, a difference of ${gap}.`;
  return locale === "zh"
    ? `${name}：汇总报告${mine}，小于某一成员单位的${theirs}。`
    : `${name}: ${mine} in the consolidated report, less than the ${theirs} of one member.`;
}
