import { use, useRef, useState, type FocusEvent, type ReactNode } from "react";
import { ImportedReports } from "../../charts/Chart.tsx";
import { filePhrases } from "../../locale/phrases/files.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { useDataSet } from "../dataSet.ts";
import { FileSource } from "./fileSource.ts";
import type { FileKind } from "./savePanel.ts";

interface FileMenuProps {
  readonly title: string;
  readonly measure: string;
  /** Whether the figures on show are those of another selection, until the new ones come: they are not saved. */
  readonly isStale: boolean;
  /** The figures on show; null where there are none. */
  readonly table: () => PanelTable | null;
  /** What a picture is made of. */
  readonly body: () => HTMLElement | null;
}

const kinds: readonly FileKind[] = ["workbook", "csv", "picture"];

/** Takes a panel away as a file; what writes it is loaded with the first one. */
export function FileMenu(props: FileMenuProps): ReactNode {
  const source = use(FileSource);
  return source === null ? null : <Menu {...props} source={source} />;
}

type Source = NonNullable<React.ContextType<typeof FileSource>>;

function Menu({
  title,
  measure,
  isStale,
  table,
  body,
  source,
}: FileMenuProps & { readonly source: Source }): ReactNode {
  const { locale } = source;
  const manifest = useDataSet();
  const here = use(ImportedReports);
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const save = async (kind: FileKind): Promise<void> => {
    setState(`${filePhrases.saving[locale]}…`);
    // What stands there now, with what is chosen now: either may be another in a moment.
    const shown = { source, manifest, title, measure, table: table(), body: body() };
    const { savePanel } = await import("./savePanel.ts");
    const failure = await savePanel(kind, {
      ...shown,
      imported: here === null ? [] : await here.filings,
    });
    setState(failure);
    if (failure === null) setOpen(false);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div
      className="filemenu"
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="plain"
        aria-expanded={isOpen}
        aria-label={filePhrases.save[locale]}
        title={filePhrases.save[locale]}
        onClick={() => {
          setState(null);
          setOpen(!isOpen);
        }}
      >
        ⤓
      </button>
      {isOpen ? (
        <div className="filemenu-list small">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="plain"
              disabled={isStale}
              onClick={() => void save(kind)}
            >
              {filePhrases[kind][locale]}
            </button>
          ))}
          <span role="status">{state}</span>
        </div>
      ) : null}
    </div>
  );
}
