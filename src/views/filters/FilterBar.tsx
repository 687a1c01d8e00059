import { ConfigProvider, Drawer, Select, theme as antTheme, TreeSelect } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { use, useMemo, useState, type ReactNode } from "react";
import { fontFamily, palettes } from "../../charts/theme.ts";
import { requestColumnCodes, requestColumns } from "../../form/applicants.ts";
import { shellPhrases } from "../../locale/phrases/shell.ts";
import type { Locale } from "../../locale/text.ts";
import { kindCodes, kinds, levelLabels } from "../../place/kinds.ts";
import { catalogue, type CatalogueRow } from "../../queries/catalogue.ts";
import { chosenPlaces, isInScope, placesOf, placeTree, type PlaceNode } from "../../queries/places.ts";
import { selectionScopeLabels, selectionScopes, type Selection } from "../../selection/selection.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import "./filters.css";

interface TreeItem {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: TreeItem[];
}

/** An organ out of scope can still stand side by side; a place without any organ of the scope is greyed. */
function treeItems(nodes: readonly PlaceNode[]): TreeItem[] {
  return nodes.map((node) => ({
    value: node.value,
    title: node.children.length === 0 ? node.name : `${node.name} (${node.organs})`,
    disabled: node.children.length > 0 && node.organs === 0,
    children: treeItems(node.children),
  }));
}

