import {
  lazy,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  type CSSProperties,
  type ReactNode,
} from "react";
import type { DataSetManifest } from "../database/bundled.ts";
import type { DroppedFile, ImportLibrary, OpeningJudge } from "../ingest/imports/importLibrary.ts";
import { shellPhrases } from "../locale/phrases/shell.ts";
import { memberPhrases } from "../locale/phrases/members.ts";
import { isOfMembers, type Selection } from "../selection/selection.ts";
import type { Page } from "../selection/view.ts";
import { DataSetContext } from "../views/dataSet.ts";
import { FileSource } from "../views/files/fileSource.ts";
import { DropAnywhere } from "../views/import/DropAnywhere.tsx";
import { ImportedMarks } from "../views/import/ImportedMarks.tsx";
import { ImportNotice } from "../views/import/ImportNotice.tsx";
import type { ImportsProps } from "../views/import/importsProps.ts";
import { Empty, Failure } from "../views/Panel.tsx";
import type { PageProps } from "../views/pageProps.ts";
import { useAddress } from "./address.ts";
import { askAhead } from "./askAhead.ts";
import { EngineLine } from "./EngineLine.tsx";
import { useDatabase, useIsTaking, type PageEngine } from "./engine.ts";
import { firstChart } from "./firstChart.ts";
import { Notices } from "./Notices.tsx";
import { PageOf } from "./PageOf.tsx";
import { usePreferences } from "./preferences.ts";
import { TopBar } from "./TopBar.tsx";

// The filters are drawn at once and not again with the page that follows them.
const FilterBar = lazy(async () => {
  await firstChart; // Its controls are heavier than the charts that a reader waits for.
  return { default: memo((await import("../views/filters/FilterBar.tsx")).FilterBar) };
});
const Chips = lazy(async () => ({ default: memo((await import("../views/filters/Chips.tsx")).Chips) }));
const MembersNote = lazy(async () => ({
  default: (await import("../views/members/MembersNote.tsx")).MembersNote,
}));

/** The pages that stand in the menu. */
const menu: readonly Page[] = [
  "overview",
  "requests",
  "disputes",
  "activity",
  "compare",
  "quality",
  "difference",
  "sql",
  "data",
];

/** The pages that the filters act on. */
const filtered: ReadonlySet<Page> = new Set<Page>([
  "overview",
  "requests",
  "disputes",
  "activity",
  "compare",
  "quality",
]);

interface AppProps {
  readonly engine: PageEngine;
  readonly manifests: readonly DataSetManifest[];
  readonly library: ImportLibrary;
  /** The data set that imported reports join. */
  readonly joined: string;
}

/** Whether a selection is, or could be, of the members of a district's government: only then their note is loaded. */
function mayNeedMembers({ scope, regions }: Selection): boolean {
  return scope === "members" || (regions.length === 1 && regions.every((code) => !code.endsWith("00")));
}

/** Knows every region, so it is loaded with the first file. */
function lazyJudge(engine: PageEngine, joined: string, library: ImportLibrary): OpeningJudge {
  let judge: Promise<OpeningJudge> | null = null;
  return async (reports) => {
    judge ??= import("../queries/openingJudge.ts").then(({ createOpeningJudge }) =>
      createOpeningJudge(() => engine.database, joined, library.state),
    );
    return (await judge)(reports);
  };
}

/** What could not be fetched stays so until the page is loaded anew; the address keeps what was chosen. */
function reloadPage(): void {
  if (navigator.onLine) window.location.reload();
}

/** The shell: address in, page out. */
export function App({ engine, manifests, library, joined }: AppProps): ReactNode {
  const { locale, theme, setLocale, setTheme } = usePreferences();
  const navigation = useAddress(manifests);
  const { address, go, linkTo } = navigation;
  // The page keeps what it shows, untouched and dimmed, until all of its panels have the new answers.
  const shown = useDeferredValue(navigation);
  const database = useDatabase(engine);
  const isTaking = useIsTaking(engine);
  askAhead(database, address);
  const manifest = manifests.find(({ name }) => name === address.selection.dataset);
  const shownManifest = manifests.find(({ name }) => name === shown.address.selection.dataset);
  const simulated = useMemo(
    () => manifests.filter((one) => one.simulated).map(({ name }) => name),
    [manifests],
  );

  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.lang = locale === "zh" ? "zh-CN" : "en";
    document.title = `${shellPhrases.name[locale]} · ${shellPhrases.tagline[locale]}`;
  }, [theme, locale]);

  const judge = useMemo(() => lazyJudge(engine, joined, library), [engine, joined, library]);
  const addFiles = useCallback(
    (files: readonly DroppedFile[]) => {
      go({ page: "data", view: { report: null } });
      void library.add(files, judge);
    },
    [go, library, judge],
  );

  const files = useMemo(
    () => ({ database, locale, theme, address: shown.address, linkTo: shown.linkTo }),
    [database, locale, theme, shown],
  );

  if (manifest === undefined || shownManifest === undefined)
    return <Empty>{shellPhrases.noSuchData[locale]}</Empty>;
  const props: PageProps = { database, locale, theme, address, go, linkTo };
  const imports: ImportsProps = { ...props, ...shown, library, judge, joined, isTaking };
  return (
    <DataSetContext value={shownManifest}>
      <TopBar
        locale={locale}
        theme={theme}
        page={address.page}
        pages={menu}
        dataset={manifest.name}
        datasets={manifests}
        linkTo={linkTo}
        onDataset={(name) => {
          const chosen = manifests.find((one) => one.name === name);
          if (chosen !== undefined) window.location.hash = `#/overview?data=${name}&${chosen.opening}`;
        }}
        onLocale={setLocale}
        onTheme={setTheme}
      />
      {filtered.has(address.page) ? (
        <div className="filters">
          <div>
            <Failure key={address.selection.dataset} locale={locale} onRetry={engine.retry}>
              <Suspense fallback={<div className="filterplace" />}>
                <FilterBar {...props} />
                <Chips {...props} />
              </Suspense>
            </Failure>
          </div>
        </div>
      ) : null}
      <main className="page" tabIndex={-1}>
        <EngineLine engine={engine} locale={locale} />
        <DropAnywhere locale={locale} onOver={library.prepare} onFiles={addFiles} />
        <ImportNotice {...imports} />
        {filtered.has(address.page) && mayNeedMembers(shown.address.selection) ? (
          <Failure key={address.selection.dataset} locale={locale} onRetry={engine.retry}>
            <Suspense fallback={null}>
              <MembersNote {...props} {...shown} />
            </Suspense>
          </Failure>
        ) : null}
        <Notices ignored={address.ignored} isSimulated={shownManifest.simulated} locale={locale} />
        <div
          className={`shown${shownManifest.simulated ? " simulated" : ""}${isOfMembers(shown.address.selection) ? " members" : ""}`}
          style={
            {
              "--simulated": `"${shellPhrases.simulatedMark[locale]}"`,
              "--members": `"${memberPhrases.mark[locale]}"`,
            } as CSSProperties
          }
          aria-busy={shown !== navigation}
        >
          <Failure
            locale={locale}
            words={shellPhrases.pageFailed}
            question={shown.address.page}
            onRetry={reloadPage}
          >
            <Suspense fallback={<div className="waiting" style={{ height: 480 }} />}>
              <ImportedMarks {...imports}>
                <FileSource value={files}>
                  <PageOf
                    {...imports}
                    manifest={shownManifest}
                    simulated={simulated}
                    console={engine.console}
                  />
                </FileSource>
              </ImportedMarks>
            </Suspense>
          </Failure>
        </div>
      </main>
    </DataSetContext>
  );
}
