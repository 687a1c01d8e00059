import {
  Suspense,
  use,
  useDeferredValue,
  useMemo,
  useState,
  type ReactNode,
  type SyntheticEvent,
} from "react";
import { scopes } from "../../form/report.ts";
import type { Decision, FilingOrgan } from "../../ingest/imports/decision.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import {
  createOrganMatcher,
  filingOrgan,
  newOrgan,
  type KnownOrgan,
} from "../../ingest/imports/knownOrgan.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { isKindCode, kindCodes, kinds, scopeLabels } from "../../place/kinds.ts";
import { createRegions, nationalRegions, type Region, type RegionRegistry } from "../../place/region.ts";
import { dataSetOrgans } from "../../queries/dataSetOrgans.ts";
import { standingToBundled } from "../../queries/openingJudge.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import { Failure } from "../Panel.tsx";

interface WhoseProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
}

/** The region of a code or of a name that only one region bears; null otherwise. */
function regionOf(text: string, regions: RegionRegistry): Region | null {
  const trimmed = text.trim();
  const code = /^\d{6}/u.exec(trimmed)?.[0];
  if (code !== undefined) return regions.find(code);
  const named = regions.named(trimmed);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function writePath(code: string, regions: RegionRegistry): string {
  return regions
    .path(code)
    .map(({ name }) => name)
    .join(" ");
}

/** Asks whose report it is and for which year; folded away once that is settled. */
export function Whose(props: WhoseProps): ReactNode {
  const { database, decision, locale } = props;
  const isOpen = decision.organ === null || decision.year === null;
  return (
    <details className="import-block" open={isOpen} data-testid="whose">
      <summary>{importPhrases.whose[locale]}</summary>
      <Failure locale={locale} onRetry={() => database.forgetFailures()}>
        <Suspense fallback={<div className="waiting" style={{ height: 80 }} />}>
          <WhoseForm {...props} />
        </Suspense>
      </Failure>
    </details>
  );
}

interface Answers {
  readonly unit: string;
  readonly region: string;
  readonly kind: string;
  readonly year: string;
}

function answersOf({ identity }: ImportedReport, decision: Decision): Answers {
  return {
    unit: decision.organ?.name ?? identity.unit ?? "",
    region: decision.organ?.regionCode ?? identity.regionCode ?? "",
    kind: decision.organ?.kind ?? identity.kind ?? "",
    year: String(decision.year ?? identity.year ?? ""),
  };
}

function WhoseForm(props: WhoseProps): ReactNode {
  const { library, joined, report, decision, locale } = props;
  const database = useDeferredValue(props.database);
  const organs = use(database.run(dataSetOrgans(joined)));
  const regions = useMemo(() => createRegions(nationalRegions()), []);
  const match = useMemo(() => createOrganMatcher(organs, regions), [organs, regions]);
  const [answers, setAnswers] = useState(() => answersOf(report, decision));
  const answer = (part: Partial<Answers>): void => setAnswers({ ...answers, ...part });
  const { organ, isKnown } = useMemo(
    () => organOf(report, answers, regions, match),
    [report, answers, regions, match],
  );
  const open = match(report);
  const isComplete = organ !== null && /^20\d\d$/u.test(answers.year);
  const apply = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete) return;
    const settled = { ...decision, organ, year: Number(answers.year) };
    const bundled = await standingToBundled(database, joined, report, settled);
    await library.decide([report], (before) => ({ ...before, organ, year: settled.year, bundled }));
  };
  return (
    <form className="import-whose" onSubmit={(event) => void apply(event)}>
      {open.type === "open" && open.candidates.length > 0 ? (
        <Candidates
          candidates={open.candidates}
          regions={regions}
          locale={locale}
          onChoose={(one) => answer({ unit: one.name, region: one.regionCode, kind: one.kind })}
        />
      ) : null}
      <div className="import-columns">
        <Fields answers={answers} organs={organs} regions={regions} locale={locale} onAnswer={answer} />
        <button type="submit" className="button primary" disabled={!isComplete}>
          {importPhrases.apply[locale]}
        </button>
      </div>
      <Told answers={answers} organ={organ} isKnown={isKnown} regions={regions} locale={locale} />
    </form>
  );
}

interface Meant {
  readonly organ: FilingOrgan | null;
  readonly isKnown: boolean;
}

