import { use, useDeferredValue, useState, type ReactNode } from "react";
import { barsHeight, barsOption, type BarSeries, type BarsFrame } from "../../charts/barsOption.ts";
import { Chart } from "../../charts/Chart.tsx";
import type { YearMark } from "../../charts/formBreak.ts";
import type { Target } from "../../charts/option.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { Unit } from "../../form/disclosure.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { FigureMeasure } from "../../queries/measures.ts";
import type { overviewYears } from "../../queries/overviewYears.ts";
import { isKnown, isPartial, pointOf, yearColumns, type YearColumn } from "../../queries/points.ts";
import { yearly } from "../../queries/yearly.ts";
import { BandLegend } from "../BandLegend.tsx";
import { BandSwitch } from "../BandSwitch.tsx";
import { sqlLink, type SqlExampleName } from "../sqlLink.ts";
import { Choice } from "../Choice.tsx";
import { useBand } from "../useBand.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { TableOffer } from "../files/TableOffer.tsx";
import { leftOut } from "./findings.ts";
import { yearFile } from "./yearFile.ts";
import { YearTable } from "./YearTable.tsx";

export interface YearlyPanelProps<Code extends ValueCode> extends PageProps {
  readonly title: string;
  readonly measure: string;
  readonly definition: ReactNode;
  readonly series: readonly BarSeries<Code>[];
  readonly counted: "each" | "together";
  /** The question its page asks for several such panels at once; else one of its own. */
  readonly ask?: typeof overviewYears<Code>;
  readonly unit: Unit;
  readonly arrangement: BarsFrame["arrangement"];
  /** The sentence that says what the chart shows. */
  readonly finding: (columns: readonly YearColumn<Code>[]) => string;
  readonly onSelect: (target: Target) => void;
  readonly onLegend?: (series: BarSeries<Code>) => void;
  readonly tools?: ReactNode;
  readonly size?: "half" | "wide" | "third";
  /** The name of its question among the examples of the SQL page. */
  readonly example?: SqlExampleName;
  /** Years from which a law changed what is counted. */
  readonly marks?: readonly YearMark[];
  /** The figure in which one organ is held against its kind; nothing where the chart shows shares. */
  readonly against?: FigureMeasure;
}

/** A chart of figures by year with its legend, its sentence and its table twin. */
export function YearlyPanel<Code extends ValueCode>(props: YearlyPanelProps<Code>): ReactNode {
  const { address, database, locale, title, tools, size = "half" } = props;
  const shown = useDeferredValue(address.selection);
  const [face, setFace] = useState<"chart" | "table">("chart");
  return (
    <Panel
      locale={locale}
      title={title}
      measure={props.measure}
      definition={props.definition}
      size={size}
      hasFiles
      isStale={shown !== address.selection}
      question={JSON.stringify(shown)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, props.example)}
      tools={
        <>
          {tools}
          {props.against === undefined ? null : <BandSwitch {...props} />}
          <Choice
            label={`${panelPhrases.chart[locale]} / ${panelPhrases.table[locale]}`}
            value={face}
            options={[
              { value: "chart", label: panelPhrases.chart[locale] },
              { value: "table", label: panelPhrases.table[locale] },
            ]}
            onChange={setFace}
          />
        </>
      }
    >
      <YearlyAnswer {...props} address={{ ...address, selection: shown }} face={face} />
    </Panel>
  );
}

function YearlyAnswer<Code extends ValueCode>(
  props: YearlyPanelProps<Code> & { readonly face: "chart" | "table" },
): ReactNode {
  const { address, database, locale, theme, series, unit, arrangement, face, title, finding } = props;
  const { ask = yearly<Code> } = props;
  const [lit, setLit] = useState<string | null>(null);
  const codes = series.map(({ code }) => code);
  const rows = use(database.run(ask(address.selection, codes, props.counted)));
  const band = useBand(props, props.against);
  const columns = yearColumns(rows, address.selection);
  if (columns.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  // Side by side a report without any of the figures gets no row; it is named below, and in the table.
  const isLying = columns.some(({ organ }) => organ !== null);
  const known = columns.filter((column) => isKnown(column, codes));
  const drawn = isLying || known.length === 0 ? known : columns;
  const sentence = finding(columns);
  const isBound =
    arrangement !== "share" && drawn.some((column) => codes.some((code) => isPartial(pointOf(column, code))));
  const twin = { columns, series, unit, locale, band };
  const offer = <TableOffer table={() => yearFile(twin)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <YearTable {...twin} caption={title} />
      </>
    );
  return (
    <>
      {offer}
      <ul className="legend">
        {series.map((one) => (
          <li key={one.code} onMouseEnter={() => setLit(one.label[locale])} onMouseLeave={() => setLit(null)}>
            <i className={one.isPending === true ? "hatched" : undefined} style={{ background: one.color }} />
            {one.target?.group === undefined || props.onLegend === undefined ? (
              one.label[locale]
            ) : (
              <button type="button" onClick={() => props.onLegend?.(one)}>
                {one.label[locale]} ›
              </button>
            )}
          </li>
        ))}
        {isBound ? (
          <li>
            <i className="hatched bound" />
            {overviewPhrases.bound[locale]}
          </li>
        ) : null}
        {band === undefined ? null : (
          <BandLegend
            locale={locale}
            of={arrangement === "side" && series.length > 1 ? props.against?.label[locale] : undefined}
          />
        )}
      </ul>
      {drawn.length === 0 ? (
        <Empty>{overviewPhrases.noneStated[locale]}</Empty>
      ) : (
        <Chart
          option={barsOption(drawn, series, {
            ...{ locale, theme, unit, arrangement, focus: address.view.year },
            ...(props.marks === undefined ? {} : { marks: props.marks }),
            ...(band === undefined ? {} : { band }),
          })}
          label={`${title}: ${sentence}`}
          height={barsHeight(drawn, series.length, arrangement)}
          onSelect={props.onSelect}
          highlighted={lit}
        />
      )}
      <p className="finding small">
        {known.length === 0 ? null : sentence} {isLying ? leftOut(columns, drawn, codes, locale) : null}
      </p>
    </>
  );
}
