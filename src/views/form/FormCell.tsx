import { useEffect, useRef, type ReactNode } from "react";
import type { CellCode } from "../../form/cells.ts";
import type { CellContent, CellUse } from "./cellContent.ts";

interface FormCellProps {
  readonly code: CellCode;
  readonly columnSpan: number;
  readonly use: CellUse;
  /** Whether the tab key stops here; arrow keys reach the others. */
  readonly isTabStop: boolean;
}

function classNames({ tone, flag, isFromText }: CellContent, isLit: boolean, isRelated: boolean): string {
  return [
    `state-${tone}`,
    isLit ? "lit" : isRelated ? "related" : "",
    flag === undefined ? "" : `flag-${flag}`,
    isFromText === true ? "from-text" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

/** What is in sight stays where it is; what is not comes to the middle. */
function bringIntoView(place: HTMLElement): void {
  const { top, bottom } = place.getBoundingClientRect();
  const isInSight = top >= 0 && bottom <= window.innerHeight;
  place.scrollIntoView({ block: isInSight ? "nearest" : "center", inline: "center" });
}

/** One figure of the form; the lit one brings itself into view. */
export function FormCell({ code, columnSpan, use, isTabStop }: FormCellProps): ReactNode {
  const place = useRef<HTMLTableCellElement>(null);
  const isLit = use.lit === code;
  const content = use.cell(code);
  useEffect(() => {
    if (isLit && place.current !== null) bringIntoView(place.current);
  }, [isLit]);
  return (
    <td
      ref={place}
      colSpan={columnSpan}
      data-code={code}
      className={classNames(content, isLit, use.related?.has(code) ?? false)}
      aria-current={isLit ? "true" : undefined}
    >
      <CellFace code={code} content={content} use={use} isTabStop={isTabStop} />
    </td>
  );
}

function CellFace(props: Omit<FormCellProps, "columnSpan"> & { readonly content: CellContent }): ReactNode {
  const { code, content, use, isTabStop } = props;
  const { edit, onSelect } = use;
  if (edit !== undefined)
    return (
      <input
        value={edit.value(code)}
        aria-label={content.title}
        title={content.title}
        onChange={(event) => edit.onChange(code, event.target.value)}
        onFocus={() => onSelect?.(code)}
      />
    );
  const face = (
    <>
      <span>{content.text}</span>
      {content.below === undefined ? null : <small>{content.below}</small>}
    </>
  );
  if (onSelect === undefined) return <span title={content.title}>{face}</span>;
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      title={content.title}
      aria-label={content.title}
      onClick={() => onSelect(code)}
    >
      {face}
    </button>
  );
}
