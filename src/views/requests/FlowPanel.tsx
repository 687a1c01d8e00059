import { use, useDeferredValue, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { Target } from "../../charts/option.ts";
import { applicantCodes } from "../../form/applicants.ts";
import { flowOption } from "../../charts/flowOption.ts";
import "../../charts/registerFlow.ts";
import { writeFraction } from "../../charts/words.ts";
import { formatNumber } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { yearColumns } from "../../queries/points.ts";
import {
  flowCodes,
  reasonFlowCodes,
  requestFlow,
  type Flow,
  type FlowNode,
} from "../../queries/requestFlow.ts";
import { yearly } from "../../queries/yearly.ts";
import { isSideBySide } from "../../selection/selection.ts";
import { isOutcomeGroup } from "../../selection/view.ts";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { destinationOf } from "../overview/drill.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";
import type { Destination } from "../pageProps.ts";
import { useNarrow } from "../useNarrow.ts";
import { FlowList } from "./FlowList.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { columnBefore, placeName, reportPlace, shownColumn } from "./place.ts";
import { PlaceChoice } from "./PlaceChoice.tsx";
import { flowFile } from "./requestFiles.ts";

const codes = [...flowCodes, ...reasonFlowCodes];

/** What happens to a request: from who asked to outcome and reason. */
export function FlowPanel(props: PageProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      {...props}
      size="wide"
      sql={sqlLink(props, "flow")}
      title={requestsPhrases.flow[locale]}
      measure={requestsPhrases.flowMeasure[locale]}
      definition={requestsPhrases.flowDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.year, shown.view.report])}
    >
      {(face) => <FlowAnswer {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

function FlowAnswer({
  address,
  database,
  locale,
  theme,
  go,
  linkTo,
  face,
}: PageProps & { readonly face: Face }): ReactNode {
  const { selection, view } = address;
  const isNarrow = useNarrow();
  // The main figures together, so that the flow adds up; the reasons each, drawn where their group is whole.
  const asked = database.run(yearly(selection, codes));
  const main = use(database.run(yearly(selection, flowCodes, "together")));
  const reasons = use(asked);
  const whole = yearColumns(main, selection);
  const detailed = yearColumns(reasons, selection);
  // With one report the two agree; with several the reasons may stand on more reports than the flow.
  const columns = isSideBySide(selection)
    ? detailed
    : whole.map((column, index) => withReasons(column, detailed[index]));
  const drawn = columns.filter((one) => requestFlow(one) !== null);
  const column = shownColumn(drawn, view);
  const flow = column === null ? null : requestFlow(column);
  if (column === null || flow === null) return <Empty>{requestsPhrases.flowUnknown[locale]}</Empty>;
  const earlier = columnBefore(columns, column);
  // Of other reports, or of more or fewer, the year before says nothing about this one.
  const isSameBasis = earlier !== null && statedIn(earlier) === statedIn(column);
  const before = isSameBasis ? requestFlow(earlier) : null;
  const sentence = describe(flow, placeName(column, locale), locale);
  const offer = <TableOffer table={() => flowFile(flow, before, column, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <PlaceChoice columns={drawn} shown={column} locale={locale} go={go} />
        <FlowTable flow={flow} before={before} locale={locale} />
      </>
    );
  const targetOf = ({ code, outcome }: FlowNode): Target => ({
    ...reportPlace(column, code),
    ...(outcome !== null && isOutcomeGroup(outcome) ? { group: outcome } : {}),
  });
  const destinationFrom = (target: Target): Destination | null =>
    target.organ === undefined ? leadOf(target, column.year) : destinationOf(target, address, null);
  return (
    <>
      {offer}
      <PlaceChoice columns={drawn} shown={column} locale={locale} go={go} />
      {isNarrow ? (
        <FlowList
          flow={flow}
          before={before}
          locale={locale}
          linkOf={(node) => {
            const destination = destinationFrom(targetOf(node));
            return destination === null ? null : linkTo(destination);
          }}
        />
      ) : (
        <div className="flow" tabIndex={0} role="group" aria-label={requestsPhrases.flowMeasure[locale]}>
          <Chart
            option={flowOption(flow, { locale, theme, year: column.year, before, targetOf })}
            label={`${requestsPhrases.flow[locale]}: ${sentence}`}
            height={640}
            onSelect={(target) => {
              const destination = destinationFrom(target);
              if (destination !== null) go(destination);
            }}
          />
        </div>
      )}
      <p className="finding small">
        {sentence}
        {earlier !== null && !isSameBasis ? ` ${requestsPhrases.otherBasis[locale]}` : null}
      </p>
    </>
  );
}

/** On how many reports the flow of a place stands. */
function statedIn({ row }: Column): number {
  return row?.totals["carried_in.total"].stated ?? 0;
}

/** Where a place of the flow leads on the overview: an applicant to theirs, a group to its reasons, what is carried out to a ranking. */
function leadOf({ code, group }: Target, year: number): Destination | null {
  const applicant = applicantCodes.find((one) => code === `new_received.${one}`);
  const view = { year, open: group ?? null };
  if (applicant !== undefined) return { page: "overview", selection: { applicant }, view };
  if (code === "carried_out.total") return { page: "overview", view: { ...view, measure: code } };
  return code === undefined ? null : { page: "overview", view };
}

type Column = ReturnType<typeof yearColumns<(typeof codes)[number]>>[number];

/** The main figures of a place with the reasons of the same place, where both stand on the same reports. */
function withReasons(main: Column, detailed: Column | undefined): Column {
  if (main.row === null || detailed?.row === null || detailed === undefined) return main;
  const stated = main.row.totals["carried_in.total"].stated;
  const isSame = reasonFlowCodes.every((code) => detailed.row?.totals[code].stated === stated);
  const unknown = { sum: null, stated: 0, fromText: 0 };
  const reasons = Object.fromEntries(
    reasonFlowCodes.map((code) => [code, isSame ? (detailed.row?.totals[code] ?? unknown) : unknown]),
  );
  return { ...main, row: { ...main.row, totals: { ...main.row.totals, ...reasons } } };
}

function describe(flow: Flow, place: string, locale: PageProps["locale"]): string {
  const into = flow.links
    .filter(({ target }) => target === "caseload")
    .reduce((sum, { value }) => sum + value, 0);
  const out = flow.links.filter(({ source }) => source === "caseload");
  const largest = out.reduce(
    (most, one) => (one.value > most.value ? one : most),
    out[0] ?? { target: "", value: 0 },
  );
  const name = flow.nodes.find((node) => node.name === largest.target)?.label[locale] ?? "";
  return locale === "zh"
    ? `${place}应办 ${formatNumber(into, locale)} 件，最多的去向是${name}，${writeFraction(largest.value, into, locale)}。`
    : `${place}: a caseload of ${formatNumber(into, locale)}; most went to ${name.toLowerCase()}, ${writeFraction(largest.value, into, locale)}.`;
}