/** The organ that the answers mean: one of the data set, else a new one; null while they do not settle it. */
function organOf(
  report: ImportedReport,
  { unit, region, kind }: Answers,
  regions: RegionRegistry,
  match: ReturnType<typeof createOrganMatcher>,
): Meant {
  const found = regionOf(region, regions);
  const name = unit.trim();
  if (found === null || name === "" || !isKindCode(kind)) return { organ: null, isKnown: false };
  const { scope } = kinds[kind];
  const identity = {
    ...report.identity,
    ...{ unit: name, kind, scope, regionCode: found.code, isDoubtful: false },
  };
  const matched = match({ ...report, identity });
  const made = newOrgan(name, kind, found.code);
  if (matched.type === "open") return { organ: made, isKnown: false };
  return { organ: matched.organ, isKnown: matched.organ.id !== made.id };
}

interface CandidatesProps {
  readonly candidates: readonly KnownOrgan[];
  readonly regions: RegionRegistry;
  readonly locale: Locale;
  readonly onChoose: (organ: FilingOrgan) => void;
}

function Candidates({ candidates, regions, locale, onChoose }: CandidatesProps): ReactNode {
  return (
    <div className="tools">
      <span className="quiet">{importPhrases.candidates[locale]}</span>
      {candidates.slice(0, 6).map((one) => (
        <button key={one.id} type="button" className="button" onClick={() => onChoose(filingOrgan(one))}>
          {one.name} <small className="quiet">{writePath(one.regionCode, regions)}</small>
        </button>
      ))}
    </div>
  );
}

interface FieldsProps {
  readonly answers: Answers;
  readonly organs: readonly KnownOrgan[];
  readonly regions: RegionRegistry;
  readonly locale: Locale;
  readonly onAnswer: (part: Partial<Answers>) => void;
}

const mostRegions = 30;

function regionsLike(text: string, regions: RegionRegistry): readonly Region[] {
  const trimmed = text.trim();
  if (trimmed === "" || /^\d/u.test(trimmed)) return [];
  return nationalRegions()
    .filter(({ name, code }) => name.includes(trimmed) && regions.find(code) !== null)
    .slice(0, mostRegions);
}

function Fields({ answers, organs, regions, locale, onAnswer }: FieldsProps): ReactNode {
  const { unit, region, kind, year } = answers;
  const name = (text: string): void => {
    // A name of the registry that only one organ bears brings the rest along.
    const own = organs.filter((one) => one.name === text);
    const [only] = own;
    const isOne = only !== undefined && own.length === 1;
    onAnswer(isOne ? { unit: text, region: only.regionCode, kind: only.kind } : { unit: text });
  };
  return (
    <>
      <label className="whose-unit">
        <span>{importPhrases.organ[locale]}</span>
        <input value={unit} list="known-organs" onChange={(event) => name(event.target.value)} />
        <datalist id="known-organs">
          {[...new Set(organs.map((one) => one.name))].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{importPhrases.region[locale]}</span>
        <input
          value={region}
          list="known-regions"
          placeholder={importPhrases.regionHint[locale]}
          onChange={(event) => onAnswer({ region: event.target.value })}
        />
        <datalist id="known-regions">
          {regionsLike(region, regions).map(({ code }) => (
            <option key={code} value={`${code} ${writePath(code, regions)}`} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{importPhrases.kind[locale]}</span>
        <select value={kind} onChange={(event) => onAnswer({ kind: event.target.value })}>
          <option value="">?</option>
          {scopes.map((scope) => (
            <optgroup key={scope} label={scopeLabels[scope][locale]}>
              {kindCodes
                .filter((code) => kinds[code].scope === scope)
                .map((code) => (
                  <option key={code} value={code}>
                    {kinds[code].label[locale]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        <span>{importPhrases.year[locale]}</span>
        <input
          className="whose-year"
          value={year}
          inputMode="numeric"
          onChange={(event) => onAnswer({ year: event.target.value })}
        />
      </label>
    </>
  );
}

interface ToldProps extends Meant {
  readonly answers: Answers;
  readonly regions: RegionRegistry;
  readonly locale: Locale;
}

/** Says before it is set what the answers come to: an organ of the data set, or a new one. */
function Told({ answers, organ, isKnown, regions, locale }: ToldProps): ReactNode {
  if (organ === null) {
    const isUnknown = answers.region.trim() !== "" && regionOf(answers.region, regions) === null;
    return isUnknown ? <p className="warning-text">{importPhrases.unknownRegion[locale]}</p> : null;
  }
  const { scope } = kinds[organ.kind];
  return (
    <p className="quiet" role="status">
      {importPhrases[isKnown ? "knownOrgan" : "newOrgan"][locale]}: <strong>{organ.name}</strong>{" "}
      {writePath(organ.regionCode, regions)} · {kinds[organ.kind].label[locale]} ·{" "}
      {scopeLabels[scope][locale]}
    </p>
  );
}