/** Lets the panels of antd take our colours, type and corners. */
export function Controls({
  theme,
  locale,
  children,
}: Pick<PageProps, "theme" | "locale"> & { readonly children: ReactNode }): ReactNode {
  const palette = palettes[theme];
  return (
    <ConfigProvider
      locale={locale === "zh" ? zhCN : enUS}
      theme={{
        algorithm: theme === "dark" ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        token: {
          colorPrimary: palette.accent,
          colorBgContainer: palette.surface,
          colorBgElevated: palette.surface,
          colorBorder: palette.line,
          colorText: palette.ink,
          colorTextPlaceholder: palette.quiet,
          fontFamily,
          borderRadius: 8,
          motionDurationMid: "0.1s",
          motionDurationSlow: "0.15s",
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

/** What the reader may choose, with counts; choices without data are greyed, not hidden. */
export function FilterBar(props: PageProps): ReactNode {
  const { locale, theme } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Controls theme={theme} locale={locale}>
      <div className="filterbar">
        <Fields {...props} />
      </div>
      <button type="button" className="button filterbutton" onClick={() => setOpen(true)}>
        {shellPhrases.filters[locale]}
      </button>
      <Drawer
        open={isOpen}
        placement="bottom"
        size="85%"
        title={shellPhrases.filters[locale]}
        onClose={() => setOpen(false)}
        extra={
          <button type="button" className="button primary" onClick={() => setOpen(false)}>
            {shellPhrases.close[locale]}
          </button>
        }
      >
        <div className="filterdrawer">
          <Fields {...props} />
        </div>
      </Drawer>
    </Controls>
  );
}

function Fields(props: PageProps): ReactNode {
  const { address, database, locale, go } = props;
  const { selection } = address;
  const rows = use(database.run(catalogue(selection.dataset)));
  const choose = (part: Partial<Selection>): void => go({ selection: part });
  return (
    <>
      <PlaceField rows={rows} selection={selection} locale={locale} choose={choose} />
      <ScopeField rows={rows} selection={selection} locale={locale} choose={choose} />
      <YearFields rows={rows} selection={selection} locale={locale} choose={choose} />
      <Field label={shellPhrases.applicant[locale]}>
        <Select
          aria-label={shellPhrases.applicant[locale]}
          value={selection.applicant}
          popupMatchSelectWidth={false}
          onChange={(applicant) => choose({ applicant })}
          options={requestColumnCodes.map((code) => ({
            value: code,
            label: requestColumns[code].label[locale],
          }))}
        />
      </Field>
      <Choice
        label={shellPhrases.basis[locale]}
        value={selection.basis}
        onChange={(basis) => choose({ basis })}
        options={[
          { value: "text", label: shellPhrases.basisText[locale] },
          { value: "tables", label: shellPhrases.basisTables[locale] },
        ]}
      />
      <Choice
        label={shellPhrases.panel[locale]}
        value={selection.panel}
        onChange={(panel) => choose({ panel })}
        options={[
          { value: "reported", label: shellPhrases.panelReported[locale] },
          { value: "same", label: shellPhrases.panelSame[locale] },
        ]}
      />
    </>
  );
}

interface FieldProps {
  readonly rows: readonly CatalogueRow[];
  readonly selection: Selection;
  readonly locale: Locale;
  readonly choose: (part: Partial<Selection>) => void;
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <span className="quiet small">{label}</span>
      {children}
    </div>
  );
}

/** What stands for chosen places that have no room: how many more, or how many in all where none fits. */
function writeHidden(hidden: number, all: number, locale: Locale): string {
  if (hidden < all) return `+${hidden}`;
  return locale === "zh" ? `已选 ${all} 个` : `${all} chosen`;
}

/** The items of chosen places alone, which is what a closed tree shows. */
function chosenItems(items: readonly TreeItem[], chosen: ReadonlySet<string>): readonly TreeItem[] {
  return items.flatMap((item) => [
    ...(chosen.has(item.value) ? [{ ...item, children: [] }] : []),
    ...chosenItems(item.children, chosen),
  ]);
}

function PlaceField({ rows, selection, locale, choose }: FieldProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  // Of tens of thousands of organs the whole tree is made for who looks at it.
  const tree = useMemo(() => {
    const chosen = new Set(placesOf(selection));
    if (!isOpen && chosen.size === 0) return [];
    const items = treeItems(placeTree(rows, selection));
    return isOpen ? items : [...chosenItems(items, chosen)];
  }, [rows, selection, isOpen]);
  return (
    <Field label={shellPhrases.regions[locale]}>
      <TreeSelect
        aria-label={shellPhrases.regions[locale]}
        className="places"
        treeData={tree}
        value={[...placesOf(selection)]}
        multiple
        showSearch={{ treeNodeFilterProp: "title" }}
        allowClear
        maxTagCount="responsive"
        maxTagPlaceholder={(hidden) => writeHidden(hidden.length, placesOf(selection).length, locale)}
        placeholder={shellPhrases.anywhere[locale]}
        popupMatchSelectWidth={380}
        listHeight={420}
        onOpenChange={setOpen}
        onChange={(values: string[]) => choose(chosenPlaces(values))}
      />
    </Field>
  );
}

function ScopeField({ rows, selection, locale, choose }: FieldProps): ReactNode {
  const count = (part: Partial<Selection>): number => {
    const wanted = { ...selection, kinds: [], ...part };
    return rows.filter((row) => isInScope(row, wanted)).length;
  };
  return (
    <>
      <Field label={shellPhrases.scope[locale]}>
        <Select
          aria-label={shellPhrases.scope[locale]}
          value={selection.scope}
          popupMatchSelectWidth={false}
          onChange={(scope) => choose({ scope, kinds: [], organs: [] })}
          options={selectionScopes.map((scope) => {
            const found = rows.filter((row) =>
              scope === "members"
                ? isInScope(row, { ...selection, scope, kinds: [] })
                : row.scope_code === scope,
            ).length;
            // How many of the members stand in for a government differs from year to year.
            const count = scope === "members" ? "" : ` (${found})`;
            return {
              value: scope,
              label: `${selectionScopeLabels[scope][locale]}${count}`,
              disabled: found === 0,
            };
          })}
        />
      </Field>
      {selection.scope === "consolidated" ? (
        <Field label={shellPhrases.level[locale]}>
          <Select
            aria-label={shellPhrases.level[locale]}
            value={selection.level}
            popupMatchSelectWidth={false}
            onChange={(level) => choose({ level, organs: [] })}
            options={(["province", "prefecture", "county"] as const).map((level) => {
              const found = count({ level });
              return {
                value: level,
                label: `${levelLabels[level][locale]} (${found})`,
                disabled: found === 0,
              };
            })}
          />
        </Field>
      ) : null}
      {selection.scope === "single_organ" ? (
        <Field label={shellPhrases.kinds[locale]}>
          <Select
            aria-label={shellPhrases.kinds[locale]}
            mode="multiple"
            maxTagCount="responsive"
            className="kinds"
            placeholder={shellPhrases.anyKind[locale]}
            value={[...selection.kinds]}
            popupMatchSelectWidth={false}
            onChange={(chosen) => choose({ kinds: chosen })}
            options={kindCodes
              .filter((kind) => kinds[kind].scope === "single_organ")
              .map((kind) => {
                const found = count({ kinds: [kind] });
                return {
                  value: kind,
                  label: `${kinds[kind].label[locale]} (${found})`,
                  disabled: found === 0,
                };
              })}
          />
        </Field>
      ) : null}
    </>
  );
}

function YearFields({ rows, selection, locale, choose }: FieldProps): ReactNode {
  const first = Math.min(...rows.map((row) => row.first_year));
  const last = Math.max(...rows.map((row) => row.last_year));
  if (!Number.isFinite(first)) return null;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const { from, to } = selection.years ?? { from: first, to: last };
  const set = (next: { from: number; to: number }): void =>
    choose({ years: next.from === first && next.to === last ? null : next });
  const options = years.map((year) => ({ value: year, label: `${year}` }));
  return (
    <Field label={shellPhrases.years[locale]}>
      <span className="years">
        <Select
          aria-label={`${shellPhrases.years[locale]} ${shellPhrases.from[locale]}`}
          value={from}
          options={options}
          onChange={(year) => set({ from: year, to: Math.max(year, to) })}
        />
        –
        <Select
          aria-label={`${shellPhrases.years[locale]} ${shellPhrases.to[locale]}`}
          value={to}
          options={options}
          onChange={(year) => set({ from: Math.min(year, from), to: year })}
        />
      </span>
    </Field>
  );
}
