import { use, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { memberPhrases } from "../../locale/phrases/members.ts";
import type { Locale } from "../../locale/text.ts";
import { catalogue } from "../../queries/catalogue.ts";
import {
  districtFilings,
  districtMembers,
  districtOf,
  memberYears,
  type MemberYear,
} from "../../queries/memberStanding.ts";
import { regionNames } from "../../queries/places.ts";
import { isOfMembers } from "../../selection/selection.ts";
import { useDataSet } from "../dataSet.ts";
import type { PageProps } from "../pageProps.ts";

/**
 * Where sums are of members: what that means, and for one district who is in them and who is missing. Where one
 * district is chosen whose government filed no report for some years: the way to the sum of its members.
 */
export function MembersNote(props: PageProps): ReactNode {
  const { selection } = props.address;
  const district = districtOf(selection);
  if (isOfMembers(selection))
    return (
      <div className="notice warning small membersnote">
        <p>
          <span className="mark simulated">{memberPhrases.mark[props.locale]}</span>{" "}
          {memberPhrases.notice[props.locale]}
        </p>
        {district === null ? (
          <p>{memberPhrases.chooseDistrict[props.locale]}</p>
        ) : (
          <Standing {...props} district={district} />
        )}
      </div>
    );
  const isCounty = selection.scope === "consolidated" && selection.level === "county";
  return district !== null && isCounty ? <WayToMembers {...props} district={district} /> : null;
}

interface DistrictProps extends PageProps {
  readonly district: string;
}

function useMemberYears({ address, database, district }: DistrictProps): readonly MemberYear[] {
  const asked = database.run(districtMembers(address.selection.dataset, district));
  const filings = use(database.run(districtFilings(address.selection, district)));
  return memberYears(filings, use(asked));
}

const fewNames = 30;

/** How many members filed for a year, and how many of those on the list did not: 2020年 5 份，缺 10 个. */
function writeCounts({ year, filed, missing }: MemberYear, locale: Locale): string {
  const none = missing.length === 0;
  if (locale === "zh") return `${year}年 ${filed} 份成员报告${none ? "" : `，缺 ${missing.length} 个`}`;
  return `${year}: ${filed} member ${filed === 1 ? "report" : "reports"}${none ? "" : `, ${missing.length} missing`}`;
}

function writeYear(one: MemberYear, locale: Locale): string {
  const { missing } = one;
  const counts = writeCounts(one, locale);
  if (missing.length === 0) return counts;
  const names = missing
    .slice(0, fewNames)
    .map(organName)
    .join(locale === "zh" ? "、" : ", ");
  const rest = missing.length > fewNames ? (locale === "zh" ? "等" : " …") : "";
  return `${counts}${locale === "zh" ? "：" : ": "}${names}${rest}`;
}

function Standing(props: DistrictProps): ReactNode {
  const { locale } = props;
  const { hasAllOrgans } = useDataSet();
  const years = useMemberYears(props);
  const governed = years.filter(({ hasGovernment }) => hasGovernment).map(({ year }) => year);
  const standing = years.filter(({ hasGovernment, filed }) => !hasGovernment && filed > 0);
  return (
    <>
      {standing.length === 0 ? null : (
        <details>
          <summary>{standing.map((one) => writeCounts(one, locale)).join(" · ")}</summary>
          <ul>
            {standing.map((one) => (
              <li key={one.year}>{writeYear(one, locale)}</li>
            ))}
          </ul>
          {hasAllOrgans ? null : <p>{memberPhrases.notAll[locale]}</p>}
        </details>
      )}
      {governed.length === 0 ? null : (
        <p>
          {memberPhrases.governed[locale]}
          {governed.join(locale === "zh" ? "、" : ", ")}
        </p>
      )}
    </>
  );
}

function WayToMembers(props: DistrictProps): ReactNode {
  const { locale, address, database, district, linkTo } = props;
  const years = useMemberYears(props)
    .filter(({ hasGovernment, filed }) => !hasGovernment && filed > 0)
    .map(({ year }) => year);
  const names = regionNames(use(database.run(catalogue(address.selection.dataset))));
  if (years.length === 0) return null;
  const name = names.get(district) ?? district;
  const list = years.join(locale === "zh" ? "、" : ", ");
  return (
    <p className="notice small">
      {locale === "zh"
        ? `${name} ${list} 年${memberPhrases.without.zh}`
        : `${name} ${memberPhrases.without.en}${list}. `}
      <a href={linkTo({ selection: { scope: "members", kinds: [] } })}>{memberPhrases.open[locale]}</a>
    </p>
  );
}
