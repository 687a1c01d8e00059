import { use, useDeferredValue, Suspense, type ReactNode } from "react";
import type { Severity } from "../../form/rule.ts";
import { formatNumber, formatShare } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { carryPairs } from "../../queries/carryPairs.ts";
import { coverage } from "../../queries/coverage.ts";
import { coverageCounts } from "../../queries/coverageCounts.ts";
import { chainYears } from "../../queries/chainLines.ts";
import { blankShare, chainCounts } from "../../queries/qualitySummary.ts";
import type { PageProps } from "../pageProps.ts";
import { Failure } from "../Panel.tsx";
import { SummaryCard } from "./SummaryCard.tsx";
import { useCoverage } from "./useCoverage.ts";
import { useQuality, type QualityProps } from "./useQuality.ts";

/** The answer in one look: how much was judged, how much is wrong, missing, blank and broken. */
export function Summary(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <section aria-label={qualityPhrases.summary[locale]} aria-busy={shown !== address}>
      <Failure
        key={JSON.stringify([shown.selection, shown.view.reach])}
        locale={locale}
        onRetry={() => database.forgetFailures()}
      >
        <Suspense fallback={<div className="waiting" style={{ height: 112, marginBottom: 24 }} />}>
          <Cards {...props} address={shown} />
        </Suspense>
      </Failure>
    </section>
  );
}

function Cards(props: QualityProps): ReactNode {
  const { locale, address, database } = props;
  // Asked first: the panels on coverage and carry-over then need not wait for the rules.
  void database.run(coverage(address.selection, address.view.reach));
  void database.run(carryPairs(address.selection, address.view.reach, address.selection.applicant));
  const quality = useQuality(props);
  const counted = quality.findings.filter(({ isWaived }) => !isWaived);
  const waived = quality.findings.length - counted.length;
  const reportsWith = (severity: Severity): number =>
    new Set(counted.filter((one) => one.severity === severity).map(({ report }) => report)).size;
  const n = (value: number): string => formatNumber(value, locale);
  const full = quality.judged.filter((one) => one.coverage === "full").length;
  const [errors, warnings] = [reportsWith("error"), reportsWith("warning")];
  const faulty = qualityCounts.faulty(n(warnings))[locale];
  const blank = blankShare(quality.judged);
  return (
    <div className="keys checks-row">
      <SummaryCard
        {...props}
        panel="open"
        label={qualityPhrases.judged[locale]}
        figure={n(quality.judged.length)}
        detail={qualityCounts.judged(n(full), n(quality.judged.length - full))[locale]}
      />
      <SummaryCard
        {...props}
        panel="rules"
        label={qualityPhrases.faulty[locale]}
        figure={n(errors)}
        isBad={errors > 0}
        detail={waived === 0 ? faulty : `${faulty} · ${qualityCounts.waived(n(waived))[locale]}`}
        view={{ severity: errors > 0 ? "error" : null, rule: null, whose: null, when: null }}
      />
      <CoverageCard {...props} />
      <SummaryCard
        {...props}
        panel="rules"
        label={qualityPhrases.blank[locale]}
        figure={blank.share === null ? null : writeSmallShare(blank.share, locale)}
        detail={
          blank.share === null
            ? qualityPhrases.blankNone[locale]
            : qualityCounts.blanks(n(blank.blank), n(blank.cells), n(blank.reports))[locale]
        }
        view={{ severity: null, rule: "S3-BLANK", whose: null, when: null }}
      />
      <ChainCard {...props} address={address} />
    </div>
  );
}

/** A share that is not zero never reads as zero. */
function writeSmallShare(share: number, locale: PageProps["locale"]): string {
  return share > 0 && share < 0.0005 ? `< ${formatShare(0.001, locale)}` : formatShare(share, locale);
}

function CoverageCard(props: QualityProps): ReactNode {
  const { locale } = props;
  const { due, filed, full } = coverageCounts(useCoverage(props), null);
  const [there, wanted, whole] = [filed, due, full].map((value) => formatNumber(value, locale));
  return (
    <SummaryCard
      {...props}
      panel="coverage"
      label={qualityPhrases.covered[locale]}
      figure={due === 0 ? null : formatShare(filed / due, locale)}
      detail={qualityCounts.covered(there ?? "", wanted ?? "", whole ?? "")[locale]}
    />
  );
}

function ChainCard(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const { selection, view } = address;
  const pairs = use(database.run(carryPairs(selection, view.reach, selection.applicant)));
  const years = chainYears(pairs);
  const { broken, judged, open } = chainCounts(pairs.filter(({ year }) => years.includes(year)));
  return (
    <SummaryCard
      {...props}
      panel="chain"
      label={qualityPhrases.chainBroken[locale]}
      figure={formatNumber(broken, locale)}
      isBad={broken > 0}
      detail={qualityCounts.chain(formatNumber(judged, locale), formatNumber(open, locale))[locale]}
    />
  );
}
