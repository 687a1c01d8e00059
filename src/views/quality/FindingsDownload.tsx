import { Suspense, useDeferredValue, type ReactNode } from "react";
import { CorrectionDownload } from "../correction/CorrectionDownload.tsx";
import { Failure } from "../Panel.tsx";
import { narrowed } from "./narrowing.ts";
import { useQuality, type QualityProps } from "./useQuality.ts";

/** Workbooks for the organs whose reports the list of findings names, waived findings apart. */
export function FindingsDownload(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Failure
      question={JSON.stringify([shown.selection, shown.view.reach])}
      locale={locale}
      onRetry={() => database.forgetFailures()}
    >
      <Suspense fallback={<CorrectionDownload database={database} locale={locale} reports={[]} />}>
        <Found {...props} address={shown} isStale={shown !== address} />
      </Suspense>
    </Failure>
  );
}

function Found(props: QualityProps & { readonly isStale: boolean }): ReactNode {
  const { address, database, locale, isStale } = props;
  const left = narrowed(useQuality(props).findings, address.view).filter(({ isWaived }) => !isWaived);
  const reports = [...new Set(left.map(({ report }) => report))];
  return <CorrectionDownload database={database} locale={locale} reports={isStale ? [] : reports} />;
}
