import type { CSSProperties, ReactNode } from "react";
import { writeGrowth } from "../../charts/words.ts";
import { formatNumber, formatShare } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { passingThrough, type Flow, type FlowNode } from "../../queries/requestFlow.ts";
import type { PageProps } from "../pageProps.ts";

interface FlowListProps {
  readonly flow: Flow;
  readonly before: Flow | null;
  readonly locale: PageProps["locale"];
  /** Where a place leads; null where it leads nowhere. */
  readonly linkOf: (node: FlowNode) => string | null;
}

/** The flow from top to bottom, for a screen too narrow to read it across: where requests come from, where they go and why. */
export function FlowList(props: FlowListProps): ReactNode {
  const { flow, locale } = props;
  const into = flow.links.filter(({ target }) => target === "caseload").map(({ source }) => source);
  const out = flow.links.filter(({ source }) => source === "caseload").map(({ target }) => target);
  return (
    <div className="flowlist">
      <h3>{requestsPhrases.comeFrom[locale]}</h3>
      <ul className="shares aligned">
        {into.map((name) => (
          <Place key={name} {...props} name={name} />
        ))}
      </ul>
      <h3>{requestsPhrases.goTo[locale]}</h3>
      <ul className="shares aligned">
        {out.flatMap((name) => [
          <Place key={name} {...props} name={name} />,
          ...flow.links
            .filter(({ source }) => source === name)
            .map(({ target }) => <Place key={target} {...props} name={target} isReason />),
        ])}
      </ul>
    </div>
  );
}

interface PlaceProps extends FlowListProps {
  readonly name: string;
  readonly isReason?: boolean;
}

/** A place with its cases, their share of the caseload as a bar, and how it changed. */
function Place({ flow, before, locale, linkOf, name, isReason = false }: PlaceProps): ReactNode {
  const node = flow.nodes.find((one) => one.name === name);
  const value = passingThrough(flow, name);
  const whole = passingThrough(flow, "caseload");
  if (node === undefined || value === null || whole === null) return null;
  const earlier = passingThrough(before, name);
  const growth = earlier === null ? null : writeGrowth(value, earlier, locale);
  const link = linkOf(node);
  const label = node.label[locale];
  const bar: CSSProperties = {
    width: `${(value / whole) * 100}%`,
    ...(node.outcome === null ? {} : { background: `var(--${node.outcome})` }),
  };
  return (
    <li className={isReason ? "reason" : undefined}>
      {link === null ? <span>{label}</span> : <a href={link}>{label}</a>}
      <span className="track" aria-hidden="true">
        <i style={bar} />
      </span>
      <span>
        {formatNumber(value, locale)}{" "}
        <small className="quiet">
          {formatShare(value / whole, locale)}
          {growth === null ? "" : ` · ${growth}`}
        </small>
      </span>
    </li>
  );
}
