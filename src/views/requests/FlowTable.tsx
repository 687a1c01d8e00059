import type { ReactNode } from "react";
import { writeFraction } from "../../charts/words.ts";
import { formatNumber } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import type { Flow } from "../../queries/requestFlow.ts";
import type { PageProps } from "../pageProps.ts";

interface FlowTableProps {
  readonly flow: Flow;
  readonly before: Flow | null;
  readonly locale: PageProps["locale"];
}

/** Every step of the flow with its cases, their share of the caseload and the year before. */
export function FlowTable({ flow, before, locale }: FlowTableProps): ReactNode {
  const label = (name: string): string =>
    flow.nodes.find((node) => node.name === name)?.label[locale] ?? name;
  const whole = flow.links
    .filter(({ target }) => target === "caseload")
    .reduce((sum, { value }) => sum + value, 0);
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={requestsPhrases.flow[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{requestsPhrases.from[locale]}</th>
            <th scope="col" className="name">
              {requestsPhrases.to[locale]}
            </th>
            <th scope="col">{requestsPhrases.cases[locale]}</th>
            <th scope="col">{requestsPhrases.share[locale]}</th>
            <th scope="col">{requestsPhrases.yearBefore[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {flow.links.map(({ source, target, value, code }) => {
            const earlier = before?.links.find((one) => one.code === code)?.value;
            return (
              <tr key={code}>
                <th scope="row">{label(source)}</th>
                <td className="name">{label(target)}</td>
                <td>{formatNumber(value, locale)}</td>
                <td>{writeFraction(value, whole, locale)}</td>
                <td className="quiet">{earlier === undefined ? "–" : formatNumber(earlier, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
