import { Suspense, useDeferredValue, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { peerYears } from "../../queries/peers.ts";
import { rankIn, ranksByYear } from "../../queries/ranksByYear.ts";
import type { PageProps } from "../pageProps.ts";
import { Failure } from "../Panel.tsx";
import type { CompareProps } from "./ComparePage.tsx";
import { scaleLabel, writeAbsence, writeLevel, writeRow, writeStep, type Scale } from "./scale.ts";
import { rowOf, useComparison, type Comparison } from "./useComparison.ts";

/** The answer in four figures: ours, the peers' median, our rank, the change. */
export function AnswerStrip(props: CompareProps): ReactNode {
  const shown = useDeferredValue(props.address);
  return (
    <div className="answer" aria-busy={shown !== props.address}>
      <Failure
        key={JSON.stringify(shown)}
        locale={props.locale}
        onRetry={() => props.database.forgetFailures()}
      >
        <Suspense fallback={<div className="waiting" style={{ height: 104 }} role="status" />}>
          <Answer {...props} address={shown} />
        </Suspense>
      </Failure>
    </div>
  );
}

interface KeyProps {
  readonly label: string;
  readonly value: string;
  readonly isWithheld?: boolean;
  readonly note?: ReactNode;
}

function Key({ label, value, isWithheld = false, note }: KeyProps): ReactNode {
  return (
    <div className="key" role="group" aria-label={label}>
      <span className="quiet small">{label}</span>
      <span className={isWithheld ? "withheld" : "figure"}>{value}</span>
      <span className="quiet small">{note}</span>
    </div>
  );
}

function Answer(props: CompareProps): ReactNode {
  const comparison = useComparison(props, props.denominators);
  const { locale } = props;
  if (comparison.year === null) return null;
  return (
    <div className="keys" role="region" aria-label={comparePhrases.ours[locale]}>
      {comparison.own === null ? null : <Own comparison={comparison} locale={locale} />}
      <Middle comparison={comparison} locale={locale} />
      {comparison.own === null ? (
        <Ends comparison={comparison} locale={locale} />
      ) : (
        <>
          <Rank comparison={comparison} locale={locale} />
          <Change comparison={comparison} locale={locale} />
        </>
      )}
    </div>
  );
}

interface SideProps {
  readonly comparison: Comparison;
  readonly locale: PageProps["locale"];
}

/** 43.6% (1,519/3,486) parted into the value and what it is made of. */
function parted(text: string): readonly [string, string] {
  const at = text.indexOf(" (");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 2, -1)];
}

function Own({ comparison, locale }: SideProps): ReactNode {
  const { own, year, scale, names } = comparison;
  const row = rowOf(comparison, own, year);
  const written = row === null ? null : writeRow(scale, row, locale);
  const [value, made] = parted(written ?? "");
  const absence = row === null ? comparePhrases.notRanked[locale] : writeAbsence(scale, row, locale);
  return (
    <Key
      label={`${organName(names.get(own ?? "") ?? "")} ${year ?? ""}`}
      value={written === null ? absence : value}
      isWithheld={written === null}
      note={made === "" ? scaleLabel(scale, locale) : `${made} · ${scaleLabel(scale, locale)}`}
    />
  );
}

function Middle({ comparison, locale }: SideProps): ReactNode {
  const { rows, peers, year, scale, own } = comparison;
  const [peer] = peerYears(rows, peers, year === null ? [] : [year]);
  const range = `${writeLevel(scale, peer?.low ?? null, locale)} – ${writeLevel(scale, peer?.high ?? null, locale)}`;
  const count = peer?.organs ?? 0;
  return (
    <Key
      label={`${comparePhrases[own === null ? "groupMedian" : "median"][locale]} ${year ?? ""}`}
      value={peer?.middle == null ? comparePhrases.fewPeers[locale] : writeLevel(scale, peer.middle, locale)}
      isWithheld={peer?.middle == null}
      note={
        <>
          {peer?.middle == null
            ? `${count} ${locale === "zh" ? "个单位" : count === 1 ? "organ" : "organs"}`
            : locale === "zh"
              ? `${count} 个单位，${comparePhrases.middleHalf.zh} ${range}`
              : `${count} organs, ${comparePhrases.middleHalf.en.toLowerCase()} ${range}`}
          {own === null ? (
            <>
              {" · "}
              <ToWhy locale={locale} />
            </>
          ) : null}
        </>
      }
    />
  );
}

function Rank({ comparison, locale }: SideProps): ReactNode {
  const { rows, peers, years, year, own } = comparison;
  const ranks = ranksByYear(rows, peers, years);
  const now = own === null || year === null ? null : rankIn(ranks, own, year);
  const before = own === null || year === null ? null : rankIn(ranks, own, year - 1);
  const earlier =
    before === null
      ? ""
      : locale === "zh"
        ? `上年第 ${before.rank} / ${before.of} · `
        : `year before ${before.rank} of ${before.of} · `;
  return (
    <Key
      label={comparePhrases.rank[locale]}
      value={
        now === null
          ? comparePhrases.notRanked[locale]
          : locale === "zh"
            ? `第 ${now.rank} / ${now.of}`
            : `${now.rank} of ${now.of}`
      }
      isWithheld={now === null}
      note={`${earlier}${comparePhrases.rankNote[locale]}`}
    />
  );
}

function stepOf(comparison: Comparison, scale: Scale, locale: PageProps["locale"]): string | null {
  const { own, year } = comparison;
  const now = rowOf(comparison, own, year)?.value ?? null;
  const before = rowOf(comparison, own, year === null ? null : year - 1)?.value ?? null;
  return now === null || before === null ? null : writeStep(scale, now - before, locale);
}

function Change({ comparison, locale }: SideProps): ReactNode {
  const { scale } = comparison;
  const step = stepOf(comparison, scale, locale);
  return (
    <Key
      label={comparePhrases.change[locale]}
      value={step ?? "–"}
      isWithheld={step === null}
      note={<ToWhy locale={locale} />}
    />
  );
}

/** The address is the selection, so a place on the page is scrolled to and not put into it. */
function toWhy(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector(".panel.why, .why .panel")?.scrollIntoView();
}

function ToWhy({ locale }: Pick<SideProps, "locale">): ReactNode {
  return (
    <a href="#why" onClick={toWhy}>
      {comparePhrases.why[locale]} ↓
    </a>
  );
}

function Ends({ comparison, locale }: SideProps): ReactNode {
  const { rows, peers, year, scale } = comparison;
  const known = rows
    .filter((row) => row.year === year && peers.has(row.organ) && row.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const ends = [
    { label: comparePhrases.highest[locale], row: known[0] },
    { label: comparePhrases.lowest[locale], row: known.length > 1 ? known.at(-1) : undefined },
  ];
  return ends.map(({ label, row }) =>
    row === undefined ? null : (
      <Key
        key={label}
        label={`${label} ${year ?? ""}`}
        value={parted(writeRow(scale, row, locale) ?? "–")[0]}
        note={organName(row.name)}
      />
    ),
  );
}
