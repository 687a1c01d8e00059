import { useDeferredValue, type ReactNode } from "react";
import { isUnitRule, unitReading, type UnitReading } from "../../form/unitSlip.ts";
import { formatNumber, formatYuan } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Locale } from "../../locale/text.ts";
import { Empty, Panel } from "../Panel.tsx";
import { findingSentence, type FiledReports, type QualityFinding } from "./qualityFinding.ts";
import { useQuality, useReports, type QualityProps } from "./useQuality.ts";

/** Amounts whose unit is doubtful: as printed, and read either way. */
export function UnitsPanel(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      id="units"
      locale={locale}
      size="wide"
      title={qualityPhrases.units[locale]}
      measure={qualityPhrases.unitsMeasure[locale]}
      definition={qualityPhrases.unitsDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
      onRetry={() => database.forgetFailures()}
    >
      <Units {...props} address={shown} />
    </Panel>
  );
}

const heads = ["organ", "printed", "unitAndSource", "ifYuan", "ifWan", "doubt"] as const;

function Units(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const { findings } = useQuality(props);
  const found = findings.filter(({ rule }) => isUnitRule(rule));
  const reports = useReports(database, address.selection.dataset, found);
  if (found.length === 0) return <Empty>{qualityPhrases.unitsNone[locale]}</Empty>;
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={qualityPhrases.units[locale]}>
      <table className="told">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === "doubt" ? "name" : undefined}>
                {qualityPhrases[head][locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <UnitLine key={`${one.report} ${one.key}`} {...props} finding={one} reports={reports} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sources = {
  cell: "sourceCell",
  header: "sourceHeader",
  note: "sourceNote",
  none: "sourceNone",
  form: "sourceForm",
} as const satisfies Record<Exclude<UnitReading["source"], null>, keyof typeof qualityPhrases>;

function writeUnit({ unit, source }: UnitReading, locale: Locale): string {
  const place = qualityPhrases[source === null ? "sourceUnknown" : sources[source]][locale];
  if (unit === null) return place;
  const name = locale === "zh" ? unit : unit === "元" ? "yuan" : "10,000 yuan";
  return locale === "zh" ? `${name}，${place}` : `${name}, ${place}`;
}

interface UnitLineProps extends QualityProps {
  readonly finding: QualityFinding;
  readonly reports: FiledReports;
}

function UnitLine({ finding, reports, locale, linkTo }: UnitLineProps): ReactNode {
  const { rule, report, key, isWaived } = finding;
  const filed = reports.get(report);
  const reading = filed === undefined || !isUnitRule(rule) ? null : unitReading(rule, filed.report);
  return (
    <tr data-rule={rule} data-report={report} className={isWaived ? "struck" : undefined}>
      <th scope="row">
        <a href={linkTo({ page: "report", view: { report, cell: reading?.code ?? key } })}>
          {finding.unit} {finding.year}
        </a>
      </th>
      {reading === null ? (
        <td colSpan={4}>–</td>
      ) : (
        <>
          <td>{reading.raw ?? qualityPhrases.printedLost[locale]}</td>
          <td>{writeUnit(reading, locale)}</td>
          <Amount yuan={reading.ifYuan} reading={reading} isNow={reading.unit === "元"} locale={locale} />
          <Amount yuan={reading.ifWan} reading={reading} isNow={reading.unit === "万元"} locale={locale} />
        </>
      )}
      <td className="name reason">
        {findingSentence(finding, reports, locale)} <code className="quiet small">{rule}</code>
      </td>
    </tr>
  );
}

interface AmountProps {
  readonly yuan: number | null;
  readonly reading: UnitReading;
  /** Whether the amount counts so at present. */
  readonly isNow: boolean;
  readonly locale: Locale;
}

/** An amount read one way, and what each project then costs. */
function Amount({ yuan, reading, isNow, locale }: AmountProps): ReactNode {
  if (yuan === null) return <td>–</td>;
  const { projects } = reading;
  const each = projects === null ? null : formatYuan(yuan / projects, locale);
  return (
    <td>
      {isNow ? <strong>{formatYuan(yuan, locale)}</strong> : formatYuan(yuan, locale)}
      {each === null || projects === null ? null : (
        <div className="quiet small">
          {formatNumber(projects, locale)} × {qualityPhrases.perProject[locale]} {each}
        </div>
      )}
    </td>
  );
}
