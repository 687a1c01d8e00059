import { Select } from "antd";
import { useDeferredValue, useId, type ReactNode } from "react";
import type { Denominator } from "../../ingest/denominator/denominator.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { isKindCode, kinds } from "../../place/kinds.ts";
import type { CatalogueRow } from "../../queries/catalogue.ts";
import { measureGroups, measureOf } from "../../queries/compareMeasures.ts";
import { sideBySideLimit } from "../../selection/selection.ts";
import { peerGroups } from "../../selection/view.ts";
import { Choice } from "../Choice.tsx";
import { Controls } from "../filters/FilterBar.tsx";
import type { PageProps } from "../pageProps.ts";
import { Panel } from "../Panel.tsx";
import type { CompareProps } from "./ComparePage.tsx";
import { DenominatorFiles } from "./DenominatorFiles.tsx";
import { GroupEditor } from "./GroupEditor.tsx";
import { scaleLabel } from "./scale.ts";
import { useComparison, type Comparison } from "./useComparison.ts";

interface WhomProps extends CompareProps {
  readonly onDenominators: (denominators: readonly Denominator[]) => void;
}

/** Whom, against whom, by what: everything the page compares is chosen here and stands in the address. */
export function WhomPanel(props: WhomProps): ReactNode {
  const { address, database, locale, theme } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={comparePhrases.whom[locale]}
      size="wide"
      isStale={shown !== address}
      // What was typed and what became of a file outlive the choices made meanwhile.
      question={address.selection.dataset}
      onRetry={() => database.forgetFailures()}
      height={120}
    >
      <Controls theme={theme} locale={locale}>
        <Fields {...props} address={shown} />
      </Controls>
    </Panel>
  );
}

function Fields(props: WhomProps): ReactNode {
  const { address, locale, go } = props;
  const { view } = address;
  const comparison = useComparison(props, props.denominators);
  const { lit, own, scale } = comparison;
  return (
    <>
      <div className="whom">
        <Field label={comparePhrases.organs[locale]}>
          <OrganSelect
            label={comparePhrases.organs[locale]}
            placeholder={comparePhrases.organsPlaceholder[locale]}
            rows={comparison.catalogue}
            value={lit}
            most={sideBySideLimit}
            locale={locale}
            onChange={(organs) =>
              go({ selection: { organs, regions: organs.length === 0 ? address.selection.regions : [] } })
            }
          />
        </Field>
        <Field label={comparePhrases.peers[locale]}>
          <Choice
            label={comparePhrases.peers[locale]}
            value={view.peers}
            options={peerGroups.map((group) => ({
              value: group,
              label: comparePhrases[group][locale],
              title: comparePhrases[`${group}Note`][locale],
              isDisabled: own === null && group !== "own" && group !== "kind",
            }))}
            onChange={(peers) => go({ view: { peers } })}
          />
        </Field>
        <Field label={comparePhrases.measure[locale]}>
          <Select
            aria-label={comparePhrases.measure[locale]}
            className="measure"
            value={scale.measure.name}
            showSearch={{ optionFilterProp: "label" }}
            popupMatchSelectWidth={360}
            listHeight={420}
            onChange={(measure: string) => go({ view: { measure } })}
            options={measureGroups().map(({ label, measures }) => ({
              label: label[locale],
              title: label[locale],
              options: measures.map((one) => ({ value: one.name, label: one.label[locale] })),
            }))}
          />
        </Field>
        <DenominatorFiles {...props} comparison={comparison} />
      </div>
      {view.peers === "own" ? <GroupEditor {...props} rows={comparison.catalogue} /> : null}
      <p className="small">{summary(comparison, view.peers, address.selection.panel === "same", locale)}</p>
      <Remarks {...props} comparison={comparison} />
    </>
  );
}

/** What is compared, in one line. */
function summary(
  { own, names, peers, scale, lit }: Comparison,
  group: CompareProps["address"]["view"]["peers"],
  isSame: boolean,
  locale: PageProps["locale"],
): string {
  const note = own === null && group !== "own" ? "selectionNote" : (`${group}Note` as const);
  const whom =
    lit.length === 0
      ? ""
      : `${lit.map((organ) => names.get(organ) ?? organ).join(locale === "zh" ? "、" : ", ")} · `;
  const same = isSame
    ? locale === "zh"
      ? `，${comparePhrases.panelSame.zh}`
      : `, ${comparePhrases.panelSame.en}`
    : "";
  return locale === "zh"
    ? `${whom}${comparePhrases[note].zh}（${peers.size} 个${same}） · ${scaleLabel(scale, locale)}`
    : `${whom}${comparePhrases[note].en} (${peers.size}${same}) · ${scaleLabel(scale, locale)}`;
}

/** What the reader must know before believing the comparison. */
function Remarks({
  address,
  locale,
  comparison,
}: WhomProps & { readonly comparison: Comparison }): ReactNode {
  const { view, selection } = address;
  const { lit, own, rows, scale } = comparison;
  const kindsOfLit = new Set(rows.filter(({ organ }) => lit.includes(organ)).map(({ kind }) => kind));
  const isUnknown = view.measure !== null && measureOf(view.measure) === null;
  const remarks = [
    own === null ? comparePhrases.chooseOne[locale] : null,
    kindsOfLit.size > 1 ? comparePhrases.mixedKinds[locale] : null,
    isUnknown ? `${comparePhrases.unknownMeasure[locale]} ${scale.measure.label[locale]}` : null,
    selection.applicant === "total" ? null : comparePhrases.applicantIgnored[locale],
  ].filter((remark) => remark !== null);
  return remarks.map((remark) => (
    <p key={remark} className="quiet small">
      {remark}
    </p>
  ));
}

/** A control with its name over it. */
export function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="quiet small">
        {label}
      </span>
      {children}
    </div>
  );
}

interface OrganSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly rows: readonly CatalogueRow[];
  readonly value: readonly string[];
  readonly most: number;
  readonly locale: PageProps["locale"];
  readonly onChange: (organs: readonly string[]) => void;
}

/** Organs by kind, found by typing a part of their names. */
export function OrganSelect(props: OrganSelectProps): ReactNode {
  const { label, placeholder, rows, value, most, locale, onChange } = props;
  const codes = [...new Set(rows.map(({ kind_code }) => kind_code))].filter(isKindCode);
  const order = Object.keys(kinds);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      className="organs"
      placeholder={placeholder}
      value={[...value]}
      maxCount={most}
      maxTagCount="responsive"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={380}
      listHeight={420}
      onChange={(organs: string[]) => onChange(organs)}
      options={codes
        .sort((a, b) => order.indexOf(a) - order.indexOf(b))
        .map((kind) => ({
          label: kinds[kind].label[locale],
          title: kinds[kind].label[locale],
          options: rows
            .filter(({ kind_code }) => kind_code === kind)
            .map(({ organ, unit_name }) => ({ value: organ, label: unit_name })),
        }))}
    />
  );
}
