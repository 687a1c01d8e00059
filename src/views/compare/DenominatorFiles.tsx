import { Select } from "antd";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import type { Denominator, DenominatorFile, UnreadRow } from "../../ingest/denominator/denominator.ts";
import { refusalWords } from "../../ingest/refusals.ts";
import { UnreadableFile } from "../../ingest/source.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import { withStorage } from "../sql/browserStorage.ts";
import type { CompareProps } from "./ComparePage.tsx";
import { keepDenominators, withDenominators } from "./keptDenominators.ts";
import type { Comparison } from "./useComparison.ts";
import { Field } from "./WhomPanel.tsx";

interface FilesProps extends CompareProps {
  readonly comparison: Comparison;
  readonly onDenominators: (denominators: readonly Denominator[]) => void;
}

/** What became of the last file; null before there is one. */
interface Outcome {
  readonly unread: readonly UnreadRow[];
  readonly refusal: string | null;
  readonly isKept: boolean;
}

const refusals = { no_header: "noHeader", no_unit: "noUnit", no_values: "noValues" } as const;

/** Reads a file; the reader for workbooks is loaded with the first one. */
async function readFile(file: File): Promise<DenominatorFile | UnreadableFile> {
  const { readDenominators } = await import("../../ingest/denominator/readDenominators.ts");
  try {
    return await readDenominators(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (cause) {
    if (cause instanceof UnreadableFile) return cause;
    throw cause;
  }
}

function refusalOf(read: DenominatorFile | UnreadableFile, locale: Locale): string | null {
  if (read instanceof UnreadableFile)
    return read.refusal === "not_a_report"
      ? comparePhrases.noHeader[locale]
      : refusalWords[read.refusal][locale];
  return read.refusal === null ? null : comparePhrases[refusals[read.refusal]][locale];
}

/** What a figure is divided by, and the files that bring it. */
export function DenominatorFiles(props: FilesProps): ReactNode {
  const { address, locale, go, denominators, comparison, onDenominators } = props;
  const { view } = address;
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isRate = comparison.scale.measure.kind === "rate";
  const keep = (all: readonly Denominator[]): boolean => {
    onDenominators(all);
    return withStorage((storage) => keepDenominators(storage, all)) ?? false;
  };
  const add = async (file: File): Promise<void> => {
    const read = await readFile(file);
    const refusal = refusalOf(read, locale);
    const found = read instanceof UnreadableFile ? [] : read.denominators;
    const isKept = found.length === 0 || keep(withDenominators(denominators, found));
    setOutcome({ unread: read instanceof UnreadableFile ? [] : read.unread, refusal, isKept });
    const [first] = found;
    if (first !== undefined)
      go({ view: { per: first.name, ...(isRate ? { measure: "new_received.total" } : {}) } });
  };
  return (
    <>
      <Field label={comparePhrases.per[locale]}>
        <span className="per">
          <Select
            aria-label={comparePhrases.per[locale]}
            value={isRate ? "" : (view.per ?? "")}
            disabled={isRate || (denominators.length === 0 && view.per === null)}
            title={isRate ? comparePhrases.perRates[locale] : ""}
            popupMatchSelectWidth={false}
            onChange={(per: string) => go({ view: { per: per === "" ? null : per } })}
            options={[
              { value: "", label: comparePhrases.perNone[locale] },
              ...denominators.map(({ name, unit }) => ({ value: name, label: `${name} (${unit})` })),
            ]}
          />
          <button
            type="button"
            className="plain small"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {comparePhrases.denominators[locale]}
          </button>
        </span>
      </Field>
      {isOpen || (view.per !== null && comparison.scale.per === null && !isRate) ? (
        <div className="denominators">
          <DropZone locale={locale} onFile={(file) => void add(file)} />
          {outcome === null ? null : <OutcomeOf outcome={outcome} locale={locale} />}
          <ul>
            {denominators.map(({ name, unit, values }) => (
              <li key={name}>
                {name} ({unit}) · {values.length}{" "}
                <button
                  type="button"
                  className="plain small"
                  aria-label={`${comparePhrases.denominatorRemove[locale]}: ${name}`}
                  onClick={() => {
                    keep(denominators.filter((one) => one.name !== name));
                    if (view.per === name) go({ view: { per: null } });
                  }}
                >
                  {comparePhrases.denominatorRemove[locale]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Laid {...props} />
    </>
  );
}

interface DropZoneProps {
  readonly locale: Locale;
  readonly onFile: (file: File) => void;
}

/** Takes a file dropped on it or chosen; the page's own drop, which imports reports, does not hear of it. */
function DropZone({ locale, onFile }: DropZoneProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file != null) onFile(file);
  };
  const over = (event: DragEvent): void => event.preventDefault();
  return (
    <div
      className="dropzone"
      onDragOver={over}
      onDrop={(event) => {
        over(event);
        take(event.dataTransfer.files);
      }}
    >
      <p className="quiet small">{comparePhrases.denominatorHow[locale]}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ods"
        aria-label={comparePhrases.denominatorAdd[locale]}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {comparePhrases.denominatorAdd[locale]}
      </button>
    </div>
  );
}

function OutcomeOf({ outcome, locale }: { readonly outcome: Outcome; readonly locale: Locale }): ReactNode {
  const { unread, refusal, isKept } = outcome;
  const most = 12;
  return (
    <>
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      {isKept ? null : <p role="alert">{comparePhrases.notKept[locale]}</p>}
      {unread.length === 0 ? null : (
        <p className="small">
          {comparePhrases.unread[locale]}
          {unread
            .slice(0, most)
            .map(({ row, reason }) =>
              locale === "zh"
                ? `第${row}行（${comparePhrases[reason].zh}）`
                : `row ${row} (${comparePhrases[reason].en})`,
            )
            .join(locale === "zh" ? "、" : ", ")}
          {unread.length > most
            ? locale === "zh"
              ? ` 等 ${unread.length} 行`
              : `, ${unread.length} in all`
            : null}
        </p>
      )}
    </>
  );
}

/** How the chosen denominator lies over the organs, and the switch for years it lacks. */
function Laid({ address, locale, go, comparison }: FilesProps): ReactNode {
  const { view } = address;
  const { per, measure } = comparison.scale;
  if (view.per === null || measure.kind === "rate") return null;
  if (per === null)
    return (
      <p className="notice warning small laid" role="status">
        {comparePhrases.denominatorMissing[locale]} {view.per}
      </p>
    );
  const lists = [
    [comparePhrases.unmatched[locale], per.unmatched],
    [comparePhrases.ambiguous[locale], per.ambiguous],
    [comparePhrases.contradicted[locale], per.contradicted],
  ] as const;
  const most = 20;
  return (
    <div className="laid small">
      <span>
        {per.name} ({per.unit})：{per.organs} {comparePhrases.matched[locale]}
      </span>
      <label>
        <input
          type="checkbox"
          checked={view.fill === "nearest"}
          onChange={(event) => go({ view: { fill: event.target.checked ? "nearest" : "none" } })}
        />{" "}
        {comparePhrases.fill[locale]}
      </label>
      {lists.map(([label, names]) =>
        names.length === 0 ? null : (
          <span key={label} className="quiet">
            {label}
            {names.slice(0, most).join(locale === "zh" ? "、" : ", ")}
            {names.length > most ? ` … (${names.length})` : null}
          </span>
        ),
      )}
    </div>
  );
}
