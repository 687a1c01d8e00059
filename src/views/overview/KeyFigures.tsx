import { Suspense, use, useDeferredValue, type ReactNode } from "react";
import { writeBasis } from "../../charts/words.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { keyFigures, type KeyFigure } from "../../queries/keyFigures.ts";
import { latestYear } from "../../queries/latestYear.ts";
import { isInForm } from "../../form/cells.ts";
import { formDue } from "../../form/form.ts";
import { comparable } from "../../form/series.ts";
import type { Measure } from "../../queries/measures.ts";
import { measureCodes } from "../../queries/measures.ts";
import { disclosureMeasures, overviewMeasures } from "../../queries/overviewMeasures.ts";
import { isOfMembers, isSideBySide } from "../../selection/selection.ts";
import { disclosureRates } from "../../selection/view.ts";
import { ImportedSign } from "../import/ImportedSign.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty, Failure } from "../Panel.tsx";
import { rankingPlace } from "./RankingPanel.tsx";
import { KeyFigureTable } from "./KeyFigureTable.tsx";
import { writeMeasure, writeMeasureChange, writeWithheld } from "./rateWords.ts";
import { useFocusYear } from "./useFocusYear.ts";

/** The figures a minister asks for first; a table of organs where they stand side by side. */
export function KeyFigures(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <section aria-label={overviewPhrases.keyFigures[locale]} aria-busy={shown !== address}>
      <Failure
        question={JSON.stringify(shown.selection)}
        locale={locale}
        onRetry={() => database.forgetFailures()}
      >
        <Suspense fallback={<div className="waiting keyswaiting" role="status" />}>
          {isSideBySide(shown.selection) ? (
            <KeyFigureTable {...props} address={shown} />
          ) : (
            <KeyCards {...props} address={shown} />
          )}
        </Suspense>
      </Failure>
    </section>
  );
}

/** Whether the form of a year prints what a measure needs; before 2019 there are figures, but no rates. */
export function isMeasuredIn(measure: Measure, year: number): boolean {
  const form = formDue(year);
  if (form === "form_pre2019") return measure.kind === "figure";
  return form === null || measureCodes(measure).every((code) => isInForm(code, form));
}

function KeyCards(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const measures = overviewMeasures(address.view.rate);
  const year = useFocusYear(props, latestYear(address.selection));
  const [row] = use(database.run(keyFigures(address.selection, measures, year)));
  if (row === undefined) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  return (
    <>
      <p className="quiet small keyyear">
        {row.year}
        {overviewPhrases.keyYear[locale]} ·{" "}
        {writeBasis({ stated: row.reports, reports: row.reports }, locale)}{" "}
        <ImportedSign filed={{ key: null, year: row.year }} />
      </p>
      <div className="keys">
        {measures.map((measure, index) => {
          const figure = row.figures[index];
          return figure === undefined ? null : (
            <KeyCard
              key={measure.name}
              {...props}
              measure={measure}
              figure={figure}
              year={row.year}
              reports={row.reports}
            />
          );
        })}
      </div>
    </>
  );
}

interface KeyCardProps extends PageProps {
  readonly measure: Measure;
  readonly figure: KeyFigure;
  readonly year: number;
  readonly reports: number;
}

function KeyCard(props: KeyCardProps): ReactNode {
  const { measure, figure, year, reports, locale, address, go, linkTo } = props;
  const isPrinted = isMeasuredIn(measure, year);
  const written = isPrinted ? writeMeasure(measure, figure.total, locale) : null;
  const isOneSeries = measureCodes(measure).every((code) => comparable(code, year, year - 1));
  const change = isOneSeries ? writeMeasureChange(measure, figure.now, figure.before, locale) : null;
  const isBound =
    (figure.stated < reports || isOfMembers(address.selection)) &&
    measure.kind === "figure" &&
    written !== null;
  const basis = writeBasis({ stated: figure.stated, reports }, locale);
  return (
    <div className="key" title={written?.exact}>
      <span className="small">
        <MeasureName measure={measure} locale={locale} address={address} go={go} />
      </span>
      {written === null ? (
        <span className="withheld">
          {isPrinted ? writeWithheld(measure, figure.total, locale) : overviewPhrases.notInForm[locale]}
        </span>
      ) : (
        <a
          className="figure"
          href={linkTo({ view: { measure: measure.name } })}
          title={overviewPhrases.whoHolds[locale]}
          onClick={() => document.getElementById(rankingPlace)?.scrollIntoView({ block: "center" })}
        >
          {isBound ? "≥ " : ""}
          {written.value}
          <small>{written.unit}</small>
        </a>
      )}
      <span className="small quiet">
        {written?.fraction === undefined ? "" : `${written.fraction} · `}
        {isPrinted ? basis : ""}
      </span>
      {change === null ? null : (
        <span className="small">
          {change}
          <a
            className="towhy"
            href={linkTo({ page: "compare", view: { measure: measure.name, base: null } })}
            title={overviewPhrases.whyTitle[locale]}
          >
            {overviewPhrases.why[locale]} ›
          </a>{" "}
          <span className="quiet change">{writeYearBefore(figure.organs, reports, year, locale)}</span>
        </span>
      )}
    </div>
  );
}

/**
 * What a change is held against: the year before, over the organs that state the figure in both. Not said of one report
 * alone; of one among many it is, or its change would pass for that of all.
 */
function writeYearBefore(organs: number, reports: number, year: number, locale: PageProps["locale"]): string {
  const before = locale === "zh" ? "较上年" : `on ${year - 1}`;
  if (reports === 1) return before;
  const same = organs === 1 ? "the one organ in both" : `same ${organs} organs`;
  return locale === "zh" ? `${before}，相同的 ${organs} 个单位` : `${before}, ${same}`;
}

/** The name of a measure; the disclosure rate offers its three definitions by name. */
function MeasureName({
  measure,
  locale,
  address,
  go,
}: Pick<KeyCardProps, "measure" | "locale" | "address" | "go">): ReactNode {
  if (!disclosureRates.some((rate) => rate === measure.name)) return measure.label[locale];
  return (
    <select
      aria-label={overviewPhrases.disclosureRate[locale]}
      className="inline"
      value={address.view.rate}
      onChange={(event) => {
        const rate = disclosureRates.find((one) => one === event.target.value);
        if (rate !== undefined) go({ view: { rate } });
      }}
    >
      {disclosureRates.map((rate) => (
        <option key={rate} value={rate}>
          {disclosureMeasures[rate].label[locale]}
        </option>
      ))}
    </select>
  );
}
