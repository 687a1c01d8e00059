import { useMemo, useState, type ReactNode, type SyntheticEvent } from "react";
import type { Decision } from "../../ingest/imports/decision.ts";
import { newOrgan } from "../../ingest/imports/knownOrgan.ts";
import { matchedOrgan, standingToBundled } from "../../queries/openingJudge.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { isKindCode, kindCodes, kinds } from "../../place/kinds.ts";
import { createRegions, nationalRegions, type Region, type RegionRegistry } from "../../place/region.ts";
import type { ImportsProps } from "../import/importsProps.ts";

interface WhoseProps extends ImportsProps {
  readonly report: ImportedReport;
  readonly decision: Decision;
}

/** The region of a code or of a name that only one region bears; null otherwise. */
function regionOf(text: string, regions: RegionRegistry): Region | null {
  const trimmed = text.trim();
  if (/^\d{6}$/u.test(trimmed)) return regions.find(trimmed);
  const named = regions.named(trimmed);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Asks whose report it is and for which year; folded away once that is settled. */
export function Whose(props: WhoseProps): ReactNode {
  const { decision, locale } = props;
  const isOpen = decision.organ === null || decision.year === null;
  return (
    <details className="import-block" open={isOpen}>
      <summary>{importPhrases.whose[locale]}</summary>
      <WhoseForm {...props} />
    </details>
  );
}

function WhoseForm({ library, database, joined, report, decision, locale }: WhoseProps): ReactNode {
  const { identity } = report;
  const [unit, setUnit] = useState(decision.organ?.name ?? identity.unit ?? "");
  const [region, setRegion] = useState(decision.organ?.regionCode ?? identity.regionCode ?? "");
  const [kind, setKind] = useState<string>(decision.organ?.kind ?? identity.kind ?? "");
  const [year, setYear] = useState(String(decision.year ?? identity.year ?? ""));
  const [isUnknown, setUnknown] = useState(false);
  const regions = useMemo(() => createRegions(nationalRegions()), []);
  const found = regionOf(region, regions);
  const isComplete = unit.trim() !== "" && isKindCode(kind) && /^20\d\d$/u.test(year);
  const apply = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setUnknown(found === null);
    if (found === null || !isKindCode(kind)) return;
    const named = {
      ...report,
      identity: {
        ...identity,
        unit: unit.trim(),
        kind,
        scope: kinds[kind].scope,
        regionCode: found.code,
        isDoubtful: false,
      },
    };
    const organ = (await matchedOrgan(database, joined, named)) ?? newOrgan(unit.trim(), kind, found.code);
    const settled = { ...decision, organ, year: Number(year) };
    const bundled = await standingToBundled(database, joined, report, settled);
    await library.decide([report], (before) => ({ ...before, organ, year: Number(year), bundled }));
  };
  return (
    <form className="import-columns" onSubmit={(event) => void apply(event)}>
      <label>
        <span>{importPhrases.organ[locale]}</span>
        <input value={unit} onChange={(event) => setUnit(event.target.value)} />
      </label>
      <label>
        <span>{importPhrases.region[locale]}</span>
        <input
          value={region}
          placeholder={importPhrases.regionHint[locale]}
          onChange={(event) => setRegion(event.target.value)}
        />
        <small className="quiet">
          {found === null
            ? ""
            : regions
                .path(found.code)
                .map(({ name }) => name)
                .join(" ")}
        </small>
      </label>
      <label>
        <span>{importPhrases.kind[locale]}</span>
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">?</option>
          {kindCodes.map((code) => (
            <option key={code} value={code}>
              {kinds[code].label[locale]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{importPhrases.year[locale]}</span>
        <input value={year} inputMode="numeric" onChange={(event) => setYear(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={!isComplete}>
        {importPhrases.apply[locale]}
      </button>
      {isUnknown ? <span role="alert">{importPhrases.unknownRegion[locale]}</span> : null}
    </form>
  );
}
