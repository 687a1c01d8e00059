import { lazy, memo, type ComponentProps, type ReactNode } from "react";
import type { DataSetManifest } from "../database/bundled.ts";
import { shellPhrases } from "../locale/phrases/shell.ts";
import type { ImportsProps } from "../views/import/importsProps.ts";
import { OverviewPage } from "../views/overview/OverviewPage.tsx";
import { Empty } from "../views/Panel.tsx";
import type { PageEngine } from "./engine.ts";
import { pages } from "./pages.ts";

const RequestsPage = lazy(async () => ({ default: (await pages.requests()).RequestsPage }));
const DisputesPage = lazy(async () => ({ default: (await pages.disputes()).DisputesPage }));
const ActivityPage = lazy(async () => ({ default: (await pages.activity()).ActivityPage }));
const ComparePage = lazy(async () => ({ default: (await pages.compare()).ComparePage }));
const QualityPage = lazy(async () => {
  const [{ QualityPage: Page }, { openWaivers }] = await pages.quality();
  const book = await openWaivers();
  return {
    default: (props: Omit<ComponentProps<typeof Page>, "book">) => <Page {...props} book={book} />,
  };
});
const ReportPage = lazy(async () => ({ default: (await pages.report()).ReportPage }));
const ImportedReportNote = lazy(async () => ({
  default: (await import("../views/import/ImportedReportNote.tsx")).ImportedReportNote,
}));
const DifferencePage = lazy(async () => ({ default: (await pages.difference()).DifferencePage }));
const SqlPage = lazy(async () => ({ default: (await import("../views/sql/SqlPage.tsx")).SqlPage }));
const DataPage = lazy(async () => ({ default: (await import("../views/data/DataPage.tsx")).DataPage }));

interface PageOfProps extends ImportsProps {
  readonly manifest: DataSetManifest;
  readonly simulated: readonly string[];
  readonly console: PageEngine["console"];
}

/** The page of an address; all but the overview are loaded when they are first opened. */
export const PageOf = memo(function PageOf(props: PageOfProps): ReactNode {
  const { manifest, simulated, console, ...pageProps } = props;
  switch (props.address.page) {
    case "overview":
      return <OverviewPage {...pageProps} />;
    case "requests":
      return <RequestsPage {...pageProps} />;
    case "disputes":
      return <DisputesPage {...pageProps} />;
    case "activity":
      return <ActivityPage {...pageProps} />;
    case "compare":
      return <ComparePage {...pageProps} />;
    case "quality":
      return <QualityPage {...pageProps} hasAllOrgans={manifest.hasAllOrgans} />;
    case "report":
      return (
        <>
          <ImportedReportNote {...pageProps} />
          <ReportPage {...pageProps} isSimulated={manifest.simulated} />
        </>
      );
    case "difference":
      return <DifferencePage {...pageProps} />;
    case "data":
      return <DataPage {...pageProps} />;
    case "sql":
      return <SqlPage {...pageProps} simulated={simulated} console={console} />;
    default:
      return <Empty>{shellPhrases.notFound[props.locale]}</Empty>;
  }
});
