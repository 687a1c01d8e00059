import type { ReactNode } from "react";
import type { Severity } from "../../form/rule.ts";
import type { RuleId } from "../../form/rules.ts";
import type { PageProps } from "../pageProps.ts";

interface FindingTableProps {
  readonly label: string;
  readonly heads: readonly { readonly name: string; readonly isWordy: boolean }[];
  readonly children: ReactNode;
}

/** A table of findings about single figures, with sentences in it. */
export function FindingTable({ label, heads, children }: FindingTableProps): ReactNode {
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={label}>
      <table className="told">
        <thead>
          <tr>
            {heads.map(({ name, isWordy }) => (
              <th key={name} scope="col" className={isWordy ? "name" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface FindingRowProps extends Pick<PageProps, "linkTo"> {
  /** The report, and what is lit on it. */
  readonly report: string;
  readonly cell: string;
  readonly name: string;
  readonly rule: RuleId;
  readonly severity?: Severity;
  readonly isWaived: boolean;
  /** What the finding is about. */
  readonly what: string;
  readonly children: ReactNode;
}

/** A row of it: whose report, what it is about and by which rule, then what the panel says of it. */
export function FindingRow(props: FindingRowProps): ReactNode {
  const { report, cell, name, rule, severity, isWaived, what, children, linkTo } = props;
  return (
    <tr
      data-rule={rule}
      data-report={report}
      data-severity={severity}
      className={isWaived ? "struck" : undefined}
    >
      <th scope="row">
        <a href={linkTo({ page: "report", view: { report, cell } })}>{name}</a>
      </th>
      <td className="name">
        {what} <code className="quiet small">{rule}</code>
      </td>
      {children}
    </tr>
  );
}
